"""She takes a break, comes back on another phone, and finds, changes and leaves what she sent, on a page of her own."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import translation

from signup.funnels import funnel_of
from tests.browser import walks
from tests.browser.accessibility import barriers
from tests.browser.conftest import Visitor

NAME = "Zohreh Ægidius زهره"
LANGUAGES = ("da", "en")

#: What is done on each page of a journey.
Look = Callable[[Visitor], object]


def address(language: str, name: str, **kwargs: str) -> str:
    """A path of the application's pages in a language."""
    with translation.override(language):
        return reverse(f"signup:{name}", kwargs=kwargs)


def name_step(language: str) -> str:
    """The path of the step that asks for her name."""
    with translation.override(language):
        return address(language, "step", kind="mentee", step=str(funnel_of("mentee").step("name").slug))


def follow_letter(visitor: Visitor, look: Look) -> None:
    """Open the link in the newest letter, and press its button."""
    visitor.open(re.search(r"http://[^/]+(/\S+/)", walks.open_newest_letter(visitor))[1])
    look(visitor)
    walks.send_form(visitor)


def take_a_break(visitor: Visitor, language: str, *, email: str, look: Look) -> None:
    """Write a name, ask for a link, and come back by it on a phone that knows nothing. Ends on the name's step."""
    visitor.open(name_step(language))
    visitor.page.fill("[name=name]", NAME)
    visitor.press("save")
    look(visitor)
    visitor.page.fill("[name=email]", "zohreh@")
    visitor.press("send")
    look(visitor)
    visitor.page.fill("[name=email]", email)
    visitor.press("send")
    look(visitor)
    visitor.page.context.clear_cookies()
    follow_letter(visitor, look)
    visitor.open(name_step(language))


def find_own_page(visitor: Visitor, language: str, *, email: str, look: Look) -> None:
    """From "find your page" to the page itself."""
    visitor.open(address(language, "find"))
    look(visitor)
    visitor.page.fill("[name=email]", email)
    walks.send_form(visitor)
    look(visitor)
    follow_letter(visitor, look)
    look(visitor)


def open_answers(visitor: Visitor, language: str, *, look: Look) -> None:
    """From her page to her answers, by a code from a letter."""
    visitor.press("send")
    look(visitor)
    code = re.search(r"^([2-9A-Z]{6})$", walks.open_newest_letter(visitor), re.M)[1]
    visitor.open(address(language, "own_code") + "?sent")
    visitor.page.fill("[name=code]", "222222")
    visitor.press("open")
    look(visitor)
    visitor.page.fill("[name=code]", code.lower())
    visitor.press("open")
    look(visitor)


@pytest.mark.parametrize("language", LANGUAGES)
def test_break_and_return_by_link_on_another_phone(visitor, email, language):
    take_a_break(visitor, language, email=email, look=lambda _visitor: None)

    assert visitor.page.locator("[name=name]").input_value() == NAME
    assert visitor.language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_page_from_a_forgotten_link_to_a_changed_answer(visitor, email, language):
    walks.apply(visitor, language, email=email)
    find_own_page(visitor, language, email=email, look=lambda _visitor: None)
    path = visitor.path
    visitor.press("withdraw")
    visitor.press("take-back")
    open_answers(visitor, language, look=lambda _visitor: None)
    answers = visitor.page.locator(".summary-list").first.inner_text()
    visitor.follow(visitor.page.locator(".summary-list__change a[href$='#id_name']"))
    visitor.page.fill("[name=name]", NAME)
    walks.send_form(visitor)
    changed = visitor.page.locator(".summary-list").first.inner_text()
    visitor.open(path)
    visitor.press("leave")
    visitor.open(path)

    assert path == address(language, "own_page")
    assert (email in answers, NAME in answers, NAME in changed) == (True, False, True)
    assert visitor.page.locator("main form").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_have_no_barriers_on_a_phone(phone, email, language):
    found = {}

    def look(visitor: Visitor) -> None:
        found[f"{visitor.path} {visitor.heading} {len(found)}"] = barriers(visitor.page)

    take_a_break(phone, language, email=email, look=look)
    walks.apply(phone, language, email=email)
    find_own_page(phone, language, email=email, look=look)
    for action in ("withdraw", "take-back", "delete", "take-back"):
        phone.press(action)
        look(phone)
    open_answers(phone, language, look=look)
    phone.follow(phone.page.locator(".summary-list__change a[href$='#id_name']"))
    look(phone)
    phone.open(address(language, "own_print"))
    look(phone)

    assert {page: faults for page, faults in found.items() if faults} == {}
    assert len(found) == 17
