from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignupConfig(AppConfig):
    """Funnels, applications and the waiting list."""

    name = "signup"
    verbose_name = _("Applications")

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from core import schedules
        from core.letters import register
        from signup import drafts, letters, waiting_list
        from signup.models import Application
        from signup.permissions import ApplicationPermissionPolicy

        # Wagtail makes a policy of its own for a model that has none when it is first asked for one.
        register_permission_policy(Application, ApplicationPermissionPolicy(Application))
        for kind in letters.KINDS:
            register(kind)
        schedules.register(schedules.Schedule("signup drafts", every=timedelta(hours=1), run=drafts.sweep))
        schedules.register(
            schedules.Schedule("signup unconfirmed", every=timedelta(hours=1), run=waiting_list.expire_unconfirmed)
        )
