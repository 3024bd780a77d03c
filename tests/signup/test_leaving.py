"""Leaving the list, asking for deletion, and taking either back: nobody loses the time she has waited."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from core import consents
from core.models import ConsentRecord, Letter
from signup import waiting_list
from signup.models import Application, Kind
from signup.states import IllegalMove, Status
from tests.signup.factories import make_application, make_waiting, moves_of, open_calls, put_in, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


def in_days(days: float) -> datetime:
    return timezone.now() + timedelta(days=days)


@pytest.mark.parametrize("status", ["waiting", "paused", "invited", "matched"])
def test_withdrawal_can_be_undone_for_14_days_and_leads_back_to_where_she_stood(caseworker, status):
    application = put_in(make_waiting(caseworker, weeks_ago=9), status)
    since = application.waiting_since

    gone = waiting_list.withdraw(application=application)
    last_moment = waiting_list.undo_until(gone)
    with time_machine.travel(last_moment, tick=False):
        back = waiting_list.take_back(application=application)

    assert (gone.status, back.status, back.waiting_since) == ("withdrawn", status, since)
    assert moves_of(application)[-2:] == [
        (status, "withdrawn", "applicant_asked"),
        ("withdrawn", status, "taken_back"),
    ]
    assert last_moment == gone.status_since + timedelta(days=14)
    assert [letter.object_id for letter in sent_letters("application_withdrawn")] == [str(application.pk)]
    assert waiting_list.undo_until(back) is None


def test_withdrawal_cannot_be_undone_after_14_days(caseworker):
    application = waiting_list.withdraw(application=make_waiting(caseworker))

    with time_machine.travel(in_days(14.001), tick=False), pytest.raises(IllegalMove):
        waiting_list.take_back(application=application)

    application.refresh_from_db()
    assert application.status == "withdrawn"


def test_who_could_not_be_reached_and_takes_back_waits_again(caseworker):
    application = put_in(make_waiting(caseworker), "unreachable")
    waiting_list.withdraw(application=application)

    assert waiting_list.take_back(application=application).status == "waiting"


@pytest.mark.parametrize(("kind", "call"), [(Kind.MENTEE, "confirm"), (Kind.CALL_ME, "asked")])
def test_unconfirmed_withdrawal_writes_to_nobody_and_is_called_again_when_taken_back(caseworker, kind, call):
    application = make_application(kind=kind, email="")

    waiting_list.withdraw(application=application, by=caseworker)
    calls_while_gone = open_calls(application)
    back = waiting_list.take_back(application=application, by=caseworker)

    assert (calls_while_gone, open_calls(application), back.status) == ([], [call], "unconfirmed")
    assert sent_letters("application_withdrawn") == []
    assert list(application.status_changes.values_list("by", flat=True)) == [None, caseworker.pk, caseworker.pk]


def test_unconfirmed_address_is_not_written_to_about_a_withdrawal(caseworker):
    waiting_list.withdraw(application=make_application(), by=caseworker)

    assert sent_letters("application_withdrawn") == []


def test_withdrawing_twice_is_one_withdrawal_and_nothing_to_undo_is_illegal(caseworker):
    application = make_waiting(caseworker)

    with pytest.raises(IllegalMove):
        waiting_list.take_back(application=application)
    for _time in range(2):
        waiting_list.withdraw(application=application)

    assert len(sent_letters("application_withdrawn")) == 1
    assert [to for _from, to, _reason in moves_of(application)].count("withdrawn") == 1


@pytest.mark.parametrize("status", sorted(set(Status.values) - {"withdrawn"}))
def test_deletion_can_be_asked_for_wherever_it_stands_and_taken_back(caseworker, status):
    application = put_in(make_application(weeks_ago=3), status)
    since, subject = application.waiting_since, application.seal_context

    gone = waiting_list.ask_for_deletion(application=application)
    again = waiting_list.ask_for_deletion(application=application)
    consent_while_gone = consents.standing(purpose="mentee-application", room="signup", subject=subject)
    back = waiting_list.take_back(application=application)

    assert (gone.status, gone.erase_at, again) == ("withdrawn", again.erase_at, gone)
    assert abs(gone.erase_at - in_days(14)) < timedelta(seconds=9)
    assert waiting_list.undo_until(gone) - gone.erase_at < timedelta(seconds=1)
    assert consent_while_gone is None
    back_to = "waiting" if status == "unreachable" else status
    assert (back.status, back.erase_at, back.waiting_since) == (back_to, None, since)
    assert moves_of(application)[1:] == [
        (status, "withdrawn", "deletion_asked"),
        ("withdrawn", back_to, "taken_back"),
    ]


def test_consent_that_is_taken_back_with_the_deletion_is_a_new_record_of_the_same_text(caseworker):
    application = make_waiting(caseworker)
    first = ConsentRecord.objects.get()

    waiting_list.ask_for_deletion(application=application)
    waiting_list.take_back(application=application, by=caseworker)

    withdrawn, renewed = ConsentRecord.objects.order_by("pk")
    assert (withdrawn.pk, withdrawn.withdrawn_at is None) == (first.pk, False)
    assert (renewed.text, renewed.withdrawn_at, renewed.way) == (first.text, None, "phone")


def test_who_withdrew_may_ask_for_deletion_too_and_comes_back_to_where_she_stood(caseworker):
    application = put_in(make_waiting(caseworker), "paused")
    waiting_list.withdraw(application=application)

    with time_machine.travel(in_days(10), tick=False):
        gone = waiting_list.ask_for_deletion(application=application)
        erased_on = in_days(14)
    with time_machine.travel(in_days(20), tick=False):
        back = waiting_list.take_back(application=application)

    assert (gone.erase_at, back.status) == (erased_on, "paused")
    assert len(sent_letters("application_deletion_asked")) == 1


def test_withdrawal_without_deletion_leaves_the_consent_alone(caseworker):
    application = make_waiting(caseworker)

    waiting_list.withdraw(application=application)
    waiting_list.take_back(application=application)

    assert ConsentRecord.objects.get().withdrawn_at is None


@pytest.mark.parametrize("contact_state", ["bounced", "complained"])
def test_nothing_is_written_where_letters_come_back(caseworker, contact_state):
    application = make_waiting(caseworker)
    Application.objects.update(contact_state=contact_state)
    Letter.objects.all().delete()

    waiting_list.ask_for_deletion(application=application)

    assert Letter.objects.count() == 0
