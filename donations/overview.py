"""What came in, what runs on, and what waits for somebody, for the staff's first screen of giving.

Everything counts rows of the present mode alone, and sums are computed from the ledger each time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncWeek
from django.utils import timezone

from donations import campaign_titles, inbox
from donations.gateway import mode
from donations.models import (
    GIVING,
    Frequency,
    InvoiceRequest,
    InvoiceState,
    LedgerEntry,
    Pledge,
    PledgeKind,
    RecognitionState,
    RefundRequest,
    RefundState,
    SponsorListing,
    Subscription,
    SubscriptionStatus,
    SupportStatement,
)
from donations.states import PledgeState

#: The one currency in which campaigns are run; see donations/models/pages.py.
CURRENCY = "DKK"
#: How far ahead renewals are told.
RENEWALS_WITHIN = timedelta(days=30)
_RUNNING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING, SubscriptionStatus.PAST_DUE)
_WEEK = timedelta(days=7)
_MONTHS = 12


@dataclass
class Sums:
    """What moved, in øre: ``came_in`` and ``went_back`` (never positive) all included, and what of it was VAT or for
    the fee. ``gifts`` counts gifts and sponsorships that were paid.
    """

    gifts: int = 0
    came_in: int = 0
    went_back: int = 0
    vat: int = 0
    fee: int = 0

    @property
    def net(self) -> int:
        """What is left for the cause: net of what went back, of VAT, and of what givers added for the fee."""
        return self.came_in + self.went_back - self.vat - self.fee

    def add(self, row: dict[str, Any]) -> None:
        """Add what one group of entries sums up to."""
        self.gifts += row["gifts"]
        self.came_in += row["came_in"] or 0
        self.went_back += row["went_back"] or 0
        self.vat += row["vat"] or 0
        self.fee += row["fee"] or 0


@dataclass(frozen=True)
class CampaignSums:
    """A campaign's title and what moved for it."""

    title: str
    sums: Sums


@dataclass(frozen=True)
class Week:
    """What was left of a week's movements, in øre; it may be negative. ``monday`` begins the week."""

    monday: date
    net: int


@dataclass(frozen=True)
class Year:
    """One calendar year in Copenhagen: all of it, by campaign (the largest first), and week by week."""

    year: int
    total: Sums
    campaigns: list[CampaignSums]
    weeks: list[Week]


def years() -> list[int]:
    """The years of which there are entries, and the present one, newest first."""
    times = _entries().order_by("occurred_at").values_list("occurred_at", flat=True)
    first = times.first()
    this = timezone.localdate().year
    return list(range(this, (timezone.localdate(first).year if first else this) - 1, -1))


def of_year(year: int) -> Year:
    """What moved in a year, in two queries."""
    rows = list(_by_week_and_campaign(year))
    total, by_week = Sums(), dict.fromkeys(_mondays(year), 0)
    by_campaign: dict[UUID | None, Sums] = {}
    for row in rows:
        total.add(row)
        by_campaign.setdefault(row["campaign_key"], Sums()).add(row)
        part = Sums()
        part.add(row)
        monday = timezone.localdate(row["week"]) if isinstance(row["week"], datetime) else row["week"]
        by_week[monday] = by_week.get(monday, 0) + part.net
    return Year(
        year=year,
        total=total,
        campaigns=_named(by_campaign),
        weeks=[Week(monday=monday, net=net) for monday, net in sorted(by_week.items())],
    )


def _named(by_campaign: dict[UUID | None, Sums]) -> list[CampaignSums]:
    named = campaign_titles.titles(by_campaign)
    return sorted(
        (CampaignSums(title=named[key], sums=sums) for key, sums in by_campaign.items()),
        key=lambda one: (-one.sums.net, one.title),
    )


def _entries():
    return LedgerEntry.objects.filter(livemode=mode.is_live(), currency=CURRENCY)


def _by_week_and_campaign(year: int) -> Iterable[dict[str, Any]]:
    start, end = _midnight(date(year, 1, 1)), _midnight(date(year + 1, 1, 1))
    entries = _entries().filter(occurred_at__gte=start, occurred_at__lt=end).order_by()
    return (
        entries.annotate(week=TruncWeek("occurred_at"))
        .values("week", "campaign_key")
        .annotate(
            gifts=Count("pk", filter=Q(kind__in=GIVING)),
            came_in=Sum("amount_ore", filter=Q(amount_ore__gt=0)),
            went_back=Sum("amount_ore", filter=Q(amount_ore__lt=0)),
            vat=Sum("vat_ore"),
            fee=Sum("fee_ore"),
        )
    )


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _mondays(year: int) -> list[date]:
    """The Mondays of a year's weeks, but for those to come. The first may lie in the year before."""
    first, last = date(year, 1, 1), min(date(year, 12, 31), timezone.localdate())
    monday = first - timedelta(days=first.weekday())
    days = []
    while monday <= last:
        days.append(monday)
        monday += _WEEK
    return days


@dataclass(frozen=True)
class Renewals:
    """Subscriptions that run: how many of each frequency, what they bring in a year in øre, and those that are paid
    again soon, the soonest first, with what they bring together.
    """

    monthly: int
    yearly: int
    a_year_ore: int
    soon: list[Subscription]
    soon_ore: int
    past_due: int


def renewals() -> Renewals:
    """What runs on, in one query. Who gives is not read."""
    now = timezone.now()
    running = list(
        Subscription.objects.filter(livemode=mode.is_live(), status__in=_RUNNING, ended_at=None)
        .select_related("pledge")
        .defer("pledge__donor_sealed")
    )
    monthly = [one for one in running if one.pledge.frequency == Frequency.MONTHLY]
    yearly = [one for one in running if one.pledge.frequency == Frequency.YEARLY]
    soon = [
        one
        for one in running
        if one.paid_until and now < one.paid_until <= now + RENEWALS_WITHIN and not one.ends_at_period_end
    ]
    return Renewals(
        monthly=len(monthly),
        yearly=len(yearly),
        a_year_ore=sum(one.pledge.amount_ore for one in yearly)
        + _MONTHS * sum(one.pledge.amount_ore for one in monthly),
        soon=sorted(soon, key=lambda one: one.paid_until or now),
        soon_ore=sum(one.pledge.amount_ore for one in soon),
        past_due=sum(one.status == SubscriptionStatus.PAST_DUE for one in running),
    )


@dataclass(frozen=True)
class Tasks:
    """How much waits for somebody."""

    refunds: int
    listings: int
    statements: int
    invoices: int
    events: int


def tasks() -> Tasks:
    """What waits. Events of the other mode count too: that they came here is why somebody must look."""
    live = mode.is_live()
    return Tasks(
        refunds=RefundRequest.objects.filter(state=RefundState.REQUESTED, entry__livemode=live).count(),
        listings=SponsorListing.objects.filter(state=RecognitionState.WAITING, pledge__livemode=live).count(),
        statements=SupportStatement.objects.filter(state=RecognitionState.WAITING, livemode=live).count(),
        invoices=InvoiceRequest.objects.filter(state=InvoiceState.REQUESTED, pledge__livemode=live).count(),
        events=inbox.for_staff().count(),
    )


def sponsors() -> QuerySet[Pledge]:
    """Those who stand by us for a time: whoever gives again and again, and sponsors who have paid."""
    for_a_time = Q(subscription__isnull=False) | Q(kind=PledgeKind.SPONSORSHIP, state=PledgeState.PAID)
    return Pledge.objects.filter(for_a_time, livemode=mode.is_live())
