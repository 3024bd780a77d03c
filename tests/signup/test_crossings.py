"""From one funnel into another: nothing is asked twice, and no consent is carried to another text."""

import pytest

from core.models import ConsentRecord
from signup import drafts
from signup.forms import UnaskedForm
from signup.models import Application, Draft, Kind
from signup.views.private_pages import draft_cookie
from tests.signup.factories import SECRETS, Applicant, mentor_who_comes_unasked, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

both_languages = pytest.mark.parametrize("language", ["da", "en"])


def test_unasked_mentor_is_asked_after_her_competences():
    woman = mentor_who_comes_unasked()

    response = woman.answer("competences")

    assert response.url == woman.step_address("unasked")
    assert woman.check().status_code == 200


def test_unasked_mentor_is_not_asked_where_she_is_looked_for():
    woman = mentor_who_comes_unasked()

    response = woman.answer("competences", competences=["health-nurse"])
    asked, answered = woman.look("unasked"), woman.answer("unasked")

    assert response.url == asked.url == answered.url == woman.step_address("experience")


def test_unasked_mentor_may_apply_all_the_same():
    woman = mentor_who_comes_unasked()

    woman.send()

    assert Application.objects.get().kind == Kind.MENTOR


def test_unasked_mentor_may_wait_for_news_and_is_not_asked_again_what_she_said():
    woman = mentor_who_comes_unasked("en", may_leave_message="yes")
    draft = woman.draft
    token = woman.token

    response = woman.answer("unasked", unasked=UnaskedForm.TELL_ME_WHEN)
    waiting = Applicant("en", client=woman.phone, kind=Kind.TELL_ME_WHEN)

    assert response.url == waiting.step_address("consent")
    assert woman.phone.cookies[draft_cookie(Kind.MENTOR)].value == ""
    assert waiting.token == token
    draft.refresh_from_db()
    assert draft.kind == Kind.TELL_ME_WHEN
    assert drafts.read(draft).steps == {
        "subject": {"subject": ["be_a_mentor"]},
        "contact": {"email": [SECRETS["email"]]},
        "branch": {"branch": ["aarhus"]},
        "competences": {"competences": ["science-chemistry"]},
    }


def test_unasked_mentor_keeps_what_an_older_draft_of_that_kind_says_alone():
    woman = mentor_who_comes_unasked(phone="20123456", email="")
    waiting = Applicant(client=woman.phone, kind=Kind.TELL_ME_WHEN)
    waiting.answer("contact", email="older@example.org")
    waiting.answer("branch", branch="any")

    woman.answer("unasked", unasked=UnaskedForm.TELL_ME_WHEN)

    draft = Draft.objects.get()
    kept = drafts.read(draft).steps
    assert draft.token_fingerprint == waiting.fingerprint
    assert (kept["contact"]["email"], kept["branch"]["branch"]) == (["older@example.org"], ["aarhus"])


def test_unasked_mentor_gives_her_consent_anew_to_the_other_text():
    woman = mentor_who_comes_unasked()

    woman.answer("unasked", unasked=UnaskedForm.TELL_ME_WHEN)
    waiting = Applicant(client=woman.phone, kind=Kind.TELL_ME_WHEN)
    waiting.send()
    waiting.answer("consent")
    waiting.send()

    assert ConsentRecord.objects.get().text.purpose == "tell-me-when"
    assert Application.objects.get().kind == Kind.TELL_ME_WHEN


def test_unasked_mentor_who_would_wait_for_news_sends_no_application_as_a_mentor():
    woman = mentor_who_comes_unasked(unasked=UnaskedForm.TELL_ME_WHEN)

    response = woman.send()

    assert response.url == woman.step_address("unasked") + "?check"
    assert Application.objects.count() == 0


def test_funnel_of_mentors_begins_anew_for_who_waits_for_news():
    woman = mentor_who_comes_unasked()
    woman.answer("unasked", unasked=UnaskedForm.TELL_ME_WHEN)
    waiting = Applicant(client=woman.phone, kind=Kind.TELL_ME_WHEN)
    waiting.answer("consent")
    waiting.send()

    assert woman.look("name").status_code == 200
    assert shown(woman.look("name"), "name") == ""


@both_languages
def test_button_for_a_call_keeps_the_step_and_carries_name_and_phone(language):
    woman = Applicant(language)
    woman.answer("name")

    response = woman.answer("contact", action="call-me", email="zohreh@", phone="20 12 34 56")
    called = Applicant(language, client=woman.phone, kind=Kind.CALL_ME)

    assert response.url == called.step_address("call")
    assert shown(called.look("name"), "name") == SECRETS["name"]
    assert shown(called.look("phone"), "phone") == "20 12 34 56"
    assert shown(woman.look("contact"), "email") == "zohreh@"


def test_call_asked_for_on_the_first_step_begins_with_the_name():
    woman = Applicant()

    response = woman.answer("adult", action="call-me")

    assert response.url == Applicant(kind=Kind.CALL_ME).step_address("name")


def test_call_asked_for_at_the_end_lacks_only_what_was_never_asked():
    woman = Applicant.with_draft()

    response = woman.send("call-me")

    assert response.url == Applicant(kind=Kind.CALL_ME).step_address("call")


def test_later_answers_replace_earlier_ones_and_empty_ones_do_not():
    woman = Applicant.with_draft()
    woman.send("call-me")
    woman.answer("name", name="Mina", action="call-me")
    woman.answer("contact", phone="", action="call-me")

    called = Applicant(client=woman.phone, kind=Kind.CALL_ME)

    assert shown(called.look("name"), "name") == "Mina"
    assert shown(called.look("phone"), "phone") == SECRETS["phone"]


def test_consent_is_never_carried_to_the_call():
    woman = Applicant.with_draft()

    woman.send("call-me")

    called = Draft.objects.get(kind=Kind.CALL_ME)
    assert "consent" not in drafts.read(called).steps


def test_second_wish_for_a_call_leads_to_the_receipt_of_the_first():
    woman = Applicant.with_draft()
    Applicant(client=woman.phone, kind=Kind.CALL_ME).apply()

    response = woman.send("call-me")

    assert response.url == woman.address("receipt", kind=Kind.CALL_ME)


def test_application_goes_on_where_she_left_it_to_be_called():
    woman = Applicant.with_draft()
    woman.send("call-me")
    Applicant(client=woman.phone, kind=Kind.CALL_ME).apply()

    woman.send()

    assert sorted(Application.objects.values_list("kind", flat=True)) == ["call-me", "mentee"]
