"""Who opened what, when and why; see core/access_log.py."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LogIsAppendOnly(Exception):
    """A row of a log can be neither changed nor deleted through its model."""


class AppendOnlyQuerySet(models.QuerySet):
    """Rows that are only ever added. Both verbs raise LogIsAppendOnly."""

    def update(self, **fields):
        raise LogIsAppendOnly(self.model._meta.label)

    def delete(self):
        raise LogIsAppendOnly(self.model._meta.label)


AppendOnlyManager = models.Manager.from_queryset(AppendOnlyQuerySet)


class AccessLog(models.Model):
    """One look at something sealed. Codes alone: no name of hers, no answer.

    ``user_name`` keeps who it was when the account is gone.
    """

    subject_kind = models.CharField(_("kind"), max_length=40)
    subject_id = models.CharField(max_length=64)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    user_name = models.CharField(_("user name"), max_length=150)
    at = models.DateTimeField(_("time"), default=timezone.now)
    purpose = models.CharField(_("purpose"), max_length=40)
    what = models.CharField(_("what was opened"), max_length=60)

    objects = AppendOnlyManager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("access")
        verbose_name_plural = _("access log")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="access_log_subject")]

    def __str__(self) -> str:
        return f"access {self.pk}"

    def save(self, *args, **kwargs) -> None:
        """Append the row. Raises LogIsAppendOnly if it is there already."""
        if not self._state.adding:
            raise LogIsAppendOnly(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Raises LogIsAppendOnly."""
        raise LogIsAppendOnly(str(self))
