"""Letters are rows: what is to be written to whom in which language, and what became of it."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """One letter. It keeps kind, language, object and a sealed address; its text is made when it is sent.

    Only the development mailbox keeps ``sent_subject`` and the bodies. See core/letters.py for the verbs.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        SKIPPED = "skipped", _("No longer needed")
        FAILED = "failed", _("Failed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=60)
    language = models.CharField(_("language"), max_length=12)
    object_id = models.CharField(max_length=64)
    address_sealed = models.BinaryField()
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    next_attempt_at = models.DateTimeField(_("next attempt"))
    leased_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.CharField(_("error"), max_length=200, blank=True)
    sent_subject = models.TextField(blank=True)
    sent_text = models.TextField(blank=True)
    sent_html = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="letter_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def seal_context(self) -> str:
        """What the envelope of the address is bound to."""
        return f"letter:{self.id}"


class LetterEvent(models.Model):
    """What the mail provider reported of one letter, once per event; see core/letter_events.py."""

    class Kind(models.TextChoices):
        DELIVERED = "delivered", _("Delivered")
        BOUNCED = "bounced", _("Came back")
        COMPLAINED = "complained", _("Reported as spam")

    letter = models.ForeignKey(Letter, verbose_name=_("letter"), on_delete=models.CASCADE, related_name="events")
    event_id = models.CharField(max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    at = models.DateTimeField(_("time"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("event of a letter")
        verbose_name_plural = _("events of letters")
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
