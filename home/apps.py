from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Programme pages")

    def ready(self) -> None:
        from core import retention
        from home.retention import TABLES

        retention.register(*TABLES)
