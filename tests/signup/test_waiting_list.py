"""The one door: what each verb leaves behind, and what it refuses."""

import re
from datetime import timedelta
from itertools import product

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from core import consents, private_links, sealing
from core.models import ConsentRecord, PrivateLink
from signup import drafts, steps, waiting_list
from signup.models import Application, Draft, StatusChange
from signup.references import ALPHABET, new_reference
from signup.states import IllegalMove, Reason, Status
from signup.waiting_list import CONFIRMATION_LINK, DraftGone, LinkUnknown
from tests.signup.factories import SECRETS, make_application, make_draft, make_waiting, sent_letters
from tests.signup.test_states import LEGAL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.fixture
def caseworker(django_user_model):
    return django_user_model.objects.create_user("caseworker")


def link_to(application: Application, lifetime: timedelta = timedelta(days=14)) -> str:
    return private_links.mint(purpose=CONFIRMATION_LINK, object_id=str(application.pk), lifetime=lifetime)


def moves_of(application: Application) -> list[tuple[str, str, str]]:
    return list(application.status_changes.values_list("from_status", "to_status", "reason_code"))


def put_in(application: Application, status: str) -> Application:
    """The application as if it had come to stand there just now, confirmed."""
    Application.objects.filter(pk=application.pk).update(
        status=status, confirmed_by="" if status == "unconfirmed" else "phone_call", status_since=timezone.now()
    )
    application.refresh_from_db()
    return application


def test_submit_makes_an_application_whose_answers_are_sealed_under_its_own_name():
    application = make_application()

    answers = sealing.open_json(room="signup", sealed=application.body_sealed, context=f"application:{application.pk}")
    assert answers == {
        "name": SECRETS["name"],
        "email": SECRETS["email"],
        "phone": "+4520123456",
        "may_leave_message": "no",
        "field_of_work": "science",
        "help_wanted": ["job", "network"],
        "help_text": SECRETS["help_text"],
        "danish_level": "everyday",
        "adult": "yes",
    }
    assert application.waiting_since == application.created_at or abs(
        application.waiting_since - application.created_at
    ) < timedelta(seconds=1)
    assert moves_of(application) == [("", "unconfirmed", "submitted")]
    assert Draft.objects.count() == 0


def test_envelope_of_another_application_does_not_open():
    one, other = make_application(), make_application()

    Application.objects.filter(pk=one.pk).update(body_sealed=other.body_sealed)
    one.refresh_from_db()

    with pytest.raises(sealing.SealBroken):
        sealing.open_json(room="signup", sealed=one.body_sealed, context=one.seal_context)


def test_same_contact_has_the_same_index_and_another_has_another():
    one, same, other = (
        make_application(),
        make_application(email=SECRETS["email"].upper()),
        make_application(email="else@example.org"),
    )

    assert one.email_index == same.email_index != other.email_index
    assert one.phone_index == same.phone_index == other.phone_index
    assert len(one.email_index) == 64


def test_submit_records_the_consent_of_this_application():
    application = make_application()

    record = ConsentRecord.objects.get()
    standing = consents.standing(purpose="mentee-application", room="signup", subject=application.seal_context)
    assert (record, record.text.language, record.text.version) == (standing, "da", 1)


def test_submit_twice_gives_the_same_application():
    draft, _token = make_draft()
    answers = steps.complete_answers(steps.MENTEE_FUNNEL, drafts.read(draft))

    first = waiting_list.submit(draft=draft, answers=answers)
    second = waiting_list.submit(draft=draft, answers=answers)

    assert first == second
    assert Application.objects.count() == 1
    assert len(sent_letters("application_confirmation")) == 1


def test_submit_of_a_draft_that_was_thrown_away_makes_nothing():
    draft, token = make_draft()
    answers = steps.complete_answers(steps.MENTEE_FUNNEL, drafts.read(draft))
    drafts.forget(token=token)

    with pytest.raises(DraftGone):
        waiting_list.submit(draft=draft, answers=answers)

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


def test_fourth_application_of_a_day_to_one_address_gets_no_letter_but_is_kept():
    applications = [make_application() for _time in range(4)]

    other = make_application(email="else@example.org")

    letters = [letter.object_id for letter in sent_letters("application_confirmation")]
    assert letters == [str(application.pk) for application in [*applications[:3], other]]
    assert Application.objects.count() == 5


def test_confirm_puts_her_on_the_list_and_writes_to_her_in_her_language():
    application = make_application(language="en")

    outcome = waiting_list.confirm(token=link_to(application))

    application.refresh_from_db()
    assert outcome == waiting_list.Confirmation(application=application, was_done_before=False)
    assert (application.status, application.confirmed_by) == ("waiting", "email_link")
    assert moves_of(application)[1:] == [("unconfirmed", "waiting", "confirmed_by_link")]
    assert [letter.language for letter in sent_letters("application_waiting")] == ["en"]


def test_confirm_again_by_the_same_or_another_link_changes_nothing():
    application = make_application()
    first, other = link_to(application), link_to(application)
    waiting_list.confirm(token=first)

    outcomes = [waiting_list.confirm(token=token).was_done_before for token in (first, other)]

    assert outcomes == [True, True]
    assert len(moves_of(application)) == 2
    assert len(sent_letters("application_waiting")) == 1


def test_confirm_after_she_moved_on_says_it_was_done_before(caseworker):
    application = make_application()
    token = link_to(application)
    waiting_list.confirm(token=token)
    waiting_list.move(application=application, to="paused", by=caseworker, reason_code=Reason.APPLICANT_ASKED)

    outcome = waiting_list.confirm(token=token)

    assert (outcome.was_done_before, outcome.application.status) == (True, "paused")


