"""A tour with venues and showings, for tests."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from role_models import hangings, loans, tour_contact
from role_models.loans import LoanWish
from role_models.models import LoanRequest, Showing, Storyteller, TourPage, Venue
from role_models.tour_contact import LoanDetails, VenueContact
from tests.factories import add_page


def add_tour(exhibition: Page, **fields: Any) -> TourPage:
    """The Danish page about the tour: one set, three days between loans, 42 days at most."""
    return add_page(exhibition, TourPage, **{"title": "På turné", "slug": "paa-turne"} | fields)


def add_venue(name: str = "Biblioteket", *, email: str = "venue@example.org", **fields: Any) -> Venue:
    """A venue that can be written to, unless ``email`` is ""."""
    venue = Venue(name=name, **{"town": "Viborg"} | fields)
    tour_contact.seal_contact(venue, VenueContact(name="Karen", email=email, phone="+4520123456"))
    venue.save()
    return venue


def day(number: int) -> date:
    """So many days from today, in Danish time."""
    return timezone.localdate() + timedelta(days=number)


def add_showing(
    venue: Venue | None = None, first: int = -3, last: int = 10, *, hung: tuple[Storyteller, ...] = ()
) -> Showing:
    """A showing from one day to another, counted from today; on today unless told otherwise."""
    showing = Showing.objects.create(venue=venue or add_venue(), starts_on=day(first), ends_on=day(last))
    hangings.hang(showing=showing, storytellers=hung)
    return showing


def ask_for_loan(first: int = 30, last: int = 50, *, email: str = "karen@example.org") -> LoanRequest:
    """A request that waits for an answer, for days counted from today."""
    details = LoanDetails(name="Karen Planted", email=email, phone="+4520123456", message="Hemmeligt")
    wish = LoanWish("Biblioteket", "Viborg", day(first), day(last), "da", details)
    loan = loans.ask(wish=wish)
    assert loan is not None
    return loan
