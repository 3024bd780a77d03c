"""The erasure ledger: that something was erased, so that a restored backup can be told to forget it again."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.access_log import AppendOnlyManager, LogIsAppendOnly


class ErasureEntry(models.Model):
    """That one row was erased. It is a keyed fingerprint of the row's id: it names nobody. See core/erasures.py."""

    subject_kind = models.CharField(_("kind"), max_length=40)
    subject_fingerprint = models.CharField(max_length=64)
    reason = models.CharField(_("reason"), max_length=40)
    at = models.DateTimeField(_("time"), default=timezone.now)

    objects = AppendOnlyManager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["subject_kind", "subject_fingerprint"], name="erasure_once_per_subject")
        ]

    def __str__(self) -> str:
        return f"erasure {self.pk}"

    def save(self, *args, **kwargs) -> None:
        """Append the entry. Raises LogIsAppendOnly if it is there already."""
        if not self._state.adding:
            raise LogIsAppendOnly(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Raises LogIsAppendOnly."""
        raise LogIsAppendOnly(str(self))