def test_find_confirmation_changes_nothing():
    application = make_application()
    token = link_to(application)

    found = waiting_list.find_confirmation(token=token)

    application.refresh_from_db()
    assert found.was_done_before is False
    assert application.status == "unconfirmed"
    assert PrivateLink.objects.get().used_at is None


def test_link_that_is_old_unknown_or_for_something_else_is_unknown():
    application = make_application()
    old = link_to(application, lifetime=timedelta(seconds=-1))
    elsewhere = private_links.mint(purpose="other", object_id=str(application.pk), lifetime=timedelta(days=1))

    for token in (old, elsewhere, "", "nonsense", "\0"):
        with pytest.raises(LinkUnknown):
            waiting_list.confirm(token=token)

    application.refresh_from_db()
    assert application.status == "unconfirmed"


def test_link_to_an_application_that_expired_or_was_withdrawn_unconfirmed_is_unknown():
    application = make_application()
    token = link_to(application)

    for status in ("expired", "withdrawn", "declined"):
        Application.objects.filter(pk=application.pk).update(status=status)
        with pytest.raises(LinkUnknown):
            waiting_list.confirm(token=token)


def test_confirm_by_phone_names_who_did_it_and_writes_no_letter_to_nobody(caseworker):
    application = make_application(email="")

    waiting_list.confirm_by_phone(application=application, by=caseworker)

    application.refresh_from_db()
    change = application.status_changes.last()
    assert (application.status, application.confirmed_by, application.contact_state) == (
        "waiting",
        "phone_call",
        "phone_only",
    )
    assert (change.by, change.reason_code) == (caseworker, "confirmed_by_call")
    assert sent_letters("application_waiting") == []


def test_confirm_by_phone_twice_is_an_illegal_move(caseworker):
    application = make_waiting(caseworker)

    with pytest.raises(IllegalMove):
        waiting_list.confirm_by_phone(application=application, by=caseworker)


@pytest.mark.parametrize(("current", "to"), sorted(set(product(Status.values, Status.values)) - LEGAL))
def test_illegal_move_raises_and_leaves_no_trace(caseworker, current, to):
    application = put_in(make_application(), current)

    with pytest.raises(IllegalMove):
        waiting_list.move(application=application, to=to, by=caseworker, reason_code=Reason.STAFF_DECIDED)

    application.refresh_from_db()
    assert application.status == current
    assert len(moves_of(application)) == 1


@pytest.mark.parametrize(("current", "to"), sorted(LEGAL - {("unconfirmed", "waiting")}))
def test_legal_move_is_logged_and_leaves_waiting_since_alone(caseworker, current, to):
    application = put_in(make_application(weeks_ago=1), current)
    since = application.waiting_since

    waiting_list.move(application=application, to=to, by=caseworker, reason_code=Reason.STAFF_DECIDED)

    application.refresh_from_db()
    assert (application.status, application.waiting_since) == (to, since)
    assert moves_of(application)[1:] == [(current, to, "staff_decided")]
    assert application.status_changes.last().at == application.status_since


def test_move_does_not_put_an_unconfirmed_application_on_the_list(caseworker):
    application = make_application()

    with pytest.raises(IllegalMove):
        waiting_list.move(application=application, to="waiting", by=caseworker, reason_code=Reason.STAFF_DECIDED)


def test_withdrawal_can_be_undone_for_14_days_and_only_if_she_was_confirmed(caseworker):
    confirmed = put_in(make_application(), "withdrawn")
    too_old = put_in(make_application(), "withdrawn")
    Application.objects.filter(pk=too_old.pk).update(status_since=timezone.now() - timedelta(days=14, seconds=1))
    never_confirmed = put_in(make_application(), "withdrawn")
    Application.objects.filter(pk=never_confirmed.pk).update(confirmed_by="")

    waiting_list.move(application=confirmed, to="waiting", by=None, reason_code=Reason.APPLICANT_ASKED)
    for application in (too_old, never_confirmed):
        with pytest.raises(IllegalMove):
            waiting_list.move(application=application, to="waiting", by=None, reason_code=Reason.APPLICANT_ASKED)

    confirmed.refresh_from_db()
    assert confirmed.status == "waiting"


def test_possible_moves_are_those_that_move_allows(caseworker):
    waiting, unconfirmed = make_waiting(caseworker), make_application()

    assert waiting_list.possible_moves(waiting) == ["paused", "invited", "withdrawn", "declined", "unreachable"]
    assert waiting_list.possible_moves(unconfirmed) == ["withdrawn", "declined", "expired"]


def test_unconfirmed_expire_after_14_days_but_not_those_who_wait_for_our_call(caseworker):
    long_ago = timezone.now() - timedelta(days=14, minutes=1)
    overdue, phone_only, confirmed = make_application(), make_application(email=""), make_waiting(caseworker)
    Application.objects.update(created_at=long_ago)
    fresh = make_application()

    expired = waiting_list.expire_unconfirmed()
    again = waiting_list.expire_unconfirmed()

    assert (expired, again) == (1, 0)
    assert {a.pk: a.status for a in Application.objects.all()} == {
        overdue.pk: "expired",
        phone_only.pk: "unconfirmed",
        confirmed.pk: "waiting",
        fresh.pk: "unconfirmed",
    }
    assert moves_of(overdue)[1:] == [("unconfirmed", "expired", "not_confirmed_in_time")]


def test_reference_is_short_and_has_no_letters_that_look_alike():
    references = {new_reference() for _time in range(200)}

    assert all(re.fullmatch(f"[{ALPHABET}]{{2}}-[{ALPHABET}]{{4}}", reference) for reference in references)
    assert set(ALPHABET).isdisjoint("ILOU01")
    assert len(references) == 200


def test_application_is_known_by_its_reference_alone():
    application = make_application()

    assert str(application) == application.reference
    assert StatusChange.objects.get().application == application
