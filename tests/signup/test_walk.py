"""The way through the funnel: every button, in both languages, with everything that browsers and people do on it."""

import re

import pytest
from django.test import Client

from core import rate_limits
from core.models import ConsentRecord
from signup.models import Application, Draft
from signup.states import Status
from signup.views.steps import HONEYPOT
from tests.signup.factories import SECRETS, Applicant, make_branch, sent_letters, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.mark.parametrize("language", ["da", "en"])
def test_application_from_first_step_to_receipt(language):
    woman = Applicant(language)

    after_contact = woman.answer("contact")
    after_wishes = woman.answer("wishes")
    check = woman.check()
    after_sending = woman.send()
    receipt = woman.receipt()

    application = Application.objects.get()
    assert [after_contact.status_code, after_wishes.status_code, after_sending.status_code] == [303, 303, 303]
    assert after_contact.url == woman.step_address("wishes")
    assert after_wishes.url == woman.address("check", kind="mentee")
    assert after_sending.url == woman.address("receipt", kind="mentee")
    assert SECRETS["help_text"] in check.content.decode()
    assert application.reference in receipt.content.decode()
    assert (application.language, application.status, application.branch.code) == (language, "unconfirmed", "aarhus")
    assert Draft.objects.count() == 0
    assert [letter.language for letter in sent_letters("application_confirmation")] == [language]


def test_consent_records_the_text_that_was_read_not_the_language_of_the_last_page():
    woman = Applicant("en")

    woman.answer("contact")
    woman.answer("wishes")
    woman.send("lang:da")
    woman.language = "da"
    woman.send()

    record = ConsentRecord.objects.get()
    assert (record.text.language, record.text.version, record.way) == ("en", 1, "web")
    assert Application.objects.get().language == "da"


@pytest.mark.parametrize("code", ["contact", "wishes"])
def test_step_is_private_and_kept_nowhere(code):
    response = Applicant().look(code)

    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "same-origin"


def test_post_without_csrf_token_is_refused():
    woman = Applicant(client=Client(enforce_csrf_checks=True))

    response = woman.answer("contact")

    assert response.status_code == 403
    assert Draft.objects.count() == 0


def test_post_with_the_csrf_token_of_the_page_is_taken():
    woman = Applicant(client=Client(enforce_csrf_checks=True))
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', woman.look("contact").content.decode())[1]

    response = woman.answer("contact", csrfmiddlewaretoken=token)

    assert response.status_code == 303


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("action", ["continue", "back", "save", "lang:da", "lang:en", "lang:xx", "", "nonsense"])
def test_every_button_keeps_what_was_typed_wrong_as_it_is(action, language):
    woman = Applicant(language)

    woman.answer("contact", action=action, email="zohreh@", phone="12")

    page = woman.look("contact")
    assert (shown(page, "name"), shown(page, "email"), shown(page, "phone")) == (SECRETS["name"], "zohreh@", "12")


def test_language_switch_in_mid_form_keeps_a_wrong_answer_and_goes_to_the_same_step():
    woman = Applicant("da")

    response = woman.answer("contact", action="lang:en", email="zohreh@")
    page = woman.phone.get(response.url)

    assert response.status_code == 303
    assert response.url == Applicant("en").step_address("contact")
    assert shown(page, "email") == "zohreh@"
    assert '<html lang="en"' in page.content.decode()


def test_back_leads_to_the_step_before_and_loses_nothing():
    woman = Applicant()
    woman.answer("contact")

    response = woman.answer("wishes", action="back", help_wanted=[], help_text="halvt")

    assert response.url == woman.step_address("contact")
    assert "halvt" in woman.look("wishes").content.decode()


def test_save_says_how_long_the_answers_are_kept():
    woman = Applicant("en")

    response = woman.phone.get(woman.answer("contact", action="save").url)

    assert "24 hours" in response.content.decode()


