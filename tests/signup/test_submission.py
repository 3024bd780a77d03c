"""Sending a draft: what one application leaves behind, and that there is only one."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from core import consents, sealing
from core.models import ConsentRecord, Letter
from signup import drafts, steps, submission
from signup.funnels import funnel_of
from signup.models import Application, CallTask, Draft, Kind, PoliticalAnnex, StatusChange
from signup.references import ALPHABET, new_reference
from signup.submission import DraftGone
from tests.signup.factories import SECRETS, make_application, make_draft, open_calls, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def answers_in(draft: Draft):
    with translation.override(draft.language):
        return steps.complete_answers(funnel_of(draft.kind), drafts.read(draft))


def send(draft: Draft) -> Application:
    return submission.submit(draft=draft, answers=answers_in(draft))


def test_answers_are_sealed_under_the_applications_own_name():
    application = make_application()

    answers = sealing.open_json(room="signup", sealed=application.body_sealed, context=f"application:{application.pk}")
    assert answers == {
        "adult": "yes",
        "name": SECRETS["name"],
        "email": SECRETS["email"],
        "phone": "+4520123456",
        "may_leave_message": "no",
        "help_wanted": ["job", "network"],
        "help_text": SECRETS["help_text"],
        "danish_level": "everyday",
    }
    assert (application.branch.code, [c.code for c in application.competences.all()]) == (
        "aarhus",
        ["science-chemistry"],
    )
    assert (application.heard_from, application.had_help) == ("friend", False)
    assert Draft.objects.count() == 0


def test_what_tells_of_politics_is_sealed_apart_with_another_key():
    application = make_application(kind=Kind.POLITICAL_MENTEE)

    body = sealing.open_json(room="signup", sealed=application.body_sealed, context=application.seal_context)
    annex = PoliticalAnnex.objects.get(application=application)
    assert sealing.open_json(room="political", sealed=annex.body_sealed, context=annex.seal_context) == {
        "levels": ["municipality"],
        "topics": ["schools", "climate"],
        "political_experience": "active",
        "political_text": SECRETS["political_text"],
    }
    assert body.keys() == {"adult", "name", "email", "phone", "may_leave_message"}
    with pytest.raises(sealing.SealBroken):
        sealing.open_json(room="signup", sealed=annex.body_sealed, context=annex.seal_context)


def test_all_its_times_are_the_moment_of_sending():
    before = timezone.now()
    application = make_application()
    after = timezone.now()

    assert before <= application.created_at <= after
    assert application.waiting_since == application.status_since == application.created_at
    assert StatusChange.objects.get().at == application.created_at


def test_envelope_of_another_application_does_not_open():
    one, other = make_application(), make_application()

    Application.objects.filter(pk=one.pk).update(body_sealed=other.body_sealed)
    one.refresh_from_db()

    with pytest.raises(sealing.SealBroken):
        sealing.open_json(room="signup", sealed=one.body_sealed, context=one.seal_context)


def test_same_contact_has_the_same_index_and_another_has_another():
    one, same, other = (
        make_application(),
        make_application(email=SECRETS["email"].upper(), name="  zohreh PLANTEHOLM "),
        make_application(email="else@example.org", name="Another"),
    )

    assert one.email_index == same.email_index != other.email_index
    assert one.phone_index == same.phone_index == other.phone_index
    assert one.name_index == same.name_index != other.name_index
    assert len(one.email_index) == 64


def test_consent_of_this_application_is_recorded_as_given_on_the_web():
    application = make_application()

    record = ConsentRecord.objects.get()
    standing = consents.standing(purpose="mentee-application", room="signup", subject=application.seal_context)
    assert (record, record.text.language, record.text.version, record.way) == (standing, "da", 1, "web")


def test_sending_twice_gives_the_same_application():
    draft, _token = make_draft()
    answers = answers_in(draft)

    first = submission.submit(draft=draft, answers=answers)
    second = submission.submit(draft=draft, answers=answers)

    assert first == second
    assert Application.objects.count() == 1
    assert len(sent_letters("application_confirmation")) == 1


def test_draft_that_was_thrown_away_makes_nothing():
    draft, token = make_draft()
    answers = answers_in(draft)
    drafts.forget(token=token)

    with pytest.raises(DraftGone):
        submission.submit(draft=draft, answers=answers)

    assert Application.objects.count() == 0


def test_second_application_from_one_draft_is_refused_by_the_database():
    application = make_application()
    copy = Application.objects.get(pk=application.pk)
    copy.pk, copy.reference = None, new_reference()

    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)


def test_state_outside_the_table_is_refused_by_the_database():
    application = make_application()

    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=application.pk).update(status="erased")


def test_reference_is_short_and_has_no_letters_that_look_alike():
    references = {new_reference() for _time in range(200)}

    assert all(re.fullmatch(f"[{ALPHABET}]{{2}}-[{ALPHABET}]{{4}}", reference) for reference in references)
    assert set(ALPHABET).isdisjoint("ILOU01")
    assert len(references) == 200


def test_application_is_known_by_its_reference_alone():
    application = make_application()

    assert str(application) == application.reference
    assert StatusChange.objects.get().application == application


@pytest.mark.parametrize(
    ("kind", "answers", "calls", "letters"),
    [
        (Kind.MENTEE, {}, [], 1),
        (Kind.MENTEE, {"phone": ""}, [], 1),
        (Kind.MENTEE, {"email": ""}, ["confirm"], 0),
        (Kind.POLITICAL_MENTOR, {"email": ""}, ["confirm"], 0),
        (Kind.TELL_ME_WHEN, {}, [], 1),
        (Kind.CALL_ME, {}, ["asked"], 0),
    ],
)
def test_she_is_asked_by_letter_or_else_called(kind, answers, calls, letters):
    application = make_application(kind=kind, **answers)

    assert open_calls(application) == calls
    assert len(sent_letters("application_confirmation")) == letters
    assert application.status == "unconfirmed"


def test_address_gets_three_letters_a_day_and_three_more_wait_a_day():
    now = timezone.now()
    applications = [make_application() for _time in range(6)]
    other = make_application(email="else@example.org")

    posted = {letter.object_id: letter.next_attempt_at - now for letter in sent_letters("application_confirmation")}
    at_once, later = timedelta(minutes=1), timedelta(days=1, minutes=1)
    assert list(posted) == [str(application.pk) for application in [*applications, other]]
    assert [posted[str(application.pk)] < at_once for application in applications] == [True] * 3 + [False] * 3
    assert all(timedelta(hours=23) < posted[str(application.pk)] < later for application in applications[3:])
    assert posted[str(other.pk)] < at_once
    assert CallTask.objects.count() == 0


def test_who_gets_no_letter_because_her_address_had_too_many_is_called():
    for _time in range(6):
        make_application()

    with_phone, without = make_application(), make_application(phone="")

    assert len(sent_letters("application_confirmation")) == 6
    assert [open_calls(application) for application in (with_phone, without)] == [["confirm"], []]
    assert Application.objects.count() == 8


def assisted(by, **options) -> Draft:
    draft, _token = make_draft(**options)
    draft.assisted_by = by
    return draft


def test_what_staff_write_with_her_on_the_phone_is_confirmed_by_that(caseworker):
    draft = assisted(caseworker)
    draft.save()

    application = send(draft)

    record = ConsentRecord.objects.get()
    changes = list(application.status_changes.values_list("to_status", "reason_code", "by"))
    assert (application.status, application.confirmed_by) == ("waiting", "phone_call")
    assert changes == [
        ("unconfirmed", "submitted", caseworker.pk),
        ("waiting", "confirmed_by_call", caseworker.pk),
    ]
    assert record.way == "phone"
    assert open_calls(application) == []
    assert [letter.kind for letter in Letter.objects.all()] == ["application_waiting"]


def test_application_written_on_the_phone_takes_the_place_of_the_request_for_a_call(caseworker):
    request_for_call, another = make_application(kind=Kind.CALL_ME), make_application(kind=Kind.CALL_ME)
    draft = assisted(caseworker)
    draft.answers_call_of = request_for_call
    draft.save()

    send(draft)

    request_for_call.refresh_from_db()
    another.refresh_from_db()
    change = request_for_call.status_changes.last()
    task = CallTask.objects.get(application=request_for_call)
    assert (request_for_call.status, another.status) == ("expired", "unconfirmed")
    assert (change.reason_code, change.by) == ("replaced", caseworker)
    assert (task.outcome, task.done_by, open_calls(another)) == ("reached", caseworker, ["asked"])


def test_request_for_a_call_that_has_ended_does_not_stop_the_application(caseworker):
    request_for_call = make_application(kind=Kind.CALL_ME)
    Application.objects.filter(pk=request_for_call.pk).update(status="expired")
    draft = assisted(caseworker)
    draft.answers_call_of = request_for_call
    draft.save()

    assert send(draft).status == "waiting"
