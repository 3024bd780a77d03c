"""What axe finds on a page, and whether the page fits its window."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_IS_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def barriers(page: Page) -> dict[str, list[str]]:
    """The elements that break each of axe's rules, as HTML, by rule; and "too wide" if the page scrolls sideways."""
    results = Axe().run(page, options={"resultTypes": ["violations"]}).response
    found = {fault["id"]: [node["html"] for node in fault["nodes"]] for fault in results["violations"]}
    if page.evaluate(_IS_TOO_WIDE):
        found["too wide"] = []
    return found
