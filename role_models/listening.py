"""Sound and film on a story's page: what there is to hear, how much of it, and every line with its time."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models.fields.files import FieldFile
from django.urls import reverse
from django.utils.functional import Promise

from core.languages import own_name
from role_models.models import Recording
from role_models.webvtt import Cue, WebVTTError, clock, parse

_MEGABYTE = 1_000_000
_FEW_LINES = 12
#: The files that a recording may have, the one that browsers should take first, with their media types.
_FILES = {"opus": 'audio/ogg; codecs="opus"', "mp3": "audio/mpeg", "film": ""}
_FILM_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}


@dataclass(frozen=True)
class Source:
    """One file of a recording. ``megabytes`` is its size."""

    url: str
    media_type: str
    megabytes: float


@dataclass(frozen=True)
class Track:
    """Captions in one language. ``label`` is the language's name in itself."""

    url: str
    language: str
    label: str


@dataclass(frozen=True)
class Line:
    """A line of the transcript, with the address of the recording from there on."""

    seconds: float
    clock: str
    text: str
    url: str


@dataclass(frozen=True)
class Listening:
    """One recording as a page shows it. ``lines`` are in ``language`` ("" where the page's own language has them)."""

    identifier: str
    is_film: bool
    is_synthetic: bool
    spoken_in: str | Promise
    clock: str
    sources: tuple[Source, ...]
    tracks: tuple[Track, ...]
    lines: tuple[Line, ...]
    language: str

    @property
    def is_short(self) -> bool:
        """Whether its lines are few enough to stand open on the page."""
        return len(self.lines) <= _FEW_LINES

    @property
    def megabytes(self) -> float:
        """The size of the file that most browsers take."""
        return self.sources[0].megabytes


def listenings(recordings: Iterable[Recording], *, language: str) -> list[Listening]:
    """What there is to hear on a page in ``language``. A recording without a file that is there is left out.

    It reads ``captions.all()`` of each: prefetch them.
    """
    shown = [_listening(recording, language) for recording in recordings]
    return [listening for listening in shown if listening.sources]


def _listening(recording: Recording, language: str) -> Listening:
    sources = tuple(_sources(recording))
    captions = {entry.language: entry.webvtt for entry in recording.captions.all()}
    tracks = tuple(Track(_captions_url(recording, code), code, own_name(code)) for code in captions)
    read_in = next((code for code in (language, recording.language, *captions) if code in captions), "")
    cues = _cues(captions.get(read_in, ""))
    url = sources[-1].url if sources else ""  # The last one is the one that every browser plays.
    return Listening(
        identifier=f"recording-{recording.pk}",
        is_film=recording.kind == Recording.Kind.FILM,
        is_synthetic=recording.is_synthetic,
        spoken_in=recording.get_language_display(),
        clock=clock(recording.seconds),
        sources=sources,
        tracks=tracks,
        lines=tuple(Line(cue.start, cue.clock, cue.text, f"{url}#t={cue.start:g}") for cue in cues),
        language="" if read_in == language else read_in,
    )


def _sources(recording: Recording) -> Iterable[Source]:
    for name, media_type in _FILES.items():
        file: FieldFile = getattr(recording, name)
        size = _size(file)
        if size:
            extension = str(file.name).rpartition(".")[2].lower()
            url = reverse("role_models:recording", args=[recording.pk, extension])
            yield Source(url, media_type or _FILM_TYPES.get(extension, ""), max(0.1, size / _MEGABYTE))


def _size(file: FieldFile) -> int:
    """The size in bytes; 0 where there is no file, or not any more."""
    try:
        return file.size if file else 0
    except OSError:
        return 0


def _captions_url(recording: Recording, language: str) -> str:
    return reverse("role_models:captions", args=[recording.pk, language])


def _cues(text: str) -> list[Cue]:
    """The cues, as far as they can be read: what was stored before a rule was made must not close a page."""
    try:
        return parse(text) if text else []
    except WebVTTError:
        return []
