"""What a first view on a phone loads, by bytes as they travel: the budgets of the house for every page type."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Visitor
from tests.browser.test_accessibility import PATHS

KIB = 1024
#: Two fonts hold the Danish and English letters; names and passages in other letters may call for one file more.
FONTS, ONE_FONT_MORE = 55 * KIB, 35 * KIB
WITH_OTHER_LETTERS = ["/da/rollemodeller/nermin/", "/en/conferences/when-two-people-meet/"]

#: The page itself, everything it loaded, and which pictures a reader sees before she scrolls.
_LOADED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const seen = [...document.images]
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .map((image) => image.currentSrc);
  const resources = performance.getEntriesByType("resource");
  const weigh = (entries) => entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  return {
    html: page.encodedBodySize,
    total: page.encodedBodySize + weigh(resources),
    requests: 1 + resources.length,
    seen: weigh(resources.filter((entry) => seen.includes(entry.name))),
    fonts: weigh(resources.filter((entry) => entry.name.endsWith(".woff2"))),
    styles: weigh(resources.filter((entry) => entry.name.endsWith(".css"))),
  };
}"""


@pytest.fixture
def phone(chromium, running_site) -> Iterator[Visitor]:
    """A phone with a sharp screen and nothing in its cache."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    yield Visitor(context.new_page(), running_site)
    context.close()


@pytest.mark.parametrize("path", [*PATHS, *WITH_OTHER_LETTERS])
def test_first_view_keeps_to_the_budget(path, phone):
    phone.open(path)
    phone.page.wait_for_load_state("networkidle")

    loaded = phone.page.evaluate(_LOADED)

    assert {
        "html": loaded["html"] <= 20 * KIB,
        "styles": loaded["styles"] <= 11 * KIB,
        "fonts": loaded["fonts"] <= FONTS + ONE_FONT_MORE * (path in WITH_OTHER_LETTERS),
        "pictures in view": loaded["seen"] <= 45 * KIB,
        "everything": loaded["total"] <= 150 * KIB,
        "requests": loaded["requests"] <= 14,
    } == dict.fromkeys(("html", "styles", "fonts", "pictures in view", "everything", "requests"), True), loaded
