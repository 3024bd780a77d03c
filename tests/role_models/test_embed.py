"""A story on other sites: the card in its frame, and the machine that says how to show it."""

import json
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from role_models import thread
from role_models.uses import Use
from tests.role_models.factories import add_exhibition
from tests.role_models.story_papers import add_told_story, in_english

pytestmark = pytest.mark.django_db

SITE = "https://mentornet.example"


@pytest.fixture
def page(home, settings):
    settings.SITE_URL = SITE
    return add_told_story(add_exhibition(home))


def ask(client, address: str, **more: object):
    # Django answers a 404 outside the languages by looking for the same path inside one, and finds none there either.
    return client.get("/oembed/?" + urlencode({"url": address, **more}), follow=True)


def card_url(page, language: str = "da") -> str:
    return f"/{language}/embed/{page.storyteller.code}/"


def test_card_shows_her_words_and_leads_to_the_story(page, client):
    response = client.get(card_url(page))
    card = BeautifulSoup(response.content, "html.parser")

    assert (response.status_code, card.html["lang"]) == (200, "da")
    assert card.h1.get_text(" ", strip=True) == "Nermin Min far var døv på det ene øre."
    assert (card.a["href"], card.a["target"], card.find("script")) == (page.public_address, "_blank", None)
    assert card.img["alt"] == page.picture_alt


@pytest.mark.parametrize("visit", ["first", "from the cache"])
def test_card_may_stand_in_every_frame_and_sets_no_cookie(visit, page, client):
    if visit != "first":
        client.get(card_url(page))

    response = client.get(card_url(page))

    policy = response.headers["Content-Security-Policy"]
    assert ("frame-ancestors *" in policy, "default-src 'none'" in policy, "script-src" in policy) == (
        True,
        True,
        False,
    )
    assert "X-Frame-Options" not in response.headers
    assert (response.cookies, "private" in response.headers["Cache-Control"]) == ({}, False)
    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_card_without_portrait_shows_her_textile(page, client):
    page.storyteller.consents.filter(use=Use.PORTRAIT).delete()

    card = BeautifulSoup(client.get(card_url(page)).content, "html.parser")

    assert (card.img, card.find(class_="pattern-stripes") is not None) == (None, True)


@pytest.mark.parametrize("verb", [thread.pause, thread.withdraw])
@pytest.mark.parametrize("language", ["da", "en"])
def test_closed_card_answers_410_at_once_without_a_word_of_hers(
    verb, language, page, client, django_capture_on_commit_callbacks
):
    client.get(card_url(page, language))
    with django_capture_on_commit_callbacks(execute=True):
        verb(storyteller=page.storyteller, by="herself")

    response = client.get(card_url(page, language))

    text = response.content.decode()
    assert (response.status_code, f'lang="{language}"' in text) == (410, True)
    assert [word in text for word in ("Nermin", "døv", "Izmir")] == [False, False, False]
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]


def test_card_of_nobody_is_404(page, client):
    assert client.get("/da/embed/nothing/").status_code == 404


@pytest.mark.parametrize("way", ["page", "short", "card"])
def test_oembed_says_how_to_show_a_story(way, page, client):
    code = page.storyteller.code
    addresses = {
        "page": page.public_address,
        "short": f"{SITE}/da/f/{code}/",
        "card": f"{SITE}/da/embed/{code}/",
    }

    response = ask(client, addresses[way])
    answer = json.loads(response.content)
    frame = BeautifulSoup(answer["html"], "html.parser").iframe

    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/json")
    assert {name: answer[name] for name in ("version", "type", "title", "author_name")} == {
        "version": "1.0",
        "type": "rich",
        "title": "Nermin: »Min far var døv på det ene øre.«",
        "author_name": "Nermin",
    }
    assert (frame["src"], frame["title"]) == (f"{SITE}/da/embed/{code}/", answer["title"])
    assert "allow-scripts" not in frame["sandbox"]
    assert (int(frame["width"]), int(frame["height"])) == (answer["width"], answer["height"]) == (560, 320)
    assert answer["thumbnail_url"].startswith(f"{SITE}/da/exhibition-")


