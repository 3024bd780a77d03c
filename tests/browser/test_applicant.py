"""Somebody applies, errs, changes the language in the middle, and is found on the waiting list."""

import re

import pytest

from tests.browser import walks
from tests.browser.conftest import Visitor

OTHER = {"da": "en", "en": "da"}
CONFIRMED = {"da": "Tak, det er bekræftet", "en": "Thank you, it is confirmed"}
NAME = "Zohreh Ægidius زهره"
HELP_TEXT = "Jeg vil gerne møde en kemiker 🧪"


@pytest.mark.parametrize("language", OTHER)
def test_applicant_gets_a_reference_confirms_by_letter_and_is_found_by_staff(visitor, staff, email, language):
    walks.begin_application(visitor, language)
    walks.answer_all(visitor, name=NAME, email=email, help_text=HELP_TEXT)
    answers = visitor.page.locator(".summary-list").all_inner_texts()
    visitor.press("submit")
    reference = visitor.page.locator(".confirmation__reference").inner_text()
    letter = walks.open_newest_letter(visitor)
    visitor.open(re.search(r"http://[^/]+(/\S+/)", letter)[1])
    visitor.follow(visitor.page.locator("main form button"))
    confirmed = (visitor.heading, visitor.page.locator(".confirmation__reference").inner_text())
    second_letter = walks.open_newest_letter(visitor)
    row, opened = open_application(staff, reference)

    assert [text for text in (NAME, email, HELP_TEXT, "Aarhus") if text not in " ".join(answers)] == []
    assert re.fullmatch(r"[0-9A-Z]{2}-[0-9A-Z]{4}", reference)
    assert not any(word in letter for word in (NAME, HELP_TEXT, reference))
    assert confirmed == (CONFIRMED[language], reference)
    assert reference in second_letter
    assert "Aarhus" in row
    assert NAME not in row
    assert [text for text in (NAME, email, HELP_TEXT) if text not in opened] == []


def open_application(staff: Visitor, reference: str) -> tuple[str, str]:
    """Find an application on the waiting list, open it with a purpose; returns its row's text and its screen's."""
    staff.open("/admin/applications/")
    row = staff.page.locator("tr", has_text=reference).inner_text()
    staff.follow(staff.page.get_by_role("link", name=reference))
    staff.page.select_option("[name=purpose]", "call")
    staff.follow(staff.page.locator("main form:has([name=purpose]) button[type=submit]"))
    return row, staff.page.locator("main").inner_text()


@pytest.mark.parametrize("language", OTHER)
def test_wrong_answer_is_named_and_everything_typed_is_kept(visitor, language):
    walks.begin_application(visitor, language)

    walks.answer_until(visitor, "email", name=NAME)
    walks.answer_step(visitor, email="zohreh@")
    visitor.press("continue")
    fault = visitor.page.locator(".error-summary a")
    fault_is_at = fault.get_attribute("href")
    fault.click()

    assert fault_is_at == "#id_email"
    assert visitor.page.locator("[name=email]").get_attribute("aria-invalid") == "true"
    assert visitor.page.locator("[name=email]:focus").count() == 1
    assert visitor.page.locator("[name=phone]").input_value() == walks.ANSWERS["phone"]
    assert visitor.page.locator("[name=email]").input_value() == "zohreh@"
    assert visitor.language == language


@pytest.mark.parametrize("language", OTHER)
def test_language_changed_in_the_middle_keeps_what_was_typed(visitor, email, language):
    other = OTHER[language]
    walks.begin_application(visitor, language)

    walks.answer_until(visitor, "email")
    walks.answer_step(visitor, email="zohreh@")
    visitor.press(f"lang:{other}")
    language_of_step, typed = visitor.language, visitor.page.locator("[name=email]").input_value()
    walks.answer_until(visitor, "help_wanted", email=email)
    walks.answer_step(visitor, help_text=HELP_TEXT)
    visitor.press(f"lang:{language}")
    chosen = [choice.get_attribute("value") for choice in visitor.page.locator("input:checked").all()]
    written = visitor.page.locator("[name=help_text]").input_value()
    visitor.press("continue")
    walks.answer_all(visitor)
    visitor.press(f"lang:{other}")
    language_of_check = visitor.language
    visitor.press("submit")

    assert (language_of_step, language_of_check, visitor.language) == (other, other, other)
    assert typed == "zohreh@"
    assert (chosen, written) == (["job"], HELP_TEXT)
    assert visitor.page.locator(".confirmation__reference").count() == 1


def test_answer_changed_from_the_check_page_leads_back_to_it(visitor, email):
    walks.begin_application(visitor, "da")
    walks.answer_all(visitor, email=email)
    check = visitor.path

    visitor.follow(visitor.page.locator(".summary-list__change a[href$='#id_name']"))
    visitor.page.fill("[name=name]", "Nermin")
    visitor.press("continue")

    assert visitor.path == check
    assert "Nermin" in visitor.page.locator(".summary-list").inner_text()


def test_whoever_would_rather_talk_is_asked_nothing_twice(visitor):
    walks.begin_application(visitor, "en")
    walks.answer_until(visitor, "email", name=NAME)
    walks.answer_step(visitor, email="")

    visitor.press("call-me")
    asked = [visitor.path]
    while walks.questions(visitor):
        walks.answer_step(visitor)
        visitor.press("continue")
        asked.append(visitor.path)
    answers = visitor.page.locator(".summary-list").inner_text()
    visitor.press("submit")

    assert [path.rstrip("/").rpartition("/")[2] for path in asked] == ["call", "branch", "consent", "check"]
    assert NAME in answers
    assert visitor.heading == "Thank you. We will call you"


def test_phone_that_is_cleared_shows_nothing_of_the_application(visitor, email):
    reference = walks.apply(visitor, "da", email=email)
    receipt = visitor.path

    visitor.follow(visitor.page.get_by_role("button", name="Afslut, og ryd telefonen"))
    visitor.open(receipt)

    assert reference not in visitor.page.content()
    assert {cookie["name"] for cookie in visitor.page.context.cookies()} <= {"csrftoken"}
