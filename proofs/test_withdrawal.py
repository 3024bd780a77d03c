"""A storyteller withdraws among others: every address, table, file and cache is searched for what was hers.

The whole site is crawled before, so that caches are warm and the crawl is known to find her; and again after it.
"""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation

from proofs.traces import cached, found
from role_models import following, thread
from role_models.uses import Use
from tests.factories import translate_page
from tests.role_models.factories import add_place, add_story
from tests.role_models.lessons_written import add_teaching_page
from tests.role_models.stories_in_two_languages import (
    NAME,
    QUOTE,
    TOWN,
    add_exhibitions,
    found_in_files,
    found_in_tables,
    plant,
)

# A test client cannot close a file that it was sent without closing the database, too.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]

SITEMAP = "/sitemap-pages.xml"
WORDS = (NAME, QUOTE, TOWN, "like a bird", "zerrina", "her voice")
_LINK = re.compile(r'(?:href|src|srcset|content|<loc>|<link>|url")[=:>"\s]*"?((?:http://[^/"\s<]+)?/[^"\s<>]*)')
_MOST_PAGES = 400


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def media(settings, tmp_path):
    """A folder of files of this proof's own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def told(home, capture, media):
    """Her story, among others that stay."""
    exhibition = add_exhibitions(home, capture)
    told = plant(exhibition, capture)
    teaching = add_teaching_page(exhibition)
    translate_page(teaching, capture, {teaching.title: "Teach with the stories"}, slug="teaching")
    for name in ("Mina", "Hodan"):
        with capture(execute=True):
            exhibition = type(exhibition).objects.get(pk=exhibition.pk)
            other = add_story(exhibition, name)
            add_place(other.storyteller)
        english = {f"{name} fortæller": f"{name} tells", f"{name} siger noget.": f"{name} says something."}
        translate_page(other, capture, english, slug=f"{name.lower()}-tells")
    return told


def beginnings(told) -> list[str]:
    """Where a crawl begins: pages, lists, machines' addresses, searches, and all that belongs to her."""
    addresses = ["/sitemap.xml", SITEMAP, "/robots.txt", "/da/", "/en/", told.danish.url, told.english.url]
    addresses += [told.danish.get_parent().url, told.english.get_parent().url]
    for language in ("da", "en"):
        with translation.override(language):
            addresses += list(_by_name(told))
            addresses += [f"{told.danish.get_parent().url}?q={word}" for word in (NAME, TOWN, "fejlen")]
    addresses += [f"{told.danish.url}?depth={depth}" for depth in (4, 15, 30)] + [f"{told.danish.url}?text=1"]
    return list(dict.fromkeys(addresses))


def _by_name(told) -> Iterator[str]:
    code, recording = told.teller.code, told.teller.recordings.first()
    yield reverse("role_models:story_by_code", args=[code])
    yield reverse("role_models:embed", args=[code])
    yield reverse("role_models:lesson_document", args=[code, "conversation"])
    for name in ("feed_rss", "feed_json", "podcast"):
        yield reverse(f"role_models:{name}")
    for kind, extension in (
        ("share_card", "jpg"),
        ("poster_a3", "pdf"),
        ("poster_a2", "pdf"),
        ("print_a4", "pdf"),
        ("teaching_sheet", "pdf"),
    ):
        yield reverse("role_models:output", kwargs={"code": code, "kind": kind, "extension": extension})
    if recording:
        yield reverse("role_models:recording", args=[recording.pk, "mp3"])
        yield reverse("role_models:captions", args=[recording.pk, "da"])
    yield f"/oembed/?format=json&url=http://testserver{told.danish.url}"


def crawl(first: list[str]) -> dict[str, tuple[int, bytes]]:
    """Every address that can be reached from these, with its state and content. Each is asked twice: caches answer."""
    client, waiting, seen = Client(), list(first), {}
    while waiting and len(seen) < _MOST_PAGES:
        address = waiting.pop(0)
        if address in seen or address.startswith(("/static/", "/admin/")):
            continue
        client.get(address)
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        seen[address] = (response.status_code, content)
        if "html" in response.get("Content-Type", "") or "xml" in response.get("Content-Type", ""):
            waiting += _links(content.decode(errors="replace"))
        waiting += [response["Location"]] if response.has_header("Location") else []
    return seen


