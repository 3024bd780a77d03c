"""What giving has to do by the clock."""

from datetime import timedelta

from core.schedules import Schedule, register
from donations import receipts_owed, reconciliation, silence


def register_schedules() -> None:
    """Put the room's work into the table of schedules."""
    register(Schedule("donations reconcile", every=timedelta(days=1), run=reconciliation.reconcile_nightly))
    register(Schedule("donations receipts owed", every=timedelta(hours=1), run=receipts_owed.settle))
    register(Schedule("donations silence", every=timedelta(hours=1), run=silence.sound_the_alarm))
