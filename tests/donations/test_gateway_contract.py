"""Every call to Stripe, and every object we build for the double, held against the SDK's own types."""

import json
from uuid import uuid4

import pytest
import stripe
from django.db import transaction
from stripe.params.checkout import SessionCreateParams

from donations.gateway import checkout, keyless_payer
from donations.gateway.client import API_VERSION, _client
from donations.gateway.form_encoding import decode_form
from donations.gateway.types import GatewayUnavailable, SessionNotFound
from donations.gateway.validators import from_wire, problems, skeleton
from donations.models import KeylessRequest, KeylessSession
from tests.donations.factories import DONOR, make_pledge, open_page

pytestmark = pytest.mark.django_db


def payment_request(**changes) -> checkout.PaymentRequest:
    return checkout.PaymentRequest(
        **(
            {
                "pledge_id": uuid4(),
                "attempt": 1,
                "campaign_key": uuid4(),
                "amount_ore": 200_00,
                "currency": "DKK",
                "language": "da",
                "description": "Gave til mentornetværket: Stå bag en mentor",
                "success_url": "http://testserver/da/gave/tak/?s={CHECKOUT_SESSION_ID}",
                "cancel_url": "http://testserver/da/gave/fortrudt/abc/",
            }
            | changes
        )
    )


def test_api_version_is_the_one_the_sdk_pins():
    assert stripe.api_version == API_VERSION
    assert stripe.VERSION.startswith("16.1.")


def test_create_parameters_fit_the_sdks_types():
    assert problems(checkout._parameters(payment_request()), SessionCreateParams) == []


def test_create_parameters_name_pledge_and_campaign_and_nothing_personal():
    request = payment_request()

    parameters = checkout._parameters(request)

    expected = {"pledge": str(request.pledge_id), "campaign": str(request.campaign_key), "v": "1"}
    assert parameters["metadata"] == expected
    assert parameters["payment_intent_data"] == {"metadata": expected}
    assert set(parameters) == {
        "mode",
        "ui_mode",
        "submit_type",
        "locale",
        "line_items",
        "excluded_payment_method_types",
        "client_reference_id",
        "metadata",
        "payment_intent_data",
        "success_url",
        "cancel_url",
        "expires_at",
    }


FREQUENCIES = {"once": None, "monthly": "month", "yearly": "year"}


@pytest.mark.parametrize("kind", ["gift", "sponsorship"])
@pytest.mark.parametrize("frequency", FREQUENCIES)
def test_parameters_of_each_way_to_give_fit_the_sdks_types(frequency, kind):
    request = payment_request(frequency=frequency, kind=kind, fee_ore=10_00, fee_description="Gebyr")

    parameters = checkout._parameters(request)

    prices = [line["price_data"] for line in parameters["line_items"]]
    assert problems(parameters, SessionCreateParams) == []
    assert [(price["product_data"]["name"], price["unit_amount"]) for price in prices] == [
        ("Gave til mentornetværket: Stå bag en mentor", 190_00),
        ("Gebyr", 10_00),
    ]
    assert {price.get("recurring", {}).get("interval") for price in prices} == {FREQUENCIES[frequency]}


@pytest.mark.parametrize(
    ("frequency", "kind", "mode", "submit_type", "carrier"),
    [
        ("once", "gift", "payment", "donate", "payment_intent_data"),
        ("once", "sponsorship", "payment", "pay", "payment_intent_data"),
        ("monthly", "gift", "subscription", "subscribe", "subscription_data"),
        ("yearly", "sponsorship", "subscription", "subscribe", "subscription_data"),
    ],
)
def test_page_names_the_pledge_on_what_outlives_it(frequency, kind, mode, submit_type, carrier):
    request = payment_request(frequency=frequency, kind=kind)

    parameters = checkout._parameters(request)

    carriers = {"payment_intent_data", "subscription_data"} & set(parameters)
    assert (parameters["mode"], parameters["submit_type"], carriers) == (mode, submit_type, {carrier})
    assert parameters[carrier]["metadata"] == parameters["metadata"]
    assert set(parameters["metadata"]) == {"pledge", "campaign", "v"}


def test_gift_can_neither_be_lent_nor_be_on_its_way_from_a_bank_for_days():
    session = checkout.open_session(payment_request())

    excluded = KeylessSession.objects.get(pk=session.id).body["excluded_payment_method_types"]
    assert {"klarna", "afterpay_clearpay", "affirm", "sepa_debit", "bacs_debit"} <= set(excluded)
    assert {"card", "mobilepay", "link", "paypal"} & set(excluded) == set()


def test_open_session_sends_no_word_of_the_giver():
    pledge = make_pledge()

    open_page(pledge)

    kept = json.dumps([*KeylessSession.objects.values_list("body", flat=True)])
    assert [word for word in DONOR.values() if word in kept] == []


def test_session_of_the_double_is_a_session_by_the_sdks_types():
    session = checkout.open_session(payment_request())

    body = KeylessSession.objects.get(pk=session.id).body
    assert problems(body, stripe.checkout.Session) == []
    assert (body["amount_total"], body["currency"], body["locale"]) == (200_00, "dkk", "da")
    assert body["success_url"].endswith("?s={CHECKOUT_SESSION_ID}")


