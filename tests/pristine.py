"""The test database as the migrations left it, put back after every test that commits.

Django empties all tables after such a test, and with them what migrations laid: languages, roles, themes, the words of
consents. What the next test of that worker found would then depend on which test ran before it.
"""

import sqlite3
from collections.abc import Callable

from django.db import connection, transaction

_SCHEMA = "pristine"


def take() -> Callable[[], None]:
    """Keep what the default database holds now. Returns what puts it back, whatever was committed since."""
    return _take_sqlite() if connection.vendor == "sqlite" else _take_postgresql()


def _take_sqlite() -> Callable[[], None]:
    kept = sqlite3.connect(":memory:", check_same_thread=False)
    connection.ensure_connection()
    connection.connection.backup(kept)

    def put_back() -> None:
        connection.ensure_connection()
        kept.backup(connection.connection)

    return put_back


def _take_postgresql() -> Callable[[], None]:
    names = [connection.ops.quote_name(name) for name in sorted(connection.introspection.table_names())]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {_SCHEMA} CASCADE")
        cursor.execute(f"CREATE SCHEMA {_SCHEMA}")
        for name in names:
            cursor.execute(f"CREATE TABLE {_SCHEMA}.{name} AS TABLE public.{name}")
        filled = [name for name in names if _has_rows(cursor, name)]
        sequences = {
            sequence: value
            for sequence, value in _rows(
                cursor, "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
            )
            if value is not None
        }

    def put_back() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(names)} RESTART IDENTITY")
            # Foreign keys are checked when the transaction ends, so the order of the tables is free.
            for name in filled:
                cursor.execute(f"INSERT INTO public.{name} SELECT * FROM {_SCHEMA}.{name}")
            for sequence, value in sequences.items():
                cursor.execute("SELECT setval(quote_ident(%s)::regclass, %s)", [sequence, value])

    return put_back


def _has_rows(cursor, name: str) -> bool:
    return bool(_rows(cursor, f"SELECT 1 FROM {_SCHEMA}.{name} LIMIT 1"))


def _rows(cursor, query: str) -> list[tuple]:
    cursor.execute(query)
    return cursor.fetchall()
