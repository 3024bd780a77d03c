"""Save and return: a letter leads back to what she typed, and neither scanners nor second phones can harm it."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from core import letters, schedules
from core.models import Letter, PrivateLink
from signup import drafts, return_links
from signup.models import Application, Draft
from signup.views.private_pages import draft_cookie
from tests.signup.factories import SECRETS, Applicant, make_draft, sent_letters, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

ADDRESS = "way.back@example.org"


def ask_for_link(woman: Applicant, email: str = ADDRESS):
    """Press the button that sends the link."""
    return woman.phone.post(woman.address("kept", kind=woman.kind), {"email": email, "action": "send"})


def newest_path(kind: str = return_links.RETURN_LETTER) -> str:
    """The path of the link in the newest letter of a kind."""
    letter = sent_letters(kind)[-1]
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return re.search(r"http://127\.0\.0\.1:8000(/\S+)", letter.sent_text)[1]


@pytest.fixture
def woman() -> Applicant:
    """Somebody who has given her name and taken a break."""
    someone = Applicant("en")
    someone.answer("name", action="save")
    return someone


def test_break_keeps_what_was_typed_and_says_how_long():
    woman = Applicant("en")

    response = woman.answer("name", action="save")

    page = woman.phone.get(response.url)
    assert (response.status_code, page.status_code) == (303, 200)
    assert response.url == woman.address("kept", kind="mentee")
    assert "They are kept for 24 hours" in page.content.decode()
    assert SECRETS["name"] not in page.content.decode()
    assert shown(woman.look("name"), "name") == SECRETS["name"]


def test_kept_page_offers_the_address_she_typed(woman):
    woman.answer("contact", action="save")

    page = woman.phone.get(woman.address("kept", kind="mentee"))

    assert shown(page, "email") == SECRETS["email"]


def test_kept_page_without_a_draft_begins_the_funnel():
    woman = Applicant("en")

    for method in (woman.phone.get, woman.phone.post):
        response = method(woman.address("kept", kind="mentee"))
        assert (response.status_code, response.url) == (303, woman.step_address("adult"))


def test_link_is_sent_once_and_the_draft_lives_for_two_weeks(woman):
    response = ask_for_link(woman)

    draft = Draft.objects.get()
    assert (response.status_code, response.url) == (303, woman.address("kept", kind="mentee") + "?sent")
    assert draft.has_return_link
    assert draft.expires_at - draft.touched_at == timedelta(days=14)
    assert drafts.read(draft).return_address == ADDRESS
    assert len(sent_letters(return_links.RETURN_LETTER)) == 1
    assert ADDRESS.encode() not in bytes(draft.answers_sealed)


@pytest.mark.parametrize("email", ["", "zohreh@", "010190-1234@example.org", "søren@example.org"])
def test_wrong_address_is_shown_back_and_nothing_is_kept_of_it(woman, email):
    response = ask_for_link(woman, email)

    assert response.status_code == 422
    assert shown(response, "email") == email
    assert Draft.objects.get().has_return_link is False
    assert Letter.objects.count() == 0


def test_draft_with_a_link_never_lives_beyond_thirty_days():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        draft, _token = make_draft()
        begun_at = draft.created_at
        draft = drafts.keep_return_address(draft=draft, address=ADDRESS)
        for _week in range(4):
            clock.shift(timedelta(days=7))
            drafts.keep(draft=draft, step="name", typed={"name": ["Nermin"]}, language="da")
        draft.refresh_from_db()

    assert draft.expires_at == begun_at + timedelta(days=30)


def test_link_leads_another_phone_to_the_first_open_question_in_the_language_of_the_draft(woman):
    woman.answer("adult")
    woman.answer("name")
    ask_for_link(woman)
    path = newest_path()
    other = Client()

    looked, pressed = other.get(path), other.post(path)

    there = Applicant("en", client=other)
    assert (looked.status_code, pressed.status_code) == (200, 303)
    assert pressed.url == woman.step_address("contact")
    assert shown(there.look("name"), "name") == SECRETS["name"]
    assert set(pressed.cookies) - {"csrftoken"} == {draft_cookie("mentee")}


def test_page_of_the_link_is_neutral_and_its_address_goes_into_no_referrer(woman):
    ask_for_link(woman)

    page = Client().get(newest_path())

    html = page.content.decode()
    assert (page["Cache-Control"], page["Referrer-Policy"]) == ("private, no-store", "strict-origin")
    assert set(page.cookies) == {"csrftoken"}
    assert [secret for secret in SECRETS.values() if secret in html] == []
    assert not re.search("mentee|mentor", re.search(r"<title>(.*?)</title>", html, re.S)[1], re.I)


def test_scanner_that_opens_and_presses_harms_nobody(woman):
    ask_for_link(woman)
    path = newest_path()
    before = Draft.objects.values().get()

    for scanner in (Client(), Client()):
        scanner.head(path)
        scanner.get(path)
        scanner.post(path)
    after = Draft.objects.values().get()
    pressed = Client().post(path)

    assert after == before
    assert pressed.status_code == 303
    assert shown(woman.look("name"), "name") == SECRETS["name"]


def test_two_phones_write_the_same_draft_and_send_it_once(woman):
    woman.fill_in()
    ask_for_link(woman)
    path = newest_path()
    phones = [Applicant("en", client=Client()) for _phone in range(2)]
    for phone in phones:
        phone.phone.post(path)

    sent = [someone.send() for someone in (*phones, woman)]

    receipt = woman.address("receipt", kind="mentee")
    assert [(response.status_code, response.url) for response in sent] == [(303, receipt)] * 3
    assert Application.objects.count() == 1
    assert len(sent_letters("application_confirmation")) == 1
    reference = Application.objects.get().reference
    assert [reference in someone.receipt().content.decode() for someone in (*phones, woman)] == [True] * 3


def test_late_link_leads_to_the_receipt(woman):
    woman.fill_in()
    ask_for_link(woman)
    path = newest_path()
    woman.send()
    other = Applicant("en", client=Client())

    pressed = other.phone.post(path)

    assert (pressed.status_code, pressed.url) == (303, woman.address("receipt", kind="mentee"))
    assert Application.objects.get().reference in other.receipt().content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_dead_links_all_get_one_page(woman, method):
    ask_for_link(woman)
    path = newest_path()
    unknown = path.replace(path.split("/")[-2], "x" * 43)
    Draft.objects.update(expires_at=timezone.now())

    pages = [getattr(Client(), method)(address) for address in (path, unknown)]

    texts = {re.sub(r'value="[^"]+"', "", page.content.decode()) for page in pages}
    assert [page.status_code for page in pages] == [404, 404]
    assert len(texts) == 1
    assert "This page is closed" in texts.pop()


def test_deleted_answers_are_gone_with_every_way_to_them(woman):
    ask_for_link(woman)
    path = newest_path()

    response = woman.phone.post(woman.address("kept", kind="mentee"), {"action": "delete"})

    assert response.url == woman.address("cleared")
    assert (Draft.objects.count(), PrivateLink.objects.count(), Letter.objects.count()) == (0, 0, 0)
    assert Client().post(path).status_code == 404


def test_cleared_phone_leaves_the_draft_to_the_link(woman):
    ask_for_link(woman)
    path = newest_path()

    woman.phone.post(woman.address("clear"))

    assert woman.phone.get(woman.address("kept", kind="mentee")).url == woman.step_address("adult")
    assert Client().post(path).status_code == 303


def test_phone_that_came_by_the_link_can_be_cleared(woman):
    ask_for_link(woman)
    other = Applicant("en", client=Client())
    other.phone.post(newest_path())
    token = other.token

    other.phone.post(other.address("clear"))
    other.phone.cookies[draft_cookie("mentee")] = token

    assert shown(other.look("name"), "name") == ""
    assert Draft.objects.count() == 1


def test_an_address_gets_three_letters_a_day_and_the_page_does_not_tell(woman):
    answers = [ask_for_link(woman) for _press in range(5)]

    assert {(answer.status_code, answer.url) for answer in answers} == {(303, answers[0].url)}
    assert len(sent_letters(return_links.RETURN_LETTER)) == 3


def test_visitor_who_sends_too_many_gets_a_human_page(woman, settings):
    answers = [ask_for_link(woman, f"someone{number}@example.org") for number in range(21)]

    assert [answer.status_code for answer in answers] == [303] * 20 + [429]
    assert settings.OFFICE_PHONE in answers[-1].content.decode()


def test_one_reminder_after_a_week_and_no_second(woman):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        ask_for_link(woman)
        counted = []
        for _day in range(13):
            clock.shift(timedelta(days=1))
            schedules.tick()
            counted.append(len(sent_letters(return_links.REMINDER_LETTER)))
        pressed = Client().post(newest_path(return_links.REMINDER_LETTER))

    assert counted == [0] * 6 + [1] * 7
    assert pressed.status_code == 303


def test_nobody_is_reminded_of_a_draft_without_a_link_or_one_she_just_touched(woman):
    make_draft()
    Draft.objects.update(touched_at=timezone.now() - timedelta(days=8), expires_at=timezone.now() + timedelta(days=1))
    ask_for_link(woman)

    assert return_links.remind() == 0


def test_letter_of_a_draft_that_was_sent_is_not_sent(woman):
    woman.fill_in()
    draft = Draft.objects.get()
    return_links.send(draft=draft, address=ADDRESS)
    letter = sent_letters(return_links.RETURN_LETTER)[0]
    woman.send()

    letters.deliver(letter.pk)

    letter.refresh_from_db()
    assert letter.state == "skipped"
