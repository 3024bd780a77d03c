"""What a search index keeps of words that were deleted from it."""

from django.db import connection
from wagtail.search.models import IndexEntry


def forget_deleted_words() -> None:
    """Let SQLite's full-text index lose the words of deleted and changed entries, in the caller's transaction.

    It only marks them as deleted until its parts are merged. PostgreSQL's lie in the rows themselves.
    """
    if connection.vendor != "sqlite":
        return
    table = connection.ops.quote_name(f"{IndexEntry._meta.db_table}_fts")
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 -- a table's own name
