"""Sealed envelopes: what must stay unreadable in a database, a dump or a backup is AES-256-GCM ciphertext.

Each room has keys of its own (``settings.SEALING_KEYS``), so that a key that opens gifts opens no application. An
envelope is ``key id`` + NUL + 12 bytes of nonce + ciphertext. Its context (the row it belongs to) is authenticated
with it: an envelope moved to another row does not open. The first key of a room seals; all of them open, so keys are
rotated by putting a new one in front.

The model of threat, honestly: this protects dumps, backups, copies and read access by SQL. It does not protect
against whoever runs code on the application's own server.
"""

import base64
import hashlib
import hmac
import json
import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_NONCE_BYTES = 12
_KEY_BYTES = 32


class SealBroken(Exception):
    """The envelope was changed, belongs to another row, or its key is not at hand."""


def _keys(room: str) -> dict[str, bytes]:
    entries = settings.SEALING_KEYS.get(room) or []
    if not entries:
        raise ImproperlyConfigured(f"No sealing key for {room!r}: make one with `mentornet sealing_key`.")
    keys = {}
    for entry in entries:
        key_id, _, encoded = entry.strip().partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except ValueError as error:
            raise ImproperlyConfigured(f"The sealing key {key_id!r} of {room!r} is not base64.") from error
        if not key_id or "\0" in key_id or len(key) != _KEY_BYTES:
            raise ImproperlyConfigured(f"A sealing key of {room!r} is not of the form id:<base64 of 32 bytes>.")
        if key_id in keys:
            raise ImproperlyConfigured(f"Two sealing keys of {room!r} are called {key_id!r}.")
        keys[key_id] = key
    return keys


def check_keys() -> None:
    """Raise ImproperlyConfigured if any room's keys are missing or malformed."""
    for room in settings.SEALING_KEYS:
        _keys(room)


def newest_key_id(room: str) -> str:
    """The name of the key that seals in ``room`` now."""
    return next(iter(_keys(room)))


def key_id(sealed: bytes | memoryview) -> str:
    """The name of the key that an envelope says it was sealed with."""
    return bytes(sealed).partition(b"\0")[0].decode(errors="replace")


def seal(*, room: str, plaintext: bytes, context: str) -> bytes:
    """The plaintext in an envelope that opens only with ``room``'s keys and the same ``context`` (for example
    "application:<id>").
    """
    key_id, key = next(iter(_keys(room).items()))
    nonce = os.urandom(_NONCE_BYTES)
    return key_id.encode() + b"\0" + nonce + AESGCM(key).encrypt(nonce, plaintext, context.encode())


def open_sealed(*, room: str, sealed: bytes | memoryview, context: str) -> bytes:
    """The plaintext of an envelope. Raises SealBroken."""
    key_id, _, box = bytes(sealed).partition(b"\0")
    key = _keys(room).get(key_id.decode(errors="replace"))
    if key is None:
        raise SealBroken(f"no key {key_id!r} for {room!r}")
    try:
        return AESGCM(key).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], context.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken("the envelope does not belong here or was changed") from error


def seal_json(*, room: str, value: Any, context: str) -> bytes:
    """``value`` (anything JSON can say) in an envelope; see :func:`seal`."""
    return seal(room=room, plaintext=json.dumps(value, ensure_ascii=False).encode(), context=context)


def open_json(*, room: str, sealed: bytes | memoryview, context: str) -> Any:
    """The value of an envelope made by :func:`seal_json`. Raises SealBroken."""
    return json.loads(open_sealed(room=room, sealed=sealed, context=context))


def blind_index(*, room: str, value: str) -> str:
    """A keyed fingerprint (64 hexadecimal digits) by which equal values are found without being readable.

    It is made with the room's oldest key, so it survives a rotation; it changes when that key is taken away.
    """
    *_, oldest = _keys(room).values()
    derived = hashlib.sha256(b"blind index" + oldest).digest()
    return hmac.new(derived, value.encode(), hashlib.sha256).hexdigest()
