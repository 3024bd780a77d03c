"""Where the exhibition hangs and when: every change of a showing goes through one of these verbs.

Each runs in one transaction that holds the tour's row, so that two at once cannot take the last set. What visitors see
is made anew after it.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core.content_version import bump_after_commit
from role_models import availability, hangings, tour_terms
from role_models.availability import Period
from role_models.models import LoanRequest, Showing, Venue


class DaysTaken(Exception):
    """On some of the days no set is left. ``nearest`` are the nearest free ones, as long as what was wanted."""

    def __init__(self, nearest: list[Period]) -> None:
        super().__init__("no set is left on these days")
        self.nearest = nearest


class HasBegun(Exception):
    """A showing that has begun is part of the tour's history: its last day may be changed, but it stays."""


@dataclass(frozen=True)
class Hours:
    """When a venue is open during a showing, in words; either may be ""."""

    danish: str = ""
    english: str = ""


@transaction.atomic
def show(
    *, venue: Venue, starts_on: date, ends_on: date, hours: Hours | None = None, loan: LoanRequest | None = None
) -> Showing:
    """Send a set to a venue, with the prints of all who allow them today.

    Raises DaysTaken, tour_terms.NoTour, and ValueError if it would end before it starts.
    """
    _hold_days(Period(starts_on, ends_on))
    words = hours or Hours()
    showing = Showing.objects.create(
        venue=venue, loan=loan, starts_on=starts_on, ends_on=ends_on, hours_da=words.danish, hours_en=words.english
    )
    hangings.hang(showing=showing, storytellers=hangings.who_may_hang())
    bump_after_commit()
    return showing


@transaction.atomic
def move(*, showing: Showing, starts_on: date, ends_on: date, hours: Hours) -> Showing:
    """Give a showing other days or opening hours.

    Raises DaysTaken, tour_terms.NoTour, and ValueError if it would end before it starts.
    """
    if (starts_on, ends_on) != (showing.starts_on, showing.ends_on):
        _hold_days(Period(starts_on, ends_on), but=showing)
    showing.starts_on, showing.ends_on = starts_on, ends_on
    showing.hours_da, showing.hours_en = hours.danish, hours.english
    showing.save(update_fields=["starts_on", "ends_on", "hours_da", "hours_en"])
    bump_after_commit()
    return showing


@transaction.atomic
def call_off(*, showing: Showing) -> None:
    """Delete a showing that has not begun. Raises HasBegun."""
    held = Showing.objects.select_for_update().get(pk=showing.pk)
    if held.starts_on <= timezone.localdate():
        raise HasBegun
    held.delete()
    bump_after_commit()


@transaction.atomic
def keep_venue(venue: Venue) -> Venue:
    """Save a venue, new or changed; visitors see it at once."""
    venue.save()
    bump_after_commit()
    return venue


def _hold_days(wanted: Period, *, but: Showing | None = None) -> None:
    if wanted.last < wanted.first:
        raise ValueError("a showing cannot end before it starts")
    terms = tour_terms.terms_held()
    taken = tour_terms.taken_from(wanted.first, terms=terms, but=but)
    if not availability.is_free(wanted, taken):
        free, _taken = tour_terms.free_from_today(terms)
        raise DaysTaken(availability.nearest_free(wanted, free, terms=terms))


def showings() -> QuerySet[Showing]:
    """Every showing with its venue, the first one first. The venue's contact is left unread."""
    return Showing.objects.select_related("venue").defer("venue__contact_sealed").order_by("starts_on", "pk")


def on_now() -> QuerySet[Showing]:
    """The showings that are on today, in Danish time."""
    today = timezone.localdate()
    return showings().filter(starts_on__lte=today, ends_on__gte=today)


def of_venue_by_code(code: str) -> tuple[Venue, list[Showing]] | None:
    """The venue whose printed code this is, with its showings, the first one first; None if there is none."""
    venue = Venue.objects.defer("contact_sealed").filter(code=code.lower()).first()
    return (venue, list(venue.showings.order_by("starts_on", "pk"))) if venue else None
