"""Who scans the code on the wall lands where she is, and finds only the stories that are told today."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client

from role_models import thread, venue_prints
from role_models.models import Hanging, Showing, StoryPage
from role_models.uses import Use
from tests.factories import translate_page
from tests.role_models.factories import add_exhibition, add_story, add_storyteller
from tests.role_models.story_papers import Print
from tests.role_models.tours import add_showing, add_tour, add_venue

pytestmark = pytest.mark.django_db

EVERY_CHANGE = {
    "stops prints": lambda teller: thread.stop(storyteller=teller, use=Use.POSTER, by="herself"),
    "stops the website": lambda teller: thread.stop(storyteller=teller, use=Use.WEB, by="herself"),
    "pauses": lambda teller: thread.pause(storyteller=teller, by="herself"),
    "withdraws": lambda teller: thread.withdraw(storyteller=teller, by="herself"),
}


@pytest.fixture
def exhibition(home):
    exhibition = add_exhibition(home)
    add_tour(exhibition)
    return exhibition


@pytest.fixture
def world(exhibition):
    """A venue with the prints of two, and a third whose prints hang elsewhere."""
    tellers = [add_storyteller(name) for name in ("Amal", "Linh", "Zlata")]
    for teller in tellers:
        add_story(exhibition, teller.name, storyteller=teller, slug=teller.name.lower())
    venue = add_venue("Biblioteket", access_da="Ring på.", access_en="Ring the bell.", address="Torvet 1")
    showing = add_showing(venue, hung=tuple(tellers[:2]))
    Showing.objects.update(hours_da="9-17", hours_en="9 to 17")
    return venue, showing, tellers


def listed(client, venue, path: str = "/da/u/") -> list[str]:
    response = client.get(f"{path}{venue.code}/")
    assert response.status_code == 200
    return [card.get_text(strip=True) for card in BeautifulSoup(response.content, "html.parser").select(".card h3")]


def test_page_says_what_hangs_here_when_it_is_open_and_how_one_gets_in(world, client):
    venue, _showing, tellers = world

    page = client.get(f"/da/u/{venue.code}/").content.decode()

    assert listed(client, venue) == ["Amal", "Linh"]
    assert [word for word in ("Biblioteket", "Torvet 1", "9-17", "Ring på.") if word not in page] == []
    assert [word for word in ("Zlata", "Karen", "venue@example.org", "20123456") if word in page] == []
    assert f"/da/hilsen/{tellers[0].code}/?venue={venue.code}" in page


def test_english_address_speaks_english_and_leads_to_english_stories(
    world, exhibition, client, django_capture_on_commit_callbacks
):
    venue, _showing, _tellers = world
    story = StoryPage.objects.get(slug="amal")
    capture = django_capture_on_commit_callbacks
    translate_page(exhibition, capture, {"Rollemodeller": "Role models"}, slug="role-models")
    english = translate_page(
        story, capture, {"Amal fortæller": "Amal tells", story.quote: "Amal says."}, slug="amal-en"
    )

    html = BeautifulSoup(client.get(f"/en/v/{venue.code}/").content, "html.parser")

    assert {card.select_one("a")["href"]: card.get("lang") for card in html.select(".card")} == {
        english.url: None,
        StoryPage.objects.get(slug="linh").url: "da",
    }
    assert [word for word in ("Ring the bell.", "9 to 17") if word not in html.get_text()] == []
    assert html.select_one(".language-switch a")["href"] == f"/da/u/{venue.code}/"


@pytest.mark.parametrize("change", EVERY_CHANGE.values(), ids=EVERY_CHANGE)
def test_closed_story_is_not_listed_from_the_moment_she_closes_it(
    change, world, client, django_capture_on_commit_callbacks
):
    venue, _showing, tellers = world
    assert listed(Client(), venue) == ["Amal", "Linh"]

    with django_capture_on_commit_callbacks(execute=True):
        change(tellers[0])

    page = Client().get(f"/da/u/{venue.code}/").content.decode()
    assert (listed(Client(), venue), "Amal" in page, tellers[0].code in page) == (["Linh"], False, False)


def test_page_does_not_wait_for_what_follows_a_change(world, client):
    """Even if nothing that follows her change has run, the page asks what she allows."""
    venue, _showing, tellers = world
    tellers[0].consents.filter(use=Use.POSTER).delete()
    cache.clear()

    assert (listed(client, venue), Hanging.objects.exclude(recalled_at=None).count()) == (["Linh"], 0)


def test_venue_without_a_showing_says_so(exhibition, client):
    venue = add_venue("Tom")
    add_showing(venue, -30, -20)
    add_showing(venue, 20, 30)

    page = client.get(f"/da/u/{venue.code}/").content.decode()

    assert [word for word in ("hænger her ikke i dag", "Den kommer her", "Den var her") if word not in page] == []


@pytest.mark.parametrize("code", ["2222222", "x" * 300, "%00", "a.b"])
def test_unknown_code_is_not_found(code, exhibition, client):
    assert client.get(f"/da/u/{code}/").status_code == 404


def test_code_is_read_in_capitals_too(world, client):
    venue, *_rest = world

    assert client.get(f"/en/v/{venue.code.upper()}/").status_code == 200


def test_sheet_is_tagged_and_its_codes_lead_to_the_venue_in_each_language(world, settings):
    settings.SITE_URL = "https://mentornet.example"
    venue, *_rest = world

    paper = Print(venue_prints.sheet(venue))

    addresses = {f"https://mentornet.example/da/u/{venue.code}/", f"https://mentornet.example/en/v/{venue.code}/"}
    assert (paper.language, paper.is_tagged, paper.fonts_that_are_not_embedded) == ("da", True, [])
    assert (paper.sizes("mediabox"), set(paper.codes)) == ([(210, 297)], addresses)
    in_words = [address.removeprefix("https://").rstrip("/") for address in addresses]
    assert [words for words in in_words if words not in paper.text] == []
    assert [word for word in ("Biblioteket", "Scan koden", "Scan the code") if word not in paper.text] == []


def test_sheet_holds_the_longest_name_on_one_page(exhibition):
    venue = add_venue("Bibliotek " * 12, town="Nørresundby " * 6)

    assert len(Print(venue_prints.sheet(venue)).sizes("mediabox")) == 1
