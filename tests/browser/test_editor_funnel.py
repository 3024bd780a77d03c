"""An editor words an application anew, in both languages, and applicants read it; nothing is sent while she looks."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import translation

from signup.funnels import funnel_of
from signup.models import Kind
from tests.browser.conftest import Visitor

WAITING = "/admin/localize/reports/translations/?waiting_for_translation=true"
TITLES = {"da": "Meld dig som mentor", "en": "Offer to be a mentor"}
#: What she words anew, by the names of the fields in the form.
QUESTION = "texts-0-value-label"
WHY = "texts-0-value-why"
ANSWER = "texts-0-value-options-0-value-label"
LETTER = "letters-0-value-text"


@pytest.fixture
def words() -> dict[str, dict[str, str]]:
    """Words that stand nowhere else, by their fields and languages."""
    mark = uuid4().hex[:8]
    return {
        QUESTION: {"da": f"Hvad kan du give {mark}?", "en": f"What can you give {mark}?"},
        WHY: {"da": f"Derfor vil vi vide det {mark}.", "en": f"This is why we want to know {mark}."},
        ANSWER: {"da": f"Mennesker {mark}", "en": f"People {mark}"},
        LETTER: {"da": f"Tak for alt {mark}.", "en": f"Thanks for all {mark}."},
    }


def test_editor_words_a_question_an_answer_and_a_letter_in_both_languages(staff, visitor, words):
    before = {language: _what_is_asked(visitor, language) for language in TITLES}
    _write(staff, {name: both["da"] for name, both in words.items()})
    _preview(staff, words[LETTER]["da"])
    previewed = {language: _what_is_asked(visitor, language) for language in TITLES}
    _publish(staff)
    danish, english_meanwhile = (_what_is_asked(visitor, language) for language in TITLES)
    _translate(staff, {both["da"]: both["en"] for both in words.values()})

    english = _what_is_asked(visitor, "en")
    assert previewed == before
    assert english_meanwhile == before["en"]
    for name in (QUESTION, WHY, ANSWER):
        assert words[name]["da"] in danish
        assert words[name]["en"] in english
    assert _what_is_asked(visitor, "da") == danish


def _write(staff: Visitor, danish: dict[str, str]) -> None:
    """Open the Danish page, and write the texts into its form."""
    staff.open(f"/admin/pages/search/?q={TITLES['da']}")
    staff.follow(staff.page.locator("main").get_by_role("link", name=TITLES["da"], exact=True).first)
    staff.page.locator("[role=tab]").nth(1).click()
    for name, text in danish.items():
        staff.page.locator(f"[name='{name}']").fill(text)


def _publish(staff: Visitor) -> None:
    """Publish the page that is open."""
    staff.page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    staff.page.locator("button[name=action-publish]").click()
    staff.page.locator(".messages .success").wait_for()


def _preview(staff: Visitor, text: str) -> None:
    """Read a text among the questions and letters in the preview beside the form."""
    staff.page.locator("[data-side-panel-toggle=preview]").first.click()
    shown = staff.page.frame_locator("[data-side-panel=preview] iframe").last
    # A choice that is made before the panel has drawn itself for the first time is lost.
    shown.locator("h1").first.wait_for()
    staff.page.select_option("#id_preview_mode", "words")
    shown.get_by_text(text).wait_for()


def _translate(staff: Visitor, english: dict[str, str]) -> None:
    """Translate the texts that wait, and publish the English page."""
    staff.open(WAITING)
    staff.follow(staff.page.get_by_role("link", name=TITLES["en"]))
    staff.page.locator("[role=tab]").nth(1).click()
    for danish, translated in english.items():
        string = staff.page.locator("li.incomplete:has(> button, > ul button)", has_text=danish)
        string.locator("button").click()
        string.locator("textarea").fill(translated)
        string.locator("li button").last.click()
        string.wait_for(state="detached")
    staff.page.locator("footer button[name=action][value=publish]").click()
    staff.page.locator(".messages .success").wait_for()


def _what_is_asked(visitor: Visitor, language: str) -> str:
    """What an applicant can read on the step of the question, also where it opens on demand."""
    with translation.override(language):
        slug = str(funnel_of(Kind.MENTOR).step("offer").slug)
        visitor.open(reverse("signup:step", kwargs={"kind": Kind.MENTOR, "step": slug}))
    return visitor.page.locator("main").text_content() or ""