def test_wrong_answers_are_shown_with_422_and_an_error_in_the_title():
    response = Applicant("en").answer("contact", name="", email="zohreh@")

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in html
    assert 'href="#id_name"' in html
    assert 'href="#id_email"' in html
    assert shown(response, "email") == "zohreh@"


def test_neither_email_nor_phone_is_refused_and_either_is_enough():
    woman = Applicant()

    neither = woman.answer("contact", email="", phone="")
    only_phone = woman.answer("contact", email="")
    only_email = woman.answer("contact", phone="")

    assert [neither.status_code, only_phone.status_code, only_email.status_code] == [422, 303, 303]


def test_change_link_leads_to_the_step_and_back_to_the_check_page():
    woman = Applicant()
    woman.answer("contact")
    woman.answer("wishes")

    response = woman.answer("contact", query="?check", name="Mina")

    assert response.url == woman.address("check", kind="mentee")
    assert "Mina" in woman.check().content.decode()


def test_every_change_link_leads_to_an_element_of_its_step():
    woman = Applicant()
    woman.answer("contact")
    woman.answer("wishes")

    links = re.findall(r'href="([^"#]+)#([^"]+)"', woman.check().content.decode())

    changes = [(address, anchor) for address, anchor in links if address.endswith("?check")]
    assert len(changes) == 11
    for address, anchor in changes:
        assert f'id="{anchor}"' in woman.phone.get(address).content.decode()


def test_check_page_leads_to_the_first_step_that_is_missing_and_says_what_is_wrong():
    woman = Applicant("en")
    woman.answer("wishes")

    response = woman.check()
    page = woman.phone.get(response.url)

    assert response.url == woman.step_address("contact") + "?check"
    assert "Write a name that we may call you." in page.content.decode()


def test_sending_with_a_missing_step_makes_no_application():
    woman = Applicant()
    woman.answer("wishes")

    response = woman.send()

    assert response.url == woman.step_address("contact") + "?check"
    assert Application.objects.count() == 0


def test_branch_that_closed_meanwhile_is_asked_for_again():
    woman = Applicant()
    woman.answer("contact")
    woman.answer("wishes")
    make_branch("esbjerg")
    make_branch("aarhus", intake="closed")

    response = woman.send()

    assert response.url == woman.step_address("wishes") + "?check"
    assert Application.objects.count() == 0


def test_no_branch_takes_applications_so_the_step_says_so():
    make_branch("aarhus", intake="closed")

    response = Applicant("en").look("contact")

    assert "We take no applications right now" in response.content.decode()


def test_check_page_without_a_draft_leads_to_the_first_step():
    woman = Applicant()

    looked, sent = woman.check(), woman.send()

    assert looked.url == sent.url == woman.step_address("contact")


def test_hidden_field_that_was_filled_in_marks_the_application_and_refuses_nobody():
    woman = Applicant()

    woman.answer("contact", **{HONEYPOT: "ACME"})
    woman.answer("wishes")
    woman.send()

    application = Application.objects.get()
    assert (application.looks_automated, application.status) == (True, Status.UNCONFIRMED)


def test_sixty_first_application_of_an_hour_from_one_network_is_asked_to_wait(settings):
    for _attempt in range(60):
        rate_limits.allow(purpose="application", key="127.0.0.1", limit=60, window_seconds=3600)
    woman = Applicant("en")
    woman.answer("contact")
    woman.answer("wishes")

    response = woman.send()

    html = response.content.decode()
    assert response.status_code == 429
    assert settings.OFFICE_PHONE in html
    assert Application.objects.count() == 0
    assert Draft.objects.count() == 1


@pytest.mark.parametrize(
    "path",
    ["/da/ansoegning/mentor/x/", "/en/application/mentee/nowhere/", "/en/application/nobody/check/"],
)
def test_unknown_funnel_or_step_is_404(client, path):
    assert client.get(path).status_code == 404
