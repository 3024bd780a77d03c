"""Calling applicants: a call was tried in vain, or it is over, and what follows from it."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from signup import call_tasks, check_ins, waiting_list
from signup.models import Application, CallTask
from signup.states import ASKED, Reason, Status

#: Calls that ask whether she still waits.
_CHECK_INS = (CallTask.Reason.CHECK_IN, CallTask.Reason.NO_ANSWER)
#: Calls in which she says that it was she who wrote.
_CONFIRMING = (CallTask.Reason.CONFIRM, CallTask.Reason.LETTERS_BOUNCE)
#: Calls without which nothing comes of an application that nobody has confirmed.
_FIRST = (CallTask.Reason.CONFIRM, CallTask.Reason.ASKED)


def tried(*, task: CallTask) -> None:
    """Nobody answered: count it. Does nothing to a call that is over."""
    CallTask.objects.open().filter(pk=task.pk).update(tries=F("tries") + 1, last_try_at=timezone.now())


def finish(*, task: CallTask, by, outcome: str) -> Application:
    """End a call, with what follows from it. Returns the application; a second end of one call changes nothing.

    Reached: the first call confirms the application, the call that she asked for has been made, and a check-in is
    answered with yes; to say no, withdraw the application instead. Given up: who did not confirm expires, who did not
    answer a check-in cannot be reached. Not needed: an unconfirmed application ends, a check-in is put off to its next
    time. Raises ValueError for an outcome that is none.
    """
    outcome = CallTask.Outcome(outcome)
    with transaction.atomic():
        application = Application.objects.select_for_update().get(pk=task.application_id)
        if not call_tasks.close(application=application, reasons=[task.reason], outcome=outcome, by=by):
            return application
        if application.status == Status.UNCONFIRMED:
            _follow_first_call(application, task.reason, outcome, by)
        elif application.status in ASKED and task.reason in _CHECK_INS:
            _follow_check_in(application, outcome, by)
        application.refresh_from_db()
    return application


def _follow_first_call(application: Application, reason: str, outcome: CallTask.Outcome, by) -> None:
    was_reached = outcome == CallTask.Outcome.REACHED
    if was_reached and reason in _CONFIRMING:
        waiting_list.confirm_by_phone(application=application, by=by)
    elif reason in _FIRST:
        ends = {
            CallTask.Outcome.REACHED: Reason.TOLD,
            CallTask.Outcome.GAVE_UP: Reason.NO_ANSWER,
            CallTask.Outcome.NOT_NEEDED: Reason.STAFF_DECIDED,
        }
        waiting_list.move(application=application, to=Status.EXPIRED, by=by, reason_code=ends[outcome])


def _follow_check_in(application: Application, outcome: CallTask.Outcome, by) -> None:
    if outcome == CallTask.Outcome.GAVE_UP:
        waiting_list.move(application=application, to=Status.UNREACHABLE, by=by, reason_code=Reason.NO_ANSWER)
    else:
        check_ins.keep_as_it_is(application=application)
