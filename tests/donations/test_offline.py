"""Gifts that came by bank, MobilePay number or in cash are booked by staff, and receipted like any other."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.utils import timezone

from core.models import Letter
from donations import offline
from donations.models import LedgerEntry, Pledge, Receipt
from tests.donations.factories import DONOR, make_campaign
from tests.donations.money import movements, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def bookkeeper(db):
    return staff("bookkeeper", "book_offline_gift")


def book(user, **changes) -> LedgerEntry:
    particulars = {
        "donor": DONOR | {"dedication": ""},
        "amount_ore": 750_00,
        "method": "bank",
        "kind": "gift",
        "vat_treatment": "gift",
        "received_on": timezone.localdate() - timedelta(days=3),
        "language": "en",
        "user": user,
    } | changes
    if "campaign_key" not in particulars:
        particulars["campaign_key"] = make_campaign().translation_key
    return offline.book_gift(**particulars)


@pytest.mark.parametrize("method", ["bank", "mobilepay", "cash"])
def test_gift_by_hand_is_booked_and_receipted_and_counts(bookkeeper, method):
    campaign = make_campaign()

    entry = book(bookkeeper, campaign_key=campaign.translation_key, method=method)

    assert movements() == [("gift", 750_00, 0, 0)]
    assert (entry.method, entry.booked_by, entry.pledge.donor()["email"]) == (method, "bookkeeper", DONOR["email"])
    assert (entry.pledge.state, entry.pledge.method, entry.pledge.language) == ("paid", method, "en")
    assert timezone.localdate(entry.occurred_at) == timezone.localdate() - timedelta(days=3)
    assert (Receipt.objects.get().entry, Letter.objects.get().kind) == (entry, "gift_receipt")
    assert campaign.meter().raised_ore == 750_00


def test_sponsorship_by_hand_has_its_vat_inside(bookkeeper):
    book(bookkeeper, kind="sponsorship", vat_treatment="sponsorship_25")

    assert movements() == [("sponsorship", 750_00, 150_00, 0)]


def test_giver_without_an_address_gets_a_numbered_paper_and_no_letter(bookkeeper):
    book(bookkeeper, donor={"company": "", "cvr": "", "name": "Kontant giver", "email": "", "dedication": ""})

    assert (Receipt.objects.count(), Letter.objects.count()) == (1, 0)


def test_gift_of_new_years_eve_belongs_to_the_old_year(bookkeeper):
    entry = book(bookkeeper, received_on=date(2025, 12, 31))

    assert timezone.localdate(entry.occurred_at) == date(2025, 12, 31)
    assert entry.occurred_at.year == 2025


@pytest.mark.parametrize(
    "change",
    [
        {"method": "stripe"},
        {"method": "invoice"},
        {"amount_ore": 0},
        {"amount_ore": -1},
        {"vat_treatment": "undecided"},
        {"received_on": date(2999, 1, 1)},
        {"campaign_key": UUID("00000000-0000-4000-8000-000000000000")},
    ],
    ids=str,
)
def test_gift_that_cannot_be_is_refused_and_leaves_nothing(bookkeeper, change):
    with pytest.raises(offline.OfflineGiftRefused):
        book(bookkeeper, **change)

    assert (movements(), Pledge.objects.count()) == ([], 0)


def test_who_lacks_the_right_books_nothing():
    with pytest.raises(offline.OfflineGiftRefused):
        book(staff("reader", "view_giving"))

    assert movements() == []
