"""What she tells us is found in clear nowhere: not in any table, log, session or task."""

import logging

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from core import letters
from signup.models import Draft, Kind
from tests.signup.factories import SECRETS, Applicant, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

#: Every way in which the planted answers could lie somewhere; the number also as E.164.
PLANTED = [*SECRETS.values(), "+4520123456", "Planteholm", "zohreh", "Ambrosiavej"]


def dump_of_every_table() -> dict[str, str]:
    """All rows of all tables, as text; bytes as if they were Latin-1, so that no clear letter hides in them."""
    dump = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 -- a table's own name
            values = (value for row in cursor.fetchall() for value in row)
            dump[table] = "\n".join(
                bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)
                for value in values
            )
    return dump


def found_in(text: str) -> list[str]:
    lowered = text.lower()
    return [planted for planted in PLANTED if planted.lower() in lowered]


def leaks() -> dict[str, list[str]]:
    return {table: found for table, text in dump_of_every_table().items() if (found := found_in(text))}


def test_planted_word_in_a_table_would_be_found(django_user_model):
    django_user_model.objects.create_user("x", email=SECRETS["email"])

    assert list(leaks()) == ["auth_user"]


@pytest.mark.parametrize("kind", Kind.values)
def test_nothing_typed_lies_in_clear_while_a_draft_is_written(kind, caplog):
    woman = Applicant(kind=kind)

    with caplog.at_level(logging.DEBUG):
        woman.fill_in()
        woman.check()

    assert Draft.objects.count() == 1
    assert leaks() == {}
    assert found_in(caplog.text) == []
    assert "sessionid" not in woman.phone.cookies


def test_nothing_lies_in_clear_after_sending_confirming_and_opening(client, editor, settings, caplog):
    settings.LETTERS_MAILBOX = False
    with caplog.at_level(logging.DEBUG):
        woman = Applicant()
        application = woman.apply()
        letters.deliver(sent_letters("application_confirmation")[0].pk)
        client.force_login(editor)
        opened = client.post(f"/admin/applications/{application.pk}/", {"purpose": "triage"})
        client.post(f"/admin/applications/{application.pk}/confirm-by-phone/")
        letters.deliver(sent_letters("application_waiting")[0].pk)
        call_command("rebuild_references_index", verbosity=0)
        call_command("update_index", verbosity=0, stdout=None)

    assert SECRETS["name"] in opened.content.decode()
    assert leaks() == {}
    assert found_in(caplog.text) == []


def test_applications_and_drafts_have_no_second_readable_copy():
    for name in ("application", "draft", "statuschange"):
        model = apps.get_model("signup", name)

        assert model.wagtail_reference_index_ignore is True
        assert not hasattr(model, "revisions")
        assert not hasattr(model, "search_fields")
        assert model._meta.default_permissions == ()
