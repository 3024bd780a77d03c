"""Which rows of this room the retention rules are about; see donations/retention.py."""

from django.db.models import QuerySet

from donations.erasure import ErasureReason, erase_giver
from donations.models import (
    InvoiceRequest,
    InvoiceState,
    Pledge,
    RecognitionState,
    Subscription,
    SubscriptionStatus,
    SupportStatement,
    WebhookEvent,
    WebhookOutcome,
)
from donations.states import PledgeState

_OPEN_INVOICES = (InvoiceState.REQUESTED, InvoiceState.INVOICED)
_RUNNING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING, SubscriptionStatus.PAST_DUE)


def _never_paid() -> QuerySet[Pledge]:
    in_time = Pledge.objects.exclude(state__in=(PledgeState.PAID, PledgeState.PROCESSING)).filter(entries=None)
    return in_time.exclude(pk__in=Subscription.objects.filter(status__in=_RUNNING).values("pledge"))


def _waits_for_invoice() -> QuerySet:
    return InvoiceRequest.objects.filter(state__in=_OPEN_INVOICES).values("pledge")


def unpaid_pledges() -> QuerySet[Pledge]:
    """The pledges that came to nothing: no money ever moved for them, and none is on its way."""
    return _never_paid().exclude(pk__in=_waits_for_invoice())


def unpaid_invoices() -> QuerySet[Pledge]:
    """The pledges whose invoice nobody has paid yet."""
    return _never_paid().filter(pk__in=_waits_for_invoice())


def delete_pledge(pledge: Pledge) -> None:
    """With a subscription that was never begun; a request for an invoice and an entry on the wall go by themselves."""
    Subscription.objects.filter(pledge=pledge).delete()
    pledge.delete()


def erase_giver_in_time(pledge: Pledge) -> None:
    """Because its years are over."""
    erase_giver(pledge=pledge, reason=ErasureReason.PERIOD_OVER)


def settled_events() -> QuerySet:
    """The webhook events that are done with."""
    return WebhookEvent.objects.filter(outcome__in=(WebhookOutcome.APPLIED, WebhookOutcome.IGNORED))


def unsettled_events() -> QuerySet:
    """The webhook events that somebody should have looked at."""
    return WebhookEvent.objects.exclude(outcome__in=(WebhookOutcome.APPLIED, WebhookOutcome.IGNORED))


def unconfirmed_statements() -> QuerySet:
    """The statements of support whose letter nobody answered."""
    return SupportStatement.objects.filter(state=RecognitionState.UNCONFIRMED)


def confirmed_statements() -> QuerySet:
    """The statements of support that somebody stands by."""
    return SupportStatement.objects.exclude(state__in=(RecognitionState.UNCONFIRMED, RecognitionState.WITHDRAWN))


def withdrawn_statements() -> QuerySet:
    """The statements of support that somebody has taken back."""
    return SupportStatement.objects.filter(state=RecognitionState.WITHDRAWN)
