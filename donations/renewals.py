"""What is given every month or every year: where a subscription stands, and the money of each of its periods."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from core import content_version, letters
from core.sealing import SealBroken
from donations.booking import PaymentMismatch
from donations.gateway.types import PaidInvoice, SubscriptionNews
from donations.models import Frequency, MissedPayment, Pledge, Subscription, SubscriptionStatus
from donations.payments import book_payment, matching_pledge
from donations.states import PledgeState, may_become

logger = logging.getLogger(__name__)

PAYMENT_FAILED_LETTER = "gift_payment_failed"


@transaction.atomic
def take_subscription(*, news: SubscriptionNews, read_at: datetime) -> Subscription:
    """Write down where a subscription stands, as the payment service told it when it was asked at ``read_at``.

    What was asked later counts, whichever answer is written first: so no order of news leaves an old state behind.
    Raises PaymentMismatch if the pledge is unknown, of another mode, given once, or has another subscription.
    """
    pledge = _repeated_pledge(news.pledge_id, livemode=news.livemode)
    row = Subscription.objects.filter(pk=news.id).first()
    if row is None and Subscription.objects.filter(pledge=pledge).exists():
        raise PaymentMismatch(f"pledge {pledge.pk} has another subscription than {news.id}: one of them must be ended")
    if row is not None and row.read_at > read_at:
        return row
    row, _is_new = Subscription.objects.update_or_create(
        pk=news.id,
        defaults={
            "pledge": pledge,
            "customer_reference": news.customer_reference,
            "status": news.status,
            "paid_until": news.paid_until,
            "ends_at_period_end": news.ends_at_period_end,
            "ended_at": news.ended_at,
            "livemode": news.livemode,
            "read_at": read_at,
        },
    )
    if news.status == SubscriptionStatus.INCOMPLETE_EXPIRED and may_become(pledge.state, PledgeState.FAILED):
        pledge.state = PledgeState.FAILED
        pledge.save(update_fields=["state"])
    content_version.bump_after_commit()  # The wall shows sponsors while their term runs.
    return row


def _repeated_pledge(pledge_id: UUID | None, *, livemode: bool) -> Pledge:
    pledge = Pledge.objects.select_for_update().filter(pk=pledge_id).first() if pledge_id else None
    if pledge is None:
        raise PaymentMismatch(f"no pledge {pledge_id}")
    if pledge.livemode != livemode:
        raise PaymentMismatch(f"pledge {pledge.pk} and its subscription differ in mode")
    _refuse_what_is_given_once(pledge)
    return pledge


def _refuse_what_is_given_once(pledge: Pledge) -> None:
    if pledge.frequency == Frequency.ONCE:
        raise PaymentMismatch(f"pledge {pledge.pk} is given once and has no subscription")


@transaction.atomic
def take_invoice(*, news: PaidInvoice) -> None:
    """Book the payment of one period, the first or any later one. An invoice that is not paid moves nothing.

    Raises PaymentMismatch if the pledge is unknown or given once, if amount, currency or mode differ from it, or if
    no payment is named: then the invoice was marked as paid by hand, and staff book where the money came in.
    """
    if news.status != "paid":
        return
    pledge = matching_pledge(
        pledge_id=news.pledge_id, amount_ore=news.amount_ore, currency=news.currency, livemode=news.livemode
    )
    _refuse_what_is_given_once(pledge)
    if news.payment_reference is None or news.paid_at is None:
        raise PaymentMismatch(f"invoice {news.id} is paid but names no payment")
    book_payment(
        pledge=pledge,
        external_id=news.id,
        payment_reference=news.payment_reference,
        occurred_at=news.paid_at,
    )


@transaction.atomic
def take_failed_payment(*, subscription: Subscription, invoice_reference: str, attempt: int) -> None:
    """Tell the giver, once for each try, that a period could not be paid."""
    _row, is_new = MissedPayment.objects.get_or_create(
        invoice_reference=invoice_reference, attempt=attempt, defaults={"subscription": subscription}
    )
    if not is_new:
        return
    pledge = subscription.pledge
    try:
        address = pledge.donor().get("email")
    except SealBroken:
        logger.exception("no letter on the failed payment of %s: the giver's envelope does not open", subscription.pk)
        return
    if address:
        letters.post(kind=PAYMENT_FAILED_LETTER, language=pledge.language, object_id=subscription.pk, address=address)
