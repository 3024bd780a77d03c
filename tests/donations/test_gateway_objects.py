"""Subscriptions, invoices, refunds, disputes and events: what the double plays is what Stripe would say."""

from datetime import UTC, datetime, timedelta

import pytest
import stripe
from django.utils import timezone

from donations import news
from donations.gateway import account, checkout, event_list, invoices, keyless_payer, portal, refunds, subscriptions
from donations.gateway.client import API_VERSION, _client
from donations.gateway.keyless import objects
from donations.gateway.keyless.objects import SHAPES, Refusal
from donations.gateway.keyless.subscriptions import _end_of_period
from donations.gateway.types import CheckoutSession, DisputeNews, GatewayEvent, NotFound, PaidInvoice, RequestRefused
from donations.gateway.validators import problems, skeleton
from donations.models import KeylessObject, SubscriptionStatus
from tests.donations.test_gateway_contract import payment_request

pytestmark = pytest.mark.django_db


def begin(**changes) -> tuple[str, list[dict]]:
    """A subscription that was paid for the first time: its id, and the news of it."""
    session = checkout.open_session(payment_request(frequency="monthly") if not changes else payment_request(**changes))
    told = keyless_payer.pay(session.id)
    subscription_id = checkout.read_session(session.id).subscription_id
    assert subscription_id is not None
    return subscription_id, told


def pay_once(amount_ore: int = 200_00) -> str:
    """A payment that came: its reference."""
    session = checkout.open_session(payment_request(amount_ore=amount_ore))
    keyless_payer.pay(session.id)
    reference = checkout.read_session(session.id).payment_reference
    assert reference is not None
    return reference


def kinds(told: list[dict]) -> list[str]:
    return [event["type"] for event in told]


def told_object(event: dict) -> dict:
    return event["data"]["object"]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=lambda shape: shape.OBJECT_NAME)
def test_least_object_of_each_kind_has_no_fault(shape):
    assert problems(skeleton(shape), shape) == []


def test_everything_the_double_tells_is_what_the_sdk_knows():
    subscription_id, told = begin(frequency="yearly", fee_ore=5_00, fee_description="Fee")
    told += keyless_payer.renew(subscription_id) + keyless_payer.renew(subscription_id, succeeds=False)
    told += keyless_payer.cancel_subscription(subscription_id) + keyless_payer.keep_subscription(subscription_id)
    reference = pay_once()
    told += keyless_payer.refund(reference, 10_00)
    told += keyless_payer.fail_refund(told_object(told[-1])["id"]) + keyless_payer.dispute(reference)
    told += keyless_payer.close_dispute(told_object(told[-1])["id"], won=True)

    faults = [
        fault
        for event in told
        for fault in problems(event, stripe.Event) + problems(told_object(event), SHAPES[told_object(event)["object"]])
    ]

    assert faults == []
    assert {event["api_version"] for event in told} == {API_VERSION}
    assert len(told) == len({event["id"] for event in told}) == 18


def test_first_payment_of_a_subscription_is_told_by_four_events_that_name_the_pledge():
    request = payment_request(frequency="monthly", amount_ore=110_00, fee_ore=10_00, fee_description="Gebyr")
    session = checkout.open_session(request)

    told = keyless_payer.pay(session.id)

    page = CheckoutSession.from_payload(told_object(told[0]))
    invoice = PaidInvoice.from_payload(told_object(told[2]))
    assert kinds(told) == [
        "checkout.session.completed",
        "customer.subscription.created",
        "invoice.paid",
        "invoice_payment.paid",
    ]
    assert (page.is_paid, page.payment_reference, page.amount_ore) == (True, None, 110_00)
    assert (invoice.pledge_id, invoice.subscription_id, invoice.amount_ore) == (
        request.pledge_id,
        page.subscription_id,
        110_00,
    )
    assert [GatewayEvent.from_body(event).metadata_version for event in told] == ["1", "1", "1", None]
    assert keyless_payer.pay(session.id) == []


