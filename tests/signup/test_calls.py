"""Calls to make: one per reason, and what follows from each outcome."""

import pytest
from django.contrib.auth.models import Permission

from branches.models import Branch
from signup import call_tasks, calls, waiting_list
from signup.models import Application, CallTask, Kind
from tests.signup.factories import make_application, make_branch, make_waiting, moves_of, open_calls, put_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def call(application: Application, reason: str) -> CallTask:
    return call_tasks.open_task(application=application, reason=reason)


def test_one_reason_makes_one_call_until_it_is_over(caseworker):
    application = make_waiting(caseworker)

    first, same, other = (call(application, reason) for reason in ("check_in", "check_in", "letters_bounce"))
    calls.finish(task=first, by=caseworker, outcome="reached")
    later = call(application, "check_in")

    assert first == same
    assert len({first.pk, other.pk, later.pk}) == 3
    assert open_calls(application) == ["check_in", "letters_bounce"]


def test_call_in_vain_is_counted(caseworker):
    task = call(make_waiting(caseworker), "check_in")

    for _time in range(2):
        calls.tried(task=task)

    task.refresh_from_db()
    assert (task.tries, task.last_try_at is None, task.done_at) == (2, False, None)


def test_call_that_is_over_is_not_tried_any_more(caseworker):
    task = call(make_waiting(caseworker), "check_in")
    calls.finish(task=task, by=caseworker, outcome="reached")

    calls.tried(task=task)

    task.refresh_from_db()
    assert task.tries == 0


@pytest.mark.parametrize(
    ("kind", "reason", "outcome", "status", "why"),
    [
        (Kind.MENTEE, "confirm", "reached", "waiting", "confirmed_by_call"),
        (Kind.MENTEE, "letters_bounce", "reached", "waiting", "confirmed_by_call"),
        (Kind.MENTEE, "complained", "reached", "unconfirmed", "submitted"),
        (Kind.MENTEE, "confirm", "gave_up", "expired", "no_answer"),
        (Kind.MENTEE, "confirm", "not_needed", "expired", "staff_decided"),
        (Kind.MENTEE, "letters_bounce", "gave_up", "unconfirmed", "submitted"),
        (Kind.CALL_ME, "asked", "reached", "expired", "told"),
        (Kind.CALL_ME, "asked", "gave_up", "expired", "no_answer"),
        (Kind.CALL_ME, "asked", "not_needed", "expired", "staff_decided"),
    ],
)
def test_first_call_decides_what_becomes_of_an_unconfirmed_application(caseworker, kind, reason, outcome, status, why):
    application = make_application(kind=kind)
    task = call(application, reason)

    finished = calls.finish(task=task, by=caseworker, outcome=outcome)

    task.refresh_from_db()
    assert (finished.status, moves_of(application)[-1][2]) == (status, why)
    assert (task.outcome, task.done_by, task.done_at is None) == (outcome, caseworker, False)


@pytest.mark.parametrize("reason", ["check_in", "no_answer"])
@pytest.mark.parametrize(("status", "weeks"), [("waiting", 12), ("paused", 26)])
@pytest.mark.parametrize("outcome", ["reached", "not_needed"])
def test_check_in_call_leaves_her_where_she_is_and_asks_again_in_time(caseworker, reason, status, weeks, outcome):
    application = put_in(make_waiting(caseworker), status)
    Application.objects.update(check_ins_sent=3, check_in_due_at=None)

    finished = calls.finish(task=call(application, reason), by=caseworker, outcome=outcome)

    assert (finished.status, finished.check_ins_sent) == (status, 0)
    assert round((finished.check_in_due_at - finished.call_tasks.get().done_at).total_seconds() / 604800, 2) == weeks


@pytest.mark.parametrize("reason", ["check_in", "no_answer"])
@pytest.mark.parametrize("status", ["waiting", "paused"])
def test_check_in_call_that_a_person_gave_up_makes_her_unreachable(caseworker, reason, status):
    application = put_in(make_waiting(caseworker), status)

    finished = calls.finish(task=call(application, reason), by=caseworker, outcome="gave_up")

    assert (finished.status, finished.check_in_due_at) == ("unreachable", None)
    assert moves_of(application)[-1] == (status, "unreachable", "no_answer")
    assert application.status_changes.last().by == caseworker


@pytest.mark.parametrize("reason", ["letters_bounce", "complained", "long_wait"])
@pytest.mark.parametrize("outcome", CallTask.Outcome.values)
def test_other_calls_move_nobody_who_waits(caseworker, reason, outcome):
    application = make_waiting(caseworker)

    finished = calls.finish(task=call(application, reason), by=caseworker, outcome=outcome)

    assert (finished.status, finished.check_in_due_at) == ("waiting", application.check_in_due_at)
    assert open_calls(application) == []


def test_second_end_of_one_call_changes_nothing(caseworker):
    application = make_waiting(caseworker)
    task = call(application, "no_answer")
    calls.finish(task=task, by=caseworker, outcome="reached")

    finished = calls.finish(task=task, by=caseworker, outcome="gave_up")

    task.refresh_from_db()
    assert (finished.status, task.outcome) == ("waiting", "reached")


def test_call_that_a_move_has_ended_is_over(caseworker):
    application = make_waiting(caseworker)
    task = call(application, "no_answer")
    waiting_list.withdraw(application=application)

    finished = calls.finish(task=task, by=caseworker, outcome="gave_up")

    task.refresh_from_db()
    assert (finished.status, task.outcome, task.done_by) == ("withdrawn", "not_needed", None)


def test_outcome_that_does_not_exist_is_an_error(caseworker):
    task = call(make_waiting(caseworker), "check_in")

    with pytest.raises(ValueError, match="is not a valid"):
        calls.finish(task=task, by=caseworker, outcome="perhaps")


def test_calls_are_seen_by_those_who_may_know_of_the_application(caseworker, django_user_model):
    make_branch("esbjerg")
    here, elsewhere, political = (
        call(application, "check_in")
        for application in (
            make_waiting(caseworker),
            make_waiting(caseworker, branch="esbjerg"),
            make_waiting(caseworker, kind=Kind.POLITICAL_MENTOR),
        )
    )
    nobody = django_user_model.objects.create_user("nobody")
    everybody = django_user_model.objects.create_superuser("everybody")
    at_aarhus = django_user_model.objects.create_user("at-aarhus")
    at_aarhus.branch_assignments.create(branch=Branch.objects.get(code="aarhus"))
    at_aarhus.user_permissions.add(_permission("view_list"))
    calls.finish(task=call(here.application, "long_wait"), by=caseworker, outcome="reached")

    seen = {user.username: set(CallTask.objects.open().visible_to(user)) for user in (nobody, at_aarhus, everybody)}

    assert seen == {"nobody": set(), "at-aarhus": {here}, "everybody": {here, elsewhere, political}}


def _permission(codename: str):
    return Permission.objects.get(codename=codename, content_type__app_label="signup")
