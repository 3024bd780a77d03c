from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoleModelsConfig(AppConfig):
    name = "role_models"
    verbose_name = _("Role models")
