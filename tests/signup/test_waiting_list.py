"""The one door: what each verb leaves behind, and what it refuses."""

from datetime import datetime, timedelta
from itertools import product

import pytest
import time_machine
from django.utils import timezone

from core import private_links
from core.models import PrivateLink
from signup import waiting_list
from signup.models import Application, Kind
from signup.states import IllegalMove, Reason, Status
from signup.waiting_list import CONFIRMATION_LINK, LinkUnknown
from tests.signup.factories import make_application, make_waiting, moves_of, open_calls, put_in, sent_letters
from tests.signup.test_states import LEGAL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

#: What the table allows and :func:`move` does not: only the verbs that know the conditions do it.
BY_OTHER_VERBS = (
    {(current, to) for current, to in LEGAL if current in ("withdrawn", "declined", "expired")}
    | {("waiting", "expired"), ("unconfirmed", "waiting")}
)  # fmt: skip


def link_to(application: Application, lifetime: timedelta = timedelta(days=14)) -> str:
    return private_links.mint(purpose=CONFIRMATION_LINK, object_id=str(application.pk), lifetime=lifetime)


def in_days(days: float) -> datetime:
    return timezone.now() + timedelta(days=days)


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


def test_confirm_does_not_bring_back_who_has_moved_on_since(caseworker):
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


@pytest.mark.parametrize(
    ("kind", "weeks"),
    [(Kind.MENTEE, 12), (Kind.MENTOR, 12), (Kind.POLITICAL_MENTEE, 12), (Kind.TELL_ME_WHEN, None)],
)
def test_who_is_put_on_the_list_is_asked_after_twelve_weeks_unless_she_only_waits_for_news(kind, weeks):
    application = make_application(kind=kind)

    waiting_list.confirm(token=link_to(application))

    application.refresh_from_db()
    due_at = application.check_in_due_at
    assert due_at == (application.status_since + timedelta(weeks=weeks) if weeks else None) or abs(
        due_at - application.status_since - timedelta(weeks=weeks)
    ) < timedelta(seconds=1)


def test_confirm_by_phone_names_who_did_it_ends_the_call_and_writes_no_letter_to_nobody(caseworker):
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
    assert open_calls(application) == []
    assert sent_letters("application_waiting") == []


def test_confirm_by_phone_twice_is_an_illegal_move(caseworker):
    application = make_waiting(caseworker)

    with pytest.raises(IllegalMove):
        waiting_list.confirm_by_phone(application=application, by=caseworker)


def test_request_for_a_call_never_comes_on_the_list(caseworker):
    application = make_application(kind=Kind.CALL_ME)

    with pytest.raises(IllegalMove):
        waiting_list.confirm_by_phone(application=application, by=caseworker)

    application.refresh_from_db()
    assert (application.status, application.confirmed_by) == ("unconfirmed", "")
    assert waiting_list.possible_moves(application) == ["withdrawn", "declined", "expired"]


@pytest.mark.parametrize(("current", "to"), sorted(set(product(Status.values, Status.values)) - LEGAL | BY_OTHER_VERBS))
def test_illegal_move_raises_and_leaves_no_trace(caseworker, current, to):
    application = put_in(make_application(), current)

    with pytest.raises(IllegalMove):
        waiting_list.move(application=application, to=to, by=caseworker, reason_code=Reason.STAFF_DECIDED)
    many = waiting_list.move_many(applications=[application], to=to, by=caseworker, reason_code=Reason.STAFF_DECIDED)

    application.refresh_from_db()
    assert many == waiting_list.MovedMany(moved=[], refused=[application])
    assert application.status == current
    assert len(moves_of(application)) == 1


@pytest.mark.parametrize(("current", "to"), sorted(LEGAL - BY_OTHER_VERBS))
def test_legal_move_is_logged_and_leaves_waiting_since_alone(caseworker, current, to):
    application = put_in(make_application(weeks_ago=1), current)
    since = application.waiting_since

    waiting_list.move(application=application, to=to, by=caseworker, reason_code=Reason.STAFF_DECIDED)

    application.refresh_from_db()
    assert (application.status, application.waiting_since) == (to, since)
    assert moves_of(application)[1:] == [(current, to, "staff_decided")]
    assert application.status_changes.last().at == application.status_since


