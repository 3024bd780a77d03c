"""What a payment page's outcome means for the pledge and the ledger. The webhook and the return page both come here.

Safe to call any number of times, in any order, from any number of processes at once: the pledge's row is locked,
states lead forward only, and the ledger takes each movement once.
"""

from uuid import UUID

from django.db import transaction

from donations.booking import PaymentMismatch
from donations.gateway.types import CheckoutSession
from donations.models import Frequency, Pledge
from donations.payments import book_payment, matching_pledge
from donations.states import PledgeState, may_become

__all__ = ["PaymentMismatch", "cancel", "settle_checkout"]


@transaction.atomic
def settle_checkout(*, session: CheckoutSession, has_failed: bool = False) -> Pledge:
    """Bring the pledge and the ledger to what ``session`` says, and return the pledge.

    Money is entered when, and only when, the session is paid: ``complete`` alone may mean that it is still on its way.
    A page that begins a subscription books no money, its invoices do (donations/renewals.py); until the first one is
    heard of, the payment is under way. ``has_failed`` says that a payment which was on its way will not come; the
    session itself does not tell. Raises PaymentMismatch if the pledge is unknown or amount, currency, mode or
    frequency differ from it.
    """
    pledge = matching_pledge(
        pledge_id=session.pledge_id,
        amount_ore=session.amount_ore,
        currency=session.currency,
        livemode=session.livemode,
    )
    _refuse_other_frequency(pledge, session)
    if session.is_paid and session.subscription_id is None:
        _book(pledge, session)
        return pledge
    target = _target(session, has_failed=has_failed)
    if target is not None and _may_take_up(pledge, session, target):
        pledge.state = target
        pledge.payment_reference = pledge.payment_reference or session.payment_reference
        pledge.checkout_session_id = pledge.checkout_session_id or session.id
        pledge.save(update_fields=["state", "payment_reference", "checkout_session_id"])
    return pledge


def _book(pledge: Pledge, session: CheckoutSession) -> None:
    if session.payment_reference is None:
        raise PaymentMismatch(f"session {session.id} is paid but names no payment")
    book_payment(
        pledge=pledge,
        external_id=session.payment_reference,
        payment_reference=session.payment_reference,
        occurred_at=session.created_at,
    )
    if pledge.checkout_session_id is None:
        pledge.checkout_session_id = session.id
        pledge.save(update_fields=["checkout_session_id"])


def _refuse_other_frequency(pledge: Pledge, session: CheckoutSession) -> None:
    """Nothing that was meant to be given once may renew itself, nor the other way round."""
    if session.status == "complete" and (pledge.frequency == Frequency.ONCE) != (session.subscription_id is None):
        raise PaymentMismatch(f"pledge {pledge.pk} is given {pledge.frequency}, session {session.id} says otherwise")


def _target(session: CheckoutSession, *, has_failed: bool) -> PledgeState | None:
    """The state that the session speaks for; None while its page is open."""
    if has_failed:
        return PledgeState.FAILED
    if session.status == "complete":
        return PledgeState.PROCESSING
    return PledgeState.EXPIRED if session.status == "expired" else None


def _may_take_up(pledge: Pledge, session: CheckoutSession, target: PledgeState) -> bool:
    """Whether the pledge follows. An abandoned page of an earlier attempt may still bring money, but no other news."""
    return may_become(pledge.state, target) and pledge.checkout_session_id in (None, session.id)


@transaction.atomic
def cancel(*, pledge_id: UUID) -> None:
    """Mark a pledge as cancelled by its giver, whose payment page is closed. Only an open pledge changes."""
    pledge = Pledge.objects.select_for_update().get(pk=pledge_id)
    if may_become(pledge.state, PledgeState.CANCELLED):
        pledge.state = PledgeState.CANCELLED
        pledge.save(update_fields=["state"])
