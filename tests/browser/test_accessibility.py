"""axe finds nothing on any page type, and no page is wider than its window."""

import pytest

from tests.browser.accessibility import barriers

#: One page of each type, in one language or the other, and what errors look like.
PATHS = [
    "/da/",
    "/en/",
    "/da/ideen/",
    "/en/get-a-mentor/",
    "/da/afdelinger/",
    "/en/branches/aarhus/",
    "/da/rollemodeller/",
    "/en/politics/",
    "/da/konferencer/",
    "/en/support/",
    "/da/ansoeg-mentee/",
    "/da/soeg/",
    "/en/search/?q=mentor",
    "/da/tilgaengelighed/",
    "/en/privacy/",
    "/da/kontakt/",
    "/da/findes-ikke/",
    "/en/gift-not-there/",
]


@pytest.mark.parametrize("path", PATHS)
def test_page_has_no_barrier_and_fits_its_window(path, window):
    window.open(path)

    assert barriers(window.page) == {}


def test_story_has_no_barrier_and_fits_its_window(window):
    window.open("/da/rollemodeller/")
    window.follow(window.page.locator(".card a[href*='/rollemodeller/']").first)

    assert barriers(window.page) == {}


@pytest.mark.parametrize("path", ["/da/", "/en/branches/aarhus/"])
def test_dark_page_has_no_barrier(path, window):
    window.page.emulate_media(color_scheme="dark")
    window.open(path)

    assert barriers(window.page) == {}
