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
        filled = _those_with_rows(cursor, _SCHEMA, names)
        sequences = {
            sequence: value
            for sequence, value in _rows(
                cursor, "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
            )
            if value is not None
        }

    def put_back() -> None:
        # TRUNCATE would make new files of all the tables, which takes seconds. As a replica, the database checks no
        # foreign key, so that the order of the tables is free, and lets go of a ledger that is append-only.
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            for name in _those_with_rows(cursor, "public", names):
                cursor.execute(f"DELETE FROM public.{name}")
            for name in filled:
                cursor.execute(f"INSERT INTO public.{name} SELECT * FROM {_SCHEMA}.{name}")
            for sequence, value in sequences.items():
                cursor.execute("SELECT setval(quote_ident(%s)::regclass, %s)", [sequence, value])

    return put_back


def _those_with_rows(cursor, schema: str, names: list[str]) -> list[str]:
    asked = [f"SELECT {number} WHERE EXISTS (SELECT 1 FROM {schema}.{name})" for number, name in enumerate(names)]
    return [names[number] for (number,) in _rows(cursor, " UNION ALL ".join(asked))]


def _rows(cursor, query: str) -> list[tuple]:
    cursor.execute(query)
    return cursor.fetchall()
