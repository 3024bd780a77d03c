"""No table, log or listing says who gave: the givers are planted, and looked for everywhere."""

import logging

import pytest
from django.db import connection
from django.urls import reverse

from core.sealing import SealBroken
from donations.models import LedgerEntry, Pledge
from tests.donations.factories import DONOR, PLANTED, make_campaign, make_pledge


def every_row() -> str:
    """The whole database as text: what somebody with a copy of it could read."""
    dump = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 -- the names come from the database itself
            dump += [
                bytes(value) if isinstance(value, memoryview) else value for row in cursor.fetchall() for value in row
            ]
    return " ".join(value.decode("latin-1") if isinstance(value, bytes) else str(value) for value in dump)


@pytest.mark.django_db(transaction=True)
def test_gift_from_step_to_letter_leaves_nothing_readable_in_any_table(client, settings, caplog):
    settings.LETTERS_MAILBOX = False
    caplog.set_level(logging.DEBUG)
    campaign = make_campaign()
    step = f"{reverse('donations:gift', args=[campaign.translation_key])}?amount=200"
    page = client.post(step, {"amount": "200", **DONOR}).headers["Location"]
    client.get(client.post(page, {"action": "pay"}).headers["Location"])

    dump = every_row()

    assert LedgerEntry.objects.count() == 1
    assert Pledge.objects.get().donor() == DONOR | {"dedication": ""}
    assert [word for word in PLANTED if word in dump] == []
    assert [word for word in PLANTED if word.encode().decode("latin-1") in dump] == []
    assert [word for word in PLANTED if word in caplog.text] == []


@pytest.mark.django_db
def test_envelope_does_not_open_in_another_row():
    one, other = make_pledge(), make_pledge()
    other.donor_sealed = one.donor_sealed

    with pytest.raises(SealBroken):
        other.donor()
