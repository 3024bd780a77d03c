from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DonationsConfig(AppConfig):
    """Sponsorship campaigns, pledges, the ledger and the way to the payment service."""

    name = "donations"
    verbose_name = _("Giving")

    def ready(self) -> None:
        from core.letters import register
        from donations import checks, letters  # noqa: F401 -- the checks register themselves

        register(letters.THANKS)
