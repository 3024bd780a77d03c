"""Her voice: whole or in parts, as long as she lets it be heard."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from role_models.models import Recording
from role_models.uses import Use
from tests.role_models.factories import add_exhibition
from tests.role_models.serving import fetched, served
from tests.role_models.story_papers import add_told_story

pytestmark = pytest.mark.django_db

SOUND = bytes(range(256)) * 4


@pytest.fixture
def recording(home) -> Recording:
    page = add_told_story(add_exhibition(home))
    recording = Recording(storyteller=page.storyteller, language="da", seconds=30)
    recording.mp3.save("voice.mp3", ContentFile(SOUND), save=False)
    recording.save()
    return recording


def address(recording: Recording, extension: str = "mp3") -> str:
    return f"/da/exhibition-sound/{recording.pk}.{extension}"


def test_whole_file(recording, client):
    answer = served(client, address(recording))

    assert (answer.status_code, answer.body) == (200, SOUND)
    assert (answer.headers["Content-Type"], answer.headers["Accept-Ranges"]) == ("audio/mpeg", "bytes")
    assert answer.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("asked", "status", "expected", "said"),
    [
        ("bytes=0-9", 206, SOUND[:10], "bytes 0-9/1024"),
        ("bytes=1000-", 206, SOUND[1000:], "bytes 1000-1023/1024"),
        ("bytes=-24", 206, SOUND[-24:], "bytes 1000-1023/1024"),
        ("bytes=-5000", 206, SOUND, "bytes 0-1023/1024"),
        ("bytes=1000-9999", 206, SOUND[1000:], "bytes 1000-1023/1024"),
        ("bytes=1024-", 416, b"", "bytes */1024"),
        ("bytes=-0", 416, b"", "bytes */1024"),
        ("bytes=" + "9" * 40 + "-", 416, b"", "bytes */1024"),
        ("bytes=5-2", 200, SOUND, None),
        ("bytes=0-1,5-9", 200, SOUND, None),
        ("bytes=-", 200, SOUND, None),
        ("bytes=٣-٤", 200, SOUND, None),
        ("nonsense", 200, SOUND, None),
    ],
)
def test_part_of_a_file(asked, status, expected, said, recording, client):
    answer = served(client, address(recording), Range=asked)

    assert (answer.status_code, answer.body, answer.headers.get("Content-Range")) == (status, expected, said)


@pytest.mark.parametrize(("mark", "status"), [(None, 206), ('"another"', 200)])
def test_part_of_a_file_that_has_changed_is_the_whole_one(mark, status, recording, client):
    etag = mark or served(client, address(recording)).headers["ETag"]

    answer = served(client, address(recording), **{"Range": "bytes=0-9", "If-Range": etag})

    assert answer.status_code == status


def test_file_that_is_known_is_not_sent_again(recording, client):
    etag = served(client, address(recording)).headers["ETag"]

    assert fetched(client, address(recording), **{"If-None-Match": etag}) == (304, b"")


@pytest.mark.parametrize("headers", [{}, {"Range": "bytes=0-9"}])
@pytest.mark.parametrize("state", ["stopped", "ended", "paused"])
def test_not_a_byte_is_sent_once_she_says_no(state, headers, recording, client):
    teller = recording.storyteller
    etag = served(client, address(recording)).headers["ETag"]
    if state == "stopped":
        teller.consents.filter(use=Use.VOICE).update(ended_at=timezone.now())
    elif state == "ended":
        teller.consents.filter(use=Use.VOICE).update(ends_on=timezone.localdate() - timedelta(days=1))
    else:
        type(teller).objects.filter(pk=teller.pk).update(state="paused")

    for more in ({}, {"If-None-Match": etag}):
        answer = served(client, address(recording), **headers, **more)
        assert (answer.status_code, SOUND[:10] in answer.body, answer.headers["Content-Type"]) == (
            410,
            False,
            "text/html; charset=utf-8",
        )


@pytest.mark.parametrize("extension", ["opus", "exe", "webm"])
def test_file_that_is_not_there_is_404(extension, recording, client):
    assert client.get(address(recording, extension)).status_code == 404


def test_file_that_was_lost_is_404(recording, client):
    recording.mp3.storage.delete(recording.mp3.name)

    assert client.get(address(recording)).status_code == 404
