"""With keys alone: every page type from end to end, and every funnel from its start page to the receipt."""

import pytest
from playwright.sync_api import Locator

from tests.browser import walks
from tests.browser.conftest import Visitor
from tests.browser.page_types import PAGE_TYPES

#: More than any page has stops.
_MOST_STOPS = 160


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", walks.APPLY)
def test_funnel_is_walked_by_keyboard_to_the_receipt(keyboard, email, kind, language):
    keyboard.open(walks.APPLY[kind][language])
    press(keyboard, ".form-page .actions a.button")

    steps = 0
    while names := walks.questions(keyboard):
        for name in names:
            answer(keyboard, name, email=email)
        press(keyboard, "button[value=continue]:not([tabindex='-1'])")
        steps += 1
    press(keyboard, "button[value=submit]:not([tabindex='-1'])")

    assert steps >= 5
    assert keyboard.language == language
    assert keyboard.page.locator(".confirmation__reference").count() == 1


def answer(visitor: Visitor, name: str, *, email: str) -> None:
    """Answer one question by keys: Tab goes to it, Space chooses, an arrow goes on to the next choice."""
    if name in walks.WRITTEN:
        go_to(visitor, visitor.page.locator(f"[name={name}]"))
        visitor.page.keyboard.type(email if name == "email" else walks.ANSWERS[name])
        return
    choices = visitor.page.locator(f"[name={name}]")
    chosen = choices if name == "consent" else visitor.page.locator(f"[name={name}][value='{walks.ANSWERS[name]}']")
    if chosen.get_attribute("type") == "radio":
        go_to(visitor, choices)
        while not focused(visitor, chosen):
            visitor.page.keyboard.press("ArrowDown")
    else:
        group = visitor.page.locator("details", has=chosen)
        if group.count() and group.get_attribute("open") is None:
            go_to(visitor, group.locator("> summary"))
            visitor.page.keyboard.press("Space")
        go_to(visitor, chosen)
    visitor.page.keyboard.press("Space")


def press(visitor: Visitor, selector: str) -> None:
    """Go to a link or button by Tab, press it by Enter, and wait for the page that follows."""
    go_to(visitor, visitor.page.locator(selector).first)
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")


def go_to(visitor: Visitor, target: Locator) -> None:
    """Press Tab until the focus is on the target, or on one of several."""
    for _stop in range(_MOST_STOPS):
        if focused(visitor, target):
            return
        visitor.page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {target}")


def focused(visitor: Visitor, target: Locator) -> bool:
    """Whether the focus is on the target, or on one of several."""
    return target.and_(visitor.page.locator(":focus")).count() > 0


#: Where the focus is: what it is on, whether it is seen there, and whether an outline shows it, its own or its card's.
#: The browser marks the parts of its own players.
_STOP = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return null;
  const shown = (element) => element && getComputedStyle(element).outlineStyle !== "none";
  const box = stop.getBoundingClientRect();
  const kinds = "a[href], button, input, select, textarea, summary, audio, video, [tabindex]";
  const all = [...document.querySelectorAll(kinds)];
  return {
    place: all.indexOf(stop),
    name: stop.outerHTML.slice(0, 120),
    isSeen: box.bottom > 0 && box.top < innerHeight,
    isMarked: stop.matches("audio, video") || [stop, stop.closest(".card, .choice, .pack")].some(shown),
    isLast: stop === all.findLast((element) => element.checkVisibility() && element.tabIndex >= 0),
  };
}"""


@pytest.mark.parametrize("path", [paths[number % 2] for number, paths in enumerate(PAGE_TYPES.values())])
def test_keyboard_passes_every_stop_of_a_page_in_order_and_sees_where_it_is(phone, path):
    """From the skip link to the last link of the footer: nothing holds the focus, hides it or lets it jump back."""
    phone.open(path)

    stops = []
    while not stops or not stops[-1]["isLast"]:
        phone.page.keyboard.press("Tab")
        stop = phone.page.evaluate(_STOP)
        assert stop, f"the focus leaves the page after {stops[-1:]}"
        assert len(stops) < _MOST_STOPS, stops[-3:]
        stops.append(stop)

    assert [stop["name"] for stop in stops if not (stop["isSeen"] and stop["isMarked"])] == []
    assert [stop["place"] for stop in stops] == sorted(stop["place"] for stop in stops)
    assert "skip-link" in stops[0]["name"]
