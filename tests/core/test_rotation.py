"""Rotating keys: every envelope is sealed again with the newest key and says what it said before."""

import base64
import os
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core import letters, sealing, sealing_rotation
from core.letters import LetterKind
from core.models import Letter
from core.sealing_rotation import SealedColumn
from donations.models import Pledge, WebhookEvent
from tests.donations.factories import DONOR, make_pledge

pytestmark = pytest.mark.django_db

ADDRESS = "reader.planteholm@example.org"


def key(name: str) -> str:
    return f"{name}:{base64.b64encode(os.urandom(32)).decode()}"


@pytest.fixture(autouse=True)
def _keys(settings):
    """A key of each room that this test may put another in front of."""
    settings.SEALING_KEYS = {room: [key("k1")] for room in settings.SEALING_KEYS}


@pytest.fixture(autouse=True)
def _kind(monkeypatch):
    kind = LetterKind("test", room="signup", build=lambda object_id, language: None, samples=list)
    monkeypatch.setitem(letters._kinds, "test", kind)


@pytest.fixture
def new_keys(settings):
    """Put a new key in front of each room's old one, and say which are old."""

    def new_keys() -> dict[str, list[str]]:
        old = settings.SEALING_KEYS
        settings.SEALING_KEYS = {room: [key("k2"), *keys] for room, keys in old.items()}
        return old

    return new_keys


def post() -> Letter:
    return letters.post(kind="test", language="da", object_id="1", address=ADDRESS)


def opened(letter: Letter) -> str:
    letter.refresh_from_db()
    return sealing.open_sealed(room="signup", sealed=letter.address_sealed, context=letter.seal_context).decode()


def counts(rotations) -> dict[str, tuple[int, int, int, int]]:
    return {
        rotation.label: (rotation.seen, rotation.sealed_again, rotation.in_use, rotation.broken)
        for rotation in rotations
        if rotation.seen
    }


def test_envelopes_of_every_room_open_without_the_old_key(settings, new_keys):
    letter, pledge = post(), make_pledge()
    event = WebhookEvent(id="evt_1", type="x", api_version="x", livemode=False, outcome="applied")
    event.seal_body("Planteholm")
    event.save()
    old = new_keys()

    rotations = sealing_rotation.rotate()

    assert counts(rotations) == {
        "core.Letter.address_sealed": (1, 1, 0, 0),
        "donations.Pledge.donor_sealed": (1, 1, 0, 0),
        "donations.WebhookEvent.body_sealed": (1, 1, 0, 0),
    }
    settings.SEALING_KEYS = {room: [keys[0]] for room, keys in settings.SEALING_KEYS.items()}
    assert opened(letter) == ADDRESS
    assert Pledge.objects.get(pk=pledge.pk).donor() == DONOR
    assert WebhookEvent.objects.get(pk="evt_1").body() == "Planteholm"
    settings.SEALING_KEYS = old
    with pytest.raises(sealing.SealBroken):
        opened(letter)


def test_second_rotation_touches_nothing(new_keys):
    letter = post()
    new_keys()
    sealing_rotation.rotate()
    letter.refresh_from_db()
    sealed = bytes(letter.address_sealed)

    rotations = sealing_rotation.rotate()

    letter.refresh_from_db()
    assert bytes(letter.address_sealed) == sealed
    assert counts(rotations) == {"core.Letter.address_sealed": (1, 0, 0, 0)}


def test_one_room_is_rotated_alone(new_keys):
    letter, pledge = post(), make_pledge()
    new_keys()

    rotations = sealing_rotation.rotate(room="donations")

    letter.refresh_from_db()
    pledge.refresh_from_db()
    assert (sealing.key_id(letter.address_sealed), sealing.key_id(pledge.donor_sealed)) == ("k1", "k2")
    assert counts(rotations) == {"donations.Pledge.donor_sealed": (1, 1, 0, 0)}


def test_only_the_envelope_of_a_row_is_written(new_keys):
    """A change that somebody makes between the look and the lock is not written over."""
    letter = post()
    new_keys()
    entry = sealing_rotation._columns[Letter, "address_sealed"]

    def context(row: Letter) -> str:
        Letter.objects.filter(pk=row.pk).update(error="written meanwhile", next_attempt_at=timezone.now())
        return entry.context(row)

    column = SealedColumn(Letter, "address_sealed", room=entry.room, context=context)
    sealing_rotation._rotate_column(column, None)

    assert opened(letter) == ADDRESS
    assert (letter.error, sealing.key_id(letter.address_sealed)) == ("written meanwhile", "k2")


def test_broken_envelope_is_told_and_keeps_no_other_from_being_sealed_again(new_keys, caplog):
    whole, broken, unknown = post(), post(), post()
    Letter.objects.filter(pk=broken.pk).update(address_sealed=whole.address_sealed)
    Letter.objects.filter(pk=unknown.pk).update(kind="kind that is gone")
    new_keys()
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("rotate_sealing_keys", stdout=out)

    lines = [line.split() for line in out.getvalue().splitlines() if line.startswith("core.Letter")]
    assert lines == [["core.Letter.address_sealed", "3", "1", "0", "2"]]
    assert opened(whole) == ADDRESS
    assert str(broken.pk) in caplog.text
    assert ADDRESS not in caplog.text


def test_more_rows_than_one_batch_are_all_sealed_again(new_keys, monkeypatch):
    monkeypatch.setattr(sealing_rotation, "_BATCH", 3)
    posted = [post() for _number in range(8)]
    new_keys()

    rotations = sealing_rotation.rotate()

    assert counts(rotations) == {"core.Letter.address_sealed": (8, 8, 0, 0)}
    assert {opened(letter) for letter in posted} == {ADDRESS}
