from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DonationsConfig(AppConfig):
    """Sponsorship campaigns, pledges, the ledger and the way to the payment service."""

    name = "donations"
    verbose_name = _("Giving")

    def ready(self) -> None:
        from core import erasures, retention, schedules, sealing_rotation
        from core.letters import register
        from donations import checks, letters, recognition  # noqa: F401 -- the checks register themselves
        from donations.erasure import GIVERS
        from donations.retention import SEALED_COLUMNS, TABLES
        from donations.schedules import register_schedules

        for kind in letters.KINDS:
            register(kind)
        retention.register(*TABLES)
        sealing_rotation.register(*SEALED_COLUMNS)
        erasures.register(GIVERS)
        register_schedules()
        schedules.register(
            schedules.Schedule("giving wall", every=timedelta(days=1), run=recognition.follow_the_calendar)
        )
