"""What a payment page's outcome means for the pledge and the ledger. The webhook and the return page both come here.

Safe to call any number of times, in any order, from any number of processes at once: the pledge's row is locked,
states lead forward only, and the ledger takes each movement once.
"""

import logging
from uuid import UUID

from django.db import transaction

from core import content_version, letters
from core.sealing import SealBroken
from donations.gateway.types import CheckoutSession
from donations.models import LedgerEntry, LedgerKind, Pledge
from donations.states import PledgeState, may_become

logger = logging.getLogger(__name__)

THANKS_LETTER = "gift_thanks"


class PaymentMismatch(Exception):
    """A payment does not fit what we know of it: a person must look. Nothing was booked."""


@transaction.atomic
def settle_checkout(*, session: CheckoutSession, has_failed: bool = False) -> Pledge:
    """Bring the pledge and the ledger to what ``session`` says, and return the pledge.

    Money is entered when, and only when, the session is paid: ``complete`` alone may mean that it is still on its way.
    ``has_failed`` says that a payment which was on its way will not come; the session itself does not tell.
    Raises PaymentMismatch if the pledge is unknown or amount, currency or mode differ from it.
    """
    pledge = _matching_pledge(session)
    if session.is_paid:
        _book_gift(pledge, session)
    target = _target(session, has_failed=has_failed)
    if target is not None and _may_take_up(pledge, session, target):
        pledge.state = target
        pledge.payment_reference = pledge.payment_reference or session.payment_reference
        pledge.checkout_session_id = pledge.checkout_session_id or session.id
        pledge.save(update_fields=["state", "payment_reference", "checkout_session_id"])
    return pledge


def _matching_pledge(session: CheckoutSession) -> Pledge:
    pledge_id = session.pledge_id
    pledge = Pledge.objects.select_for_update().filter(pk=pledge_id).first() if pledge_id else None
    if pledge is None:
        raise PaymentMismatch(f"no pledge {pledge_id}")
    stated = (pledge.amount_ore, pledge.currency, pledge.livemode)
    heard = (session.amount_ore, session.currency, session.livemode)
    if stated != heard:
        raise PaymentMismatch(f"pledge {pledge.pk} states {stated}, the payment {heard}")
    return pledge


def _target(session: CheckoutSession, *, has_failed: bool) -> PledgeState | None:
    """The state that the session speaks for; None while its page is open."""
    if session.is_paid:
        return PledgeState.PAID
    if has_failed:
        return PledgeState.FAILED
    if session.status == "complete":
        return PledgeState.PROCESSING
    return PledgeState.EXPIRED if session.status == "expired" else None


def _may_take_up(pledge: Pledge, session: CheckoutSession, target: PledgeState) -> bool:
    """Whether the pledge follows. An abandoned page of an earlier attempt may still bring money, but no other news."""
    is_latest = pledge.checkout_session_id in (None, session.id)
    return may_become(pledge.state, target) and (is_latest or target is PledgeState.PAID)


def _book_gift(pledge: Pledge, session: CheckoutSession) -> None:
    """Enter the gift once and write the thank-you letter with it."""
    if session.payment_reference is None:
        raise PaymentMismatch(f"session {session.id} is paid but names no payment")
    entry, is_new = LedgerEntry.objects.get_or_create(
        kind=LedgerKind.GIFT,
        external_id=session.payment_reference,
        defaults={
            "payment_reference": session.payment_reference,
            "pledge": pledge,
            "campaign_key": pledge.campaign_key,
            "amount_ore": pledge.amount_ore,
            "currency": pledge.currency,
            "occurred_at": session.created_at,
            "livemode": session.livemode,
        },
    )
    if is_new:
        _thank(pledge, entry)
        content_version.bump_after_commit()  # The campaign page's meter has moved.


def _thank(pledge: Pledge, entry: LedgerEntry) -> None:
    try:
        address = pledge.donor()["email"]
    except SealBroken:
        # A lost key must not keep money out of the books; staff find the gift there, without its letter.
        logger.exception("no thank-you letter for entry %s: the giver's envelope does not open", entry.pk)
        return
    letters.post(kind=THANKS_LETTER, language=pledge.language, object_id=str(entry.pk), address=address)


@transaction.atomic
def cancel(*, pledge_id: UUID) -> None:
    """Mark a pledge as cancelled by its giver, whose payment page is closed. Only an open pledge changes."""
    pledge = Pledge.objects.select_for_update().get(pk=pledge_id)
    if may_become(pledge.state, PledgeState.CANCELLED):
        pledge.state = PledgeState.CANCELLED
        pledge.save(update_fields=["state"])
