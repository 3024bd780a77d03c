"""What she allows, until when, and every change of it."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import ConsentRecord
from core.models.access_log import AppendOnlyManager, LogIsAppendOnly
from role_models.models.storytellers import Storyteller
from role_models.uses import Use


class StoryConsent(models.Model):
    """Her yes to one use until the end of a day.

    ``record`` says to which words she said it, when and in which way. ``ended_at`` is set when the use stopped before
    or at its end; the row stays. ``warned_days`` is how many days were left by the last warning.
    """

    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="consents")
    use = models.CharField(_("use"), max_length=20, choices=Use)
    record = models.OneToOneField(ConsentRecord, on_delete=models.PROTECT, related_name="+")
    ends_on = models.DateField(_("ends"))
    ended_at = models.DateTimeField(_("stopped"), null=True)
    warned_days = models.PositiveSmallIntegerField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("consent to a use")
        verbose_name_plural = _("consents to uses")
        ordering = ["use", "-ends_on"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["storyteller", "use"], condition=models.Q(ended_at=None), name="story_consent_once_per_use"
            )
        ]

    def __str__(self) -> str:
        return f"{self.use} until {self.ends_on}"

    def stands_on(self, day: date) -> bool:
        """Whether the consent stands on a day of Danish time. Its last day is one on which it does."""
        return self.ended_at is None and self.ends_on >= day


class StorytellerChange(models.Model):
    """One change that she, the office or the clock made. Codes alone: neither a name nor a place stands here."""

    class What(models.TextChoices):
        ALLOWED = "allowed", _("Allowed a use")
        STOPPED = "stopped", _("Stopped a use")
        SHORTENED = "shortened", _("Set an earlier end")
        RENAMED = "renamed", _("Took another name")
        BLURRED = "blurred", _("Made places less exact")
        PAUSED = "paused", _("Paused her story")
        RESUMED = "resumed", _("Showed her story again")
        WITHDREW = "withdrew", _("Withdrew her story")

    class By(models.TextChoices):
        HERSELF = "herself", _("Herself")
        STAFF = "staff", _("Staff, for her")
        CLOCK = "clock", _("The end of her consent")

    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="changes")
    what = models.CharField(_("what"), max_length=10, choices=What)
    detail = models.CharField(_("which"), max_length=20, blank=True)
    by = models.CharField(_("by"), max_length=10, choices=By)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member of staff"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(_("time"), default=timezone.now)

    objects = AppendOnlyManager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change by a storyteller")
        verbose_name_plural = _("changes by storytellers")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.what} {self.detail}".strip()

    def save(self, *args, **kwargs) -> None:
        """Append the row. Raises LogIsAppendOnly if it is there already."""
        if not self._state.adding:
            raise LogIsAppendOnly(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Raises LogIsAppendOnly."""
        raise LogIsAppendOnly(str(self))


class ClosedAddress(models.Model):
    """The address of a story that its teller closed. It answers with a respectful 410, and keeps no word of hers:

    the address is a keyed fingerprint of its path. The row goes when a paused story is shown again.
    """

    fingerprint = models.CharField(max_length=64, unique=True)
    storyteller = models.ForeignKey(Storyteller, null=True, on_delete=models.SET_NULL, related_name="closed_addresses")
    closed_at = models.DateTimeField(_("closed"), default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("closed address")
        verbose_name_plural = _("closed addresses")
        default_permissions = ()

    def __str__(self) -> str:
        return f"closed address {self.pk}"
