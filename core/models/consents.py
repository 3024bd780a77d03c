"""Consent on the record: the exact words somebody agreed to, and when she did; see core/consents.py for the verbs."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PublishedTextIsFixed(Exception):
    """A published consent text can be neither changed nor deleted: people agreed to exactly these words."""


class ConsentText(models.Model):
    """One version of one consent text in one language. All languages of a version say the same."""

    purpose = models.SlugField(_("purpose"), max_length=60)
    version = models.PositiveSmallIntegerField(_("version"))
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("text"))
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField(_("published"), default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        ordering = ["purpose", "-version", "language"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["purpose", "version", "language"], name="consent_text_once_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version} ({self.language})"

    def save(self, *args, **kwargs) -> None:
        """Publish the text. Raises PublishedTextIsFixed if it was published before."""
        if not self._state.adding:
            raise PublishedTextIsFixed(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Raises PublishedTextIsFixed."""
        raise PublishedTextIsFixed(str(self))


class ConsentRecord(models.Model):
    """That somebody agreed to one text.

    Who it was is only a keyed fingerprint of what she agreed about (an application).
    """

    class Way(models.TextChoices):
        WEB = "web", _("On the website")
        PHONE = "phone", _("By phone")
        PAPER = "paper", _("On paper")

    purpose = models.SlugField(_("purpose"), max_length=60)
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="records")
    subject_fingerprint = models.CharField(max_length=64)
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    way = models.CharField(_("way"), max_length=10, choices=Way)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_at"]
        default_permissions = ("view",)
        indexes = [models.Index(fields=["purpose", "subject_fingerprint"], name="consent_subject")]

    def __str__(self) -> str:
        return f"consent {self.pk}"
