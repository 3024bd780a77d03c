"""Calls to make: they are opened and closed by what happens to an application; see signup/calls.py for the calling."""

from collections.abc import Iterable

from django.utils import timezone

from signup.models import Application, CallTask


def open_task(*, application: Application, reason: str) -> CallTask:
    """Ask staff to call her, in the caller's transaction; the open task of that reason if there is one already."""
    task, _created = CallTask.objects.get_or_create(
        application=application, reason=CallTask.Reason(reason), done_at=None, defaults={"created_at": timezone.now()}
    )
    return task


def close(
    *,
    application: Application,
    reasons: Iterable[str] = CallTask.Reason.values,
    outcome: str = CallTask.Outcome.NOT_NEEDED,
    by=None,
) -> int:
    """Close the open tasks of these reasons, in the caller's transaction. Returns how many.

    ``by`` is the member of staff who made the call; None if nobody needs to call any more.
    """
    return application.call_tasks.filter(done_at=None, reason__in=list(reasons)).update(
        done_at=timezone.now(), done_by=by, outcome=CallTask.Outcome(outcome)
    )
