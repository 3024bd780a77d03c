"""The other forms of a story: files that code makes of its page."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from role_models.models.storytellers import Storyteller


def output_name(output: "StoryOutput", name: str) -> str:
    """Where an output's file lies: under a name that nobody guesses and that tells nothing."""
    return f"story-outputs/{uuid.uuid4().hex}.{name.rpartition('.')[2]}"


class StoryOutput(models.Model):
    """One form of one story in one language: a row that remembers what is to be made, with attempts and a lease.

    ``made_from`` is a fingerprint of what it was made from; another one means that it is to be made again.
    """

    class Kind(models.TextChoices):
        SHARE_CARD = "share_card", _("Share card")
        PRINT_A4 = "print_a4", _("A4 print")
        POSTER_A3 = "poster_a3", _("Poster, A3")
        POSTER_A2 = "poster_a2", _("Poster, A2")
        POSTCARD = "postcard", _("Postcard")
        TEACHING_SHEET = "teaching_sheet", _("Teaching sheet")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        MADE = "made", _("Made")
        FAILED = "failed", _("Failed")

    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="outputs")
    language = models.CharField(_("language"), max_length=12)
    kind = models.CharField(_("form"), max_length=20, choices=Kind)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    made_from = models.CharField(max_length=64, blank=True)
    file = models.FileField(_("file"), upload_to=output_name, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    leased_until = models.DateTimeField(null=True)
    made_at = models.DateTimeField(_("made"), null=True)
    error = models.CharField(_("error"), max_length=200, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("form of a story")
        verbose_name_plural = _("forms of stories")
        ordering = ["storyteller", "language", "kind"]
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["storyteller", "language", "kind"], name="story_output_once")]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="story_output_due")]

    def __str__(self) -> str:
        return f"{self.kind} ({self.language})"
