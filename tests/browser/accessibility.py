"""What axe finds on a page, and whether the page fits its window."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_IS_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
#: Beside axe's own choice of rules we follow the one that Wagtail shows editors in their preview.
_FIND = (
    "rules => axe.run({resultTypes: ['violations'], rules: {'p-as-heading': {enabled: true}},"
    " ...(rules.length && {runOnly: rules})})"
)


def barriers(page: Page, *, rules: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """The elements that break each of axe's rules, as HTML, by rule; and "too wide" if the page scrolls sideways.

    ``rules`` names the only ones to look at; without it, all of them.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    faults = page.evaluate(_FIND, list(rules))["violations"]
    found = {fault["id"]: [node["html"] for node in fault["nodes"]] for fault in faults}
    if page.evaluate(_IS_TOO_WIDE):
        found["too wide"] = []
    return found


def barriers_everywhere(page: Page) -> dict[str, dict[str, list[str]]]:
    """The barriers of the page in the window by where they are: narrow and wide, light and dark, and mirrored.

    In the dark only colours differ, and a page whose script runs from right to left only in its layout.
    """
    found = {}
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme="light")
        found[f"{width} light"] = barriers(page)
        page.emulate_media(color_scheme="dark")
        found[f"{width} dark"] = barriers(page, rules=("color-contrast", "link-in-text-block"))
    page.set_viewport_size({"width": 320, "height": 844})
    page.evaluate("document.documentElement.dir = 'rtl'")
    if page.evaluate(_IS_TOO_WIDE):
        found["320 from right to left"] = {"too wide": []}
    return {where: faults for where, faults in found.items() if faults}
