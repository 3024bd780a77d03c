"""What is given every month or every year: each period is booked once, and a failed one is told of once."""

import copy
from datetime import timedelta

import pytest
import stripe
from django.utils import timezone

from core.models import Letter
from donations import renewals
from donations.gateway import client, keyless_payer, subscriptions
from donations.gateway.checkout import read_session
from donations.models import LedgerEntry, Pledge, Receipt, Subscription, WebhookEvent
from donations.settlement import settle_checkout
from tests.donations.factories import make_pledge, open_page
from tests.donations.money import movements, pay, tell
from tests.donations.stories import subscription_of

pytestmark = pytest.mark.django_db


def begin(**fields):
    """A pledge that renews itself, paid for the first time and told of; its first entry and its subscription's id."""
    pledge = make_pledge(**({"frequency": "monthly"} | fields))
    entry = pay(pledge)
    return entry, Subscription.objects.get(pledge=pledge).pk


def test_first_period_is_booked_once_by_its_invoice():
    pledge = make_pledge(frequency="monthly", amount_ore=200_00)
    news = keyless_payer.pay(open_page(pledge))

    tell(*news, *news)

    entry = LedgerEntry.objects.get()
    pledge.refresh_from_db()
    assert entry.external_id.startswith("in_")
    assert entry.payment_reference.startswith("pi_")
    assert (entry.amount_ore, entry.pledge, pledge.state) == (200_00, pledge, "paid")
    assert (Receipt.objects.count(), Letter.objects.count()) == (1, 1)


def test_payment_page_of_a_subscription_links_it_and_books_no_money():
    pledge = make_pledge(frequency="yearly")
    news = keyless_payer.pay(open_page(pledge))

    tell(news[0])

    pledge.refresh_from_db()
    row = Subscription.objects.get()
    assert news[0]["type"] == "checkout.session.completed"
    assert (row.pk, row.pledge, row.status) == (subscription_of(news), pledge, "active")
    assert row.paid_until > timezone.now() + timedelta(days=364)
    assert (pledge.state, movements()) == ("processing", [])


def test_return_page_of_a_subscription_books_no_money():
    pledge = make_pledge(frequency="monthly")
    keyless_payer.pay(open_page(pledge))

    settled = settle_checkout(session=read_session(pledge.checkout_session_id))

    assert (settled.state, movements()) == ("processing", [])


def test_renewal_is_booked_with_the_pledges_kind_vat_and_fee():
    _entry, subscription_id = begin(
        amount_ore=500_00, vat_ore=99_00, fee_ore=5_00, kind="sponsorship", vat_treatment="sponsorship_25"
    )

    tell(*keyless_payer.renew(subscription_id), *keyless_payer.renew(subscription_id))

    assert movements() == [("sponsorship", 500_00, 99_00, 5_00)] * 3
    assert LedgerEntry.objects.values("payment_reference").distinct().count() == 3
    assert Receipt.objects.count() == 3


def test_refund_of_a_renewal_finds_its_own_period():
    entry, subscription_id = begin(amount_ore=200_00)
    tell(*keyless_payer.renew(subscription_id))
    renewal = LedgerEntry.objects.exclude(pk=entry.pk).get()

    tell(*keyless_payer.refund(renewal.payment_reference, 200_00))

    assert (LedgerEntry.objects.left_of(entry), LedgerEntry.objects.left_of(renewal)) == (200_00, 0)


def test_renewal_of_another_amount_is_parked():
    entry, subscription_id = begin()
    Pledge.objects.filter(pk=entry.pledge_id).update(amount_ore=300_00)

    outcomes = dict(zip_types(keyless_payer.renew(subscription_id)))

    assert outcomes["invoice.paid"] == "parked"
    assert len(movements()) == 1


def zip_types(events) -> list[tuple[str, str]]:
    return [(event["type"], outcome) for event, outcome in zip(events, tell(*events), strict=True)]