def test_oembed_in_xml_says_the_same(page, client):
    in_json = json.loads(ask(client, page.public_address).content)

    response = ask(client, page.public_address, format="xml")
    root = ElementTree.fromstring(response.content)  # noqa: S314 -- our own answer

    assert (response.headers["Content-Type"], root.tag) == ("text/xml; charset=utf-8", "oembed")
    assert {child.tag: child.text for child in root} == {name: str(value) for name, value in in_json.items()}


def test_english_address_gets_the_english_card(page, client, django_capture_on_commit_callbacks):
    english = in_english(page, django_capture_on_commit_callbacks)

    answers = [
        json.loads(ask(client, address).content)
        for address in (english.public_address, f"{SITE}/en/s/{page.storyteller.code}/")
    ]

    assert [answer["title"] for answer in answers] == ["Nermin: “My father was deaf in one ear.”"] * 2
    assert f"{SITE}/en/embed/" in answers[0]["html"]


@pytest.mark.parametrize(("most", "size"), [(400, (400, 560)), (100, (220, 560)), (5000, (560, 320))])
def test_card_fits_the_room_that_is_given(most, size, page, client):
    answer = json.loads(ask(client, page.public_address, maxwidth=most).content)

    assert (answer["width"], answer["height"]) == size


@pytest.mark.parametrize(
    ("address", "more", "status"),
    [
        ("", {}, 400),
        ("{page}", {"format": "yaml"}, 501),
        ("{page}", {"maxwidth": "-5"}, 400),
        ("{page}", {"maxheight": "9" * 400}, 400),
        ("{page}", {"maxwidth": "²"}, 400),
        ("https://elsewhere.example/da/f/{code}/", {}, 404),
        ("javascript:alert(1)", {}, 404),
        ("http://[", {}, 404),
        (SITE + "/da/f/nothing/", {}, 404),
        (SITE + "/", {}, 404),
        (SITE + "/da/%00/", {}, 404),
        (SITE + "/da/" + "x" * 5000, {}, 404),
        (SITE + "/admin/", {}, 404),
    ],
)
def test_what_is_no_story_gets_a_clear_no(address, more, status, page, client):
    asked = address.format(page=page.public_address, code=page.storyteller.code)

    assert ask(client, asked, **more).status_code == status


def test_title_cannot_leave_its_place_in_the_frame(home, settings, client):
    settings.SITE_URL = SITE
    page = add_told_story(add_exhibition(home), '"><script>alert(1)</script>')

    markup = json.loads(ask(client, page.public_address).content)["html"]
    found = BeautifulSoup(markup, "html.parser")

    assert ([tag.name for tag in found.find_all(True)], found.script) == (["iframe"], None)


@pytest.mark.parametrize("verb", [thread.pause, thread.withdraw])
@pytest.mark.parametrize("way", ["page", "short"])
def test_oembed_of_a_closed_story_answers_410(verb, way, page, client, django_capture_on_commit_callbacks):
    address = page.public_address if way == "page" else f"{SITE}/da/f/{page.storyteller.code}/"
    with django_capture_on_commit_callbacks(execute=True):
        verb(storyteller=page.storyteller, by="herself")

    response = ask(client, address)

    assert (response.status_code, b"Nermin" in response.content) == (410, False)


def test_story_says_where_other_sites_ask_for_its_card(page, client):
    head = BeautifulSoup(client.get(page.url).content, "html.parser").head

    links = {link["type"]: link["href"] for link in head.find_all("link", rel="alternate", type=True)}

    asked = f"{SITE}/oembed/?url={quote(page.public_address, safe='')}&format="
    assert links == {"application/json+oembed": asked + "json", "text/xml+oembed": asked + "xml"}
