"""Erasing who gave, when the books need not tell it any more. The ledger's rows stay: they name nobody.

Bogføringsloven § 12: five years from the end of the financial year, which is the calendar year in Denmark. What is left
of a gift after that is that it was given: amounts, days, campaign, the papers' numbers. A receipt that is printed again
says no name.
"""

from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import DateTimeField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce, Greatest, TruncYear
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import consents, content_version, erasures
from core.erasures import Erasable
from core.models import Letter, OneTimeCode, PrivateLink
from donations.models import InvoiceRequest, LedgerEntry, Pledge, Receipt, SponsorListing, Subscription
from donations.models.pledges import SEALING_ROOM
from donations.opening import SUBJECT_KIND

_NOBODY = {"company": "", "cvr": "", "name": "", "email": "", "dedication": ""}
_NOWHERE = {"address": "", "postcode": "", "town": "", "reference": ""}
#: Of what stands on a receipt, that which names the giver; see donations/receipting.py.
_NAMES_ON_A_RECEIPT = ("company", "cvr", "name", "dedication")


class ErasureReason(models.TextChoices):
    """Why it was erased who gave."""

    PERIOD_OVER = "period_over", _("Its period was over")


def erase_giver(*, pledge: Pledge, reason: str) -> None:
    """Erase who gave, in one transaction; does nothing if that was done before or the pledge is gone.

    The pledge's envelope and those of its receipts are emptied of names; where an invoice went, what the wall said,
    letters, links and consents go. Raises ValueError for a reason that is none, core.sealing.SealBroken if the
    envelope of a receipt does not open.
    """
    reason = ErasureReason(reason)
    with transaction.atomic():
        locked = Pledge.objects.select_for_update().filter(pk=pledge.pk, giver_erased_at=None).first()
        if locked is None:
            return
        erasures.write(subject_kind=SUBJECT_KIND, subject_id=locked.pk, reason=reason, room=SEALING_ROOM)
        consents.subject_ended(room=SEALING_ROOM, subject=locked.seal_context, reason=reason)
        _empty_receipts(locked)
        _empty_invoice(locked)
        SponsorListing.objects.filter(pledge=locked).delete()
        # The payment service's name for who pays: with it, Stripe's own records would name her.
        subscriptions = Subscription.objects.filter(pledge=locked)
        about = _about(locked, [str(pk) for pk in subscriptions.values_list("pk", flat=True)])
        subscriptions.update(customer_reference="")
        for model in (Letter, PrivateLink, OneTimeCode):
            model.objects.filter(about).delete()
        _letters_with_receipts(locked).delete()
        locked.seal_donor(_NOBODY)
        locked.giver_erased_at = timezone.now()
        locked.save(update_fields=["donor_sealed", "email_index", "giver_erased_at"])
        content_version.bump_after_commit()


def _empty_receipts(pledge: Pledge) -> None:
    for receipt in Receipt.objects.select_for_update().filter(entry__pledge=pledge):
        receipt.seal_facts(receipt.facts() | dict.fromkeys(_NAMES_ON_A_RECEIPT, ""))
        receipt.save(update_fields=["facts_sealed"])


def _empty_invoice(pledge: Pledge) -> None:
    for invoice in InvoiceRequest.objects.select_for_update().filter(pledge=pledge):
        invoice.seal_address(_NOWHERE)
        invoice.ean = ""
        invoice.save(update_fields=["address_sealed", "ean"])


def _about(pledge: Pledge, subscription_ids: list[str]) -> Q:
    """What letters, links and codes about the pledge say that they are about: itself, or its subscription."""
    about = Q(object_id=str(pledge.pk)) | Q(object_id__startswith=f"{pledge.pk}:")
    return about | Q(object_id__endswith=f":{pledge.pk}") | Q(object_id__in=subscription_ids)


def _letters_with_receipts(pledge: Pledge) -> QuerySet[Letter]:
    ids = [str(pk) for pk in Receipt.objects.filter(entry__pledge=pledge).values_list("pk", flat=True)]
    return Letter.objects.filter(kind__in=("gift_receipt", "gift_credit_note"), object_id__in=ids)


def paid_pledges() -> QuerySet[Pledge]:
    """The pledges that stand in the books and still say who gave, with the first moment of the financial year in which
    the last thing happened as ``last_year_began``. What is still renewed is none of them.
    """
    last_entry = LedgerEntry.objects.filter(pledge=OuterRef("pk")).order_by("-occurred_at").values("occurred_at")[:1]
    ended = Subscription.objects.filter(pledge=OuterRef("pk")).values("ended_at")[:1]
    last = Greatest(Subquery(last_entry), Coalesce(Subquery(ended), Subquery(last_entry), output_field=DateTimeField()))
    running = Subscription.objects.filter(pledge=OuterRef("pk"), ended_at=None)
    in_the_books = Exists(LedgerEntry.objects.filter(pledge=OuterRef("pk")))
    pledges = Pledge.objects.filter(in_the_books, ~Exists(running), giver_erased_at=None)
    return pledges.annotate(last_year_began=Cast(TruncYear(last), DateTimeField()))


def _unerased_ids() -> QuerySet[Any, UUID]:
    return Pledge.objects.filter(giver_erased_at=None).order_by("pk").values_list("pk", flat=True)


def _erase_again(pledge_id: str, reason: str) -> None:
    erase_giver(pledge=Pledge.objects.get(pk=pledge_id), reason=reason)


#: How a restored backup forgets again who gave. A pledge that is erased already keeps its row, and is passed by.
GIVERS = Erasable(SUBJECT_KIND, room=SEALING_ROOM, ids=_unerased_ids, erase=_erase_again)
