"""The database itself refuses to change the ledger, whoever asks: a stray script and a hand at the SQL prompt too.

Updates are refused on SQLite and on PostgreSQL, deletes of rows on PostgreSQL alone: Django empties SQLite's test
databases with DELETE, which no trigger can tell from another. On PostgreSQL it uses TRUNCATE, which triggers on rows
let through.

SQLite alters a table by making it anew, which drops its triggers: a later migration that alters the ledger's table has
to call ``lay_triggers`` again. tests/donations/test_ledger.py finds one that forgot to.
"""

from django.db import migrations

_TABLE = "donations_ledgerentry"
_REFUSAL = "entries of the ledger are never changed or deleted: a mistake is mended by another entry"

_SQLITE = (
    f"CREATE TRIGGER ledger_is_append_only BEFORE UPDATE ON {_TABLE} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END",
)
_SQLITE_UNDONE = ("DROP TRIGGER IF EXISTS ledger_is_append_only",)

_POSTGRESQL = (
    f"""
    CREATE FUNCTION donations_refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'restrict_violation';
    END
    $$
    """,
    f"CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE ON {_TABLE} "
    "FOR EACH ROW EXECUTE FUNCTION donations_refuse_change_of_ledger()",
)
_POSTGRESQL_UNDONE = (
    f"DROP TRIGGER IF EXISTS ledger_is_append_only ON {_TABLE}",
    "DROP FUNCTION IF EXISTS donations_refuse_change_of_ledger()",
)


def lay_triggers(apps, schema_editor) -> None:
    """Lay the triggers in place of any that are there."""
    drop_triggers(apps, schema_editor)
    for statement in _POSTGRESQL if schema_editor.connection.vendor == "postgresql" else _SQLITE:
        schema_editor.execute(statement, params=None)


def drop_triggers(apps, schema_editor) -> None:
    """Take the triggers away."""
    for statement in _POSTGRESQL_UNDONE if schema_editor.connection.vendor == "postgresql" else _SQLITE_UNDONE:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("donations", "0007_waiting_news_and_missed_payments")]

    operations = [migrations.RunPython(lay_triggers, drop_triggers)]
