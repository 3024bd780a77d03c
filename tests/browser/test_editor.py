"""An editor changes a sentence on a Danish page, finds the English page behind, and brings it up to date."""

from uuid import uuid4

import pytest

from tests.browser.conftest import Visitor

WAITING = "/admin/localize/reports/translations/?waiting_for_translation=true"
TITLES = {"da": "Idéen", "en": "The idea"}
ADDRESSES = {"da": "/da/ideen/", "en": "/en/the-idea/"}


@pytest.fixture
def sentences() -> dict[str, str]:
    """A sentence in both languages that stands nowhere else."""
    mark = uuid4().hex[:8]
    return {"da": f"De mødes {mark} gange.", "en": f"They meet {mark} times."}


def test_editor_changes_a_sentence_in_both_languages(staff, sentences):
    _open_for_editing(staff, TITLES["da"])
    danish = _change_introduction(staff, sentences["da"])
    waiting_after_danish = _waiting_translations(staff)
    shown_after_danish = _introductions(staff)
    staff.open(WAITING)
    staff.follow(staff.page.get_by_role("link", name=TITLES["en"]))
    _translate_what_waits(staff, sentences["en"])

    assert waiting_after_danish == [f"{TITLES['en']} (English)"]
    assert shown_after_danish["da"] == danish
    assert sentences["en"] not in shown_after_danish["en"]
    assert _waiting_translations(staff) == []
    assert _introductions(staff) == {"da": danish, "en": sentences["en"]}


def _open_for_editing(staff: Visitor, title: str) -> None:
    staff.open(f"/admin/pages/search/?q={title}")
    staff.follow(staff.page.locator("main").get_by_role("link", name=title, exact=True).first)


def _change_introduction(staff: Visitor, sentence: str) -> str:
    """Add a sentence to the introduction and publish the page; returns the whole introduction."""
    field = staff.page.locator("[name=introduction]")
    introduction = f"{field.input_value()} {sentence}"
    field.fill(introduction)
    staff.page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    staff.page.locator("button[name=action-publish]").click()
    staff.page.locator(".messages .success").wait_for()
    return introduction


def _translate_what_waits(staff: Visitor, sentence: str) -> None:
    """Translate the one string that waits, in the translation editor, and publish the page."""
    string = staff.page.locator("li.incomplete:has(> button, > ul button)")
    string.locator("button").click()
    string.locator("textarea").fill(sentence)
    string.locator("li button").last.click()
    string.wait_for(state="detached")
    staff.page.locator("footer button[name=action][value=publish]").click()
    staff.page.locator(".messages .success").wait_for()


def _waiting_translations(staff: Visitor) -> list[str]:
    """The English pages that the report says are behind."""
    staff.open(WAITING)
    return staff.page.locator("main td a", has_text="English").all_inner_texts()


def _introductions(staff: Visitor) -> dict[str, str]:
    """What visitors read on the page in each language: fetched without the editor's session."""
    shown = {}
    for language, address in ADDRESSES.items():
        with staff.page.context.browser.new_context() as context:
            page = context.new_page()
            page.goto(staff.site.address + address)
            shown[language] = page.locator("main .introduction").first.inner_text()
    return shown