@pytest.mark.parametrize(
    ("verb", "kind", "status", "payment_status"),
    [
        (keyless_payer.pay, "checkout.session.completed", "complete", "paid"),
        (keyless_payer.pay_later, "checkout.session.completed", "complete", "unpaid"),
        (keyless_payer.time_out, "checkout.session.expired", "expired", "unpaid"),
    ],
)
def test_event_of_the_double_says_what_became_of_the_page(verb, kind, status, payment_status):
    session = checkout.open_session(payment_request())

    (event,) = verb(session.id)

    assert (event["type"], event["api_version"], event["livemode"]) == (kind, API_VERSION, False)
    assert (event["data"]["object"]["status"], event["data"]["object"]["payment_status"]) == (status, payment_status)
    assert verb(session.id) == []


def test_skeleton_of_a_session_has_no_fault():
    assert problems(skeleton(stripe.checkout.Session), stripe.checkout.Session) == []


def test_changed_session_shows_every_fault():
    body = skeleton(stripe.checkout.Session) | {"mode": "gift", "created": "now", "colour": "red"}
    del body["livemode"]

    found = problems(body, stripe.checkout.Session)

    assert sorted(fault.split(":")[0] for fault in found) == [".colour", ".created", ".livemode", ".mode"]


@pytest.mark.parametrize(
    ("parameters", "fault"),
    [
        ({"payment_method_types": ["card"]}, ".payment_method_types: unknown"),
        ({"ui_mode": "hosted"}, ".ui_mode: 'hosted' is none of"),
        ({"line_items": [{"quantity": 1, "price_data": {"currency": "dkk"}}]}, "unit_amount"),
        ({"mode": True}, ".mode: 'true' is none of"),
        ({"subscription_data": {"metadata": {"pledge": "x"}}}, "can not pass `subscription_data`"),
        ({"mode": "subscription"}, "at least one recurring price"),
        (
            {"line_items": [{"price_data": {"currency": "dkk", "recurring": {"interval": "month"}}}]},
            "passed a recurring price",
        ),
    ],
)
def test_double_refuses_parameters_that_stripe_would_refuse(parameters, fault):
    client = _client("")

    with pytest.raises(stripe.InvalidRequestError) as refusal:
        client.v1.checkout.sessions.create(checkout._parameters(payment_request()) | parameters)

    assert fault in str(refusal.value)
    assert KeylessSession.objects.count() == 0


def test_double_refuses_an_amount_below_stripes_minimum():
    with pytest.raises(GatewayUnavailable):
        checkout.open_session(payment_request(amount_ore=249))

    assert KeylessSession.objects.count() == 0


def test_double_refuses_another_api_version():
    client = _client("")

    with pytest.raises(stripe.InvalidRequestError, match="Invalid Stripe API version: 2020-08-27"):
        client.v1.checkout.sessions.create(checkout._parameters(payment_request()), {"stripe_version": "2020-08-27"})


def test_double_answers_a_repeated_request_with_the_same_page():
    client = _client("")
    parameters = checkout._parameters(payment_request())

    first = client.v1.checkout.sessions.create(parameters, {"idempotency_key": "pledge-x-1"})
    second = client.v1.checkout.sessions.create(parameters, {"idempotency_key": "pledge-x-1"})

    assert first.id == second.id
    assert (KeylessSession.objects.count(), KeylessRequest.objects.count()) == (1, 1)


def test_double_refuses_another_question_under_a_used_key():
    client = _client("")
    client.v1.checkout.sessions.create(checkout._parameters(payment_request()), {"idempotency_key": "pledge-x-1"})

    with pytest.raises(stripe.IdempotencyError):
        client.v1.checkout.sessions.create(
            checkout._parameters(payment_request(amount_ore=300_00)), {"idempotency_key": "pledge-x-1"}
        )

    assert KeylessSession.objects.count() == 1


def test_read_session_gives_what_the_double_keeps():
    opened = checkout.open_session(payment_request())

    assert checkout.read_session(opened.id) == opened


def test_read_session_of_an_unknown_page_says_so():
    with pytest.raises(SessionNotFound):
        checkout.read_session("cs_test_unknown")


def test_close_session_closes_an_open_page_and_leaves_a_paid_one():
    left, paid = (checkout.open_session(payment_request()) for _ in range(2))
    keyless_payer.pay(paid.id)

    closed, kept = checkout.close_session(left.id), checkout.close_session(paid.id)

    assert (closed.status, kept.status, kept.is_paid) == ("expired", "complete", True)


def test_gateway_is_closed_where_neither_key_nor_test_gateway_is_allowed(settings):
    settings.DONATIONS_TEST_GATEWAY = False

    with pytest.raises(GatewayUnavailable):
        checkout.open_session(payment_request())


@pytest.mark.django_db(transaction=True)
def test_gateway_refuses_to_be_called_inside_a_transaction():
    with pytest.raises(RuntimeError, match="inside a transaction"), transaction.atomic():
        checkout.open_session(payment_request())


def test_form_encoding_is_read_back_into_the_types_of_the_api():
    encoded = "mode=payment&line_items[0][quantity]=1&line_items[0][price_data][unit_amount]=20000&locale=da"

    decoded = from_wire(decode_form(encoded), SessionCreateParams)

    assert decoded == {
        "mode": "payment",
        "line_items": [{"quantity": 1, "price_data": {"unit_amount": 20000}}],
        "locale": "da",
    }


@pytest.mark.parametrize("encoded", ["[a]=1", "a[b=1", "a=1&a[b]=2"])
def test_form_encoding_that_is_none_of_stripes_is_refused(encoded):
    with pytest.raises(ValueError, match=r"parameter|value and a branch"):
        decode_form(encoded)
