"""A mistake in the books is mended by another entry, which has its own paper; the first one stays."""

import pytest

from donations import corrections
from donations.gateway import keyless_payer
from donations.models import LedgerEntry, Receipt
from tests.donations.money import movements, paid_gift, staff, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def accountant(db):
    return staff("accountant", "correct_ledger")


def test_correction_is_an_entry_of_its_own_with_the_gifts_share_of_vat(accountant):
    gift = paid_gift(amount_ore=500_00, vat_ore=100_00, kind="sponsorship", vat_treatment="sponsorship_25")

    entry = corrections.correct(entry=gift, amount_ore=-125_00, reason=" Booked too much ", user=accountant)

    assert movements() == [("sponsorship", 500_00, 100_00, 0), ("correction", -125_00, -25_00, 0)]
    assert (entry.corrects, entry.reason, entry.booked_by) == (gift, "Booked too much", "accountant")
    assert (entry.pledge, entry.campaign_key, LedgerEntry.objects.left_of(gift)) == (
        gift.pledge,
        gift.campaign_key,
        375_00,
    )
    assert Receipt.objects.get(entry=entry).kind == "credit_note"


def test_correction_may_add_what_is_missing(accountant):
    gift = paid_gift(amount_ore=200_00)

    corrections.correct(entry=gift, amount_ore=50_00, reason="Two transfers, one booked", user=accountant)

    assert LedgerEntry.objects.left_of(gift) == 250_00


@pytest.mark.parametrize(
    ("amount_ore", "reason"), [(0, "Why"), (-10_00, ""), (-10_00, "  "), (-150_01, "More than is left")]
)
def test_correction_that_cannot_be_is_refused(accountant, amount_ore, reason):
    gift = paid_gift(amount_ore=200_00)
    tell(*keyless_payer.refund(gift.payment_reference, 50_00))

    with pytest.raises(corrections.CorrectionRefused):
        corrections.correct(entry=gift, amount_ore=amount_ore, reason=reason, user=accountant)

    assert len(movements()) == 2


def test_only_a_gift_is_corrected(accountant):
    gift = paid_gift(amount_ore=200_00)
    tell(*keyless_payer.refund(gift.payment_reference, 50_00))

    with pytest.raises(corrections.CorrectionRefused):
        corrections.correct(
            entry=LedgerEntry.objects.get(kind="refund"), amount_ore=10_00, reason="No", user=accountant
        )


def test_who_lacks_the_right_corrects_nothing():
    gift = paid_gift()

    with pytest.raises(corrections.CorrectionRefused):
        corrections.correct(entry=gift, amount_ore=-10_00, reason="Because", user=staff("reader", "view_giving"))

    assert len(movements()) == 1
