"""Feeds: what readers of RSS, JSON Feed and podcasts find, and that it is gone with her."""

import json
from datetime import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from role_models import thread
from role_models.models import Captions, Recording, StoryTheme
from role_models.uses import Use
from tests.role_models.factories import add_exhibition
from tests.role_models.story_papers import add_told_story

pytestmark = pytest.mark.django_db

RSS, JSON, PODCAST = (f"/da/exhibition-feeds/{name}" for name in ("stories.rss", "stories.json", "podcast.rss"))
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST_2 = "{https://podcastindex.org/namespace/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
WEBVTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nJeg lyttede.\n"


@pytest.fixture
def exhibition(home, settings):
    settings.SITE_URL = "https://mentornet.example"
    return add_exhibition(home)


def add_sound(page, language: str = "da") -> Recording:
    recording = Recording(storyteller=page.storyteller, language=language, seconds=31, is_synthetic=True)
    recording.mp3.save("voice.mp3", ContentFile(b"sound" * 100), save=False)
    recording.save()
    Captions.objects.create(recording=recording, language="da", webvtt=WEBVTT)
    return recording


def read(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314 -- our own feed


def items(client, url: str) -> list[ElementTree.Element]:
    response = client.get(url)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/rss+xml; charset=utf-8")
    root = read(response.content)
    assert (root.tag, root.get("version"), len(root.findall("channel"))) == ("rss", "2.0", 1)
    return root.findall("channel/item")


def test_rss_keeps_to_the_rules_of_rss(exhibition, client):
    page = add_told_story(exhibition)

    root = read(client.get(RSS).content)
    channel = root.find("channel")
    item = channel.find("item")

    assert [channel.findtext(name) for name in ("title", "link", "language")] == [
        "Rollemodeller",
        exhibition.public_address,
        "da",
    ]
    assert channel.findtext("description")
    assert [(link.get("rel"), link.get("href")) for link in channel.findall(f"{ATOM}link")] == [
        ("self", "https://mentornet.example" + RSS)
    ]
    assert (item.findtext("title"), item.findtext("link")) == (
        "Nermin: »Min far var døv på det ene øre.«",
        page.public_address,
    )
    guid = item.find("guid")
    assert (guid.get("isPermaLink"), guid.text) == (
        "false",
        f"https://mentornet.example/da/f/{page.storyteller.code}/",
    )
    assert parsedate_to_datetime(item.findtext("pubDate")) == page.first_published_at.replace(microsecond=0)
    assert "Jeg lyttede til motoren for ham." in item.findtext("description")


def test_json_feed_keeps_to_the_rules_of_json_feed(exhibition, client):
    page = add_told_story(exhibition)

    response = client.get(JSON)
    feed = json.loads(response.content)

    assert response.headers["Content-Type"] == "application/feed+json; charset=utf-8"
    assert {name: feed[name] for name in ("version", "title", "home_page_url", "feed_url", "language")} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Rollemodeller",
        "home_page_url": exhibition.public_address,
        "feed_url": "https://mentornet.example" + JSON,
        "language": "da",
    }
    item = feed["items"][0]
    assert (item["id"], item["url"]) == (
        f"https://mentornet.example/da/f/{page.storyteller.code}/",
        page.public_address,
    )
    assert item["content_text"] == "Izmir → Aarhus\n\nJeg lyttede til motoren for ham."
    assert item["authors"] == [{"name": "Nermin"}]
    assert datetime.fromisoformat(item["date_published"]).tzinfo is not None


def test_theme_has_feeds_of_its_own_and_an_unknown_one_has_none(exhibition, client):
    theme = StoryTheme.objects.order_by("pk").first()
    page, _other = add_told_story(exhibition), add_told_story(exhibition, "Hodan")
    page.storyteller.themes.add(theme)

    links = [item.findtext("link") for item in items(client, f"/da/exhibition-feeds/{theme.code}/stories.rss")]
    feed = json.loads(client.get(f"/da/exhibition-feeds/{theme.code}/stories.json").content)

    assert links == [item["url"] for item in feed["items"]] == [page.public_address]
    assert client.get("/da/exhibition-feeds/nothing/stories.rss").status_code == 404


