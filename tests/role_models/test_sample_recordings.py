"""The sound of the sample stories says what the stories say, and lies in the package."""

from pathlib import Path

import pytest

from home.sample_content.recordings.make import VOICES, sentences
from home.sample_content.stories import STORIES
from home.sample_content.stories.recordings import add_recordings
from role_models.webvtt import parse
from tests.role_models.factories import add_storyteller

SPOKEN = [story for story in STORIES if story.slug in VOICES]


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_two_stories_have_sound():
    assert [story.slug for story in SPOKEN] == ["nermin", "linh"]


@pytest.mark.django_db
@pytest.mark.parametrize("story", SPOKEN, ids=lambda story: story.slug)
def test_captions_say_the_words_of_the_brief_in_both_languages(story):
    recording = add_recordings(add_storyteller(story.name), story.slug)
    said = {one.language: parse(one.webvtt) for one in recording.captions.all()}

    assert {language: [cue.text for cue in cues] for language, cues in said.items()} == {
        "da": sentences(story.brief[0]),
        "en": sentences(story.brief[1]),
    }
    assert 0 <= recording.seconds - said["da"][-1].end <= 1.1
    assert 20 <= recording.seconds <= 35
    assert recording.is_synthetic


@pytest.mark.django_db
def test_files_are_small_and_what_they_say_they_are():
    recording = add_recordings(add_storyteller(), "nermin")
    mp3, opus = (Path(file.path).read_bytes() for file in (recording.mp3, recording.opus))

    assert (mp3[0], mp3[1] & 0xE0) == (0xFF, 0xE0)
    assert (opus[:4], opus[28:36]) == (b"OggS", b"OpusHead")
    assert len(mp3) < 200_000
    assert len(opus) < 100_000


@pytest.mark.django_db
def test_story_without_sound_gets_none():
    teller = add_storyteller("Hodan")

    assert add_recordings(teller, "hodan") is None
    assert teller.recordings.count() == 0