def _links(text: str) -> list[str]:
    found = (link.replace("&amp;", "&") for link in _LINK.findall(text))
    local = (re.sub(r"^http://(testserver|127\.0\.0\.1:8000|localhost)", "", link).partition("#")[0] for link in found)
    return [link for link in local if link.startswith("/") and not link.startswith("//")]


def those_that_say(seen: dict[str, tuple[int, bytes]], *words: str) -> list[str]:
    """The addresses whose content has one of the words."""
    wanted = [word.casefold() for word in words]
    return sorted(
        address
        for address, (_status, content) in seen.items()
        if any(word in content.decode(errors="replace").casefold() for word in wanted)
    )


def test_withdrawn_story_is_found_nowhere(told, media, capture, client):
    first = beginnings(told)
    before = crawl(first)
    assert {told.danish.url, told.english.url, SITEMAP} <= set(those_that_say(before, *WORDS))

    with capture(execute=True):
        thread.withdraw(storyteller=told.teller, by="herself")
    assert following.sweep() == 0
    after = crawl([*first, *before])

    # A search page repeats what was searched for.
    say_it = [address for address in those_that_say(after, *WORDS) if "q=" not in address]
    assert say_it == []
    assert found_in_tables(*WORDS) == []
    assert found_in_files(media, *WORDS) == []
    closed = {address: after[address][0] for address in (told.danish.url, told.english.url)}
    assert closed == {told.danish.url: 410, told.english.url: 410}
    for language in ("da", "en"):
        with translation.override(language):
            short = reverse("role_models:story_by_code", args=[told.teller.code])
            embed = reverse("role_models:embed", args=[told.teller.code])
            lesson = reverse("role_models:lesson_document", args=[told.teller.code, "conversation"])
        assert (before[lesson][0], [after[address][0] for address in (short, embed, lesson)]) == (200, [410, 410, 410])
    packs = [address for address in before if f"/historie/{told.teller.code}" in address]
    packs += [address for address in before if f"/story/{told.teller.code}" in address]
    assert [(before[address][0], after[address][0]) for address in packs] == [(200, 410), (200, 410)]
    files = [address for address in before if "/exhibition-files/" in address or "/exhibition-sound/" in address]
    mine = [address for address in files if told.teller.code in address or "exhibition-sound" in address]
    assert mine
    assert {after[address][0] for address in mine} <= {404, 410}
    assert [address for address, (status, _content) in after.items() if status >= 500] == []


def test_others_are_told_as_before(told, capture):
    addresses = [address for address in beginnings(told) if "zerrina" not in address]
    with capture(execute=True):
        thread.withdraw(storyteller=told.teller, by="herself")

    after = crawl(addresses)

    assert those_that_say({SITEMAP: after[SITEMAP]}, "mina", "hodan") == [SITEMAP]


@pytest.mark.parametrize("use", [Use.PORTRAIT, Use.VOICE, Use.POSTER, Use.SHARE_CARD, Use.TEACHING])
def test_stopped_use_is_served_no_more(use, told, capture):
    first = beginnings(told)
    crawl(first)
    with capture(execute=True):
        thread.stop(storyteller=told.teller, use=use, by="herself")

    after = crawl(first)

    assert after[told.danish.url][0] == 200
    if use == Use.VOICE:
        assert those_that_say(after, "her voice") == []
    if use == Use.PORTRAIT:
        assert those_that_say(after, "Portræt af", "Portrait of") == []
    if use == Use.TEACHING:
        assert those_that_say(after, "Hvad hørte", "Find Qamishlo") == []


def test_cache_keeps_nothing_of_her(told, capture):
    crawl([told.danish.url])
    before = found([NAME], cached())
    with capture(execute=True):
        thread.withdraw(storyteller=told.teller, by="herself")

    assert "locmem" not in settings.CACHES["default"]["BACKEND"] or before
    assert found([NAME], cached()) == {}
