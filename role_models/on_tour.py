"""What visitors are told of the tour: where it hangs now, where it comes and was, and when it is free."""

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext

from role_models import availability, tour_terms, touring
from role_models.models import Showing, TourPage

#: Of the showings that are over, the page names so many.
PAST_SHOWN = 24
#: A shorter free run is of no use to anybody: hanging and taking down takes a day each.
SHORTEST_RUN_DAYS = 7


@dataclass(frozen=True)
class CalendarDay:
    """One day of a month's table; ``state`` is "free", "taken" or "past", and "" outside of the month."""

    day: date
    state: str


@dataclass(frozen=True)
class Month:
    """A month as a table of weeks, which begin on Monday."""

    first: date
    weeks: list[list[CalendarDay]]


@dataclass(frozen=True)
class TourLine:
    """Where the exhibition hangs today, in a line of another page: showings, and the page about the tour."""

    showings: list[Showing]
    url: str
    title: str


def context(page: TourPage, request: HttpRequest) -> dict[str, Any]:
    """What the template of the page about the tour is given, beside what every page has."""
    today = timezone.localdate()
    free, taken = tour_terms.free_from_today(tour_terms.terms_of(page))
    shown = list(touring.showings())
    past = [showing for showing in shown if showing.ends_on < today]
    return {
        "on_now": [showing for showing in shown if showing.starts_on <= today <= showing.ends_on],
        "coming": [showing for showing in shown if showing.starts_on > today],
        "past": past[::-1][:PAST_SHOWN],
        "free": [run for run in free if run.length >= SHORTEST_RUN_DAYS],
        "last_bookable": availability.bookable(today).last,
        "months": list(_months(today, taken)),
        "loan_url": reverse("role_models:loan"),
        "calendar_url": reverse("role_models:tour_calendar"),
    }


def _months(today: date, taken: set[date]) -> Iterable[Month]:
    last = availability.bookable(today).last
    first = today.replace(day=1)
    while first <= last:
        weeks = Calendar().monthdatescalendar(first.year, first.month)
        yield Month(first, [[_calendar_day(day, first, today, taken) for day in week] for week in weeks])
        first = (first + timedelta(days=31)).replace(day=1)


def _calendar_day(day: date, month: date, today: date, taken: set[date]) -> CalendarDay:
    if day.month != month.month:
        return CalendarDay(day, "")
    if day < today:
        return CalendarDay(day, "past")
    return CalendarDay(day, "taken" if day in taken else "free")


def line() -> TourLine | None:
    """Where it hangs today, with the way to the tour; None where there is no page about the tour in this language."""
    page = tour_terms.tour_page(get_language() or "")
    if page is None:
        return None
    return TourLine(list(touring.on_now()), page.url or "", page.title)


def structured_data(page: TourPage) -> dict[str, Any]:
    """The tour as a schema.org series with an ExhibitionEvent for each showing. It says whom to reach nowhere."""
    return {
        "@type": "EventSeries",
        "name": page.title,
        "description": page.introduction,
        "url": page.full_url,
        "inLanguage": page.locale.language_code,
        "subEvent": [_event(page.get_parent().title, showing) for showing in touring.showings()],
    }


def _event(exhibition: str, showing: Showing) -> dict[str, Any]:
    venue = showing.venue
    address = {
        "@type": "PostalAddress",
        "streetAddress": venue.address,
        "addressLocality": venue.town,
        "addressCountry": "DK",
    }
    return {
        "@type": "ExhibitionEvent",
        "name": gettext("%(exhibition)s in %(town)s") % {"exhibition": exhibition, "town": venue.town},
        "startDate": showing.starts_on.isoformat(),
        "endDate": showing.ends_on.isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": venue.name,
            "address": {name: value for name, value in address.items() if value},
        },
        "organizer": {"@type": "Organization", "name": gettext("KVINFO's Mentor Network")},
    }
