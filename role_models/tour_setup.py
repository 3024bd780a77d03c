"""What the tour registers when the site starts: letters, what follows from a change, what waits, and a schedule."""

from datetime import timedelta

from core import letters, schedules
from core.schedules import Schedule
from role_models import following, recall, staff_tasks, tour_tasks
from role_models.letters.tour import KINDS


def register() -> None:
    """Called once, by the room's ``AppConfig.ready``."""
    for kind in KINDS:
        letters.register(kind)
    if recall.after_change not in following.after_change:
        following.after_change.append(recall.after_change)
    if tour_tasks.requests not in staff_tasks.request_sources:
        staff_tasks.request_sources.append(tour_tasks.requests)
    schedules.register(Schedule("prints to call back", timedelta(days=1), recall.sweep))
