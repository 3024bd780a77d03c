"""Every public page, in both languages: what its first view weighs on a phone, and that it has no barrier anywhere."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from wagtail.models import get_page_models

from core.models import SitePage
from tests.browser.accessibility import barriers_everywhere
from tests.browser.page_types import PAGE_TYPES, PATHS, WITH_OTHER_LETTERS
from tests.running_site import RunningSite

KIB = 1024

#: A first view on a phone, in bytes as they travel and in numbers: the budgets of the house.
BUDGET = {
    "html": 20 * KIB,
    "styles": 11 * KIB,
    "style files": 2,
    "scripts": 6 * KIB,
    "fonts": 55 * KIB,
    "pictures in view": 45 * KIB,
    "everything": 150 * KIB,
    "requests": 14,
}
ONE_FONT_MORE = 35 * KIB

#: The page itself, everything it loaded, and which pictures a reader sees before she scrolls.
_LOADED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const seen = [...document.images]
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .map((image) => image.currentSrc);
  const resources = performance.getEntriesByType("resource");
  const weigh = (entries) => entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  const named = (ending) => resources.filter((entry) => entry.name.endsWith(ending));
  return {
    "html": page.encodedBodySize,
    "styles": weigh(named(".css")),
    "style files": named(".css").length,
    "scripts": weigh(named(".js")),
    "fonts": weigh(named(".woff2")),
    "pictures in view": weigh(resources.filter((entry) => seen.includes(entry.name))),
    "everything": page.encodedBodySize + weigh(resources),
    "requests": 1 + resources.length,
  };
}"""


@pytest.fixture
def page(chromium, running_site) -> Iterator[Page]:
    """A phone with a sharp screen and nothing in its cache."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        reduced_motion="reduce",
        base_url=running_site.address,
    )
    yield context.new_page()
    context.close()


def test_every_page_type_is_looked_at():
    types = {model._meta.label for model in get_page_models() if issubclass(model, SitePage)}

    assert types == set(PAGE_TYPES)


@pytest.mark.parametrize("path", PATHS)
def test_first_view_is_light_and_nothing_on_the_page_is_a_barrier(path, page):
    page.goto(path, wait_until="networkidle")
    loaded = page.evaluate(_LOADED)

    allowed = BUDGET | {"fonts": BUDGET["fonts"] + ONE_FONT_MORE * (path in WITH_OTHER_LETTERS)}
    assert {what: loaded[what] for what in BUDGET if loaded[what] > allowed[what]} == {}
    assert barriers_everywhere(page) == {}


@pytest.mark.parametrize("language", ["da", "en"])
def test_card_on_another_site_is_light_and_has_no_barrier(language, page):
    code = _code_of(page, {"da": "/da/rollemodeller/nermin/", "en": "/en/role-models/nermin/"}[language])

    page.goto(f"/{language}/embed/{code}/", wait_until="networkidle")
    loaded = page.evaluate(_LOADED)

    assert loaded["style files"] == 1
    assert loaded["scripts"] == 0
    assert loaded["everything"] <= 100 * KIB, loaded
    assert barriers_everywhere(page) == {}


#: What is said in a story from its top to its end, in this order.
IN_ORDER = {
    "/da/rollemodeller/nermin/": [
        "Nermin",
        "Jeg hører fejlen, før den står på skærmen",
        "Izmir → Aarhus",
        "Færgen over bugten",
        "Min far var maskinist på færgen mellem Konak og Karşıyaka.",
        "En skruetrækker i kufferten",
        "Papir på det, jeg kan",
        "Hun spurgte ikke, hvor jeg kom fra.",
        "Tråden i hendes liv",
        "1971",
        "Steder i fortællingen",
        "Del fortællingen",
    ],
    "/en/role-models/khadija/": [
        "Khadija",
        "I have wiped out more letters than most people read.",
        "The Rif → Copenhagen",
        "The donkey at the spring",
        "A paper upside down",
        "Glasses to forget",
        "The first book I read was one that I had made up myself.",
        "The thread of her life",
        "Born in the Rif",
        "Places in her story",
        "Share her story",
    ],
}


@pytest.mark.parametrize("path", IN_ORDER)
def test_story_is_read_without_script_style_and_pictures(path, chromium, running_site):
    text = _words_alone(chromium, running_site, path)

    places = [text.find(words) for words in IN_ORDER[path]]

    assert -1 not in places, dict(zip(IN_ORDER[path], places, strict=True))
    assert places == sorted(places)


def _words_alone(chromium: Browser, site: RunningSite, path: str) -> str:
    """The words of a page's main part, in the order in which they stand, for a browser that loads nothing but HTML."""
    context = chromium.new_context(java_script_enabled=False)
    context.route("**/*", lambda route: route.continue_() if route.request.is_navigation_request() else route.abort())
    page = context.new_page()
    page.goto(site.address + path)
    text = page.locator("main").inner_text()
    context.close()
    return re.sub(r"\s+", " ", text)


def _code_of(page: Page, path: str) -> str:
    """The code in the short address of a story."""
    page.goto(path)
    return str(page.locator(".story__address").text_content()).strip("/ \n").rsplit("/", 1)[-1]
