"""What each kind of event means for us. Reading it may ask the payment service; applying it only writes.

The two are apart because no transaction may wait for the payment service: :func:`read` runs outside, and what it
returns is called in the one transaction that marks the event as applied.
"""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from donations import renewals
from donations.booking import PaymentMismatch
from donations.gateway import checkout, invoices, subscriptions
from donations.gateway.types import (
    METADATA_VERSION,
    CheckoutSession,
    GatewayEvent,
    NotFound,
    PaidInvoice,
    SubscriptionNews,
)
from donations.news_of_reversals import REVERSALS
from donations.settlement import settle_checkout

#: Changes our rows to what the news says. Raises PaymentMismatch if it does not fit them.
Change = Callable[[], object]

_ASYNC_FAILURE = "checkout.session.async_payment_failed"


def read(event: GatewayEvent, *, afresh: bool = False) -> Change | None:
    """The change that an event asks for; None if it is about nothing of ours.

    ``afresh`` reads a payment page again, for an event whose object is written in the words of another API version.
    Raises PaymentMismatch where a person must look, and GatewayUnavailable.
    """
    if event.type in REVERSALS:
        return lambda: REVERSALS[event.type](event)
    if event.metadata_version is None:
        return None
    if event.metadata_version != METADATA_VERSION:
        raise PaymentMismatch(f"metadata version {event.metadata_version}, not {METADATA_VERSION}")
    try:
        return _READERS[event.type](event, afresh)
    except NotFound as error:
        raise PaymentMismatch(f"the payment service does not know {error}") from error


def _read_session(event: GatewayEvent, afresh: bool) -> Change:
    session = checkout.read_session(event.payload["id"]) if afresh else CheckoutSession.from_payload(event.payload)
    begun = _ask_for_subscription(session.subscription_id) if session.subscription_id else None

    def change() -> None:
        settle_checkout(session=session, has_failed=event.type == _ASYNC_FAILURE)
        if begun is not None:
            _take(begun)

    return change


def _read_subscription(event: GatewayEvent, afresh: bool) -> Change:
    asked = _ask_for_subscription(event.payload["id"])
    return lambda: _take(asked)


def _read_paid_invoice(event: GatewayEvent, afresh: bool) -> Change:
    invoice = invoices.read(event.payload["id"])
    return lambda: renewals.take_invoice(news=invoice)


def _read_failed_invoice(event: GatewayEvent, afresh: bool) -> Change:
    """The try is the event's own, whatever has been tried since; but nobody is told of a failure that is mended."""
    attempt = event.payload["attempt_count"]
    invoice: PaidInvoice = invoices.read(event.payload["id"])
    if invoice.subscription_id is None:
        raise PaymentMismatch(f"invoice {invoice.id} names a pledge, but no subscription")
    asked = _ask_for_subscription(invoice.subscription_id)

    def change() -> None:
        subscription = _take(asked)
        if invoice.status != "paid":
            renewals.take_failed_payment(subscription=subscription, invoice_reference=invoice.id, attempt=attempt)

    return change


def _ask_for_subscription(subscription_id: str) -> tuple[SubscriptionNews, datetime]:
    """Where a subscription stands, and when we began to ask."""
    asked_at = timezone.now()
    return subscriptions.read(subscription_id), asked_at


def _take(asked: tuple[SubscriptionNews, datetime]):
    news, asked_at = asked
    return renewals.take_subscription(news=news, read_at=asked_at)


#: Money is booked from one family of events for each movement. Payments have other events too
#: (``payment_intent.succeeded``, ``invoice_payment.paid``): booking from both would count a gift twice.
_READERS: dict[str, Callable[[GatewayEvent, bool], Change]] = {
    "checkout.session.completed": _read_session,
    "checkout.session.expired": _read_session,
    "checkout.session.async_payment_succeeded": _read_session,
    _ASYNC_FAILURE: _read_session,
    "customer.subscription.created": _read_subscription,
    "customer.subscription.updated": _read_subscription,
    "customer.subscription.deleted": _read_subscription,
    "customer.subscription.paused": _read_subscription,
    "customer.subscription.resumed": _read_subscription,
    "invoice.paid": _read_paid_invoice,
    "invoice.payment_failed": _read_failed_invoice,
}

#: The kinds of event that we have a use for.
HEEDED = frozenset({*_READERS, *REVERSALS})
