"""The sound of the sample stories: a synthetic voice, which the page says. See home/sample_content/recordings."""

from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile

from role_models.models import Recording, Storyteller

_FOLDER = Path(__file__).parents[1] / "recordings"
#: The MP3 files have a constant rate, so their size says how long they are.
_MP3_BITS_A_SECOND = 48_000


def add_recordings(storyteller: Storyteller, slug: str) -> Recording | None:
    """Give the storyteller the sound of the story with that slug, with its captions in every language.

    None where the story has no sound. In the caller's transaction.
    """
    source = _FOLDER / f"{slug}.mp3"
    if not source.exists():
        return None
    sound = source.read_bytes()
    recording = Recording(
        storyteller=storyteller,
        kind=Recording.Kind.SOUND,
        depth=Recording.Depth.BRIEF,
        language="da",
        is_synthetic=True,
        seconds=round(len(sound) * 8 / _MP3_BITS_A_SECOND),
    )
    recording.mp3.save("sound.mp3", ContentFile(sound), save=False)
    recording.opus.save("sound.opus", ContentFile((_FOLDER / f"{slug}.opus").read_bytes()), save=False)
    recording.save()
    for language, _name in settings.LANGUAGES:
        recording.captions.create(language=language, webvtt=(_FOLDER / f"{slug}.{language}.vtt").read_text())
    return recording
