"""The terms of the tour, as its page says them, and the days on which no set is left."""

from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone

from role_models.availability import Period, Terms, bookable, days_taken, free_periods
from role_models.models import Showing, TourPage


class NoTour(Exception):
    """There is no page about the tour, so nobody has said how many sets there are."""


def tour_page(language: str) -> TourPage | None:
    """The live page about the tour in one language, or None."""
    pages = TourPage.objects.filter(locale__language_code=language, alias_of=None).live()
    return pages.select_related("locale").order_by("path").first()


def terms_of(page: TourPage) -> Terms:
    """The terms that a page says. They are the same in every language."""
    return Terms(page.sets, page.transport_days, page.longest_loan_days)


def terms_held() -> Terms:
    """The terms, with the tour's row locked until the caller's transaction ends, so that no two take the last set.

    Raises NoTour.
    """
    pages = TourPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    page = pages.select_for_update(of=("self",)).order_by("path").first()
    if page is None:
        raise NoTour
    return terms_of(page)


def taken_from(day: date, *, terms: Terms, but: Showing | None = None) -> set[date]:
    """The days from ``day`` on, on which no set is left; earlier ones may be among them.

    ``but`` is a showing that is passed over, as if it were not there: the one that is to be moved.
    """
    showings = Showing.objects.filter(ends_on__gte=day - timedelta(days=terms.transport_days))
    if but is not None:
        showings = showings.exclude(pk=but.pk)
    out = [Period(*days) for days in showings.values_list("starts_on", "ends_on")]
    return days_taken(out, terms=terms)


def free_from_today(terms: Terms) -> tuple[list[Period], set[date]]:
    """The free runs of days in the time that can be asked for, and the days that are taken."""
    today = timezone.localdate()
    taken = taken_from(today, terms=terms)
    return free_periods(taken, within=bookable(today)), taken
