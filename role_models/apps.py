from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoleModelsConfig(AppConfig):
    name = "role_models"
    verbose_name = _("Role models")

    def ready(self) -> None:
        from core import retention, sealing_rotation
        from role_models import answers_setup, outputs_setup, teaching_setup, thread_setup, tour_setup
        from role_models.retention import SEALED_COLUMNS, TABLES

        retention.register(*TABLES)
        sealing_rotation.register(*SEALED_COLUMNS)
        thread_setup.register()
        outputs_setup.register()
        teaching_setup.register()
        answers_setup.register()
        tour_setup.register()
