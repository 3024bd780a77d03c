"""After sending: everything leads to the same receipt, which names nobody, and the phone can be cleared."""

import re

import pytest

from signup import waiting_list
from signup.models import Application, Draft, Kind
from signup.views.private_pages import draft_cookie
from tests.signup.factories import SECRETS, Applicant, sent_letters, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.mark.parametrize("again", ["send", "check", "answer", "look"])
def test_everything_after_sending_leads_to_the_same_receipt(again):
    woman = Applicant()
    application = woman.apply()

    attempts = {
        "send": woman.send,
        "check": woman.check,
        "answer": lambda: woman.answer("name", name="En anden"),
        "look": lambda: woman.look("help"),
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

    assert response.cookies[draft_cookie(Kind.MENTEE)].value == ""
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert "This phone is clear" in woman.phone.get(response.url).content.decode()
    assert afterwards.status_code == 404
    assert Application.objects.count() == 1


def test_clear_this_phone_in_mid_form_deletes_every_draft():
    woman = Applicant()
    woman.answer("contact")
    Applicant(client=woman.phone, kind=Kind.MENTOR).answer("contact")

    cleared = woman.phone.post(woman.address("clear"))

    assert Draft.objects.count() == 0
    assert {name: cookie.value for name, cookie in cleared.cookies.items() if name.startswith("application_")} == {
        draft_cookie(kind): "" for kind in Kind.values
    }


def test_second_woman_on_a_cleared_phone_begins_anew():
    first = Applicant()
    first.apply()
    first.phone.post(first.address("clear"))

    second = Applicant(client=first.phone)
    page = second.look("name")

    assert page.status_code == 200
    assert shown(page, "name") == ""


def test_receipt_of_a_phone_only_application_promises_a_call_and_no_letter():
    woman = Applicant("en")

    woman.apply(email="")

    html = woman.receipt().content.decode()
    assert "We call you" in html
    assert "Look in your e-mail" not in html
    assert sent_letters("application_confirmation") == []


@pytest.mark.parametrize(
    ("kind", "says", "says_not"),
    [
        (Kind.MENTEE, "You are on the waiting list", "We write when there is news"),
        (Kind.MENTOR, "You are on the waiting list", "We write when there is news"),
        (Kind.POLITICAL_MENTEE, "You are on the waiting list", "We write when there is news"),
        (Kind.POLITICAL_MENTOR, "You are on the waiting list", "We write when there is news"),
        (Kind.TELL_ME_WHEN, "within twelve months", "You are on the waiting list"),
        (Kind.CALL_ME, "at the time of day you chose, within a week", "Look in your e-mail"),
    ],
)
def test_receipt_says_what_happens_next(kind, says, says_not):
    woman = Applicant("en", kind=kind)

    woman.apply()

    html = woman.receipt().content.decode()
    assert says in html
    assert says_not not in html
    assert "print this page" in html


def test_receipt_leads_to_itself_in_the_other_language():
    woman = Applicant("da")
    application = woman.apply()

    switch = woman.receipt().context["language_switch"]

    assert switch["url"] == Applicant("en").address("receipt", kind="mentee")
    assert application.reference in woman.phone.get(switch["url"]).content.decode()


@pytest.mark.parametrize("kind", Kind.values)
def test_receipt_shows_no_personal_data(kind):
    woman = Applicant(kind=kind)

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


@pytest.mark.parametrize(
    ("language", "sent", "wait"),
    [
        ("da", "Vi har sendt mailen igen", "Vi har lige sendt den"),
        ("en", "sent the e-mail again", "We have just sent it"),
    ],
)
def test_letter_can_be_sent_again_from_the_receipt_but_not_at_once_twice(language, sent, wait):
    woman = Applicant(language)
    woman.apply()

    pages = [woman.phone.post(woman.address("receipt", kind="mentee"), follow=True).content.decode() for _ in range(2)]

    assert len(sent_letters("application_confirmation")) == 2
    assert [(sent in page, wait in page) for page in pages] == [(True, False), (False, True)]


def test_nothing_is_sent_again_once_it_is_confirmed(django_user_model):
    woman = Applicant()
    application = woman.apply()
    waiting_list.confirm_by_phone(application=application, by=django_user_model.objects.create_user("berit"))

    response = woman.phone.post(woman.address("receipt", kind="mentee"))

    assert response.url == woman.address("receipt", kind="mentee")
    assert len(sent_letters("application_confirmation")) == 1
