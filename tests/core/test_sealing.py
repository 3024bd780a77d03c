"""Sealed envelopes: they open in their own place with their own key, and nowhere else."""

import base64
import os

import pytest
from django.core.exceptions import ImproperlyConfigured

from core import sealing
from core.sealing import SealBroken


def key(name: str, length: int = 32) -> str:
    return f"{name}:{base64.b64encode(os.urandom(length)).decode()}"


@pytest.mark.parametrize("value", [None, "", "Åse زهره 👩‍🔬", "a\0b", {"a": [1, 2.5, True, None]}, "x" * 100_000])
def test_value_comes_back_as_it_was(value):
    sealed = sealing.seal_json(room="signup", value=value, context="draft:1")

    assert sealing.open_json(room="signup", sealed=sealed, context="draft:1") == value


def test_envelope_shows_nothing_of_what_is_in_it():
    sealed = sealing.seal_json(room="signup", value={"name": "Planteholm"}, context="draft:1")

    assert b"Planteholm" not in sealed
    assert b"name" not in sealed
    assert b"draft:1" not in sealed


def test_two_envelopes_of_one_value_differ():
    one, other = (sealing.seal(room="signup", plaintext=b"same", context="draft:1") for _time in range(2))

    assert one != other


@pytest.mark.parametrize(("room", "context"), [("signup", "draft:2"), ("donations", "draft:1"), ("signup", "")])
def test_envelope_does_not_open_elsewhere(room, context):
    sealed = sealing.seal(room="signup", plaintext=b"secret", context="draft:1")

    with pytest.raises(SealBroken):
        sealing.open_sealed(room=room, sealed=sealed, context=context)


def test_changing_any_byte_breaks_the_seal():
    sealed = sealing.seal(room="signup", plaintext=b"secret", context="draft:1")

    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(SealBroken):
            sealing.open_sealed(room="signup", sealed=bytes(changed), context="draft:1")


@pytest.mark.parametrize("sealed", [b"", b"t1", b"t1\0", b"t1\0short", b"\xff\xfe\0" + b"x" * 40, b"gAAAAAB" * 20])
def test_what_is_no_envelope_is_a_broken_seal(sealed):
    with pytest.raises(SealBroken):
        sealing.open_sealed(room="signup", sealed=sealed, context="draft:1")


def test_envelope_opens_from_a_memoryview_as_databases_give_it():
    sealed = sealing.seal(room="signup", plaintext=b"secret", context="draft:1")

    assert sealing.open_sealed(room="signup", sealed=memoryview(sealed), context="draft:1") == b"secret"


def test_new_key_in_front_seals_and_the_old_one_still_opens(settings):
    old, new = key("k1"), key("k2")
    settings.SEALING_KEYS = {"signup": [old]}
    sealed_before = sealing.seal(room="signup", plaintext=b"before", context="draft:1")
    settings.SEALING_KEYS = {"signup": [new, old]}

    sealed_after = sealing.seal(room="signup", plaintext=b"after", context="draft:1")

    assert sealing.open_sealed(room="signup", sealed=sealed_before, context="draft:1") == b"before"
    assert sealed_after.startswith(b"k2\0")
    settings.SEALING_KEYS = {"signup": [new]}
    assert sealing.open_sealed(room="signup", sealed=sealed_after, context="draft:1") == b"after"
    with pytest.raises(SealBroken):
        sealing.open_sealed(room="signup", sealed=sealed_before, context="draft:1")


def test_key_of_the_same_name_but_other_bytes_breaks_the_seal(settings):
    settings.SEALING_KEYS = {"signup": [key("k1")]}
    sealed = sealing.seal(room="signup", plaintext=b"secret", context="draft:1")
    settings.SEALING_KEYS = {"signup": [key("k1")]}

    with pytest.raises(SealBroken):
        sealing.open_sealed(room="signup", sealed=sealed, context="draft:1")


def test_blind_index_survives_a_new_key_in_front_and_differs_by_room(settings):
    old, new = key("k1"), key("k2")
    settings.SEALING_KEYS = {"signup": [old], "donations": [new]}
    before = sealing.blind_index(room="signup", value="a@example.org")
    elsewhere = sealing.blind_index(room="donations", value="a@example.org")
    settings.SEALING_KEYS = {"signup": [new, old], "donations": [new]}

    assert sealing.blind_index(room="signup", value="a@example.org") == before
    assert before != elsewhere
    assert before != sealing.blind_index(room="signup", value="b@example.org")
    assert len(before) == 64


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [""],
        ["k1"],
        ["k1:"],
        ["k1:not base64!"],
        [":" + key("")[1:]],
        [key("k1", length=16)],
        [key("k1", length=33)],
        ["k1:æøå"],
    ],
)
def test_missing_or_malformed_key_is_refused_with_a_sentence(settings, entries):
    settings.SEALING_KEYS = {"signup": entries}

    with pytest.raises(ImproperlyConfigured, match="signup"):
        sealing.check_keys()


def test_two_keys_of_one_name_are_refused(settings):
    settings.SEALING_KEYS = {"signup": [key("k1"), key("k1")]}

    with pytest.raises(ImproperlyConfigured):
        sealing.check_keys()


def test_key_name_that_would_break_the_envelope_is_refused(settings):
    settings.SEALING_KEYS = {"signup": [key("k\0one")]}

    with pytest.raises(ImproperlyConfigured):
        sealing.check_keys()


def test_keys_of_a_room_that_does_not_exist_are_missing():
    with pytest.raises(ImproperlyConfigured, match="kitchen"):
        sealing.seal(room="kitchen", plaintext=b"", context="")
