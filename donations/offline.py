"""Gifts that came outside the payment page: by bank, to the MobilePay number, in cash. Staff book them."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core import private_links
from core.money import format_amount
from donations.booking import KINDS, BookedAlready, book, hold_payment
from donations.gateway import mode
from donations.models import LedgerEntry, PaymentMethod, Pledge, PledgeKind, SponsorshipCampaignPage, VatTreatment
from donations.permissions import BOOK_OFFLINE_GIFT, may
from donations.states import PledgeState
from donations.vat import vat_in

#: The ways by which money reaches us without the payment page, and without an invoice of ours.
METHODS = (PaymentMethod.BANK, PaymentMethod.MOBILEPAY, PaymentMethod.CASH)


_SAID_BY_THE_FORM = ("campaign_key", "kind", "method", "amount_ore", "vat_treatment", "language")


class OfflineGiftRefused(Exception):
    """The gift cannot be booked like this; the message says why, in the reader's language."""


class OfflineFormSpent(OfflineGiftRefused):
    """The form has booked another gift before, and what it says now is not booked."""


@transaction.atomic
def book_gift(
    *,
    campaign_key: UUID,
    donor: dict[str, str],
    amount_ore: int,
    method: str,
    kind: str,
    vat_treatment: str,
    received_on: date,
    language: str,
    user: Any,
    form_token: UUID | None = None,
) -> LedgerEntry:
    """Book a gift that was received on ``received_on`` (a day in Denmark); its giver gets a receipt in ``language``.

    ``donor`` has the keys of Pledge.donor, and may lack an address for letters; ``kind`` is one of PledgeKind,
    ``method`` one of METHODS, ``amount_ore`` has the VAT included. Raises OfflineGiftRefused. A form with a
    ``form_token`` books once: sent again it raises BookedAlready, or OfflineFormSpent if it says something else now.
    """
    campaign = _campaign(campaign_key, user)
    _refuse_what_cannot_be(amount_ore, method, vat_treatment, received_on)
    pledge = Pledge(
        id=form_token or uuid4(),
        campaign_key=campaign_key,
        campaign=campaign,
        kind=kind,
        method=method,
        amount_ore=amount_ore,
        vat_ore=vat_in(amount_ore, vat_treatment),
        vat_treatment=vat_treatment,
        currency=campaign.currency,
        language=language,
        state=PledgeState.PAID,
        resume_fingerprint=private_links.fingerprint(private_links.new_token()),
        livemode=mode.is_live(),
    )
    _refuse_second(pledge, donor=donor, occurred_at=_noon(received_on), user=user)
    pledge.seal_donor(donor)
    pledge.save(force_insert=True)
    return _book(pledge, occurred_at=_noon(received_on), user=user)


def _campaign(campaign_key: UUID, user: Any) -> SponsorshipCampaignPage:
    """The campaign, for which the user may book. Raises OfflineGiftRefused."""
    if not may(user, BOOK_OFFLINE_GIFT):
        raise OfflineGiftRefused(gettext("You may not book gifts."))
    campaign = SponsorshipCampaignPage.objects.filter(translation_key=campaign_key, alias_of=None).first()
    if campaign is None:
        raise OfflineGiftRefused(gettext("There is no such campaign."))
    return campaign


def _reference(pledge: Pledge) -> str:
    return f"offline-{pledge.pk}"


def _noon(day: date) -> datetime:
    """Noon: so that no change of the clock moves the gift into another day, and at year's end into another year."""
    return timezone.make_aware(datetime.combine(day, time(12)))


def _refuse_second(pledge: Pledge, *, donor: dict[str, str], occurred_at: datetime, user: Any) -> None:
    """The form's token is the gift's id, which is there once; two forms with one token wait for each other here."""
    hold_payment(_reference(pledge))
    before = Pledge.objects.filter(pk=pledge.pk).first()
    if before is None:
        return
    entry = LedgerEntry.objects.filter(external_id=_reference(pledge)).first()
    # Only whoever sent the form learns whether it names the same giver: she has typed it herself.
    if entry is None or entry.booked_by != user.get_username():
        raise OfflineFormSpent(gettext("This form was used already. Press the button again if this is another gift."))
    is_same = all(getattr(before, name) == getattr(pledge, name) for name in _SAID_BY_THE_FORM)
    if is_same and entry.occurred_at == occurred_at and before.donor() == donor:
        raise BookedAlready(entry)
    amount = format_amount(entry.amount_ore, entry.currency)
    raise OfflineFormSpent(
        gettext("This form has booked %(amount)s already. Press the button again if this is another gift.")
        % {"amount": amount}
    )


def _refuse_what_cannot_be(amount_ore: int, method: str, vat_treatment: str, received_on: date) -> None:
    if method not in METHODS:
        raise OfflineGiftRefused(gettext("Choose how the money came: by bank, MobilePay or in cash."))
    if amount_ore <= 0:
        raise OfflineGiftRefused(gettext("The amount must be more than 0."))
    if vat_treatment == VatTreatment.UNDECIDED:
        raise OfflineGiftRefused(gettext("Decide first whether this is liable to VAT."))
    if received_on > timezone.localdate():
        raise OfflineGiftRefused(gettext("A gift cannot have been received on a day to come."))


def _book(pledge: Pledge, *, occurred_at: datetime, user: Any) -> LedgerEntry:
    reference = _reference(pledge)
    entry, _is_new = book(
        kind=KINDS[PledgeKind(pledge.kind)],
        external_id=reference,
        payment_reference=reference,
        pledge=pledge,
        campaign_key=pledge.campaign_key,
        amount_ore=pledge.amount_ore,
        vat_ore=pledge.vat_ore,
        fee_ore=0,
        currency=pledge.currency,
        occurred_at=occurred_at,
        livemode=pledge.livemode,
        method=pledge.method,
        booked_by=user.get_username(),
    )
    return entry
