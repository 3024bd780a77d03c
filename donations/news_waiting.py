"""News that came before the gift it is about: it is parked, and applied in the transaction that books the gift."""

import json
import logging

from django.db import transaction
from django.db.models import Exists, OuterRef

from donations.gateway.types import GatewayEvent
from donations.models import GIVING, LedgerEntry, WebhookEvent, WebhookOutcome
from donations.news_of_reversals import REVERSALS

logger = logging.getLogger(__name__)


def take_up(*, payment_reference: str) -> None:
    """Apply what waits for this payment, whose gift was just booked in the caller's transaction.

    A row that somebody else is working on is left to them: they wait for the payment that we hold. What cannot be
    applied stays parked for staff, and keeps no gift out of the books.
    """
    waiting = WebhookEvent.objects.filter(outcome=WebhookOutcome.PARKED, waits_for=payment_reference)
    for row in waiting.select_for_update(skip_locked=True).order_by("received_at", "pk"):
        try:
            with transaction.atomic():
                event = GatewayEvent.from_body(json.loads(row.body()))
                REVERSALS[event.type](event)
        except Exception as error:
            logger.exception("webhook event %s waited for its gift and cannot be applied to it", row.pk)
            row.error = f"{type(error).__name__}: {error}"
        else:
            row.outcome, row.error = WebhookOutcome.APPLIED, ""
        row.waits_for = ""
        row.save(update_fields=["outcome", "error", "waits_for"])


def overlooked() -> list[str]:
    """The ids of parked events whose gift is booked all the same; there should be none."""
    gifts = LedgerEntry.objects.filter(
        payment_reference=OuterRef("waits_for"), livemode=OuterRef("livemode"), kind__in=GIVING
    )
    rows = WebhookEvent.objects.filter(Exists(gifts), outcome=WebhookOutcome.PARKED).exclude(waits_for="")
    return list(rows.order_by("received_at", "pk").values_list("pk", flat=True))
