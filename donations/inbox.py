"""The inbox of verified webhooks: each event is applied once, whatever the number of its deliveries."""

import logging

from django.db import transaction

from donations.gateway import mode
from donations.gateway.client import API_VERSION
from donations.gateway.types import METADATA_VERSION, CheckoutSession, GatewayEvent
from donations.models import WebhookEvent, WebhookOutcome
from donations.settlement import PaymentMismatch, settle_checkout

logger = logging.getLogger(__name__)

#: Money is booked from this one family of events. Payments have other events too (``payment_intent.succeeded``):
#: booking from both would count a gift twice.
_ASYNC_FAILURE = "checkout.session.async_payment_failed"
SESSION_EVENTS = frozenset(
    {
        "checkout.session.completed",
        "checkout.session.expired",
        "checkout.session.async_payment_succeeded",
        _ASYNC_FAILURE,
    }
)

_LONGEST_ERROR = 500


def receive(*, event: GatewayEvent, body: str) -> WebhookOutcome:
    """Take in one delivery of a verified event and say what became of it.

    ``FAILED`` means that nothing was changed and the sender should try again; every other outcome is final.
    """
    try:
        return _receive(event, body)
    except Exception as error:
        # Whatever it was, the transaction is undone and the sender asked to come again; staff see it in the inbox.
        logger.exception("webhook event %s failed", event.id)
        _record_failure(event, body, error)
        return WebhookOutcome.FAILED


@transaction.atomic
def _receive(event: GatewayEvent, body: str) -> WebhookOutcome:
    row, is_new = _row(event, body)
    row.deliveries += 1
    if is_new or row.outcome == WebhookOutcome.FAILED:
        row.attempts += 1
        row.outcome, row.error = _apply(event)
    row.save()
    return WebhookOutcome(row.outcome)


def _row(event: GatewayEvent, body: str) -> tuple[WebhookEvent, bool]:
    """The event's row, locked, and whether it is new; a new one counts as failed until we know better."""
    new = WebhookEvent(id=event.id)
    new.seal_body(body)
    return WebhookEvent.objects.select_for_update().get_or_create(
        pk=event.id,
        defaults={
            "type": event.type,
            "api_version": event.api_version,
            "livemode": event.livemode,
            "body_sealed": new.body_sealed,
            "outcome": WebhookOutcome.FAILED,
        },
    )


def _apply(event: GatewayEvent) -> tuple[WebhookOutcome, str]:
    """Do what the event asks for. Returns its outcome and, where a person should look, the reason."""
    if event.type not in SESSION_EVENTS or event.metadata_version is None:
        return WebhookOutcome.IGNORED, ""
    if event.livemode != mode.is_live():
        return WebhookOutcome.PARKED, "real and test money do not mix"
    if event.api_version != API_VERSION:
        return WebhookOutcome.PARKED, f"API version {event.api_version}, not {API_VERSION}"
    if event.metadata_version != METADATA_VERSION:
        return WebhookOutcome.PARKED, f"metadata version {event.metadata_version}, not {METADATA_VERSION}"
    try:
        session = CheckoutSession.from_payload(event.payload)
        settle_checkout(session=session, has_failed=event.type == _ASYNC_FAILURE)
    except PaymentMismatch as mismatch:
        return WebhookOutcome.PARKED, str(mismatch)
    return WebhookOutcome.APPLIED, ""


@transaction.atomic
def _record_failure(event: GatewayEvent, body: str, error: Exception) -> None:
    row, _is_new = _row(event, body)
    if row.outcome == WebhookOutcome.FAILED:
        row.deliveries += 1
        row.attempts += 1
        row.error = f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
        row.save()
