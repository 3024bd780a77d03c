"""The inbox of verified webhooks: each event is applied once, whatever the number of its deliveries."""

import json
import logging
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import F, Q, QuerySet

from donations import news
from donations.booking import NotBookedYet, PaymentMismatch
from donations.gateway import mode
from donations.gateway.client import API_VERSION
from donations.gateway.types import GatewayEvent
from donations.models import WebhookEvent, WebhookOutcome

logger = logging.getLogger(__name__)

#: A failure that repeats itself this often is not one that goes away by itself.
FAILURES_UNTIL_STAFF = 3

_LONGEST_ERROR = 500


@dataclass(frozen=True)
class _Verdict:
    """What is to become of an event and, where a person should look, why; ``change`` is what it asks for."""

    outcome: WebhookOutcome
    error: str = ""
    change: news.Change | None = None


def receive(*, event: GatewayEvent, body: str) -> WebhookOutcome:
    """Take in one delivery of a verified event and say what became of it. Must not run inside a transaction.

    ``FAILED`` means that nothing was changed and the sender should try again; every other outcome is final.
    """
    settled = WebhookEvent.objects.filter(_is_settled(event), pk=event.id)
    if settled.update(deliveries=F("deliveries") + 1):
        return WebhookOutcome(settled.values_list("outcome", flat=True).get())
    return _work_on(event, body, deliveries=1)


def replay(*, event_id: str) -> WebhookOutcome:
    """Work on an event of the inbox once more, whatever became of it: what is booked already is not booked again.

    One that was parked for the words of another API version is read in ours. Must not run inside a transaction.
    Raises WebhookEvent.DoesNotExist, and core.sealing.SealBroken if its envelope does not open.
    """
    body = WebhookEvent.objects.get(pk=event_id).body()
    return _work_on_in_our_words(GatewayEvent.from_body(json.loads(body)), body, again=True)


def catch_up(*, event: GatewayEvent, body: str) -> WebhookOutcome | None:
    """Take in an event from the payment service's own list; None if we have worked on it before.

    Must not run inside a transaction.
    """
    if WebhookEvent.objects.filter(pk=event.id).exclude(outcome=WebhookOutcome.FAILED).exists():
        return None
    return _work_on_in_our_words(event, body)


def for_staff() -> QuerySet[WebhookEvent]:
    """The events that a person should look at: parked ones, and those that failed again and again."""
    failing = Q(outcome=WebhookOutcome.FAILED, attempts__gte=FAILURES_UNTIL_STAFF)
    return WebhookEvent.objects.filter(Q(outcome=WebhookOutcome.PARKED) | failing)


def _is_settled(event: GatewayEvent) -> Q:
    """Whether an event's row is done with. One that was parked for its words is not, should it come in others."""
    is_parked_in_other_words = Q(outcome=WebhookOutcome.PARKED) & ~Q(api_version=event.api_version)
    return ~Q(outcome=WebhookOutcome.FAILED) & ~is_parked_in_other_words


def _work_on_in_our_words(event: GatewayEvent, body: str, *, again: bool = False) -> WebhookOutcome:
    """Work on an event though it may be written in the words of another API version: its object is read again.

    The payment service's list writes events in the account's version, not in our webhook's. What we read of refunds
    and disputes is called the same in all of them.
    """
    afresh = event.api_version != API_VERSION
    return _work_on(replace(event, api_version=API_VERSION), body, again=again, afresh=afresh)


def _work_on(
    event: GatewayEvent, body: str, *, deliveries: int = 0, again: bool = False, afresh: bool = False
) -> WebhookOutcome:
    try:
        return _apply(event, body, _judge(event, afresh=afresh), deliveries=deliveries, again=again)
    except Exception as error:
        # Whatever it was, the transaction is undone and the sender asked to come again; staff see it in the inbox.
        logger.exception("webhook event %s failed", event.id)
        _record_failure(event, body, error, deliveries=deliveries)
        return WebhookOutcome.FAILED


def _judge(event: GatewayEvent, *, afresh: bool) -> _Verdict:
    """What to do with an event. May ask the payment service, so it runs before the transaction."""
    if event.type not in news.HEEDED:
        return _Verdict(WebhookOutcome.IGNORED)
    try:
        _refuse_foreign(event)
        change = news.read(event, afresh=afresh)
    except PaymentMismatch as mismatch:
        return _Verdict(WebhookOutcome.PARKED, str(mismatch))
    return _Verdict(WebhookOutcome.APPLIED if change else WebhookOutcome.IGNORED, change=change)


def _refuse_foreign(event: GatewayEvent) -> None:
    if event.account:
        raise PaymentMismatch(f"it is about another account, {event.account}")
    if event.livemode != mode.is_live():
        raise PaymentMismatch("real and test money do not mix")
    if event.api_version != API_VERSION:
        raise PaymentMismatch(f"API version {event.api_version}, not {API_VERSION}")


@transaction.atomic
def _apply(event: GatewayEvent, body: str, verdict: _Verdict, *, deliveries: int, again: bool) -> WebhookOutcome:
    """Write the verdict and carry it out, unless somebody else has done so since it was reached."""
    row, is_new = _row(event, body)
    row.deliveries += deliveries
    if is_new or again or not WebhookEvent.objects.filter(_is_settled(event), pk=row.pk).exists():
        row.attempts += 1
        row.api_version = event.api_version
        row.outcome, row.error, row.waits_for = verdict.outcome, verdict.error, ""
        try:
            if verdict.change is not None:
                with transaction.atomic():
                    verdict.change()
        except PaymentMismatch as mismatch:
            row.outcome, row.error = WebhookOutcome.PARKED, str(mismatch)
            row.waits_for = mismatch.payment_reference if isinstance(mismatch, NotBookedYet) else ""
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


@transaction.atomic
def _record_failure(event: GatewayEvent, body: str, error: Exception, *, deliveries: int) -> None:
    row, _is_new = _row(event, body)
    if row.outcome in (WebhookOutcome.FAILED, WebhookOutcome.PARKED):
        row.deliveries += deliveries
        row.attempts += 1
        row.outcome = WebhookOutcome.FAILED
        row.error = f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
        row.save()
