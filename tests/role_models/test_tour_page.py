"""The tour as visitors find it: where it hangs, when it is free, in words and as a calendar; and in other pages."""

import json
from datetime import date

import pytest
import time_machine
import vobject
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from role_models.models import Showing, Venue
from tests.factories import translate_page
from tests.role_models.factories import add_exhibition
from tests.role_models.tours import add_showing, add_tour, add_venue, day

pytestmark = pytest.mark.django_db

PLANTED = ("Karen", "venue@example.org", "20123456")


@pytest.fixture
def tour(home):
    return add_tour(add_exhibition(home), transport_days=2)


def drawn(client, page) -> BeautifulSoup:
    response = client.get(page.url)
    assert response.status_code == 200
    assert [word for word in PLANTED if word in response.content.decode()] == []
    return BeautifulSoup(response.content, "html.parser")


def names(html: BeautifulSoup, section: str) -> list[str]:
    """The venues below a heading."""
    found = html.select(f'section[aria-labelledby="{section}"] li')
    return [" ".join(row.get_text(" ", strip=True).split()) for row in found]


def test_page_says_where_it_hangs_where_it_comes_and_where_it_was(tour, client):
    add_showing(add_venue("Nu"), -3, 3)
    add_showing(add_venue("Snart"), 20, 30)
    add_showing(add_venue("Før"), -40, -20)

    html = drawn(client, tour)

    headings = [heading.get_text(strip=True) for heading in html.select("h2, h3")]
    assert headings.index("Nu, Viborg") < headings.index("Kommer hertil") < headings.index("Snart, Viborg")
    assert [row.partition(",")[0].strip() for row in names(html, "past")] == ["Før"]


def test_free_days_stand_in_words_and_taken_ones_are_named_in_the_calendar(tour, client):
    with time_machine.travel("2027-03-01T12:00:00+01:00", tick=False):
        Showing.objects.create(venue=add_venue(), starts_on=date(2027, 3, 10), ends_on=date(2027, 3, 20))
        html = drawn(client, tour)

    assert [row.get_text(strip=True) for row in html.select(".free-periods strong")] == [
        "1. marts 2027 til 7. marts 2027",
        "23. marts 2027 til 31. marts 2028",
    ]
    taken = [cell.get_text(" ", strip=True) for cell in html.select(".month td.taken")]
    assert taken == [f"{number} optaget" for number in range(8, 23)]
    assert len(html.select("table.month caption")) == 13


def test_what_hangs_now_follows_the_day_in_denmark(tour, client):
    Showing.objects.create(venue=add_venue("Sidste dag"), starts_on=date(2027, 6, 1), ends_on=date(2027, 6, 30))
    shown = {}
    for moment in ("2027-05-31T23:30:00+02:00", "2027-06-01T00:30:00+02:00", "2027-07-01T00:30:00+02:00"):
        cache.clear()  # A page is kept for five minutes.
        with time_machine.travel(moment, tick=False):
            shown[moment[:10]] = len(drawn(client, tour).select(".showing--on"))

    assert shown == {"2027-05-31": 0, "2027-06-01": 1, "2027-07-01": 0}


def test_number_of_queries_does_not_grow_with_the_tour(tour, client):
    counted = []
    for number in (1, 3):
        while Showing.objects.count() < number:
            add_showing(add_venue(f"Sted {number}"), 20 * Showing.objects.count(), 20 * Showing.objects.count() + 5)
        client.get(tour.url)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(tour.url)
        counted.append(len(queries))

    assert counted[0] == counted[1]


def test_machines_read_each_showing_as_an_event_without_a_contact(tour, client):
    add_showing(add_venue("Nu", address="Torvet 1"), -3, 3)

    html = drawn(client, tour)

    graph = json.loads(html.select_one('script[type="application/ld+json"]').string)["@graph"]
    [series] = [entry for entry in graph if entry["@type"] == "EventSeries"]
    [event] = series["subEvent"]
    assert (event["@type"], event["startDate"], event["endDate"]) == (
        "ExhibitionEvent",
        day(-3).isoformat(),
        day(3).isoformat(),
    )
    assert event["location"] == {
        "@type": "Place",
        "name": "Nu",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Torvet 1",
            "addressLocality": "Viborg",
            "addressCountry": "DK",
        },
    }


def test_calendar_is_read_by_another_program(tour, client):
    hours = {"hours_da": "mandag-fredag, 9-17; lørdag 10", "hours_en": "Monday to Friday"}
    showing = add_showing(add_venue("Bibliotek, stuen", address="Æblevej 3"), 20, 30)
    Showing.objects.filter(pk=showing.pk).update(**hours)
    add_showing(add_venue("Før"), -40, -20)

    response = client.get("/da/exhibition-feeds/tour.ics")

    read = vobject.readOne(response.content.decode())
    _past, event = read.vevent_list
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert (event.dtstart.value, event.dtend.value) == (day(20), day(31))
    assert (event.summary.value, event.location.value, event.description.value) == (
        "Rollemodeller i Viborg",
        "Bibliotek, stuen, Æblevej 3, Viborg",
        hours["hours_da"],
    )
    assert event.url.value.endswith(f"/da/u/{showing.venue.code}/")
    assert [word for word in PLANTED if word in response.content.decode()] == []
    assert len({entry.uid.value for entry in read.vevent_list}) == 2
    assert b"\r\n" in response.content
    assert max(len(line) for line in response.content.split(b"\r\n")) <= 75


def test_exhibition_and_front_page_say_where_it_hangs_while_it_does(tour, home, client):
    exhibition = tour.get_parent()
    assert [b"Nyt sted" in client.get(page.url).content for page in (home, exhibition)] == [False, False]
    assert "På turné" in client.get(exhibition.url).content.decode()

    add_showing(add_venue("Nyt sted"), 0, 0)
    cache.clear()

    assert [b"Nyt sted" in client.get(page.url).content for page in (home, exhibition)] == [True, True]


def test_hostile_words_of_a_venue_are_shown_as_they_are(tour, client):
    name = "<script>alert(1)</script> \u202e🧵"
    Venue.objects.filter(pk=add_venue("x").pk).update(name=name, access_da="</dl><b>")
    add_showing(Venue.objects.get())

    for path in (tour.url, f"/da/u/{Venue.objects.get().code}/", "/da/exhibition-feeds/tour.ics"):
        response = client.get(path)
        is_page = "html" in response.headers["Content-Type"]
        assert (response.status_code, is_page and b"<script>alert" in response.content) == (200, False)


def test_english_page_has_the_same_terms(tour, client, django_capture_on_commit_callbacks):
    add_showing(add_venue("Nu"), -3, 3)
    translate_page(
        tour.get_parent().specific, django_capture_on_commit_callbacks, {"Rollemodeller": "Role models"}, slug="rm"
    )
    english = translate_page(tour, django_capture_on_commit_callbacks, {"På turné": "On tour"}, slug="on-tour")

    html = drawn(client, english)

    assert (english.sets, english.transport_days, english.longest_loan_days) == (1, 2, 42)
    assert "Hangs here now" in html.get_text()
