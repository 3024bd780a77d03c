"""The erasure ledger: what was erased stays erased, even when a backup from before is restored.

Whoever erases a row writes its keyed fingerprint into the ledger in the same transaction. The ledger is exported to a
file that lies outside the backups. After a restore the file is read in again, and whatever came back is erased by the
same verb as before. A fingerprint names nobody; only a row that is there again can be known by it.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from core import sealing
from core.models import ErasureEntry

_BATCH = 500


@dataclass(frozen=True)
class Erasable:
    """A kind of row that can be erased again.

    ``room`` names whose key makes the fingerprints. ``ids()`` gives the ids of all rows that are there, and
    ``erase(id, reason)`` erases one of them, ledger entry included.
    """

    kind: str
    room: str
    ids: Callable[[], Iterable[object]]
    erase: Callable[[str, str], object]


class LedgerUnreadable(Exception):
    """A line of an exported ledger is no entry."""


_erasables: dict[str, Erasable] = {}


def register(erasable: Erasable) -> None:
    """Make a kind of row known. A second one of the same name replaces the first."""
    _erasables[erasable.kind] = erasable


def fingerprint(*, subject_kind: str, subject_id: object, room: str) -> str:
    """What the ledger keeps of a row: 64 hexadecimal digits, made with the room's key."""
    return sealing.blind_index(room=room, value=f"erased\0{subject_kind}\0{subject_id}")


def write(*, subject_kind: str, subject_id: object, reason: str, room: str) -> None:
    """Append an entry in the caller's transaction, which also erases the row. A second one of the same row does
    nothing. ``reason`` is a code.
    """
    ErasureEntry.objects.get_or_create(
        subject_kind=subject_kind,
        subject_fingerprint=fingerprint(subject_kind=subject_kind, subject_id=subject_id, room=room),
        defaults={"reason": reason},
    )


def export() -> Iterator[str]:
    """The ledger, oldest entry first, a line of JSON each."""
    for entry in ErasureEntry.objects.order_by("pk").iterator():
        yield json.dumps(
            {
                "kind": entry.subject_kind,
                "fingerprint": entry.subject_fingerprint,
                "reason": entry.reason,
                "at": entry.at.isoformat(),
            }
        )


def read_in(lines: Iterable[str]) -> int:
    """Add the entries of an exported ledger that this one lacks. Returns how many it now has more.

    Raises LedgerUnreadable, with the number of the line; nothing is added then.
    """
    before = ErasureEntry.objects.count()
    entries = [_entry(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    with transaction.atomic():
        ErasureEntry.objects.bulk_create(entries, batch_size=_BATCH, ignore_conflicts=True)
    return ErasureEntry.objects.count() - before


def _entry(number: int, line: str) -> ErasureEntry:
    try:
        values = json.loads(line)
        return ErasureEntry(
            subject_kind=values["kind"],
            subject_fingerprint=values["fingerprint"],
            reason=values["reason"],
            at=datetime.fromisoformat(values["at"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise LedgerUnreadable(f"line {number} is no entry of an erasure ledger") from error


def reapply() -> dict[str, int]:
    """Erase again every row that the ledger says was erased. Returns how many, by kind."""
    return {kind: _reapply(erasable) for kind, erasable in sorted(_erasables.items())}


def _reapply(erasable: Erasable) -> int:
    entries = ErasureEntry.objects.filter(subject_kind=erasable.kind)
    reasons = dict(entries.values_list("subject_fingerprint", "reason"))
    erased = 0
    for subject_id in list(erasable.ids()):
        known = fingerprint(subject_kind=erasable.kind, subject_id=subject_id, room=erasable.room)
        if known in reasons:
            erasable.erase(str(subject_id), reasons[known])
            erased += 1
    return erased
