"""Sound and film as staff upload them: what a file is, is read from the file, never from its name."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from core.languages import own_name
from role_models.models import Captions, Recording
from role_models.webvtt import WebVTTError, parse

_MEGABYTE = 1_000_000
#: The largest file of each field, in bytes: half an hour of good sound, ten minutes of film.
LARGEST = {"mp3": 40 * _MEGABYTE, "opus": 40 * _MEGABYTE, "film": 300 * _MEGABYTE}
_HEAD = 64
_SPARE_SECONDS = 2


def _extension(field: str, head: bytes) -> str | None:
    """What a file of this field is by its first bytes; None for anything that does not belong there."""
    if field == "mp3":
        is_frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 != 0
        return "mp3" if head.startswith(b"ID3") or is_frame else None
    if field == "opus":
        return "opus" if head.startswith(b"OggS") and b"OpusHead" in head else None
    if head[4:8] == b"ftyp":
        return "mp4"
    return "webm" if head.startswith(b"\x1a\x45\xdf\xa3") else None


_REFUSED = {
    "mp3": _("This is no MP3 file."),
    "opus": _("This is no Opus file (Ogg with Opus sound)."),
    "film": _("This is neither an MP4 nor a WebM file."),
}


class RecordingForm(forms.ModelForm):
    """One recording with its captions, a text for each language of the site."""

    class Meta:
        model = Recording
        fields = ["kind", "depth", "language", "is_synthetic", "mp3", "opus", "film", "seconds"]
        help_texts = {
            "mp3": _("Every browser plays it. At most 40 MB."),
            "opus": _("The same sound, smaller. At most 40 MB."),
            "film": _("MP4 or WebM, for a film alone. At most 300 MB."),
            "is_synthetic": _("Tick it when a machine speaks. Readers are told."),
        }
        widgets = {
            "mp3": forms.FileInput(attrs={"accept": ".mp3,audio/mpeg"}),
            "opus": forms.FileInput(attrs={"accept": ".opus,.ogg,audio/ogg"}),
            "film": forms.FileInput(attrs={"accept": ".mp4,.webm,video/mp4,video/webm"}),
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        written = {} if self.instance._state.adding else {one.language: one for one in self.instance.captions.all()}
        for code, _name in settings.LANGUAGES:
            self.fields[f"captions_{code}"] = forms.CharField(
                label=_("Captions in %(language)s") % {"language": own_name(code)},
                help_text=_("WebVTT: a line with two times, below it what is said. The first line is WEBVTT."),
                required=False,
                widget=forms.Textarea(attrs={"rows": 8, "lang": code, "spellcheck": "true"}),
                initial=written[code].webvtt if code in written else "",
            )

    def _clean_file(self, name: str) -> Any:
        upload = self.cleaned_data.get(name)
        if not isinstance(upload, UploadedFile):
            return upload
        if upload.size is not None and upload.size > LARGEST[name]:
            message = _("The file is too large: at most %(size)s.") % {"size": filesizeformat(LARGEST[name])}
            raise forms.ValidationError(message, code="size")
        head = upload.read(_HEAD)
        upload.seek(0)
        extension = _extension(name, head)
        if extension is None:
            raise forms.ValidationError(_REFUSED[name], code="type")
        # Whatever it was called on somebody's machine, here it is called by what it is.
        upload.name = f"recording.{extension}"
        return upload

    def clean_mp3(self) -> Any:
        """An MP3 file that is one."""
        return self._clean_file("mp3")

    def clean_opus(self) -> Any:
        """An Opus file that is one."""
        return self._clean_file("opus")

    def clean_film(self) -> Any:
        """A film that is one."""
        return self._clean_file("film")

    def clean_seconds(self) -> int:
        """At least a second."""
        seconds = self.cleaned_data["seconds"]
        if not seconds:
            raise forms.ValidationError(_("How many seconds does it last?"), code="seconds")
        return seconds

    def clean(self) -> dict[str, Any] | None:
        """A sound needs its MP3, a film its film; captions are WebVTT and end with the recording."""
        cleaned = super().clean() or {}
        is_film = cleaned.get("kind") == Recording.Kind.FILM
        needed, others = ("film", ("mp3", "opus")) if is_film else ("mp3", ("film",))
        if not cleaned.get(needed) and needed not in self.errors:
            self.add_error(needed, _("A film needs its file.") if is_film else _("A sound needs its MP3 file."))
        for name in others:
            if isinstance(cleaned.get(name), UploadedFile):
                self.add_error(name, _("This file belongs to the other kind."))
        for code, _name in settings.LANGUAGES:
            self._clean_captions(f"captions_{code}", cleaned)
        return cleaned

    def _clean_captions(self, name: str, cleaned: dict[str, Any]) -> None:
        text = cleaned.get(name) or ""
        if not text.strip():
            return
        try:
            cues = parse(text)
        except WebVTTError as error:
            self.add_error(name, forms.ValidationError(error.problems))
            return
        seconds = cleaned.get("seconds")
        if seconds and cues[-1].end > seconds + _SPARE_SECONDS:
            self.add_error(name, _("The last words come after the end of the recording."))

    @transaction.atomic
    def save(self, commit: bool = True) -> Recording:
        """Save the recording and its captions; an empty text takes its captions away."""
        recording = super().save(commit=commit)
        for code, _name in settings.LANGUAGES:
            text = self.cleaned_data[f"captions_{code}"].strip()
            if text:
                Captions.objects.update_or_create(recording=recording, language=code, defaults={"webvtt": f"{text}\n"})
            else:
                recording.captions.filter(language=code).delete()
        return recording
