"""All showings as an iCalendar file (RFC 5545), for the calendar of a phone or an office."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext
from icalendar import Calendar, Event

from role_models import touring
from role_models.models import Showing

#: How often a calendar that follows the address should ask again.
_ASK_AGAIN = timedelta(days=1)


def calendar(*, title: str) -> bytes:
    """Every showing as an event of whole days in the active language, under the calendar's title.

    Whole days need no time zone. The last day of an event is the day after, as the standard has it.
    """
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//KVINFO//Mentor Network//{(get_language() or '').upper()}")
    made.add("x-wr-calname", title)
    made.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
    for showing in touring.showings():
        made.add_component(_event(showing, title))
    return made.to_ical()


def _event(showing: Showing, title: str) -> Event:
    venue = showing.venue
    event = Event()
    event.add("uid", f"showing-{showing.pk}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", showing.starts_on)
    event.add("dtend", showing.ends_on + timedelta(days=1))
    event.add("summary", gettext("%(exhibition)s in %(town)s") % {"exhibition": title, "town": venue.town})
    event.add("location", ", ".join(part for part in (venue.name, venue.address, venue.town) if part))
    if showing.hours:
        event.add("description", showing.hours)
    event.add("url", settings.SITE_URL + reverse("role_models:venue", args=[venue.code]))
    event.add("transp", "TRANSPARENT")  # Nobody is busy because an exhibition hangs.
    return event
