"""Corrections: a mistake in the books is mended by another entry, and both stay."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core.money import format_amount
from donations.booking import BookedAlready, book_against, hold_payment
from donations.models import GIVING, LedgerEntry, LedgerKind
from donations.permissions import CORRECT_LEDGER, may


class CorrectionRefused(Exception):
    """The correction may not be made like this; the message says why, in the reader's language."""


class CorrectionFormSpent(CorrectionRefused):
    """The form has booked another correction before, and what it says now is not booked."""


@transaction.atomic
def correct(
    *, entry: LedgerEntry, amount_ore: int, reason: str, user: Any, form_token: UUID | None = None
) -> LedgerEntry:
    """Mend a gift or a sponsorship by ``amount_ore``: what was booked too much is negative, what is missing positive.

    It takes the same share of VAT and fee as the gift. Raises CorrectionRefused: ``reason`` is needed, and no more can
    be taken away than is left. A form with a ``form_token`` books once: sent again it raises BookedAlready, and
    CorrectionFormSpent if it says something else by then.
    """
    if not may(user, CORRECT_LEDGER):
        raise CorrectionRefused(gettext("You may not correct the ledger."))
    if entry.kind not in GIVING:
        raise CorrectionRefused(gettext("Correct the gift or the sponsorship that this belongs to."))
    if amount_ore == 0:
        raise CorrectionRefused(gettext("The amount must not be 0."))
    if not reason.strip():
        raise CorrectionRefused(gettext("Say why: whoever reads the accounts will want to know."))
    hold_payment(entry.payment_reference)
    external_id = f"correction-{form_token or uuid4()}"
    _refuse_second(external_id, corrects=entry, amount_ore=amount_ore, reason=reason.strip(), user=user)
    left_ore = LedgerEntry.objects.left_of(entry)
    if amount_ore < -left_ore:
        left = format_amount(left_ore, entry.currency)
        raise CorrectionRefused(gettext("Only %(amount)s is left to take away.") % {"amount": left})
    correction, _is_new = book_against(
        gift=entry,
        kind=LedgerKind.CORRECTION,
        external_id=external_id,
        amount_ore=amount_ore,
        occurred_at=timezone.now(),
        corrects=entry,
        reason=reason.strip(),
        booked_by=user.get_username(),
    )
    return correction


def _refuse_second(external_id: str, *, corrects: LedgerEntry, amount_ore: int, reason: str, user: Any) -> None:
    booked = LedgerEntry.objects.filter(kind=LedgerKind.CORRECTION, external_id=external_id).first()
    if booked is None:
        return
    said = (corrects.pk, amount_ore, reason, user.get_username())
    if said == (booked.corrects_id, booked.amount_ore, booked.reason, booked.booked_by):
        raise BookedAlready(booked)
    amount = format_amount(booked.amount_ore, booked.currency)
    raise CorrectionFormSpent(
        gettext(
            "This form has booked a correction of %(amount)s already. Press the button again if this is another one."
        )
        % {"amount": amount}
    )
