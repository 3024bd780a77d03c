"""After sending: everything leads to the same receipt, which names nobody, and the phone can be cleared."""

import re

import pytest

from signup.models import Application, Draft
from signup.views.private_pages import DRAFT_COOKIE
from tests.signup.factories import SECRETS, Applicant, sent_letters, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.mark.parametrize("again", ["send", "check", "answer", "look"])
def test_everything_after_sending_leads_to_the_same_receipt(again):
    woman = Applicant()
    application = woman.apply()

    attempts = {
        "send": woman.send,
        "check": woman.check,
        "answer": lambda: woman.answer("contact", name="En anden"),
        "look": lambda: woman.look("wishes"),
    }
    response = attempts[again]()

    assert (response.status_code, response.url) == (303, woman.address("receipt", kind="mentee"))
    assert application.reference in woman.receipt().content.decode()
    assert Application.objects.count() == 1
    assert Draft.objects.count() == 0


def test_clear_this_phone_takes_the_cookie_and_leaves_the_application():
    woman = Applicant("en")
    woman.apply()

    response = woman.phone.post(woman.address("clear"))
    afterwards = woman.receipt()

    assert response.cookies[DRAFT_COOKIE].value == ""
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert "This phone is clear" in woman.phone.get(response.url).content.decode()
    assert afterwards.status_code == 404
    assert Application.objects.count() == 1


def test_clear_this_phone_in_mid_form_deletes_the_draft():
    woman = Applicant()
    woman.answer("contact")

    woman.phone.post(woman.address("clear"))

    assert Draft.objects.count() == 0


def test_second_woman_on_a_cleared_phone_begins_anew():
    first = Applicant()
    first.apply()
    first.phone.post(first.address("clear"))

    second = Applicant(client=first.phone)
    page = second.look("contact")

    assert page.status_code == 200
    assert shown(page, "name") == ""


def test_receipt_of_a_phone_only_application_promises_a_call_and_no_letter():
    woman = Applicant("en")

    woman.apply(email="")

    html = woman.receipt().content.decode()
    assert "We call you" in html
    assert "Look in your e-mail" not in html
    assert sent_letters("application_confirmation") == []


def test_receipt_shows_no_personal_data():
    woman = Applicant()

    woman.apply()

    html = woman.receipt().content.decode()
    assert [secret for secret in SECRETS.values() if secret in html] == []


def test_known_and_unknown_address_get_the_same_answers():
    known, unknown = Applicant(), Applicant()
    Applicant().apply()

    pages = []
    for woman, email in ((known, SECRETS["email"]), (unknown, "nobody.before@example.org")):
        application = woman.apply(email=email)
        pages.append(
            re.sub(r'value="[^"]+"', "", woman.receipt().content.decode().replace(application.reference, "REFERENCE"))
        )

    assert pages[0] == pages[1]
