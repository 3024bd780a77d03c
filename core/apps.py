from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every room stands on."""

    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        from core import (  # noqa: F401 -- checks and keepers connect themselves when they are imported.
            checks,
            content_version,
            letter_events,
            letters,
            private_links,
            private_pages,
            rate_limits,
            renditions,
            retention,
            retention_checks,
            retention_tables,
            scheduled_pages,
            schedules,
            sealing_rotation,
            translation_keepers,
        )

        retention.register(*retention_tables.TABLES)
        sealing_rotation.register(*retention_tables.SEALED_COLUMNS)
        schedules.register(schedules.Schedule("letters", every=timedelta(minutes=1), run=letters.sweep))
        schedules.register(schedules.Schedule("pages", every=timedelta(minutes=1), run=scheduled_pages.sweep))
        schedules.register(schedules.Schedule("rate limits", every=timedelta(hours=6), run=rate_limits.sweep))
        schedules.register(schedules.Schedule("private links", every=timedelta(days=1), run=private_links.sweep))
        schedules.register(schedules.Schedule("one-time codes", every=timedelta(hours=1), run=private_pages.sweep))
        schedules.register(schedules.Schedule("retention", every=timedelta(days=1), run=retention.run))