def test_podcast_has_what_podcast_programs_ask_for(exhibition, client):
    page = add_told_story(exhibition)
    recording = add_sound(page)

    root = read(client.get(PODCAST).content)
    channel, item = root.find("channel"), root.find("channel/item")

    assert channel.find(f"{ITUNES}image").get("href") == "https://mentornet.example/static/img/podcast.jpg"
    assert channel.find(f"{ITUNES}category/{ITUNES}category").get("text") == "Personal Journals"
    assert [channel.findtext(f"{ITUNES}{name}") for name in ("explicit", "type")] == ["false", "episodic"]
    address = f"https://mentornet.example/da/exhibition-sound/{recording.pk}"
    assert item.find("enclosure").attrib == {"url": f"{address}.mp3", "length": "500", "type": "audio/mpeg"}
    assert (item.findtext("guid"), item.findtext(f"{ITUNES}duration")) == (f"urn:uuid:{recording.pk}", "31")
    assert item.find(f"{PODCAST_2}transcript").attrib == {
        "url": f"{address}.da.vtt",
        "type": "text/vtt",
        "language": "da",
    }
    assert item.findtext("title").startswith("Nermin")


def test_podcast_of_a_language_has_what_is_spoken_in_it_or_in_one_without_a_podcast(exhibition, client):
    page = add_told_story(exhibition)
    sounds = {language: add_sound(page, language) for language in ("da", "en", "ar")}

    guids = {item.findtext("guid") for item in items(client, PODCAST)}

    assert guids == {f"urn:uuid:{sounds[language].pk}" for language in ("da", "ar")}


@pytest.mark.parametrize("verb", ["pause", "withdraw", "stop"])
def test_closed_story_is_gone_from_every_feed_at_once(verb, exhibition, client, django_capture_on_commit_callbacks):
    page, other = add_told_story(exhibition, "Zerrîna"), add_told_story(exhibition, "Hodan")
    add_sound(page)
    before = [client.get(url).content.decode() for url in (RSS, JSON, PODCAST)]

    with django_capture_on_commit_callbacks(execute=True):
        if verb == "stop":
            thread.stop(storyteller=page.storyteller, use=Use.WEB, by="herself")
        else:
            getattr(thread, verb)(storyteller=page.storyteller, by="herself")
    after = [client.get(url).content.decode() for url in (RSS, JSON, PODCAST)]

    assert ["Zerrîna" in text for text in before] == [True, True, True]
    assert [page.storyteller.code in text or "Zerrîna" in text for text in after] == [False, False, False]
    assert [other.public_address in text for text in after] == [True, True, False]


def test_voice_that_she_took_back_is_out_of_the_podcast_alone(exhibition, client):
    page = add_told_story(exhibition)
    add_sound(page)
    page.storyteller.consents.filter(use=Use.VOICE).delete()

    assert (len(items(client, PODCAST)), len(items(client, RSS))) == (0, 1)


def test_letters_that_xml_cannot_hold_break_no_feed(exhibition, client):
    add_told_story(exhibition, quote="A\x0bB\x1fC <b>&amp;", brief="Et\x08 to\ufffe tre")

    item = items(client, RSS)[0]

    assert "A B" in item.findtext("title")
    assert "<b>&amp;" in item.findtext("title")


@pytest.mark.parametrize("url", [RSS, JSON, PODCAST])
def test_feed_costs_the_same_number_of_queries_for_one_story_and_for_three(url, exhibition, client):
    counts = []
    for number in range(3):
        add_sound(add_told_story(exhibition, f"Navn {number}"))
        client.get(url)
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        counts.append(len(captured))

    assert counts[0] == counts[2]


def test_exhibition_points_to_its_feeds(exhibition, client):
    add_told_story(exhibition)

    html = client.get(exhibition.url).content.decode()

    assert [f'href="{url}"' in html.partition("</head>")[0] for url in (RSS, JSON, PODCAST)] == [True, True, True]


@pytest.mark.parametrize("url", [RSS, JSON, PODCAST])
def test_without_an_exhibition_there_is_no_feed(url, home, client):
    assert client.get(url).status_code == 404
