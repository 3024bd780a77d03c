"""The sitemap in several files: every page once, with its alternates, and no file that grows with the site."""

import pytest
from defusedxml import ElementTree
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.sitemaps import BilingualSitemap
from tests.factories import add_page, translate_page

pytestmark = pytest.mark.django_db

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def pages(home, django_capture_on_commit_callbacks):
    """Three pages in both languages."""
    for number in range(3):
        page = add_page(home, title=f"Side {number}", slug=f"side-{number}")
        translate_page(
            page, django_capture_on_commit_callbacks, {f"Side {number}": f"Page {number}"}, slug=f"page-{number}"
        )


def read(client, file: str) -> dict[str, list[str]]:
    tree = ElementTree.fromstring(client.get(file).content)
    return {
        entry.find("s:loc", _NAMES).text: [link.get("href") for link in entry.findall("x:link", _NAMES)]
        for entry in tree.findall("s:url", _NAMES)
    }


def files(client) -> list[str]:
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [found.text.removeprefix("http://testserver") for found in tree.findall("s:sitemap/s:loc", _NAMES)]


def test_files_hold_every_page_once_with_addresses_that_stand_in_other_files(pages, client, monkeypatch):
    whole = read(client, "/sitemap-pages.xml")
    monkeypatch.setattr(BilingualSitemap, "limit", 3)

    parts = [read(client, file) for file in files(client) if "-pages.xml" in file]

    assert [len(part) for part in parts] == [3, 3, 2]
    assert {address: links for part in parts for address, links in part.items()} == whole
    assert whole["http://localhost/da/side-1/"] == [
        "http://localhost/da/side-1/",
        "http://localhost/en/page-1/",
        "http://localhost/da/side-1/",
    ]


def test_a_file_costs_the_same_queries_with_one_page_and_with_all(pages, client, monkeypatch):
    def queries(limit: int) -> int:
        monkeypatch.setattr(BilingualSitemap, "limit", limit)
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            read(client, "/sitemap-pages.xml")
        return len(captured)

    queries(1)

    assert queries(1) == queries(8)


@pytest.mark.parametrize("address", ["/sitemap-pages.xml?p=2", "/sitemap-pages.xml?p=x", "/sitemap-stories.xml"])
def test_a_file_that_is_not_there_is_not_found(address, client, home):
    assert client.get(address).status_code == 404
