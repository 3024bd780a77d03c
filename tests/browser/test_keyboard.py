"""Every funnel in both languages, from its start page to the receipt, without JavaScript and with keys alone."""

import pytest
from playwright.sync_api import Locator

from tests.browser import walks
from tests.browser.conftest import Visitor

#: More than any page has stops.
_MOST_STOPS = 120


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
