"""A paper that could not be made or sent is owed, and is settled by the clock when its cause is gone."""

import base64
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone

from core import letters, schedules
from core.models import Letter, ScheduleRun
from core.sealing import SealBroken
from donations import receipting, receipts_owed
from donations.models import LedgerKind, Receipt, ReceiptSeries
from donations.schedules import register_schedules
from tests.donations.factories import make_pledge
from tests.donations.money import movements, pay
from tests.donations.test_receipting import make_gift, take_back

pytestmark = pytest.mark.django_db

_SCHEDULE = "donations receipts owed"


@pytest.fixture
def keys(settings):
    """Takes the key of the room away, and brings it back: another one seals meanwhile."""
    own = settings.SEALING_KEYS
    other = {**own, "donations": [f"meanwhile:{base64.b64encode(os.urandom(32)).decode()}"]}

    class Keys:
        def lose(self) -> None:
            settings.SEALING_KEYS = other

        def find(self) -> None:
            settings.SEALING_KEYS = {**own, "donations": [*own["donations"], *other["donations"]]}

    return Keys()


def papers() -> list[tuple[int, str, int]]:
    """Number, kind of movement and amount of every paper."""
    return [*Receipt.objects.order_by("number").values_list("number", "entry__kind", "entry__amount_ore")]


def posted() -> list[tuple[str, str]]:
    """What was written to givers: the kind of letter, and the paper that it brings."""
    return [*Letter.objects.order_by("created_at").values_list("kind", "object_id")]


def run_by_the_clock() -> str:
    """What becomes of the schedule when it is due."""
    ScheduleRun.objects.filter(name=_SCHEDULE).delete()
    return schedules.tick()[_SCHEDULE]


def test_receipt_is_issued_by_the_clock_when_the_missing_key_is_back(keys):
    before, pledge = pay(make_pledge()), make_pledge(amount_ore=700_00)
    keys.lose()
    pay(pledge)
    while_missing = (run_by_the_clock(), papers())
    keys.find()

    outcome = run_by_the_clock()

    assert movements() == [("gift", 200_00, 0, 0), ("gift", 700_00, 0, 0)]
    assert while_missing == ("done", [(1, "gift", 200_00)])
    assert (outcome, papers()) == ("done", [(1, "gift", 200_00), (2, "gift", 700_00)])
    assert Receipt.objects.get(number=2).facts()["amount_ore"] == 700_00
    assert posted() == [("gift_receipt", str(pk)) for pk in Receipt.objects.order_by("pk").values_list("pk", flat=True)]
    assert ReceiptSeries.objects.get(year=timezone.localdate().year).last_number == 2
    assert before.receipt.number == 1


def test_numbers_have_no_gap_though_some_still_cannot_be_issued(keys):
    closed, owed = [make_gift() for _giver in range(2)], [make_gift() for _giver in range(3)]
    for entry in closed:
        entry.pledge.donor_sealed = b"lost for ever\0" + bytes(40)
        entry.pledge.save()

    counts = [receipts_owed.settle() for _hour in range(2)]

    assert counts == [3, 0]
    assert [*Receipt.objects.order_by("number").values_list("number", "entry")] == [
        (number, entry.pk) for number, entry in enumerate(owed, start=1)
    ]
    assert [*receipts_owed.entries()] == closed


def test_what_still_cannot_be_issued_is_said_once_in_the_log_without_naming_anybody(keys, caplog):
    for _giver in range(3):
        make_gift()
    keys.lose()

    receipts_owed.settle()

    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "3 receipts are still owed: an envelope does not open, a sealing key is missing"
    ]


def test_credit_note_that_comes_before_the_owed_receipt_brings_it_along():
    entry = make_gift()
    refund = take_back(entry, amount_ore=-50_00)

    note = receipting.issue(entry=refund)

    assert papers() == [(1, LedgerKind.GIFT, 200_00), (2, LedgerKind.REFUND, -50_00)]
    assert note.credits.entry == entry


def test_giver_who_is_erased_test_money_of_a_live_site_and_nobody_we_know_are_owed_nothing(settings):
    erased = make_gift()
    erased.pledge.giver_erased_at = timezone.now()
    erased.pledge.save()
    played, real = make_gift(), make_gift(livemode=True)

    in_test = [*receipts_owed.entries()]
    settings.STRIPE_SECRET_KEY = "sk_live_x"

    assert (in_test, [*receipts_owed.entries()]) == ([played], [real])


def test_letter_that_was_given_up_for_want_of_a_key_is_written_anew_once(keys):
    entry = pay(make_pledge())
    Letter.objects.update(state=Letter.State.FAILED, error=SealBroken.__name__)
    keys.lose()
    while_missing = receipts_owed.settle()
    keys.find()

    counts = [receipts_owed.settle() for _hour in range(2)]

    assert (while_missing, counts) == (0, [1, 0])
    assert posted() == [("gift_receipt", str(entry.receipt.pk))] * 2
    assert Letter.objects.filter(state=Letter.State.WAITING).count() == 1


@pytest.mark.parametrize("error", ["SMTPRecipientsRefused", ""])
def test_letter_that_was_given_up_for_another_cause_is_left_to_staff(error):
    pay(make_pledge())
    Letter.objects.update(state=Letter.State.FAILED, error=error)

    assert receipts_owed.settle() == 0
    assert Letter.objects.count() == 1


def test_letter_that_waits_while_the_key_is_missing_arrives_by_itself(keys, mailoutbox):
    pay(make_pledge())
    keys.lose()
    letter = Letter.objects.get()
    letters.deliver(letter.pk)
    keys.find()
    Letter.objects.update(next_attempt_at=timezone.now())

    assert (receipts_owed.settle(), letters.sweep(), len(mailoutbox)) == (0, 1, 1)


def test_schedule_runs_every_hour():
    register_schedules()

    assert schedules._schedules[_SCHEDULE].every.total_seconds() == 3600


@pytest.mark.parametrize("rows", [1, 3])
def test_looking_for_what_is_owed_asks_two_questions_however_much_is_settled(django_assert_num_queries, rows):
    for _giver in range(rows):
        pay(make_pledge())

    with django_assert_num_queries(2):
        assert receipts_owed.settle() == 0


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_one_instant_issue_each_paper_once():
    """SQLite lets one writer in at a time; on PostgreSQL this finds whoever looks first and issues then."""
    for _giver in range(6):
        make_gift()
    start = threading.Barrier(2)

    def sweep(_number: int) -> int:
        start.wait()
        try:
            return receipts_owed.settle()
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(sweep, range(2)))

    assert [number for number, _kind, _amount in papers()] == [1, 2, 3, 4, 5, 6]
    assert (Letter.objects.count(), ReceiptSeries.objects.get().last_number) == (6, 6)
