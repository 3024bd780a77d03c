"""Rotating the keys of sealed envelopes: whatever an older key sealed is sealed again with the room's newest.

Rooms register every column that holds envelopes. Rows are taken in the order of their keys, a few at a time under
their locks, so the site goes on meanwhile, a broken-off rotation is simply begun again, and nothing typed is lost: what
is sealed again is what stood there under the lock.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection, models, transaction

from core import sealing

logger = logging.getLogger(__name__)

_BATCH = 200


@dataclass(frozen=True)
class SealedColumn:
    """A column of envelopes. ``room(row)`` and ``context(row)`` say with whose keys and bound to what it was sealed.

    ``room`` gives "" for a row whose room nobody knows any more.
    """

    model: type[models.Model]
    column: str
    room: Callable[[Any], str]
    context: Callable[[Any], str]


@dataclass
class Rotation:
    """What became of one column: ``sealed_again`` rows, those that were ``in_use`` elsewhere or deleted just then (the
    next rotation takes what is left of them), and those ``broken``, whose envelope does not open.
    """

    label: str
    seen: int = 0
    sealed_again: int = 0
    in_use: int = 0
    broken: int = 0


_columns: dict[tuple[type[models.Model], str], SealedColumn] = {}


def register(*columns: SealedColumn) -> None:
    """Make columns of envelopes known. A second one of the same name replaces the first."""
    for column in columns:
        _columns[column.model, column.column] = column


def is_registered(model: type[models.Model], column: str) -> bool:
    """Whether the rotation knows the column."""
    return (model, column) in _columns


def rotate(*, room: str | None = None) -> list[Rotation]:
    """Seal again every envelope, of one room or of all, that was not sealed with its room's newest key."""
    by_label = sorted(_columns.values(), key=lambda entry: (entry.model._meta.label, entry.column))
    return [_rotate_column(entry, room) for entry in by_label]


def _rotate_column(entry: SealedColumn, room: str | None) -> Rotation:
    rotation = Rotation(f"{entry.model._meta.label}.{entry.column}")
    rows = _rows_after(None, entry)
    while rows:
        ours = [row for row in rows if getattr(row, entry.column) and (room is None or entry.room(row) == room)]
        stale = [row.pk for row in ours if _is_stale(entry, row)]
        rotation.seen += len(ours)
        if stale:
            _seal_again(entry, stale, rotation)
        rows = _rows_after(rows[-1].pk, entry)
    return rotation


def _rows_after(last: Any, entry: SealedColumn) -> list[Any]:
    rows = entry.model._base_manager.order_by("pk")
    return list((rows if last is None else rows.filter(pk__gt=last))[:_BATCH])


def _is_stale(entry: SealedColumn, row: Any) -> bool:
    room = entry.room(row)
    return not room or sealing.key_id(getattr(row, entry.column)) != sealing.newest_key_id(room)


def _seal_again(entry: SealedColumn, keys: Iterable[Any], rotation: Rotation) -> None:
    """Seal some rows again in one transaction; those that somebody holds just now are left to the next rotation."""
    wanted = set(keys)
    skip_locked = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        locked = entry.model._base_manager.select_for_update(skip_locked=skip_locked).filter(pk__in=wanted)
        for row in locked:
            wanted.discard(row.pk)
            if _is_stale(entry, row):
                _seal_row_again(entry, row, rotation)
    rotation.in_use += len(wanted)


def _seal_row_again(entry: SealedColumn, row: Any, rotation: Rotation) -> None:
    room, context = entry.room(row), entry.context(row)
    try:
        plaintext = sealing.open_sealed(room=room, sealed=getattr(row, entry.column), context=context)
    except (sealing.SealBroken, ImproperlyConfigured):
        logger.warning("%s of %s does not open", rotation.label, row.pk)
        rotation.broken += 1
        return
    sealed = sealing.seal(room=room, plaintext=plaintext, context=context)
    entry.model._base_manager.filter(pk=row.pk).update(**{entry.column: sealed})
    rotation.sealed_again += 1