def test_pledge_that_is_given_once_never_renews_itself():
    pledge = make_pledge(frequency="monthly")
    news = keyless_payer.pay(open_page(pledge))
    Pledge.objects.filter(pk=pledge.pk).update(frequency="once")

    outcomes = dict(zip_types(news))

    assert {outcomes[kind] for kind in ("checkout.session.completed", "invoice.paid")} == {"parked"}
    assert (movements(), Subscription.objects.count()) == ([], 0)


def test_second_subscription_of_a_pledge_is_parked_and_its_money_booked():
    entry, first = begin()
    Pledge.objects.filter(pk=entry.pledge_id).update(attempt=2)
    entry.pledge.refresh_from_db()
    news = keyless_payer.pay(open_page(entry.pledge))

    outcomes = dict(zip_types(news))

    assert (outcomes["customer.subscription.created"], outcomes["invoice.paid"]) == ("parked", "applied")
    assert (Subscription.objects.get().pk, len(movements())) == (first, 2)


def test_failed_renewal_is_told_once_for_each_try():
    _entry, subscription_id = begin(language="en")
    first = keyless_payer.renew(subscription_id, succeeds=False)
    second = keyless_payer.renew(subscription_id, succeeds=False)
    failures = [event for event in first + second if event["type"] == "invoice.payment_failed"]
    twins = [event | {"id": f"{event['id']}_twin"} for event in failures]

    tell(*first, *second, *twins, *first)

    letters = Letter.objects.filter(kind="gift_payment_failed")
    assert [*letters.values_list("object_id", "language")] == [(subscription_id, "en")] * 2
    assert Subscription.objects.get().status == "past_due"
    assert len(movements()) == 1


def test_nobody_is_told_of_a_failure_that_is_mended_already():
    _entry, subscription_id = begin()
    failed = keyless_payer.renew(subscription_id, succeeds=False)
    mended = keyless_payer.renew(subscription_id)

    tell(*mended, *failed)

    assert not Letter.objects.filter(kind="gift_payment_failed").exists()
    assert (Subscription.objects.get().status, len(movements())) == ("active", 2)


def test_cancelled_subscription_ends_when_its_period_does():
    _entry, subscription_id = begin()
    told = []
    for act in (keyless_payer.cancel_subscription, keyless_payer.renew):
        tell(*act(subscription_id))
        row = Subscription.objects.get()
        told.append((row.status, row.ends_at_period_end, row.ended_at is not None))

    assert told == [("active", True, False), ("canceled", True, True)]


def test_news_of_a_subscription_in_the_wrong_order_ends_in_the_last_state():
    _entry, subscription_id = begin()
    cancelled = copy.deepcopy(keyless_payer.cancel_subscription(subscription_id))
    ended = keyless_payer.renew(subscription_id)

    tell(*ended, *cancelled)

    assert Subscription.objects.get().status == "canceled"


def test_answer_that_was_asked_for_earlier_does_not_overwrite_a_later_one():
    _entry, subscription_id = begin()
    early, asked_early = subscriptions.read(subscription_id), timezone.now()
    keyless_payer.cancel_subscription(subscription_id)
    late, asked_late = subscriptions.read(subscription_id), timezone.now()

    renewals.take_subscription(news=late, read_at=asked_late)
    renewals.take_subscription(news=early, read_at=asked_early)

    assert Subscription.objects.get().ends_at_period_end is True


def test_news_that_needs_an_answer_waits_while_the_payment_service_is_down(monkeypatch):
    pledge = make_pledge(frequency="monthly")
    news = keyless_payer.pay(open_page(pledge))

    def fail_on_the_way(self, *args, **kwargs):
        raise stripe.APIConnectionError("no way through")

    with monkeypatch.context() as down:
        down.setattr(client.KeylessStripe, "request", fail_on_the_way)
        first = tell(*news)
    after_first = movements()
    then = tell(*news)

    assert (set(first), after_first) == ({"failed", "ignored"}, [])
    assert set(then) == {"applied", "ignored"}
    assert movements() == [("gift", 200_00, 0, 0)]
    assert WebhookEvent.objects.filter(outcome="failed").count() == 0
