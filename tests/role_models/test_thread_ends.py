"""Ends of consents: three letters before, and on the day after it the use has stopped."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core import mail

from core import sealing
from role_models import consent_ends, thread
from role_models.models import StoryConsent, Storyteller
from role_models.models.storytellers import SEALING_ROOM
from role_models.states import State
from role_models.uses import Use
from tests.role_models.factories import add_storyteller

pytestmark = pytest.mark.django_db

END = date(2027, 6, 30)


@pytest.fixture
def teller(db):
    """All her consents end on one day."""
    teller = add_storyteller("Zerrîna", ends_on=END, language="en")
    contact = {"email": "zerrina@example.org", "phone": ""}
    teller.contact_sealed = sealing.seal_json(room=SEALING_ROOM, value=contact, context=teller.seal_context)
    teller.save()
    return teller


def days_of_letters(capture, first: date, last: date) -> list[int]:
    """How many days were left on each day on which the clock wrote to her."""
    written = []
    day = first
    while day <= last:
        mail.outbox.clear()
        with time_machine.travel(f"{day}T10:00:00+02:00", tick=False), capture(execute=True):
            consent_ends.work()
            consent_ends.work()
        written += [(END - day).days] * len(mail.outbox)
        day += timedelta(days=1)
    return written


def test_letters_come_60_30_and_7_days_before_each_once(teller, django_capture_on_commit_callbacks):
    first = END - timedelta(days=62)

    assert days_of_letters(django_capture_on_commit_callbacks, first, END) == [60, 30, 7]


def test_letter_names_each_use_and_its_end_and_not_her(teller, django_capture_on_commit_callbacks):
    with time_machine.travel("2027-05-01T10:00:00+02:00"), django_capture_on_commit_callbacks(execute=True):
        consent_ends.warn()

    [letter] = mail.outbox
    assert letter.subject == "Your yes comes to its end"
    assert [str(use.label) in letter.body for use in Use].count(False) <= len(Use)
    assert letter.body.count("until") == len(Use)
    assert "Zerrîna" not in letter.subject + letter.body


def test_site_that_slept_writes_the_nearest_letter_only(teller, django_capture_on_commit_callbacks):
    with time_machine.travel("2027-06-25T10:00:00+02:00"), django_capture_on_commit_callbacks(execute=True):
        consent_ends.work()
        consent_ends.work()

    assert len(mail.outbox) == 1
    assert set(StoryConsent.objects.values_list("warned_days", flat=True)) == {7}


def test_use_stands_on_its_last_day_and_stops_on_the_day_after(teller, django_capture_on_commit_callbacks):
    states = []
    for moment in ("2027-06-30T23:30:00+02:00", "2027-07-01T00:30:00+02:00"):
        with time_machine.travel(moment), django_capture_on_commit_callbacks(execute=True):
            consent_ends.stop_ended()
            states.append((Storyteller.objects.get().state, teller.consents.filter(ended_at=None).count()))

    assert states == [(State.TELLING, len(Use)), (State.PAUSED, 0)]
    assert set(teller.changes.exclude(what="allowed").values_list("by", flat=True)) == {"clock"}


def test_end_by_the_clock_is_no_withdrawal_of_her_yes(teller):
    with time_machine.travel("2027-07-02T10:00:00+02:00"):
        consent_ends.stop_ended()

    assert set(teller.consents.values_list("record__withdrawn_at", flat=True)) == {None}


def test_who_has_no_address_becomes_a_task_for_staff(teller):
    other = add_storyteller("Mina", ends_on=END)
    add_storyteller("Hodan", ends_on=END + timedelta(days=200))

    tasks = consent_ends.staff_tasks(today=END - timedelta(days=20))

    assert [(task.storyteller, len(task.consents)) for task in tasks] == [(other, len(Use))]


def test_renewed_yes_is_warned_of_again(teller, django_capture_on_commit_callbacks):
    with time_machine.travel("2027-06-25T10:00:00+02:00"):
        consent_ends.warn()
        thread.allow(
            storyteller=teller, use=Use.WEB, language="en", by="herself", way="web", ends_on=END + timedelta(days=90)
        )

    assert teller.consents.get(use=Use.WEB, ended_at=None).warned_days is None


def test_earlier_end_is_kept(teller):
    with time_machine.travel("2027-01-01T10:00:00+01:00"):
        changed = [
            thread.shorten(storyteller=teller, use=Use.TALKS, ends_on=date(2027, 2, 1), by="herself")
            for _try in range(2)
        ]
        with pytest.raises(ValueError, match="between"):
            thread.shorten(storyteller=teller, use=Use.TALKS, ends_on=date(2027, 3, 1), by="herself")

    assert changed == [True, False]
    assert teller.consents.get(use=Use.TALKS).ends_on == date(2027, 2, 1)
