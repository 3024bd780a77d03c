"""Disputes: what the bank takes is gone, what it brings again is back, and nothing else moves."""

import pytest

from donations.gateway import keyless_payer
from donations.models import LedgerEntry, WebhookEvent
from tests.donations.factories import make_pledge, open_page
from tests.donations.money import movements, paid_gift, tell

pytestmark = pytest.mark.django_db


def test_dispute_takes_the_gift_from_the_meter_and_a_won_one_brings_it_back():
    entry = paid_gift(amount_ore=500_00, vat_ore=100_00, kind="sponsorship", vat_treatment="sponsorship_25")

    def raised() -> int:
        return LedgerEntry.objects.raised(campaign_key=entry.campaign_key, currency="DKK", livemode=False)

    figures = [raised()]
    begun = keyless_payer.dispute(entry.payment_reference)
    tell(*begun)
    figures.append(raised())
    tell(*keyless_payer.close_dispute(begun[0]["data"]["object"]["id"], won=True))
    figures.append(raised())

    assert figures == [400_00, 0, 400_00]
    assert movements() == [
        ("sponsorship", 500_00, 100_00, 0),
        ("dispute", -500_00, -100_00, 0),
        ("dispute_reversed", 500_00, 100_00, 0),
    ]


def test_lost_dispute_moves_nothing_more():
    entry = paid_gift()
    begun = keyless_payer.dispute(entry.payment_reference)

    outcomes = tell(*begun, *keyless_payer.close_dispute(begun[0]["data"]["object"]["id"], won=False))

    assert outcomes == ["ignored", "applied", "ignored"]
    assert movements() == [("gift", 200_00, 0, 0), ("dispute", -200_00, 0, 0)]


def test_dispute_news_in_the_wrong_order_comes_to_the_same():
    entry = paid_gift()
    begun = keyless_payer.dispute(entry.payment_reference)
    closed = keyless_payer.close_dispute(begun[0]["data"]["object"]["id"], won=True)

    tell(*reversed(closed), *reversed(begun))

    assert movements() == [("gift", 200_00, 0, 0), ("dispute", -200_00, 0, 0), ("dispute_reversed", 200_00, 0, 0)]


def test_dispute_of_what_is_left_after_a_refund_takes_the_rest():
    entry = paid_gift(amount_ore=200_00)
    tell(*keyless_payer.refund(entry.payment_reference, 80_00), *keyless_payer.dispute(entry.payment_reference))

    assert movements() == [("gift", 200_00, 0, 0), ("refund", -80_00, 0, 0), ("dispute", -120_00, 0, 0)]
    assert LedgerEntry.objects.left_of(entry) == 0


def test_dispute_that_comes_before_its_gift_waits_and_is_booked_with_it():
    paid = keyless_payer.pay(open_page(make_pledge()))
    begun = keyless_payer.dispute(paid[0]["data"]["object"]["payment_intent"])

    outcomes = tell(*begun, *paid)

    assert outcomes == ["ignored", "parked", "applied"]
    assert movements() == [("gift", 200_00, 0, 0), ("dispute", -200_00, 0, 0)]
    assert not WebhookEvent.objects.filter(outcome="parked").exists()