def test_subscription_is_read_as_it_stands():
    request = payment_request(frequency="yearly")
    session = checkout.open_session(request)
    keyless_payer.pay(session.id)

    news_of_it = subscriptions.read(checkout.read_session(session.id).subscription_id)

    year_on = timezone.now().year + 1
    assert (news_of_it.pledge_id, news_of_it.status, news_of_it.livemode) == (request.pledge_id, "active", False)
    assert (news_of_it.paid_until.year, news_of_it.ended_at, news_of_it.ends_at_period_end) == (year_on, None, False)
    assert news_of_it.customer_reference.startswith("cus_")
    assert set(news_of_it.metadata) == {"pledge", "campaign", "v"}


def test_invoice_names_its_payment_only_when_it_is_read_with_its_payments():
    _subscription_id, told = begin()

    read = invoices.read(told_object(told[2])["id"])

    paid = told_object(told[3])
    assert PaidInvoice.from_payload(told_object(told[2])).payment_reference is None
    assert read.payment_reference == paid["payment"]["payment_intent"]
    assert (read.status, read.attempts, read.currency) == ("paid", 1, "DKK")
    assert abs(read.paid_at - timezone.now()) < timedelta(minutes=1)


def test_renewal_moves_the_period_on_and_brings_another_payment():
    subscription_id, told = begin()
    first = subscriptions.read(subscription_id)

    renewed = keyless_payer.renew(subscription_id)

    second = subscriptions.read(subscription_id)
    references = [
        told_object(event)["payment"]["payment_intent"]
        for event in told + renewed
        if event["type"] == "invoice_payment.paid"
    ]
    assert kinds(renewed) == ["customer.subscription.updated", "invoice.paid", "invoice_payment.paid"]
    assert timedelta(days=27) < second.paid_until - first.paid_until < timedelta(days=32)
    assert len(set(references)) == 2


def test_renewal_that_fails_leaves_the_paid_period_and_is_mended_by_the_next_try():
    subscription_id, _told = begin()
    before = subscriptions.read(subscription_id).paid_until

    failed = keyless_payer.renew(subscription_id, succeeds=False)
    past_due = subscriptions.read(subscription_id)
    mended = keyless_payer.renew(subscription_id)

    after = subscriptions.read(subscription_id)
    assert kinds(failed) == ["invoice.payment_failed", "customer.subscription.updated"]
    assert (past_due.status, past_due.paid_until) == ("past_due", before)
    assert told_object(mended[1])["id"] == told_object(failed[0])["id"]
    assert (after.status, after.paid_until > before) == ("active", True)
    assert invoices.read(told_object(failed[0])["id"]).attempts == 2


def test_renewal_that_fails_for_good_ends_the_subscription_where_the_paid_period_ended():
    subscription_id, _told = begin()
    before = subscriptions.read(subscription_id).paid_until

    told = [kinds(keyless_payer.renew(subscription_id, succeeds=False)) for _ in range(5)]

    ended = subscriptions.read(subscription_id)
    assert [names[-1] if names else "" for names in told] == [
        *["customer.subscription.updated"] * 3,
        "customer.subscription.deleted",
        "",
    ]
    assert (ended.status, ended.paid_until, ended.ended_at is not None) == ("canceled", before, True)


def test_cancelled_subscription_runs_until_its_period_ends():
    subscription_id, _told = begin()
    paid_until = subscriptions.read(subscription_id).paid_until

    cancelled = keyless_payer.cancel_subscription(subscription_id)
    running = subscriptions.read(subscription_id)
    ended = keyless_payer.renew(subscription_id)

    over = subscriptions.read(subscription_id)
    assert (kinds(cancelled), kinds(ended)) == (["customer.subscription.updated"], ["customer.subscription.deleted"])
    assert (running.status, running.ends_at_period_end, running.ended_at) == ("active", True, None)
    assert (over.status, over.paid_until, over.ended_at is not None) == ("canceled", paid_until, True)
    assert keyless_payer.cancel_subscription(subscription_id) == []
    assert keyless_payer.renew(subscription_id) == []


