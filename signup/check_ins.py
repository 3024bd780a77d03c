"""Are you still waiting? Every twelve weeks she is asked; a break is asked about after half a year.

Three letters, two weeks apart, are followed by a call. Silence never takes anybody off the list: only she does, or a
person who could not reach her. Who cannot be written to is called at once.
"""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from core import sealing
from signup import call_tasks, contacts, waiting_list
from signup.models import Application, CallTask, ContactState
from signup.states import ASKED, IllegalMove, Reason, Status
from signup.waiting_list import KINDS_ON_THE_LIST

logger = logging.getLogger(__name__)

CHECK_IN_LETTER = "check_in"
REMINDER_LETTER = "check_in_reminder"

BETWEEN_LETTERS = timedelta(weeks=2)
LETTERS = 3
#: After so long on the list staff talk with her about what to do, and again each year.
LONG_WAIT = timedelta(days=3 * 365)
_LONG_WAIT_AGAIN = timedelta(days=365)

_CALLS = (CallTask.Reason.CHECK_IN, CallTask.Reason.NO_ANSWER)


def ask_those_due() -> int:
    """Ask everybody whose time has come: write, remind, or have her called. Returns how many.

    Each is asked in a transaction of her own, in which her time is looked at again: two runs at once ask her once.
    """
    due = Application.objects.filter(status__in=ASKED, check_in_due_at__lte=timezone.now())
    return sum(_ask_if_due(pk) for pk in list(due.order_by("check_in_due_at").values_list("pk", flat=True)))


def call_those_who_waited_long() -> int:
    """Have those called who have waited for three years. Returns how many."""
    now = timezone.now()
    called = CallTask.objects.filter(
        application=OuterRef("pk"), reason=CallTask.Reason.LONG_WAIT, created_at__gt=now - _LONG_WAIT_AGAIN
    )
    waiting = Application.objects.filter(
        ~Exists(called), status__in=ASKED, kind__in=KINDS_ON_THE_LIST, waiting_since__lte=now - LONG_WAIT
    )
    for application in waiting:
        call_tasks.open_task(application=application, reason=CallTask.Reason.LONG_WAIT)
    return len(waiting)


def answer(*, application: Application, still_waiting: bool, by=None) -> Application:
    """What she says when she is asked, or says unasked: she waits on, or not any more.

    Who took a break or could not be reached is back on the list with a yes. ``by`` is the member of staff whom she
    told. Raises IllegalMove if she is not on the list.
    """
    if not still_waiting:
        return waiting_list.withdraw(application=application, by=by)
    with transaction.atomic():
        locked = Application.objects.select_for_update().get(pk=application.pk)
        if locked.status in (Status.PAUSED, Status.UNREACHABLE):
            return waiting_list.move(application=locked, to=Status.WAITING, by=by, reason_code=Reason.APPLICANT_ASKED)
        if locked.status != Status.WAITING:
            raise IllegalMove(f"{locked} does not wait")
        return _begin_again(locked)


def keep_as_it_is(*, application: Application) -> Application:
    """She was heard of and stays where she is, waiting or on a break: she is asked again when that time is over.

    Does nothing where nobody is asked.
    """
    with transaction.atomic():
        locked = Application.objects.select_for_update().get(pk=application.pk)
        return _begin_again(locked) if locked.status in ASKED else locked


def is_asked(application: Application) -> bool:
    """Whether she has been asked and has not answered yet."""
    return application.check_ins_sent > 0 or application.call_tasks.open().filter(reason__in=_CALLS).exists()


def _begin_again(application: Application) -> Application:
    application.check_in_due_at, application.check_ins_sent = waiting_list.next_check_in(application), 0
    application.save(update_fields=["check_in_due_at", "check_ins_sent"])
    call_tasks.close(application=application, reasons=_CALLS)
    return application


def _ask_if_due(pk) -> bool:
    try:
        with transaction.atomic():
            application = Application.objects.select_for_update().get(pk=pk)
            due_at = application.check_in_due_at
            if application.status not in ASKED or due_at is None or due_at > timezone.now():
                return False  # She answered, or was asked, while we were on our way to her.
            _ask(application)
    except (Application.DoesNotExist, sealing.SealBroken) as error:
        # One that cannot be asked must not keep the others from being asked.
        logger.error("application %s could not be asked: %s", pk, type(error).__name__)
        return False
    return True


def _ask(application: Application) -> None:
    next_at: datetime | None = timezone.now() + BETWEEN_LETTERS
    if application.contact_state != ContactState.OK:
        call_tasks.open_task(application=application, reason=CallTask.Reason.CHECK_IN)
        next_at = None
    elif application.check_ins_sent < LETTERS:
        kind = REMINDER_LETTER if application.check_ins_sent else CHECK_IN_LETTER
        contacts.write_to_her(application=application, kind=kind)
        application.check_ins_sent += 1
    else:
        call_tasks.open_task(application=application, reason=CallTask.Reason.NO_ANSWER)
        next_at = None
    application.check_in_due_at = next_at
    application.save(update_fields=["check_in_due_at", "check_ins_sent"])
