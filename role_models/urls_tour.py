"""Addresses of the tour: a venue's page, which its printed code says, the loan form, and the calendar."""

from django.urls import path
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

from core.models.bilingual import in_active_language
from role_models.views import loan, tour


class _VenueAddress:
    """A venue's address in the active language: it is printed, so it stands here and in no catalogue."""

    def __str__(self) -> str:
        return in_active_language("u/<slug:code>/", "v/<slug:code>/")


urlpatterns = [
    path(lazystr(_VenueAddress()), tour.venue, name="venue"),
    path(_("borrow-the-exhibition/"), loan.LoanView.as_view(), name="loan"),
    path("exhibition-feeds/tour.ics", tour.calendar, name="tour_calendar"),
]
