"""Each movement whose giver we know gets one paper, numbered without gaps, and a letter that brings it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from core.models import Letter
from donations import receipting
from donations.models import GivingSettings, LedgerKind, Receipt, ReceiptKind, ReceiptSeries, VatTreatment
from tests.donations.factories import DONOR, make_campaign, make_entry, make_pledge

pytestmark = pytest.mark.django_db

_AT_ONCE, _ROUNDS = 8, 6

#: What stands on the receipt of the sponsorship below, but for its payment.
_SPONSORED = {
    "company": DONOR["company"],
    "cvr": DONOR["cvr"],
    "name": DONOR["name"],
    "dedication": "",
    "campaign_title": "Stand behind a mentor",
    "tier_name": "Gold",
    "kind": "sponsorship",
    "frequency": "once",
    "method": "stripe",
    "amount_ore": 1250_00,
    "vat_ore": 250_00,
    "fee_ore": 0,
    "currency": "DKK",
    "vat_treatment": "sponsorship_25",
    "paid_on": "2026-07-01",
    "organisation_name": "KVINFO",
    "organisation_address": "",
    "organisation_cvr": "12345674",
    "is_approved_organisation": False,
}


def make_gift(*, amount_ore: int = 200_00, pledge=None, **fields):
    pledge = pledge or make_pledge(amount_ore=amount_ore)
    return make_entry(campaign_key=pledge.campaign_key, pledge=pledge, amount_ore=amount_ore, **fields)


def take_back(entry, *, amount_ore: int, kind: str = LedgerKind.REFUND, **fields):
    return make_entry(
        campaign_key=entry.campaign_key,
        pledge=entry.pledge,
        amount_ore=amount_ore,
        kind=kind,
        payment_reference=entry.payment_reference,
        **fields,
    )


def test_gift_gets_a_receipt_and_a_letter():
    entry = make_gift()

    receipt = receipting.issue(entry=entry)

    assert (receipt.kind, receipt.number, receipt.language) == (ReceiptKind.RECEIPT, 1, "da")
    assert receipt.reference == f"TEST-{receipt.year}-000001"
    letter = Letter.objects.get()
    assert (letter.kind, letter.object_id, letter.language) == ("gift_receipt", str(receipt.pk), "da")


def test_asking_twice_gives_the_same_paper_and_one_letter():
    entry = make_gift()

    assert receipting.issue(entry=entry) == receipting.issue(entry=entry)
    assert (Receipt.objects.count(), Letter.objects.count()) == (1, 1)


def test_facts_are_those_of_the_day_it_was_issued():
    campaign = make_campaign()
    pledge = make_pledge(
        campaign_key=campaign.translation_key,
        amount_ore=1250_00,
        vat_ore=250_00,
        vat_treatment=VatTreatment.SPONSORSHIP_25,
        tier_name="Gold",
        language="en",
    )
    settings = GivingSettings.load()
    settings.organisation_cvr = "12345674"
    settings.save()
    entry = make_gift(
        pledge=pledge,
        amount_ore=1250_00,
        vat_ore=250_00,
        kind=LedgerKind.SPONSORSHIP,
        occurred_at=datetime(2026, 6, 30, 22, 30, tzinfo=UTC),
    )

    receipt = receipting.issue(entry=entry)
    settings.organisation_name = "Somebody else"
    settings.save()

    facts = Receipt.objects.get(pk=receipt.pk).facts()
    assert facts == _SPONSORED | {"payment_reference": entry.payment_reference}


def test_campaign_that_is_off_the_site_is_still_named():
    campaign = make_campaign(languages=("da",))
    campaign.unpublish()
    pledge = make_pledge(campaign_key=campaign.translation_key, language="en")

    assert receipting.issue(entry=make_gift(pledge=pledge)).facts()["campaign_title"] == "Stå bag en mentor"


def test_refund_gets_a_credit_note_that_names_the_receipt():
    entry = make_gift()
    receipt = receipting.issue(entry=entry)

    note = receipting.issue(entry=take_back(entry, amount_ore=-50_00))

    assert (note.kind, note.number, note.credits) == (ReceiptKind.CREDIT_NOTE, 2, receipt)
    assert note.facts()["amount_ore"] == 50_00
    assert Letter.objects.filter(kind="gift_credit_note", object_id=str(note.pk)).count() == 1


def test_refund_that_failed_takes_its_credit_note_back():
    entry = make_gift()
    receipting.issue(entry=entry)
    refund = take_back(entry, amount_ore=-50_00)
    note = receipting.issue(entry=refund)

    again = receipting.issue(entry=take_back(entry, amount_ore=50_00, kind=LedgerKind.REFUND_REVERSED, corrects=refund))

    assert (again.kind, again.credits) == (ReceiptKind.RECEIPT, note)


def test_movement_of_nobody_we_know_gets_no_paper():
    entry = make_entry(campaign_key=make_pledge().campaign_key, amount_ore=100_00)

    assert receipting.issue(entry=entry) is None
    assert Receipt.objects.count() == 0


def test_test_money_and_real_money_are_numbered_apart_and_years_begin_at_midnight_in_denmark(time_machine):
    time_machine.move_to(datetime(2026, 12, 31, 22, 59, tzinfo=UTC), tick=False)
    played, real = receipting.issue(entry=make_gift()), receipting.issue(entry=make_gift(livemode=True))
    time_machine.move_to(datetime(2026, 12, 31, 23, 0, tzinfo=UTC), tick=False)
    next_year = receipting.issue(entry=make_gift(livemode=True))

    assert [paper.reference for paper in (played, real, next_year)] == [
        "TEST-2026-000001",
        "2026-000001",
        "2027-000001",
    ]


def test_number_of_what_is_rolled_back_is_given_out_again():
    receipting.issue(entry=make_gift())
    with transaction.atomic():
        receipting.issue(entry=make_gift())
        transaction.set_rollback(True)

    assert receipting.issue(entry=make_gift()).number == 2


def test_broken_envelope_keeps_no_money_out_of_the_books(caplog):
    pledge = make_pledge()
    pledge.donor_sealed = b"another key\0" + bytes(40)
    pledge.save()

    assert receipting.issue(entry=make_gift(pledge=pledge)) is None
    assert "no receipt for entry" in caplog.text
    assert Letter.objects.count() == 0


def test_giver_without_an_address_gets_a_paper_but_no_letter():
    pledge = make_pledge()
    pledge.seal_donor(DONOR | {"email": ""})
    pledge.save()

    receipt = receipting.issue(entry=make_gift(pledge=pledge))

    assert Letter.objects.count() == 0
    with pytest.raises(receipting.NoAddress):
        receipting.send_again(receipt=receipt)


def test_paper_is_sent_again_as_another_letter():
    receipt = receipting.issue(entry=make_gift())

    receipting.send_again(receipt=receipt)

    assert Letter.objects.filter(kind="gift_receipt", object_id=str(receipt.pk)).count() == 2


@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_gap_when_eight_book_at_one_instant_and_some_give_up():
    """SQLite lets one writer in at a time; on PostgreSQL this finds whoever reads a number without its lock."""
    entries = [make_gift() for _giver in range(_AT_ONCE * _ROUNDS)]
    start = threading.Barrier(_AT_ONCE)

    def book(thread: int) -> None:
        start.wait()
        try:
            for number in range(_ROUNDS):
                with transaction.atomic():
                    receipting.issue(entry=entries[thread * _ROUNDS + number])
                    transaction.set_rollback((thread + number) % 3 == 0)
        finally:
            connection.close()

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(book, range(_AT_ONCE)))

    kept = sum((thread + number) % 3 != 0 for thread in range(_AT_ONCE) for number in range(_ROUNDS))
    assert sorted(Receipt.objects.values_list("number", flat=True)) == list(range(1, kept + 1))
    assert ReceiptSeries.objects.get().last_number == kept
