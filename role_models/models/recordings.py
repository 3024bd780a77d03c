"""Sound and film of a story, with its words in WebVTT as the one source of transcript and captions."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.blocks.text import PASSAGE_LANGUAGES
from role_models.models.storytellers import Storyteller


def file_name(recording: "Recording", name: str) -> str:
    """Where a recording's file lies: under a name that nobody guesses and that tells nothing."""
    suffix = name.rpartition(".")[2].lower()
    return f"recordings/{uuid.uuid4().hex}.{suffix}"


class Recording(models.Model):
    """One recording in which she tells. Files are served through role_models/views alone, which ask what she allows.

    A sound has an MP3 file and, better, an Opus file too; a film has an MP4 or WebM file in ``film``.
    """

    class Kind(models.TextChoices):
        SOUND = "sound", _("Sound")
        FILM = "film", _("Film")

    class Depth(models.TextChoices):
        BRIEF = "brief", _("30 seconds")
        STORY = "story", _("4 minutes")
        IN_DEPTH = "in_depth", _("15 minutes")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="recordings")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.SOUND)
    depth = models.CharField(_("belongs to"), max_length=10, choices=Depth, default=Depth.BRIEF)
    language = models.CharField(_("spoken language"), max_length=12, choices=PASSAGE_LANGUAGES)
    is_synthetic = models.BooleanField(_("synthetic voice"), default=False)
    mp3 = models.FileField(_("MP3 file"), upload_to=file_name, blank=True)
    opus = models.FileField(_("Opus file"), upload_to=file_name, blank=True)
    film = models.FileField(_("film file"), upload_to=file_name, blank=True)
    seconds = models.PositiveIntegerField(_("length in seconds"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = ["storyteller", "depth", "language"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.get_depth_display()}"


class Captions(models.Model):
    """What is said in a recording, as WebVTT in one language: transcript, captions and the way into the sound."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="captions")
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    webvtt = models.TextField(_("WebVTT"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("captions")
        verbose_name_plural = _("captions")
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["recording", "language"], name="captions_once_per_language")]

    def __str__(self) -> str:
        return f"{self.recording_id} ({self.language})"
