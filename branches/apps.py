from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class BranchesConfig(AppConfig):
    """The branches. What staff change of one, its intake above all, shows to visitors at once."""

    name = "branches"
    verbose_name = _("Branches")

    def ready(self) -> None:
        from branches.retention import TABLES
        from core import retention
        from core.content_version import bump_after_commit  # It needs the models, which are loaded by now.

        retention.register(*TABLES)
        post_save.connect(bump_after_commit, sender=self.get_model("Branch"), dispatch_uid="branches.content_version")
