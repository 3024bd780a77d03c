"""axe finds nothing on any page type, and no page is wider than its window."""

import pytest
from axe_playwright_python.sync_playwright import Axe

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


def violations(page) -> dict[str, list[str]]:
    results = Axe().run(page, options={"resultTypes": ["violations"]}).response
    return {fault["id"]: [node["html"] for node in fault["nodes"]] for fault in results["violations"]}


@pytest.mark.parametrize("path", PATHS)
def test_page_has_no_violation_and_fits_its_window(path, window):
    window.open(path)

    assert violations(window.page) == {}
    assert window.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("selector", [".card a[href*='/rollemodeller/']"])
def test_story_has_no_violation_and_fits_its_window(selector, window):
    window.open("/da/rollemodeller/")
    window.page.locator(selector).first.click()

    assert violations(window.page) == {}
    assert window.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("path", ["/da/", "/en/branches/aarhus/"])
def test_dark_page_has_no_violation(path, window):
    window.page.emulate_media(color_scheme="dark")
    window.open(path)

    assert violations(window.page) == {}
