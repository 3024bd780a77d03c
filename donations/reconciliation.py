"""The nightly comparison: what the payment service has told, and whether we have heard it."""

import logging
from collections import Counter
from datetime import timedelta

from django.utils import timezone

from donations import inbox, news_waiting
from donations.gateway import event_list, mode
from donations.models import WebhookOutcome

logger = logging.getLogger(__name__)

#: Stripe gives up on an event after three days; one more day, so that one missed night loses nothing.
DAYS = 4


def reconcile(*, days: int = DAYS) -> Counter[str]:
    """Apply what the payment service told within ``days`` and we have not heard; returns how many of each outcome.

    It goes through the inbox like any webhook, and so may be run at any time and any number of times. What waits for
    a gift that is booked all the same is applied too. Must not run inside a transaction. Raises GatewayUnavailable.
    """
    outcomes: Counter[str] = Counter()
    for event, body in event_list.since(timezone.now() - timedelta(days=days)):
        outcome = inbox.catch_up(event=event, body=body)
        if outcome is not None:
            outcomes[outcome.value] += 1
    for event_id in news_waiting.overlooked():
        outcomes[inbox.replay(event_id=event_id).value] += 1
    if outcomes[WebhookOutcome.APPLIED]:
        logger.warning("%s events had not reached us and are applied now", outcomes[WebhookOutcome.APPLIED])
    return outcomes


def reconcile_nightly() -> None:
    """Reconcile, where there is a payment service at all."""
    if mode.is_available():
        reconcile()
