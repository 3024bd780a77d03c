"""The access log: appended to, never changed, and readable when the account behind it is gone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import access_log
from core.models import AccessLog, LogIsAppendOnly

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(django_user_model):
    return django_user_model.objects.create_user("reader")


def look(reader, subject_id: str = "1", **changes) -> AccessLog:
    fields = {"subject_kind": "application", "subject_id": subject_id, "purpose": "triage", "what": "answers"}
    return access_log.write(user=reader, **fields | changes)


def test_write_keeps_who_what_when_and_why(reader):
    entry = look(reader)

    entry.refresh_from_db()
    assert (entry.subject_kind, entry.subject_id, entry.purpose, entry.what) == (
        "application",
        "1",
        "triage",
        "answers",
    )
    assert (entry.user, entry.user_name) == (reader, "reader")
    assert timezone.now() - entry.at < timedelta(seconds=5)


def test_write_without_a_purpose_is_refused(reader):
    with pytest.raises(ValueError, match="without a purpose"):
        look(reader, purpose="")

    assert AccessLog.objects.count() == 0


def test_entry_can_be_neither_changed_nor_deleted(reader):
    entry = look(reader)
    entry.purpose = "call"

    for attempt in (
        entry.save,
        entry.delete,
        AccessLog.objects.all().delete,
        lambda: AccessLog.objects.update(purpose="call"),
    ):
        with pytest.raises(LogIsAppendOnly):
            attempt()

    entry.refresh_from_db()
    assert entry.purpose == "triage"


def test_entry_says_who_it_was_when_the_account_is_gone(reader):
    entry = look(reader)

    reader.delete()

    entry.refresh_from_db()
    assert (entry.user, entry.user_name) == (None, "reader")


def test_entries_are_those_of_one_subject_newest_first(reader):
    first, second = look(reader), look(reader, purpose="call")
    look(reader, subject_id="2")
    look(reader, subject_kind="pledge")

    found = access_log.entries(subject_kind="application", subject_id="1")

    assert list(found) == [second, first]
