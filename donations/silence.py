"""Whether the payment service has been silent for too long: then gifts may be paid and nobody books them."""

import logging
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext

from donations.gateway import mode
from donations.models import Pledge, Subscription, SubscriptionStatus, WebhookEvent
from donations.states import PledgeState

logger = logging.getLogger(__name__)

#: A payment page closes by itself after 31 minutes, and the payment service tells us so, if nothing else. Deliveries
#: that fail are tried again within the first hours.
PAGE_HOURS = 3
#: An invoice is paid about an hour after its period begins, or its payment fails; of both we are told.
RENEWAL_HOURS = 24

_RUNNING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.PAST_DUE, SubscriptionStatus.TRIALING)


def alarm() -> str | None:
    """A sentence for staff if the payment service owes us news and has told nothing since; else None.

    News is owed for a payment page that was opened more than PAGE_HOURS ago and is not settled, and for a subscription
    whose paid period ended more than RENEWAL_HOURS ago. The test gateway tells at once, or nobody presses its buttons:
    it is never alarming.
    """
    if mode.is_keyless():
        return None
    owed_since = _owed_since(timezone.now())
    if owed_since is None:
        return None
    when = date_format(timezone.localtime(owed_since), "DATETIME_FORMAT")
    return gettext(
        "The payment service has told us nothing since %(when)s, though payments are open. Gifts may be paid without "
        "being booked. Check the webhook at Stripe."
    ) % {"when": when}


def _owed_since(now: datetime) -> datetime | None:
    """The earliest moment since which we should have been told something and were not."""
    livemode = mode.is_live()
    last = WebhookEvent.objects.filter(livemode=livemode).order_by("-received_at").first()
    pages = _after(_open_pages(livemode), "created_at", last).filter(created_at__lt=now - timedelta(hours=PAGE_HOURS))
    terms = _after(_running(livemode), "paid_until", last).filter(paid_until__lt=now - timedelta(hours=RENEWAL_HOURS))
    moments = [
        *pages.order_by("created_at").values_list("created_at", flat=True)[:1],
        *terms.order_by("paid_until").values_list("paid_until", flat=True)[:1],
    ]
    return min(moments, default=None)


def _open_pages(livemode: bool) -> QuerySet[Pledge]:
    under_way = (PledgeState.OPEN, PledgeState.PROCESSING)
    return Pledge.objects.filter(livemode=livemode, state__in=under_way).exclude(checkout_session_id=None)


def _running(livemode: bool) -> QuerySet[Subscription]:
    return Subscription.objects.filter(livemode=livemode, status__in=_RUNNING, ends_at_period_end=False)


def _after(rows: QuerySet, moment: str, last: WebhookEvent | None) -> QuerySet:
    """The rows whose moment came after the last thing that we were told."""
    return rows if last is None else rows.filter(**{f"{moment}__gt": last.received_at})


def sound_the_alarm() -> None:
    """Write the alarm into the log, where whoever watches over the site sees it."""
    with translation.override("en"):
        sentence = alarm()
    if sentence is not None:
        logger.error(sentence)
