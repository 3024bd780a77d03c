"""When each schedule last began; see core/schedules.py."""

from django.db import models


class ScheduleRun(models.Model):
    """The last beginning of one schedule."""

    name = models.CharField(max_length=80, primary_key=True)
    started_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.name
