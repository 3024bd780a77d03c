"""Every page of questions: one question, every button keeps what was typed, and what is wrong is found again."""

import html
import re

import pytest

from signup import drafts
from signup.funnels import FUNNELS, funnel_of
from tests.signup.factories import Applicant, answers_to, mentor_who_comes_unasked, shown, text_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

OTHER = {"da": "en", "en": "da"}
ARABIC = ("أريد أن أعمل في مختبر " * 20)[:300].strip()
ACTIONS = ["continue", "back", "save", "call-me", "lang:da", "lang:en", "lang:xx", "", "nonsense"]
#: Each step once, in the first funnel that has it; where to write has a form of its own for who waits for news.
_FIRST = {(step.code, step.form_class): (kind, step.code) for kind in reversed(FUNNELS) for step in FUNNELS[kind].steps}
STEPS = list(_FIRST.values())

every_funnel = pytest.mark.parametrize("kind", FUNNELS)
both_languages = pytest.mark.parametrize("language", OTHER)


@pytest.mark.parametrize(("kind", "code"), STEPS)
@pytest.mark.parametrize("case", ["right", "wrong", "arabic"])
def test_every_button_keeps_what_was_typed_in_every_step(kind, code, case):
    woman = mentor_who_comes_unasked() if code == "unasked" else Applicant.with_draft(kind=kind)
    form = funnel_of(kind).step(code).form_class(kind=kind)
    right = answers_to(funnel_of(kind).step(code), {})
    typed = {
        "right": right,
        "wrong": dict.fromkeys(form.fields, "zohreh@"),
        "arabic": dict.fromkeys(form.fields, ARABIC),
    }[case]
    expected = {name: value if isinstance(value, list) else [value] for name, value in typed.items()}

    for action in ACTIONS:
        woman.answer(code, action=action, **typed)
        kept = drafts.read(woman.draft).steps.pop(code)
        assert kept == expected, action
        drafts.keep(draft=woman.draft, step=code, typed={}, language="da")
    woman.answer(code, action="save", **typed)
    page = woman.look(code).content.decode()

    written = [name for step_code, name in text_fields(kind) if step_code == code]
    assert [name for name in written if html.escape(str(typed[name])) not in page] == []


@pytest.mark.parametrize(("kind", "code"), STEPS)
@both_languages
def test_language_switch_leads_to_the_same_step_in_the_other_language(kind, code, language):
    woman = mentor_who_comes_unasked(language) if code == "unasked" else Applicant.with_draft(language, kind=kind)
    other = OTHER[language]

    response = woman.answer(code, action=f"lang:{other}")
    page = woman.phone.get(response.url)

    woman.language = other
    assert (response.status_code, response.url) == (303, woman.step_address(code))
    assert f'<html lang="{other}"' in page.content.decode()


def test_language_switch_on_the_check_page_leads_to_the_check_page():
    woman = Applicant.with_draft("da")

    response = woman.send("lang:en")

    assert (response.status_code, response.url) == (303, Applicant("en").address("check", kind="mentee"))


@every_funnel
def test_each_step_has_one_main_heading(kind):
    woman = Applicant("en", kind=kind)

    for step in FUNNELS[kind].steps:
        if step.code != "unasked":
            assert woman.look(step.code).content.decode().count("<h1>") == 1


def test_only_question_of_a_step_is_its_heading_and_names_the_field():
    page = Applicant("en").look("name").content.decode()

    heading = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)[1]
    assert re.fullmatch(r'<label for="id_name">What may we call you\?\s*</label>', heading)


def test_why_we_ask_stands_under_the_question():
    page = Applicant("en").look("name").content.decode()

    why = re.search(r"<details class=\"why\">\s*<summary>([^<]*)</summary>\s*<p>([^<]*)</p>", page)
    assert why.groups() == (
        "Why do we ask?",
        "So that we know whom we talk to. It need not be the name in your papers.",
    )


def test_wrong_answers_are_shown_with_422_an_error_in_the_title_and_links_to_the_fields():
    response = Applicant("en").answer("contact", email="zohreh@", phone="12")

    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in page
    assert 'href="#id_email"' in page
    assert 'href="#id_phone"' in page
    assert page.index("error-summary") < page.index("<h1>")
    assert shown(response, "email") == "zohreh@"


@pytest.mark.parametrize(("kind", "code"), STEPS)
def test_every_link_of_the_error_summary_leads_to_something_that_takes_the_focus(kind, code):
    woman = mentor_who_comes_unasked() if code == "unasked" else Applicant.with_draft(kind=kind)
    form = funnel_of(kind).step(code).form_class(kind=kind)

    response = woman.answer(code, **dict.fromkeys(form.fields, "x" * 500))

    page = response.content.decode()
    anchors = re.findall(r'<li><a href="#([^"]+)"', page)
    assert response.status_code == 422
    assert anchors
    for anchor in anchors:
        tag = re.search(rf'<(\w+)[^>]* id="{anchor}"[^>]*>', page)
        assert tag[1] in ("input", "textarea") or 'tabindex="-1"' in tag[0]
