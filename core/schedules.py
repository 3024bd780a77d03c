"""What happens by the clock: a table of schedules that rooms fill and `manage.py tick` works off."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from core.models import ScheduleRun

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Schedule:
    """Work that is due ``every`` so often. ``run`` is idempotent: after a crash it is simply run again."""

    name: str
    every: timedelta
    run: Callable[[], object]


_schedules: dict[str, Schedule] = {}


def register(schedule: Schedule) -> None:
    """Put a schedule into the table. A second one of the same name replaces the first."""
    _schedules[schedule.name] = schedule


def _take(schedule: Schedule) -> bool:
    """Whether the schedule is due; if so it is marked as begun, so that two ticks at once do not both run it."""
    now = timezone.now()
    with transaction.atomic():
        last, created = ScheduleRun.objects.select_for_update().get_or_create(
            name=schedule.name, defaults={"started_at": now}
        )
        if not created and last.started_at + schedule.every > now:
            return False
        last.started_at = now
        last.save(update_fields=["started_at"])
    return True


def tick() -> dict[str, str]:
    """Run everything that is due. Returns what happened, by schedule: "done" or the name of the error."""
    outcomes = {}
    for schedule in sorted(_schedules.values(), key=lambda entry: entry.name):
        if not _take(schedule):
            continue
        try:
            schedule.run()
            outcomes[schedule.name] = "done"
        except Exception as error:
            # One broken schedule must not keep the others from running.
            logger.exception("schedule %s failed", schedule.name)
            outcomes[schedule.name] = type(error).__name__
    return outcomes
