"""What the staff's screens of the tour share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext
from wagtail.admin import messages

from role_models import permissions, tour_terms, touring
from role_models.forms.loans import period_in_words
from role_models.models import Showing
from role_models.viewsets.base import StoryListView, StoryView, StoryViewSet


class TourViewSet(StoryViewSet):
    """Screens for those who keep the tour."""

    permission_required = permissions.KEEP_TOUR


class TourView(StoryView):
    """One screen, for those who keep the tour."""

    permission_required = permissions.KEEP_TOUR


class TourListView(StoryListView):
    """A list, for those who keep the tour."""

    permission_required = permissions.KEEP_TOUR


def days_of(showing: Showing) -> str:
    """The days of a showing, as a list names them."""
    return f"{short(showing.starts_on)} – {short(showing.ends_on)}"


def short(day: Any) -> str:
    """A day in the short form of the language."""
    return date_format(day, "SHORT_DATE_FORMAT")


def refusal(error: Exception) -> str:
    """In words, why a set cannot go out: an exception that the verbs of the tour raise."""
    if isinstance(error, touring.DaysTaken) and error.nearest:
        nearest = gettext(" or ").join(map(period_in_words, error.nearest))
        return gettext("No set is left on all of these days. One is free %(periods)s.") % {"periods": nearest}
    if isinstance(error, touring.DaysTaken):
        return gettext("No set is left on all of these days, nor for so long in the next year.")
    if isinstance(error, tour_terms.NoTour):
        return gettext("Make the page about the tour first: it says how many sets there are.")
    return gettext("This cannot be done any more. Look at where it stands now.")


def say_seal_is_broken(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response, with the message for an envelope that does not open."""
    messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
    return response
