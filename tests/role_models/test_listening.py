"""Sound and film on a story's page: how much there is before anything is loaded, and every line with its time."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.utils import timezone

from role_models.models import Recording
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

pytestmark = pytest.mark.django_db

DANISH = "WEBVTT\n\n00:00.000 --> 00:04.500\nJeg hedder Nermin.\n\n00:04.500 --> 00:09.000\nJeg lytter."
ENGLISH = "WEBVTT\n\n00:00.000 --> 00:04.500\nMy name is Nermin."


@pytest.fixture
def teller(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return add_storyteller("Nermin")


def record(teller, captions: dict[str, str] | None = None, **fields) -> Recording:
    """A recording of 260 kB in MP3 and 130 kB in Opus, in Danish, of 30 seconds, unless told otherwise."""
    files = {"mp3": ContentFile(b"x" * 260_000, name="a.mp3"), "opus": ContentFile(b"x" * 130_000, name="a.opus")}
    recording = teller.recordings.create(**{"language": "da", "seconds": 36} | files | fields)
    for language, webvtt in (captions or {}).items():
        recording.captions.create(language=language, webvtt=webvtt)
    return recording


def read(client, url: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(url).content, "html.parser")


def text(element) -> str:
    return " ".join(element.get_text(" ").split())


def test_player_says_length_and_size_and_loads_nothing_before(teller, home, client):
    recording = record(teller, {"da": DANISH, "en": ENGLISH}, is_synthetic=True)
    page = read(client, add_story(add_exhibition(home), storyteller=teller).url)

    player = page.select_one("audio")
    address = f"/da/exhibition-sound/{recording.pk}"
    assert (player["preload"], player.has_attr("controls"), player.has_attr("autoplay")) == ("none", True, False)
    assert [source["src"] for source in player.select("source")] == [f"{address}.opus", f"{address}.mp3"]
    assert text(page.select_one(".listening__facts")) == (
        "0:36 · 0,1 MB · Talt sprog: Dansk · Stemmen er lavet af en computer."
    )
    tracks = {track["srclang"]: (track["kind"], track["src"], track["label"]) for track in player.select("track")}
    assert tracks == {
        "da": ("captions", f"{address}.da.vtt", "Dansk"),
        "en": ("captions", f"{address}.en.vtt", "English"),
    }


def test_transcript_leads_into_the_sound_line_by_line(teller, home, client):
    recording = record(teller, {"da": DANISH, "en": ENGLISH})
    page = read(client, add_story(add_exhibition(home), storyteller=teller).url)

    lines = [(text(line), line.a["href"], line.a["data-seconds"]) for line in page.select(".transcript li")]
    address = f"/da/exhibition-sound/{recording.pk}.mp3"
    assert lines == [
        ("0:00 Jeg hedder Nermin.", f"{address}#t=0", "0"),
        ("0:04 Jeg lytter.", f"{address}#t=4.5", "4.5"),
    ]
    assert page.find(id=page.select_one("[data-transcript]")["data-transcript"]).name == "audio"


def test_transcript_in_another_language_says_so(teller, english_home, client):
    record(teller, {"da": DANISH})
    page = read(client, add_story(add_exhibition(english_home), storyteller=teller).url)

    assert page.select_one(".transcript ol")["lang"] == "da"
    assert text(page.select_one(".listening__facts")) == "0:36 · 0.1 MB · Spoken language: Danish"


def test_film_has_captions_in_the_readers_language(teller, home, client):
    film = {"kind": "film", "film": ContentFile(b"x" * 9_000_000, name="a.mp4"), "mp3": "", "opus": ""}
    record(teller, {"da": DANISH, "en": ENGLISH}, **film)
    page = read(client, add_story(add_exhibition(home), storyteller=teller).url)

    player = page.select_one("video")
    assert (player["preload"], player.source["type"]) == ("none", "video/mp4")
    assert [track["srclang"] for track in player.select("track[default]")] == ["da"]
    assert "9,0 MB" in text(page.select_one(".listening__facts"))


@pytest.mark.parametrize(
    ("query", "depths"), [("?depth=30", ["brief"]), ("", ["brief", "story"]), ("?depth=15", ["brief", "in_depth"])]
)
def test_each_depth_has_its_own_sound(query, depths, teller, home, client):
    recordings = {depth: record(teller, depth=depth) for depth in Recording.Depth.values}
    paragraph = [("paragraph", "<p>Ord.</p>")]
    story = add_story(add_exhibition(home), storyteller=teller, brief="Kort.", body=paragraph, in_depth=paragraph)

    players = read(client, story.url + query).select("audio")

    assert {player["id"] for player in players} == {f"recording-{recordings[depth].pk}" for depth in depths}


def test_what_is_not_there_and_what_cannot_be_read_closes_no_page(teller, home, client):
    lost = record(teller, {"da": "no captions at all"})
    lost.opus.delete()
    lost.mp3.storage.delete(lost.mp3.name)
    record(teller, {"da": "no captions at all"})
    page = read(client, add_story(add_exhibition(home), storyteller=teller).url)

    assert (len(page.select("audio")), page.select(".transcript")) == (1, [])


@pytest.mark.parametrize("use", [Use.VOICE, Use.WEB])
def test_captions_are_served_while_she_may_be_heard(use, teller, client):
    recording = record(teller, {"da": DANISH})
    address = f"/da/exhibition-sound/{recording.pk}.da.vtt"

    heard = client.get(address)
    teller.consents.filter(use=use).update(ended_at=timezone.now())
    stopped = client.get(address)

    assert (heard.status_code, heard.content.decode(), heard.headers["Content-Type"]) == (
        200,
        DANISH,
        "text/vtt; charset=utf-8",
    )
    assert (stopped.status_code, b"Nermin" in stopped.content) == (404, False)
    assert client.get(address.replace(".da.", ".en.")).status_code == 404


def test_without_leave_for_her_voice_there_is_no_sound(teller, home, client):
    record(teller, {"da": DANISH})
    story = add_story(add_exhibition(home), storyteller=teller)
    teller.consents.filter(use=Use.VOICE).update(ended_at=timezone.now())

    page = read(client, story.url)

    assert page.select("audio, .transcript") == []
    assert "Jeg lytter" not in str(page)
