"""Where words could be left behind: every cell of every table, the inside of every envelope, files, log and cache."""

import base64
import html
import json
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

from django.core.cache import cache
from django.db import connection

from core import sealing, sealing_rotation

#: A place (a table's column, a file, the log) and what lies there.
Place = tuple[str, bytes]


def cells() -> Iterator[Place]:
    """Every column of every table of the database, ours or not, with all that its cells hold."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 -- a table's own name
            rows, names = cursor.fetchall(), [column[0] for column in cursor.description]
            for name, values in zip(names, zip(*rows, strict=True), strict=rows != []):
                yield f"{table}.{name}", b"\n".join(map(_as_bytes, values))


def insides() -> Iterator[Place]:
    """What lies in the envelopes of every column of ours, opened with the keys that whoever runs the site has."""
    for (model, column), entry in sealing_rotation._columns.items():
        for row in model._base_manager.all():
            opened = sealing.open_sealed(room=entry.room(row), sealed=getattr(row, column), context=entry.context(row))
            yield f"inside {model._meta.db_table}.{column}", opened


def files_in(folder: Path) -> Iterator[Place]:
    """Every file below a folder, its name included."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield f"file {file.name}", file.name.encode() + file.read_bytes()


def cached() -> Iterator[Place]:
    """What this process keeps in its memory cache."""
    for key, value in getattr(cache, "_cache", {}).items():
        yield f"cache {key}", value if isinstance(value, bytes) else pickle.dumps(value)


def spellings(word: str) -> set[bytes]:
    """The ways in which a word may lie somewhere, in lower case where case does not matter."""
    raw = word.encode()
    encoded = [base64.b64encode(b" " * shift + raw)[4:-4] for shift in range(3)]
    return {
        raw.lower(),
        word.lower().encode("utf-16-le"),
        json.dumps(word)[1:-1].lower().encode(),
        quote(word).lower().encode(),
        quote_plus(word).lower().encode(),
        html.escape(word).lower().encode(),
        raw.hex().encode(),
        *(part.lower() for part in encoded if len(part) > 8),
    }


def found(words: Iterable[str], places: Iterable[Place]) -> dict[str, set[str]]:
    """Which of the words lie where, in any spelling. Places without one are left out."""
    wanted = {word: spellings(word) for word in words}
    traces: dict[str, set[str]] = {}
    for place, content in places:
        lowered = content.lower()
        hits = {word for word, ways in wanted.items() if any(way in lowered for way in ways)}
        if hits:
            traces.setdefault(place, set()).update(hits)
    return traces


def _as_bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