def test_move_many_moves_those_that_may_be_moved(caseworker):
    waiting, paused, matched = (put_in(make_waiting(caseworker), status) for status in ("waiting", "paused", "matched"))

    outcome = waiting_list.move_many(
        applications=[waiting, matched, paused], to="unreachable", by=caseworker, reason_code=Reason.NO_ANSWER
    )

    assert outcome == waiting_list.MovedMany(moved=[waiting, paused], refused=[matched])
    assert [a.status for a in outcome.moved] == ["unreachable", "unreachable"]
    assert Application.objects.get(pk=matched.pk).status == "matched"


def test_who_only_waits_for_news_can_be_told_and_is_done(caseworker):
    application = make_waiting(caseworker, kind=Kind.TELL_ME_WHEN)

    waiting_list.move(application=application, to="expired", by=caseworker, reason_code=Reason.TOLD)

    assert moves_of(application)[-1] == ("waiting", "expired", "told")


def test_possible_moves_are_those_that_move_allows(caseworker):
    waiting, unconfirmed = make_waiting(caseworker), make_application()
    gone = waiting_list.withdraw(application=make_waiting(caseworker))

    assert waiting_list.possible_moves(waiting) == ["paused", "invited", "withdrawn", "declined", "unreachable"]
    assert waiting_list.possible_moves(unconfirmed) == ["withdrawn", "declined", "expired"]
    assert waiting_list.possible_moves(gone) == []


@pytest.mark.parametrize(("status", "weeks"), [("waiting", 12), ("paused", 26), ("invited", None), ("matched", None)])
def test_each_place_on_the_list_has_its_own_time_to_be_asked_again(caseworker, status, weeks):
    stood = {"waiting": "paused", "paused": "waiting", "invited": "waiting", "matched": "invited"}[status]
    application = put_in(make_waiting(caseworker), stood)
    Application.objects.update(check_ins_sent=2)

    moved = waiting_list.move(application=application, to=status, by=caseworker, reason_code=Reason.STAFF_DECIDED)

    moved.refresh_from_db()
    due_in = moved.check_in_due_at and round((moved.check_in_due_at - timezone.now()) / timedelta(weeks=1), 3)
    assert (due_in, moved.check_ins_sent) == (weeks, 0)


@pytest.mark.parametrize(
    ("to", "open_then"),
    [
        ("paused", ["letters_bounce", "long_wait"]),
        ("invited", ["letters_bounce", "long_wait"]),
        ("declined", []),
        ("unreachable", []),
        ("withdrawn", []),
    ],
)
def test_move_ends_the_calls_that_it_makes_needless(caseworker, to, open_then):
    application = make_waiting(caseworker)
    for reason in ("check_in", "no_answer", "letters_bounce", "long_wait"):
        application.call_tasks.create(reason=reason)

    waiting_list.move(application=application, to=to, by=caseworker, reason_code=Reason.STAFF_DECIDED)

    assert sorted(open_calls(application)) == open_then
    assert set(application.call_tasks.exclude(done_at=None).values_list("outcome", "done_by")) == {("not_needed", None)}


def test_unconfirmed_expire_after_14_days_but_not_those_who_wait_for_our_call(caseworker):
    overdue, phone_only, confirmed = make_application(), make_application(email=""), make_waiting(caseworker)
    call_me = make_application(kind=Kind.CALL_ME)
    Application.objects.update(created_at=in_days(-14.001))
    fresh = make_application()

    expired = waiting_list.expire_unconfirmed()
    again = waiting_list.expire_unconfirmed()

    assert (expired, again) == (1, 0)
    assert {a.pk: a.status for a in Application.objects.all()} == {
        overdue.pk: "expired",
        phone_only.pk: "unconfirmed",
        call_me.pk: "unconfirmed",
        confirmed.pk: "waiting",
        fresh.pk: "unconfirmed",
    }
    assert moves_of(overdue)[1:] == [("unconfirmed", "expired", "not_confirmed_in_time")]


def test_confirmation_is_sent_again_once_in_five_minutes_and_three_times_a_day():
    application = make_application()

    with time_machine.travel(timezone.now().replace(hour=8, minute=0), tick=False) as clock:
        sent = []
        for _time in range(5):
            sent.append([waiting_list.send_confirmation_again(application=application) for _press in range(2)])
            clock.shift(timedelta(minutes=6))

    assert sent == [[True, False]] * 3 + [[False, False]] * 2
    assert len(sent_letters("application_confirmation")) == 4


def test_confirmation_is_sent_again_only_to_who_has_something_to_confirm(caseworker):
    done, phone_only, gone = make_waiting(caseworker), make_application(email=""), make_application()
    waiting_list.withdraw(application=gone)

    for application in (done, phone_only, gone):
        with pytest.raises(IllegalMove):
            waiting_list.send_confirmation_again(application=application)
