"""The way through every funnel: every button, in both languages, with everything that browsers and people do on it."""

import html
import re
from datetime import date

import pytest
from django.test import Client

from core.models import ConsentRecord
from signup.funnels import FUNNELS, funnel_of
from signup.models import POLITICAL_KINDS, Application, Draft, FunnelPage, Kind
from signup.views.base import ELSEWHERE
from tests.signup.factories import (
    SECRETS,
    Applicant,
    answers_to,
    make_branch,
    sent_letters,
    text_fields,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

OTHER = {"da": "en", "en": "da"}

every_funnel = pytest.mark.parametrize("kind", FUNNELS)
both_languages = pytest.mark.parametrize("language", OTHER)


@every_funnel
@both_languages
def test_application_from_first_step_to_receipt(kind, language):
    woman = Applicant(language, kind=kind)
    needed = [step.code for step in FUNNELS[kind].steps if step.code != "unasked"]

    answered = [woman.answer(code) for code in needed]
    check = woman.check()
    sent = woman.send()
    receipt = woman.receipt()

    application = Application.objects.get()
    next_pages = [woman.step_address(code) for code in needed[1:]] + [woman.address("check", kind=kind)]
    assert [(response.status_code, response.url) for response in answered] == [(303, page) for page in next_pages]
    assert check.status_code == 200
    assert (sent.status_code, sent.url) == (303, woman.address("receipt", kind=kind))
    assert application.reference in receipt.content.decode()
    assert (application.kind, application.language) == (kind, language)
    assert application.branch_id is None if kind in POLITICAL_KINDS else application.branch.code == "aarhus"
    assert Draft.objects.count() == 0
    letters = [] if kind == Kind.CALL_ME else [language]
    assert [letter.language for letter in sent_letters("application_confirmation")] == letters


@every_funnel
def test_check_page_shows_every_answer_with_a_way_to_change_it(kind):
    woman = Applicant.with_draft("en", kind=kind)

    page = woman.check().content.decode()
    links = re.findall(r'href="([^"#]+\?check)#([^"]+)"', page)

    written = [secret for secret in SECRETS.values() if any(secret in typed for typed in typed_texts(kind))]
    questions = sum(len(step.form_class.base_fields) or 1 for step in FUNNELS[kind].steps if step.code != "unasked")
    assert [secret for secret in written if html.escape(secret) not in page] == []
    assert len(links) == questions
    for address, anchor in links:
        assert f'id="{anchor}"' in woman.phone.get(address).content.decode()


def typed_texts(kind: str) -> list[str]:
    """What :data:`tests.signup.factories.ANSWERS` writes into the text fields of a funnel."""
    return [answers_to(funnel_of(kind).step(code), {})[name] for code, name in text_fields(kind)]


@every_funnel
@both_languages
def test_title_names_neither_programme_nor_politics_nor_organisation(kind, language):
    woman = Applicant.with_draft(language, kind=kind)
    pages = [woman.look(step.code) for step in FUNNELS[kind].steps if step.code != "unasked"]
    pages += [woman.check(), woman.answer("name" if kind != Kind.TELL_ME_WHEN else "subject", subject="", name="")]
    woman.answer("name" if kind != Kind.TELL_ME_WHEN else "subject")
    woman.send()
    pages.append(woman.receipt())

    titles = [re.search(r"<title>([^<]*)</title>", page.content.decode())[1] for page in pages]

    assert [title for title in titles if re.search("ment|poli|netv|netw|flygt", title, re.IGNORECASE)] == []
    assert all(title.strip() for title in titles)


@every_funnel
def test_consent_records_the_text_that_was_read_not_the_language_of_the_last_page(kind):
    woman = Applicant.with_draft("en", kind=kind)

    woman.send("lang:da")
    woman.language = "da"
    woman.send()

    record = ConsentRecord.objects.get()
    assert (record.text.language, record.text.version, record.way) == ("en", 1, "web")
    assert Application.objects.get().language == "da"


@every_funnel
def test_every_page_is_private_and_kept_nowhere(kind):
    woman = Applicant.with_draft(kind=kind)
    first = FUNNELS[kind].steps[0].code

    for response in (woman.look(first), woman.answer(first), woman.check(), woman.send(), woman.receipt()):
        assert response["Cache-Control"] == "private, no-store"
        assert response["Referrer-Policy"] == "same-origin"


def test_post_without_csrf_token_is_refused():
    woman = Applicant(client=Client(enforce_csrf_checks=True))

    response = woman.answer("adult")

    assert response.status_code == 403
    assert Draft.objects.count() == 0


def test_post_with_the_csrf_token_of_the_page_is_taken():
    woman = Applicant(client=Client(enforce_csrf_checks=True))
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', woman.look("adult").content.decode())[1]

    response = woman.answer("adult", csrfmiddlewaretoken=token)

    assert response.status_code == 303


@every_funnel
def test_back_leads_through_every_step_to_the_first(kind):
    woman = Applicant.with_draft(kind=kind)
    needed = [step.code for step in FUNNELS[kind].steps if step.code != "unasked"]

    from_check = woman.send("back")
    back = [woman.answer(code, action="back") for code in reversed(needed)]

    expected = [*reversed(needed), needed[0]]
    assert [response.url for response in (from_check, *back)] == [woman.step_address(code) for code in expected]


def test_neither_email_nor_phone_is_refused_and_either_is_enough():
    woman = Applicant()

    neither = woman.answer("contact", email="", phone="")
    only_phone = woman.answer("contact", email="")
    only_email = woman.answer("contact", phone="")

    assert [neither.status_code, only_phone.status_code, only_email.status_code] == [422, 303, 303]


@pytest.mark.parametrize("language", OTHER)
def test_mistyped_mail_service_is_asked_about_and_never_refused(language):
    woman = Applicant.with_draft(language)

    answered = woman.answer("contact", email="zohreh@gmial.com")
    check, step = woman.check(), woman.look("contact")
    woman.send()

    assert answered.status_code == 303
    assert [("gmail.com" in page.content.decode()) for page in (check, step)] == [True, True]
    assert Application.objects.count() == 1


def test_right_mail_service_is_not_asked_about():
    woman = Applicant.with_draft(email="zohreh@gmail.com")

    assert "gmail.com?" not in woman.check().content.decode()
    assert 'class="notice' not in woman.check().content.decode()


def test_change_link_leads_to_the_step_and_back_to_the_check_page():
    woman = Applicant.with_draft()

    response = woman.answer("name", query="?check", name="Mina")

    assert response.url == woman.address("check", kind="mentee")
    assert "Mina" in woman.check().content.decode()


@every_funnel
def test_check_page_leads_to_the_first_step_that_is_missing(kind):
    woman = Applicant("en", kind=kind)
    woman.answer(FUNNELS[kind].steps[-1].code)

    looked, sent = woman.check(), woman.send()

    assert looked.url == sent.url == woman.step_address(FUNNELS[kind].steps[0].code) + "?check"
    assert 'class="error-summary"' in woman.phone.get(looked.url).content.decode()
    assert Application.objects.count() == 0


def test_branch_that_closed_meanwhile_is_asked_for_again():
    woman = Applicant.with_draft()
    make_branch("esbjerg")
    make_branch("aarhus", intake="closed")

    response = woman.send()

    assert response.url == woman.step_address("branch") + "?check"
    assert Application.objects.count() == 0


@pytest.mark.parametrize("kind", [Kind.MENTEE, Kind.MENTOR])
def test_no_branch_takes_applications_so_every_page_says_so_and_offers_to_tell_when(kind, settings):
    woman = Applicant.with_draft("en", kind=kind)
    make_branch("aarhus", intake="closed", mentor_intake="closed")

    pages = [woman.look("adult"), woman.check(), woman.answer("adult"), woman.send()]

    assert [page.status_code for page in pages] == [200, 200, 409, 409]
    for page in pages:
        text = page.content.decode()
        assert "We take no applications right now" in text
        assert Applicant("en", kind=Kind.TELL_ME_WHEN).step_address("subject") in text
        assert settings.OFFICE_PHONE in text
    assert Application.objects.count() == 0


@pytest.mark.parametrize("kind", sorted(POLITICAL_KINDS))
def test_political_track_is_closed_before_and_after_its_dates(kind):
    woman = Applicant("en", kind=kind)
    FunnelPage.objects.filter(kind=kind).update(closes_on=date(2020, 1, 1))

    assert "We take no applications right now" in woman.look("adult").content.decode()


@pytest.mark.parametrize("kind", [Kind.TELL_ME_WHEN, Kind.CALL_ME])
def test_asking_to_be_told_or_called_is_always_open(kind):
    make_branch("aarhus", intake="closed", mentor_intake="closed")
    woman = Applicant(kind=kind)

    assert woman.look(FUNNELS[kind].steps[0].code).status_code == 200


@every_funnel
def test_check_page_without_a_draft_leads_to_the_first_step(kind):
    woman = Applicant(kind=kind)

    looked, sent = woman.check(), woman.send()

    assert looked.url == sent.url == woman.step_address(FUNNELS[kind].steps[0].code)


@every_funnel
def test_every_page_has_a_way_out_and_both_ways_to_talk(kind, settings):
    woman = Applicant.with_draft("en", kind=kind)

    for page in (woman.look(FUNNELS[kind].steps[0].code), woman.check()):
        text = page.content.decode()
        assert re.search(rf'<a href="{re.escape(ELSEWHERE)}" rel="noreferrer[^"]*"', text)
        assert settings.OFFICE_PHONE in text
        assert ('value="call-me"' in text) is (kind != Kind.CALL_ME)


@pytest.mark.parametrize(
    "path",
    ["/da/ansoegning/mentor/x/", "/en/application/mentee/nowhere/", "/en/application/nobody/check/"],
)
def test_unknown_funnel_or_step_is_404(client, path):
    assert client.get(path).status_code == 404
