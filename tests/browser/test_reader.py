"""Somebody reads: by touch, by keyboard alone, in both languages, with and without JavaScript."""

import pytest

from tests.browser.conftest import Visitor

#: By language: the menu's words for branches and role models, a branch, a word in another form than any title has,
#: what it must find, and the address of a page that only the other language has.
READINGS = {
    "da": ("Afdelinger", "Historier", "Esbjerg", "fortællinger", "Rollemodeller", "/da/the-idea/", "/en/the-idea/"),
    "en": ("Branches", "Stories", "Esbjerg", "storytelling", "When two people meet", "/en/ideen/", "/da/ideen/"),
}
SEARCH = {"da": "Søg", "en": "Search"}


def choose_from_menu(visitor: Visitor, label: str) -> None:
    """Open the phone's menu and follow one of its links."""
    visitor.page.locator(".site-menu summary").click()
    visitor.follow(visitor.page.locator(".site-menu").get_by_role("link", name=label, exact=True))


@pytest.mark.parametrize("language", READINGS)
def test_reader_finds_a_branch_and_a_story_and_changes_the_language_and_back(visitor, language):
    branches, stories, branch = READINGS[language][:3]
    visitor.open(f"/{language}/")

    choose_from_menu(visitor, branches)
    visitor.follow(visitor.page.locator("main").get_by_role("link", name=branch).first)
    heading_of_branch = visitor.heading
    choose_from_menu(visitor, stories)
    visitor.follow(visitor.page.locator("main .card a").first)
    story, quote = visitor.path, visitor.heading
    visitor.follow(visitor.page.locator(".language-switch a"))
    language_of_translation = visitor.language
    translated_quote = visitor.heading
    visitor.follow(visitor.page.locator(".language-switch a"))

    assert heading_of_branch == branch
    assert language_of_translation == {"da": "en", "en": "da"}[language]
    assert translated_quote != quote
    assert (visitor.path, visitor.language) == (story, language)


@pytest.mark.parametrize("language", READINGS)
def test_reader_searches_an_inflected_word(visitor, language):
    word, title = READINGS[language][3:5]
    visitor.open(f"/{language}/")

    choose_from_menu(visitor, SEARCH[language])
    visitor.page.fill("[name=q]", word)
    visitor.page.keyboard.press("Enter")

    visitor.page.wait_for_url("**q=*")
    assert title in visitor.page.locator(".results__title").all_inner_texts()
    assert visitor.page.locator("[name=q]").input_value() == word


@pytest.mark.parametrize("language", READINGS)
def test_address_that_only_the_other_language_has_offers_that_page(visitor, language):
    mistaken, right = READINGS[language][5:]

    visitor.open(mistaken)
    language_of_the_error = visitor.language
    visitor.follow(visitor.page.locator("main a[hreflang]"))

    assert language_of_the_error == language
    assert visitor.path == right


def test_keyboard_alone_reaches_content_menu_and_the_other_language(visitor):
    visitor.open("/da/")
    focused = visitor.page.locator(":focus")

    visitor.page.keyboard.press("Tab")
    skip_link = focused.inner_text()
    is_in_view = focused.bounding_box()["y"] >= 0
    visitor.page.keyboard.press("Enter")
    focused_after_skipping = focused.get_attribute("id")

    visitor.open("/da/")
    _tab_to(visitor, "summary")
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/da/ideen/")
    _tab_to(visitor, "a[hreflang=en]")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/en/the-idea/")

    assert (skip_link, is_in_view) == ("Gå til indholdet", True)
    assert focused_after_skipping == "content"
    assert visitor.heading == "The idea"


def _tab_to(visitor: Visitor, selector: str, *, at_most: int = 12) -> None:
    """Press Tab until the focus is on what the selector names, and see that the focus is shown."""
    for _ in range(at_most):
        visitor.page.keyboard.press("Tab")
        if visitor.page.locator(f"{selector}:focus").count():
            outline = visitor.page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle")
            assert outline != "none"
            return
    pytest.fail(f"{selector} is not within {at_most} tabs")