def test_cancellation_can_be_taken_back():
    subscription_id, _told = begin()
    keyless_payer.cancel_subscription(subscription_id)

    keyless_payer.keep_subscription(subscription_id)

    assert subscriptions.read(subscription_id).ends_at_period_end is False
    assert kinds(keyless_payer.renew(subscription_id))[0] == "customer.subscription.updated"


def test_statuses_are_the_sdks():
    annotation = stripe.Subscription.__annotations__["status"]
    assert [status for status in SubscriptionStatus.values if f"'{status}'" not in str(annotation)] == []


@pytest.mark.parametrize(
    ("anchor", "start", "interval", "end"),
    [
        ("2027-01-31", "2027-01-31", "month", "2027-02-28"),
        ("2027-01-31", "2027-02-28", "month", "2027-03-31"),
        ("2027-11-30", "2027-11-30", "month", "2027-12-30"),
        ("2028-02-29", "2028-02-29", "year", "2029-02-28"),
        ("2028-02-29", "2031-02-28", "year", "2032-02-29"),
    ],
)
def test_period_ends_on_the_day_of_the_month_on_which_it_began(anchor, start, interval, end):
    seconds = [int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()) for day in (anchor, start, end)]
    assert _end_of_period(seconds[0], seconds[1], interval) == seconds[2]


def pay_back(reference: str, amount_ore: int, key: str = "refund-1"):
    return refunds.create(
        payment_reference=reference,
        amount_ore=amount_ore,
        reason="requested_by_customer",
        idempotency_key=key,
        metadata={"refund_request": "7"},
    )


def test_refund_is_made_once_however_often_it_is_asked_for():
    reference = pay_once()

    first, second = pay_back(reference, 50_00), pay_back(reference, 50_00)

    assert first == second == refunds.read(first.id)
    assert (first.amount_ore, first.status, first.payment_reference) == (50_00, "succeeded", reference)
    assert first.metadata == {"refund_request": "7"}
    assert kinds(keyless_payer.undelivered())[-1] == "refund.created"


def test_no_more_is_paid_back_than_came():
    reference = pay_once(200_00)
    pay_back(reference, 150_00)

    with pytest.raises(RequestRefused):
        pay_back(reference, 50_01, "refund-2")
    pay_back(reference, 50_00, "refund-3")
    with pytest.raises(RequestRefused, match="charge_already_refunded"):
        pay_back(reference, 1, "refund-4")

    assert [refund["amount"] for refund in objects.newest("refund")] == [50_00, 150_00]


def test_refund_that_fails_can_be_made_again():
    reference = pay_once(200_00)
    refund = pay_back(reference, 200_00)

    told = keyless_payer.fail_refund(refund.id)

    assert kinds(told) == ["refund.updated", "refund.failed"]
    assert refunds.read(refund.id).status == "failed"
    assert keyless_payer.fail_refund(refund.id) == []
    assert pay_back(reference, 200_00, "refund-2").status == "succeeded"


def test_refund_under_a_used_key_with_another_amount_is_refused():
    reference = pay_once()
    pay_back(reference, 50_00)
    client = _client("")

    with pytest.raises(stripe.IdempotencyError):
        client.v1.refunds.create({"payment_intent": reference, "amount": 60_00}, {"idempotency_key": "refund-1"})

    assert len(objects.newest("refund")) == 1


def test_refund_with_a_parameter_that_stripe_does_not_know_is_refused():
    client = _client("")

    with pytest.raises(stripe.InvalidRequestError, match=r"\.colour: unknown"):
        client.v1.refunds.create({"payment_intent": pay_once(), "colour": "red"})


