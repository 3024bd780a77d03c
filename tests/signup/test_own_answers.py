"""Behind a fresh code: everything that we keep about her, to read, to change and to take along."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from core import consents, letters
from core.models import AccessLog, Letter, OneTimeCode
from signup import contacts, envelopes, notes, opening, own_answers, waiting_list
from signup.letters.own_page import build_code
from signup.models import Application, Kind
from signup.own_page import CODE_LETTER
from signup.states import Reason, Status
from tests.signup.factories import SECRETS, make_application, sent_letters, shown
from tests.signup.test_own_page import address, visit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def code_in_letter() -> str:
    """The code in the newest letter."""
    letter = sent_letters(CODE_LETTER)[-1]
    letters.deliver(letter.pk)
    letter.refresh_from_db()
    return re.search(r"^([2-9A-Z]{6})$", letter.sent_text, re.M)[1]


def opened(application: Application) -> Client:
    """A phone on which she has typed her code."""
    phone = visit(application)
    phone.post(address("own_code"), {"action": "send"})
    phone.post(address("own_code"), {"action": "open", "code": code_in_letter()})
    return phone


def correct(phone: Client, step: str, answers: dict) -> object:
    """Send new answers to one step."""
    return phone.post(address("own_change", step=step), answers)


@pytest.fixture
def application(admin_user) -> Application:
    """An application on the list."""
    return waiting_list.confirm_by_phone(application=make_application(language="en"), by=admin_user)


@pytest.mark.parametrize("name", ["own_answers", "own_print", "own_file", "change"])
def test_link_alone_opens_no_answer(application, name):
    phone = visit(application)
    path = address("own_change", step="name") if name == "change" else address(name)

    answers = [phone.get(path), phone.post(path, {"name": "Somebody else"})]

    assert [(answer.status_code, answer.url) for answer in answers] == [(303, address("own_code"))] * 2
    assert envelopes.read_body(Application.objects.get())["name"] == SECRETS["name"]


def test_code_goes_to_her_address_and_opens_her_answers(application):
    phone = visit(application)

    asked = phone.post(address("own_code"), {"action": "send"})
    code = code_in_letter()
    typed = phone.post(address("own_code"), {"action": "open", "code": f" {code[:3].lower()}-{code[3:]} "})

    html = phone.get(address("own_answers")).content.decode()
    assert (asked.url, typed.url) == (address("own_code") + "?sent", address("own_answers"))
    assert [secret for secret in ("name", "email", "help_text") if SECRETS[secret] not in html] == []
    assert "+4520123456" in html
    assert "Aarhus" in html
    assert "Chemistry" in html


def test_code_is_in_no_row_and_letter_names_nobody(application):
    visit(application).post(address("own_code"), {"action": "send"})
    letter = sent_letters(CODE_LETTER)[0]

    context = build_code(letter.object_id, "en")

    rendered = letters.render(CODE_LETTER, language="en", context=context)
    assert context["code"] in rendered.text
    assert context["code"] not in rendered.subject
    assert not any(context["code"] in str(row) for row in OneTimeCode.objects.values())
    assert [secret for secret in SECRETS.values() if secret in rendered.text + rendered.html + rendered.subject] == []


def test_wrong_code_is_shown_back_and_five_wrong_ones_spoil_the_right_one(application):
    phone = visit(application)
    phone.post(address("own_code"), {"action": "send"})
    code = code_in_letter()
    wrong = "222222" if code != "222222" else "333333"

    answers = [phone.post(address("own_code"), {"action": "open", "code": wrong}) for _try in range(5)]
    late = phone.post(address("own_code"), {"action": "open", "code": code})

    assert [answer.status_code for answer in (*answers, late)] == [422] * 6
    assert shown(answers[0], "code") == wrong
    assert "This code does not work" in late.content.decode()
    assert phone.get(address("own_answers")).status_code == 303


def test_code_of_another_application_opens_nothing(application):
    other = make_application(language="en", email="other@example.org")
    visit(other).post(address("own_code"), {"action": "send"})
    code = code_in_letter()
    phone = visit(application)

    answer = phone.post(address("own_code"), {"action": "open", "code": code})

    assert answer.status_code == 422


@pytest.mark.parametrize("code", ["", " ", "\0", "x" * 5000, "' OR 1=1", "١٢٣٤٥٦"])
def test_hostile_codes_are_wrong_codes(application, code):
    phone = visit(application)
    phone.post(address("own_code"), {"action": "send"})

    assert phone.post(address("own_code"), {"action": "open", "code": code}).status_code == 422


def test_codes_are_limited_with_a_human_page(application, settings):
    phone = visit(application)

    answers = [phone.post(address("own_code"), {"action": "send"}) for _press in range(6)]

    assert [answer.status_code for answer in answers] == [303] * 5 + [429]
    assert settings.OFFICE_PHONE in answers[-1].content.decode()
    assert len(sent_letters(CODE_LETTER)) == 5


def test_answers_close_by_themselves_after_twenty_minutes(application):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        phone = opened(application)
        clock.shift(timedelta(minutes=19, seconds=59))
        just_open = phone.get(address("own_answers")).status_code
        clock.shift(timedelta(seconds=2))
        phone.cookies["mentornet_own_page"]["expires"] = ""
        closed = phone.get(address("own_answers")).status_code

    assert (just_open, closed) == (200, 404)


def test_who_gave_only_a_phone_is_asked_to_call(admin_user):
    application = make_application(language="en", email="")

    response = visit(application).post(address("own_code"), {"action": "send"})

    assert "You gave us no e-mail address" in response.content.decode()
    assert Letter.objects.count() == 0


def test_looking_at_her_own_is_no_look_of_staff(application):
    phone = opened(application)
    for name in ("own_answers", "own_print", "own_file"):
        phone.get(address(name))

    assert AccessLog.objects.count() == 0


def test_she_sees_when_and_why_staff_opened_her_answers_and_never_who(application, admin_user):
    admin_user.username = "Birthe-from-the-office"
    admin_user.save()
    opening.open_application(application=application, user=admin_user, purpose="match")
    opening.open_application(application=application, user=admin_user, purpose="call")
    phone = opened(application)

    pages = [phone.get(address(name)).content.decode() for name in ("own_answers", "own_print", "own_file")]

    data = json.loads(pages[2])
    assert [look["why"] for look in data["opened_by_staff"]] == ["To call you", "To find somebody for you"]
    assert all(set(look) == {"at", "what", "why"} for look in data["opened_by_staff"])
    assert ["To call you" in page and "To find somebody for you" in page for page in pages] == [True] * 3
    assert not any(name in page for page in pages for name in (admin_user.username, admin_user.email))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind != Kind.CALL_ME])
def test_file_holds_every_answer_of_every_kind(kind, admin_user):
    application = make_application(kind=kind, language="en")
    response = opened(application).get(address("own_file"))

    data = json.loads(response.content)
    told = {answer for entry in data["answers"] for answer in entry["answers"]}
    stored = envelopes.read_body(application) | envelopes.read_annex(application)
    written = ("name", "email", "phone", "help_text", "political_text")
    free = {value for name, value in stored.items() if name in written}
    agreed_to = consents.given(room="signup", subject=application.seal_context).get().text.text
    assert response["Content-Disposition"] == f'attachment; filename="{application.reference}.json"'
    assert response["Cache-Control"] == "private, no-store"
    assert free - told == set()
    assert len(data["answers"]) >= len(stored)
    assert [consent["text"] for consent in data["consents"]] == [agreed_to]
    assert data["consents"][0]["withdrawn_at"] is None
    assert data["what_happened"][0]["why"] == "You sent it."
    assert data["reference"] == application.reference


def test_every_reason_and_purpose_has_words_for_her():
    assert set(own_answers.REASONS) == set(Reason)
    assert set(own_answers.PURPOSES) == set(opening.PURPOSE_LABELS)


def test_notes_are_counted_and_read_to_her_when_she_asks(application, admin_user):
    notes.add(application=application, text="Rang til Zohreh, taler med sin mand", by=admin_user)
    phone = opened(application)

    html = phone.get(address("own_answers")).content.decode()
    data = json.loads(phone.get(address("own_file")).content)

    assert "Our staff have written 1 note about your application" in html
    assert data["notes_by_staff"] == 1
    assert "sin mand" not in html


def test_answers_are_listed_with_one_number_of_queries(application, admin_user, django_assert_num_queries):
    phone = opened(application)
    phone.get(address("own_answers"))
    for looks in (1, 3):
        for _look in range(looks):
            opening.open_application(application=application, user=admin_user, purpose="match")
        with django_assert_num_queries(15):
            phone.get(address("own_answers"))


def test_change_offers_her_present_answers_and_keeps_her_place(application):
    phone = opened(application)

    before = shown(phone.get(address("own_change", step="name")), "name")
    changed = correct(phone, "name", {"name": "Nermin Ægidius"})

    now = Application.objects.get()
    html = phone.get(changed.url).content.decode()
    assert before == SECRETS["name"]
    assert (changed.status_code, changed.url) == (303, address("own_answers") + "?changed")
    assert "Nermin Ægidius" in html
    assert "Your new answer is kept" in html
    assert (now.waiting_since, now.status) == (application.waiting_since, Status.WAITING)
    assert now.corrected_at is not None


def test_change_of_the_address_waits_for_a_letter_to_it(application):
    phone = opened(application)

    correct(phone, "contact", {"email": "new@example.org", "phone": SECRETS["phone"], "may_leave_message": "no"})

    assert Application.objects.get().email_index == contacts.contact_index(SECRETS["email"])
    assert Letter.objects.filter(kind="application_new_address").count() == 1
    assert "new@example.org" in phone.get(address("own_answers")).content.decode()
    assert "Not confirmed yet" in phone.get(address("own_answers")).content.decode()


@pytest.mark.parametrize(
    ("step", "answers", "kept"),
    [
        ("name", {"name": ""}, "name"),
        ("name", {"name": "CPR 010190-1234"}, "name"),
        ("contact", {"email": "zohreh@", "phone": ""}, "email"),
    ],
)
def test_wrong_change_is_shown_back_and_changes_nothing(application, step, answers, kept):
    before = Application.objects.values().get()

    response = correct(opened(application), step, answers)

    assert response.status_code == 422
    assert shown(response, kept) == answers[kept]
    assert "There is something to correct" in response.content.decode()
    assert Application.objects.values().get() == before


@pytest.mark.parametrize("step", ["age", "consent", "your-choice", "no-such-step"])
def test_what_cannot_be_changed_has_no_address(application, step):
    phone = opened(application)

    assert [phone.get(address("own_change", step=step)).status_code, correct(phone, step, {}).status_code] == [404, 404]


def test_every_change_link_of_every_kind_opens_its_step(admin_user):
    for kind in (Kind.MENTEE, Kind.MENTOR, Kind.POLITICAL_MENTEE, Kind.POLITICAL_MENTOR, Kind.TELL_ME_WHEN):
        phone = opened(make_application(kind=kind, language="en", email=f"{kind}@example.org"))
        html = phone.get(address("own_answers")).content.decode()
        links = set(re.findall(r'href="(/en/my-application/answers/change/[^"]+)"', html))

        assert {phone.get(link).status_code for link in links} == {200}


def test_after_the_end_nothing_can_be_changed(application):
    phone = opened(application)
    waiting_list.withdraw(application=application)

    html = phone.get(address("own_answers")).content.decode()

    assert "answers/change/" not in html
    assert correct(phone, "name", {"name": "Nermin"}).status_code == 404
