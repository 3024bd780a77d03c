from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignupConfig(AppConfig):
    """Funnels, applications and the waiting list."""

    name = "signup"
    verbose_name = _("Applications")

    def ready(self) -> None:
        from django.db.models.signals import post_delete, post_save
        from wagtail.permissions import register_permission_policy

        from core import erasures, retention, schedules, sealing_rotation
        from core.content_version import bump_after_commit
        from core.letters import register
        from signup import check_ins, drafts, letters, return_links, waiting_list
        from signup.erasure import APPLICATIONS
        from signup.models import Application, Competence, CompetenceGroup, WantedCompetence
        from signup.permissions import ApplicationPermissionPolicy
        from signup.retention import SEALED_COLUMNS, TABLES

        # Wagtail makes a policy of its own for a model that has none when it is first asked for one.
        register_permission_policy(Application, ApplicationPermissionPolicy(Application))
        for kind in letters.KINDS:
            register(kind)
        retention.register(*TABLES)
        sealing_rotation.register(*SEALED_COLUMNS)
        erasures.register(APPLICATIONS)
        schedules.register(schedules.Schedule("signup drafts", every=timedelta(hours=1), run=drafts.sweep))
        schedules.register(schedules.Schedule("signup reminders", every=timedelta(hours=1), run=return_links.remind))
        schedules.register(
            schedules.Schedule("signup unconfirmed", every=timedelta(hours=1), run=waiting_list.expire_unconfirmed)
        )
        schedules.register(schedules.Schedule("signup check-ins", every=timedelta(days=1), run=check_ins.ask_those_due))
        schedules.register(
            schedules.Schedule("signup long waits", every=timedelta(days=1), run=check_ins.call_those_who_waited_long)
        )
        for model in (CompetenceGroup, Competence, WantedCompetence):  # The start pages of the funnels show them.
            post_save.connect(bump_after_commit, sender=model, dispatch_uid="signup.content_version")
            post_delete.connect(bump_after_commit, sender=model, dispatch_uid="signup.content_version")