@pytest.mark.parametrize(
    "ask",
    [
        lambda: subscriptions.read("sub_unknown"),
        lambda: invoices.read("in_unknown"),
        lambda: refunds.read("re_unknown"),
        lambda: pay_back("pi_unknown", 1),
        lambda: portal.open_portal(customer_reference="cus_unknown", language="da", return_url="http://testserver/"),
    ],
)
def test_unknown_id_is_not_found(ask):
    with pytest.raises(NotFound):
        ask()


def test_dispute_takes_the_rest_of_a_payment_and_returns_it_when_it_is_won():
    reference = pay_once(200_00)
    keyless_payer.refund(reference, 50_00)

    opened = keyless_payer.dispute(reference)
    withdrawn = DisputeNews.from_payload(told_object(opened[1]))
    closed = keyless_payer.close_dispute(withdrawn.id, won=True)

    assert kinds(opened) == ["charge.dispute.created", "charge.dispute.funds_withdrawn"]
    assert (withdrawn.amount_ore, withdrawn.payment_reference, withdrawn.status) == (
        150_00,
        reference,
        "needs_response",
    )
    assert kinds(closed) == ["charge.dispute.closed", "charge.dispute.funds_reinstated"]
    movements = [row["amount"] for row in told_object(closed[1])["balance_transactions"]]
    assert (movements, told_object(closed[1])["status"]) == ([-150_00, 150_00], "won")
    assert keyless_payer.close_dispute(withdrawn.id, won=False) == []


def test_dispute_that_is_lost_returns_nothing_and_bars_refunds():
    reference = pay_once()
    (dispute_id,) = {told_object(event)["id"] for event in keyless_payer.dispute(reference)}

    told = keyless_payer.close_dispute(dispute_id, won=False)

    assert kinds(told) == ["charge.dispute.closed"]
    assert keyless_payer.dispute(reference) == []
    with pytest.raises(Refusal):
        keyless_payer.refund(reference, 1_00)


def test_event_list_tells_what_came_about_since_a_moment_oldest_first():
    moment = timezone.now()
    subscription_id, _told = begin()
    keyless_payer.cancel_subscription(subscription_id)
    keyless_payer.decline(checkout.open_session(payment_request()).id)

    listed = [event.type for event, _body in event_list.since(moment)]

    assert listed == [
        "checkout.session.completed",
        "customer.subscription.created",
        "invoice.paid",
        "customer.subscription.updated",
    ]
    assert list(event_list.since(moment + timedelta(hours=1))) == []


def test_event_list_reads_page_after_page():
    for _ in range(130):
        objects.keep(_event())

    listed = [event.id for event, _body in event_list.since(timezone.now() - timedelta(hours=1))]

    kept = KeylessObject.objects.filter(kind="event").order_by("created_at", "pk").values_list("pk", flat=True)
    assert listed == [*kept]


def _event() -> dict:
    return objects.build(
        "event",
        "evt",
        api_version=API_VERSION,
        data={"object": skeleton(stripe.Refund)},
        type="refund.created",
    )


def test_account_asks_for_no_more_kinds_of_events_than_stripes_list_takes_and_all_of_them_exist():
    assert set(stripe.Event.__annotations__["type"].__args__) >= account.EVENTS
    assert account.EVENTS == news.HEEDED
    assert len(account.EVENTS) <= 20


def test_portal_opens_for_the_customer_in_her_language():
    subscription_id, _told = begin()
    customer = subscriptions.read(subscription_id).customer_reference

    address = portal.open_portal(customer_reference=customer, language="en", return_url="http://testserver/en/")

    (session,) = objects.newest("billing_portal.session")
    assert address == session["url"] == f"http://testserver/test-gateway/portal/{session['id']}/"
    assert (session["customer"], session["locale"]) == (customer, "en")


def test_portal_has_the_configuration_that_was_set_up():
    subscription_id, _told = begin()
    made = account.set_up()

    portal.open_portal(
        customer_reference=subscriptions.read(subscription_id).customer_reference,
        language="da",
        return_url="http://testserver/da/",
    )

    (session,) = objects.newest("billing_portal.session")
    assert session["configuration"] == made.portal_configuration
