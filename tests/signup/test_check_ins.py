"""Are you still waiting? Three letters, then a call; and silence never takes anybody off the list."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from core import letters
from core.models import Letter
from signup import check_ins, waiting_list
from signup.models import Application, Kind
from signup.states import IllegalMove, Reason
from tests.signup.factories import make_application, make_waiting, moves_of, open_calls, put_in, sent_letters

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

#: The day on which she was put on the list.
FIRST_DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def clock():
    """A clock that stands still until it is moved."""
    with time_machine.travel(FIRST_DAY, tick=False) as traveller:
        yield traveller


def go_to(clock, *, weeks: float) -> None:
    clock.move_to(FIRST_DAY + timedelta(weeks=weeks))


def letters_asked() -> list[str]:
    return [letter.kind for letter in Letter.objects.order_by("created_at") if letter.kind.startswith("check_in")]


def standing(application: Application) -> str:
    return Application.objects.get(pk=application.pk).status


def test_she_is_asked_after_twelve_weeks_reminded_twice_and_then_called(clock, caseworker):
    application = make_waiting(caseworker, language="en")
    written = {}

    for weeks in (11.9, 12, 13.9, 14, 15.9, 16, 17.9, 18, 30, 100):
        go_to(clock, weeks=weeks)
        check_ins.ask_those_due()
        written[weeks] = (len(letters_asked()), open_calls(application))

    assert written == {
        11.9: (0, []),
        12: (1, []),
        13.9: (1, []),
        14: (2, []),
        15.9: (2, []),
        16: (3, []),
        17.9: (3, []),
        18: (3, ["no_answer"]),
        30: (3, ["no_answer"]),
        100: (3, ["no_answer"]),
    }
    assert letters_asked() == ["check_in", "check_in_reminder", "check_in_reminder"]
    assert {letter.language for letter in sent_letters("check_in_reminder")} == {"en"}
    assert standing(application) == "waiting"


def test_run_that_comes_late_asks_once_and_counts_from_then(clock, caseworker):
    make_waiting(caseworker)
    go_to(clock, weeks=20)

    asked = [check_ins.ask_those_due() for _time in range(3)]
    go_to(clock, weeks=22)

    assert asked == [1, 0, 0]
    assert check_ins.ask_those_due() == 1


def test_who_has_no_address_is_called_at_once(clock, caseworker):
    application = make_waiting(caseworker, email="")
    go_to(clock, weeks=12)

    asked = [check_ins.ask_those_due() for _time in range(2)]

    assert (asked, open_calls(application), letters_asked()) == ([1, 0], ["check_in"], [])
    assert standing(application) == "waiting"


def test_break_is_asked_about_after_half_a_year(clock, caseworker):
    application = make_waiting(caseworker)
    waiting_list.move(application=application, to="paused", by=None, reason_code=Reason.APPLICANT_ASKED)

    go_to(clock, weeks=25.9)
    before = check_ins.ask_those_due()
    go_to(clock, weeks=26)

    assert (before, check_ins.ask_those_due(), letters_asked()) == (0, 1, ["check_in"])
    assert standing(application) == "paused"


@pytest.mark.parametrize("status", ["invited", "matched", "withdrawn", "declined", "unreachable", "expired"])
def test_who_does_not_wait_is_not_asked(clock, caseworker, status):
    put_in(make_waiting(caseworker), status)
    go_to(clock, weeks=50)

    assert check_ins.ask_those_due() == 0
    assert letters_asked() == []


def test_who_waits_for_news_alone_is_not_asked(clock, caseworker):
    make_waiting(caseworker, kind=Kind.TELL_ME_WHEN)
    go_to(clock, weeks=50)

    assert check_ins.ask_those_due() == 0


@pytest.mark.parametrize("weeks", [0, 13, 19])
def test_yes_keeps_her_place_ends_the_asking_and_is_asked_again_in_twelve_weeks(clock, caseworker, weeks):
    application = make_waiting(caseworker)
    for week in range(weeks):
        go_to(clock, weeks=week + 1)
        check_ins.ask_those_due()

    answered = check_ins.answer(application=application, still_waiting=True)

    assert (answered.status, answered.check_ins_sent, open_calls(application)) == ("waiting", 0, [])
    assert answered.check_in_due_at == timezone.now() + timedelta(weeks=12)
    assert answered.waiting_since == FIRST_DAY
    assert check_ins.is_asked(answered) is False
    assert len(moves_of(application)) == 2


def test_no_withdraws_her_and_can_be_undone(clock, caseworker):
    application = make_waiting(caseworker)
    go_to(clock, weeks=18)
    check_ins.ask_those_due()

    gone = check_ins.answer(application=application, still_waiting=False, by=caseworker)
    back = waiting_list.take_back(application=application)

    assert (gone.status, back.status) == ("withdrawn", "waiting")
    assert back.check_in_due_at == timezone.now() + timedelta(weeks=12)
    assert application.status_changes.order_by("-pk")[1].by == caseworker


@pytest.mark.parametrize("status", ["paused", "unreachable"])
def test_yes_brings_back_who_took_a_break_or_could_not_be_reached(clock, caseworker, status):
    application = put_in(make_waiting(caseworker), status)

    answered = check_ins.answer(application=application, still_waiting=True)

    assert (answered.status, moves_of(application)[-1]) == ("waiting", (status, "waiting", "applicant_asked"))


@pytest.mark.parametrize("status", ["unconfirmed", "invited", "matched", "declined", "expired", "withdrawn"])
def test_yes_of_who_does_not_wait_is_illegal(caseworker, status):
    application = put_in(make_application(), status)

    with pytest.raises(IllegalMove):
        check_ins.answer(application=application, still_waiting=True)


def test_whoever_was_heard_of_stays_on_her_break(clock, caseworker):
    application = put_in(make_waiting(caseworker), "paused")
    Application.objects.update(check_ins_sent=2)

    kept = check_ins.keep_as_it_is(application=application)
    elsewhere = check_ins.keep_as_it_is(application=put_in(make_waiting(caseworker), "matched"))

    assert (kept.status, kept.check_ins_sent) == ("paused", 0)
    assert kept.check_in_due_at == FIRST_DAY + timedelta(weeks=26)
    assert elsewhere.status == "matched"


def test_she_is_asked_until_she_answers(clock, caseworker):
    application = make_waiting(caseworker)
    asked = {}
    for weeks in (11, 12, 18):
        go_to(clock, weeks=weeks)
        for _time in range(4):
            check_ins.ask_those_due()
        application.refresh_from_db()
        asked[weeks] = check_ins.is_asked(application)

    assert asked == {11: False, 12: True, 18: True}


def test_letter_that_waited_is_not_sent_to_who_has_answered(clock, caseworker):
    application = make_waiting(caseworker)
    go_to(clock, weeks=12)
    check_ins.ask_those_due()
    check_ins.answer(application=application, still_waiting=True)

    assert letters.deliver(sent_letters("check_in")[0].pk) == "skipped"


def test_broken_envelope_stops_nobody_else_from_being_asked(clock, caseworker, caplog):
    broken, sound = make_waiting(caseworker), make_waiting(caseworker)
    Application.objects.filter(pk=broken.pk).update(body_sealed=b"t1\0rubbish")
    go_to(clock, weeks=12)

    assert check_ins.ask_those_due() == 1
    assert [letter.object_id for letter in sent_letters("check_in")] == [str(sound.pk)]
    assert str(broken.pk) in caplog.text


def test_who_waits_for_three_years_is_called_about_it_once_a_year(clock, caseworker):
    application, paused = make_waiting(caseworker), put_in(make_waiting(caseworker), "paused")
    matched = put_in(make_waiting(caseworker), "matched")
    news = make_waiting(caseworker, kind=Kind.TELL_ME_WHEN)
    called = []

    for days in (3 * 365 - 1, 3 * 365, 3 * 365 + 364, 4 * 365):
        clock.move_to(FIRST_DAY + timedelta(days=days))
        called.append(check_ins.call_those_who_waited_long())
        application.call_tasks.open().update(done_at=timezone.now(), outcome="reached")

    assert called == [0, 2, 0, 2]
    assert [open_calls(a) for a in (application, paused, matched, news)] == [[], ["long_wait"], [], []]


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_ask_each_of_them_once(transactional_db, caseworker):
    women = [make_waiting(caseworker, email=f"woman{number}@example.org") for number in range(5)]
    Application.objects.update(check_in_due_at=timezone.now())
    start, asked = threading.Barrier(2), []

    def run() -> None:
        try:
            start.wait()
            asked.append(check_ins.ask_those_due())
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(asked) == len(women)
    assert sorted(letter.object_id for letter in sent_letters("check_in")) == sorted(str(woman.pk) for woman in women)
    assert set(Application.objects.values_list("check_ins_sent", flat=True)) == {1}
