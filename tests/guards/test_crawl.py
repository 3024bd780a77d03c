"""A visitor who follows every link from both front pages."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from defusedxml import ElementTree
from wagtail.models import Page

from role_models import teaching
from tests.guards.documents import Document
from tests.role_models.serving import served

#: Steps of a form and what belongs to one visitor are reached by links too; their own tests look at them.
_STEPS = (
    "/ansoegning/",
    "/application/",
    "/min-ansoegning/",
    "/my-application/",
    "/gave/",
    "/gift/",
    "/exhibition-files/",
    "/exhibition-cards/",
    "/exhibition-sound/",
    "/exhibition-feeds/",
    "/exhibition-teaching/",
    "/invitation/",
    "/hilsen/",
    "/greeting/",
    "/da/u/",
    "/en/v/",
    "/laan-udstillingen/",
    "/borrow-the-exhibition/",
    "/documents/",
    "/media/",
    "/static/",
    "/admin/",
    "/was",
)


@pytest.fixture(scope="module")
def _crawled() -> dict[str, Document]:
    """What the first of these tests found: the site is the same for all of them."""
    return {}


@pytest.fixture
def documents(sample_site, client, _crawled) -> dict[str, Document]:
    """Every content page that can be reached from the two front pages, by its path."""
    if not _crawled:
        _crawled.update(_crawl(client))
    return _crawled


def _crawl(client) -> dict[str, Document]:
    found, waiting, broken = {}, ["/da/", "/en/"], {}
    while waiting:
        path = waiting.pop()
        if path in found or path in broken:
            continue
        response = client.get(path)
        if response.status_code != 200:
            broken[path] = response.status_code
            continue
        found[path] = Document.of(path, response.content)
        assert response.cookies == {}, path
        waiting += [urlsplit(link).path for link in found[path].links() if not any(step in link for step in _STEPS)]
    assert broken == {}
    return found


def test_crawl_reaches_every_page_and_finds_each_sound(documents):
    live = {page.url for page in Page.objects.live().filter(depth__gt=1)}
    packs = {urlsplit(address.url).path for address in teaching.addresses_of_packs()}

    assert set(documents) == live | packs
    assert {path: document.faults() for path, document in documents.items() if document.faults()} == {}


def test_every_page_has_a_title_of_its_own(documents):
    titles = Counter((path.split("/")[1], document.title) for path, document in documents.items())

    assert {title: count for title, count in titles.items() if count > 1} == {}


def test_every_page_has_a_counterpart(documents):
    counterparts = {}
    for path, document in documents.items():
        links = document.html.select("link[rel=alternate][hreflang]")
        counterparts[path] = {link["hreflang"] for link in links}

    assert {path: codes for path, codes in counterparts.items() if codes != {"da", "en", "x-default"}} == {}


def test_steps_that_pages_link_to_answer(documents, client):
    links = {
        link for document in documents.values() for link in document.links() if any(step in link for step in _STEPS)
    }

    answers = {link: served(client, link).status_code for link in links if not link.startswith("/static/")}

    assert {link: status for link, status in answers.items() if status not in (200, 302)} == {}


def test_sitemap_lists_every_live_page_with_its_alternates(sample_site, client):
    namespaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    files = [found.text.removeprefix("http://testserver") for found in index.findall("s:sitemap/s:loc", namespaces)]
    listed = {
        entry.find("s:loc", namespaces).text: {link.get("hreflang") for link in entry.findall("x:link", namespaces)}
        for file in files
        for entry in ElementTree.fromstring(client.get(file).content).findall("s:url", namespaces)
    }

    live = {page.full_url for page in Page.objects.live().filter(depth__gt=1)}
    packs = {address.url for address in teaching.addresses_of_packs()}
    assert listed == {address: {"da", "en", "x-default"} for address in live | packs}
