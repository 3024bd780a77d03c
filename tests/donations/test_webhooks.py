"""Webhooks as they come in: signed, unsigned, foreign, twice, and out of order."""

import json
import time
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.test import Client

from core.models import Letter
from donations import inbox
from donations.gateway import keyless_payer, signature
from donations.gateway.client import API_VERSION
from donations.models import LedgerEntry, Pledge, WebhookEvent
from donations.states import PledgeState
from tests.donations.factories import make_pledge, open_page, paid_event

ADDRESS = "/webhooks/stripe/"

pytestmark = pytest.mark.django_db


def post(body: str | bytes, *, header: str | None = None) -> int:
    headers = {} if header is None else {"Stripe-Signature": header}
    return (
        Client(enforce_csrf_checks=True)
        .post(ADDRESS, data=body, content_type="application/json", headers=headers)
        .status_code
    )


def deliver(event: dict[str, Any]) -> int:
    body = json.dumps(event)
    return post(body, header=signature.sign(body=body, secret=django_settings.TEST_GATEWAY_SECRET))


def books() -> list[tuple[str, int]]:
    return [*LedgerEntry.objects.order_by("pk").values_list("kind", "amount_ore")]


def nothing_is_stored() -> bool:
    return not (WebhookEvent.objects.exists() or LedgerEntry.objects.exists() or Letter.objects.exists())


def test_webhook_of_a_paid_page_books_the_gift_once_and_thanks_once():
    pledge = make_pledge(amount_ore=1250_50)
    event = paid_event(pledge)

    statuses = [deliver(event) for _ in range(3)]

    pledge.refresh_from_db()
    row = WebhookEvent.objects.get()
    assert statuses == [200, 200, 200]
    assert books() == [("gift", 1250_50)]
    assert (pledge.state, pledge.payment_reference) == (PledgeState.PAID, event["data"]["object"]["payment_intent"])
    assert (row.outcome, row.deliveries, row.attempts, json.loads(row.body())) == ("applied", 3, 1, event)
    assert [letter.kind for letter in Letter.objects.all()] == ["gift_receipt"]


def test_webhook_twin_with_another_id_books_nothing_more():
    event = paid_event(make_pledge())

    statuses = [deliver(event), deliver(event | {"id": "evt_twin"})]

    assert statuses == [200, 200]
    assert books() == [("gift", 200_00)]
    assert Letter.objects.count() == 1
    assert WebhookEvent.objects.filter(outcome="applied").count() == 2


def test_webhook_without_signature_is_refused_and_leaves_nothing():
    event = paid_event(make_pledge())

    assert post(json.dumps(event)) == 400
    assert nothing_is_stored()


@pytest.mark.parametrize(
    ("secret", "age_seconds", "suffix"),
    [
        ("whsec_other", 0, ""),
        ("whsec_tests_only", 301, ""),
        ("whsec_tests_only", 0, " "),
    ],
    ids=["another secret", "too old", "changed on the way"],
)
def test_webhook_with_a_wrong_signature_is_refused_and_leaves_nothing(secret, age_seconds, suffix):
    body = json.dumps(paid_event(make_pledge()))
    header = signature.sign(body=body, secret=secret, timestamp=int(time.time()) - age_seconds)

    assert post(body + suffix, header=header) == 400
    assert nothing_is_stored()


@pytest.mark.parametrize("header", ["", "nonsense", "t=1,v1=", "t=x,v1=abc", "t=99999999999,v1=æøå", "v1=abc"])
def test_webhook_with_a_malformed_header_is_refused(header):
    assert post(json.dumps(paid_event(make_pledge())), header=header) == 400
    assert nothing_is_stored()


@pytest.mark.parametrize("body", ["", "{", "[]", "{}", '"text"', "\x00"])
def test_webhook_that_is_signed_but_no_event_is_refused(body):
    header = signature.sign(body=body, secret="whsec_tests_only")

    assert post(body, header=header) == (400 if body else 413)
    assert nothing_is_stored()


def test_webhook_body_that_is_no_text_is_refused():
    assert post(b"\xff\xfe", header="t=1,v1=abc") == 400


def test_webhook_larger_than_any_event_is_refused():
    assert post("x" * (256 * 1024 + 1), header="t=1,v1=abc") == 413


def test_webhook_address_answers_posts_alone(client):
    assert client.get(ADDRESS).status_code == 405


def test_webhook_is_accepted_under_either_of_two_secrets(settings):
    settings.STRIPE_SECRET_KEY = "sk_test_x"
    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_new", "whsec_old"]
    settings.DONATIONS_TEST_GATEWAY = False
    bodies = [json.dumps({**news(), "id": f"evt_{number}"}) for number in range(3)]
    secrets = ["whsec_new", "whsec_old", "whsec_tests_only"]

    statuses = [
        post(body, header=signature.sign(body=body, secret=secret))
        for body, secret in zip(bodies, secrets, strict=True)
    ]

    assert statuses == [200, 200, 400]


def news(**changes: Any) -> dict[str, Any]:
    """An event of a kind that we have no use for."""
    event = {
        "id": "evt_news",
        "object": "event",
        "type": "customer.created",
        "api_version": API_VERSION,
        "livemode": False,
        "created": int(time.time()),
        "data": {"object": {"object": "customer", "id": "cus_1"}},
    }
    return event | changes


def test_webhook_of_an_unknown_kind_is_thanked():
    assert deliver(news()) == 200
    assert [(row.type, row.outcome) for row in WebhookEvent.objects.all()] == [("customer.created", "ignored")]


def test_webhook_of_somebody_elses_payment_is_thanked():
    event = paid_event(make_pledge())
    event["data"]["object"]["metadata"] = {"order": "17"}

    assert deliver(event) == 200
    assert WebhookEvent.objects.get().outcome == "ignored"
    assert books() == []


@pytest.mark.parametrize(
    "change",
    [
        {"livemode": True},
        {"api_version": "2020-08-27"},
        {"api_version": None},
        {"account": "acct_of_somebody_else"},
    ],
    ids=str,
)
def test_webhook_of_another_account_mode_or_version_is_parked(change):
    pledge = make_pledge()

    assert deliver(paid_event(pledge) | change) == 200

    pledge.refresh_from_db()
    assert WebhookEvent.objects.get().outcome == "parked"
    assert (books(), pledge.state, Letter.objects.count()) == ([], PledgeState.OPEN, 0)


@pytest.mark.parametrize(
    "change",
    [
        {"amount_total": 199_00},
        {"amount_total": None},
        {"currency": "sek"},
        {"livemode": True},
        {"payment_intent": None},
        {"metadata": {"pledge": "00000000-0000-0000-0000-000000000000", "v": "1"}},
        {"metadata": {"pledge": "not a uuid", "v": "1"}},
        {"metadata": {"pledge": "00000000-0000-0000-0000-000000000000", "v": "2"}},
    ],
)
def test_webhook_that_does_not_fit_its_pledge_is_parked_for_staff(change):
    event = paid_event(make_pledge())
    event["data"]["object"] |= change

    assert deliver(event) == 200

    row = WebhookEvent.objects.get()
    assert (row.outcome, row.error != "") == ("parked", True)
    assert (books(), Letter.objects.count()) == ([], 0)


def test_webhook_of_a_page_that_is_complete_but_unpaid_books_nothing():
    pledge = make_pledge()

    for event in keyless_payer.pay_later(open_page(pledge)):
        deliver(event)

    pledge.refresh_from_db()
    assert (pledge.state, books(), Letter.objects.count()) == (PledgeState.PROCESSING, [], 0)


def test_payment_that_arrives_later_is_booked_when_it_arrives():
    pledge = make_pledge()
    session_id = open_page(pledge)
    events = [*keyless_payer.pay_later(session_id), *keyless_payer.arrive(session_id)]

    for event in events:
        deliver(event)

    pledge.refresh_from_db()
    assert (pledge.state, books()) == (PledgeState.PAID, [("gift", 200_00)])


def test_news_in_the_wrong_order_ends_in_the_same_state():
    arrived, bounced = make_pledge(), make_pledge()
    for pledge, outcome in ((arrived, keyless_payer.arrive), (bounced, keyless_payer.bounce)):
        session_id = open_page(pledge)
        ordered = json.loads(json.dumps(keyless_payer.pay_later(session_id)))
        for event in outcome(session_id) + ordered:
            deliver(event)

    states = [Pledge.objects.get(pk=pledge.pk).state for pledge in (arrived, bounced)]
    assert states == [PledgeState.PAID, PledgeState.FAILED]
    assert books() == [("gift", 200_00)]


def test_payment_that_comes_after_the_page_expired_is_booked():
    pledge = make_pledge()
    event = paid_event(pledge)
    expired = event["data"]["object"] | {"status": "expired", "payment_status": "unpaid", "payment_intent": None}
    deliver(event | {"id": "evt_1", "type": "checkout.session.expired", "data": {"object": expired}})

    deliver(event)

    pledge.refresh_from_db()
    assert (pledge.state, books()) == (PledgeState.PAID, [("gift", 200_00)])


def test_expiry_of_an_abandoned_page_leaves_the_pledge_open():
    pledge = make_pledge()
    abandoned = open_page(pledge)
    Pledge.objects.filter(pk=pledge.pk).update(attempt=2)
    pledge.refresh_from_db()
    open_page(pledge)

    for event in keyless_payer.time_out(abandoned):
        deliver(event)

    pledge.refresh_from_db()
    assert pledge.state == PledgeState.OPEN


def test_webhook_that_breaks_is_undone_asked_for_again_and_then_applied():
    event = paid_event(make_pledge())
    broken = json.loads(json.dumps(event))
    del broken["data"]["object"]["payment_status"]

    first = deliver(broken)
    after_first = WebhookEvent.objects.get()
    second = deliver(event)

    row = WebhookEvent.objects.get()
    assert (first, second) == (500, 200)
    assert (after_first.outcome, after_first.attempts) == ("failed", 1)
    assert after_first.error == "KeyError: 'payment_status'"
    assert (row.outcome, row.attempts, row.deliveries, row.error) == ("applied", 2, 2, "")
    assert books() == [("gift", 200_00)]


def test_webhook_that_keeps_breaking_is_shown_to_staff_at_the_third_time():
    broken = paid_event(make_pledge())
    del broken["data"]["object"]["payment_status"]

    shown = []
    for _ in range(3):
        deliver(broken)
        shown.append(inbox.for_staff().count())

    assert shown == [0, 0, 1]


def test_parked_event_is_replayed_once_what_it_did_not_fit_is_mended():
    pledge = make_pledge(amount_ore=200_00)
    event = paid_event(pledge)
    Pledge.objects.filter(pk=pledge.pk).update(amount_ore=199_00)
    deliver(event)
    Pledge.objects.filter(pk=pledge.pk).update(amount_ore=200_00)

    outcomes = [inbox.replay(event_id=event["id"]).value for _ in range(2)]

    row = WebhookEvent.objects.get()
    assert outcomes == ["applied", "applied"]
    assert (row.outcome, row.error, row.deliveries, row.attempts) == ("applied", "", 1, 3)
    assert (books(), inbox.for_staff().count()) == ([("gift", 200_00)], 0)


def test_event_in_the_words_of_another_version_is_replayed_in_ours():
    event = paid_event(make_pledge())
    deliver(event | {"api_version": "2020-08-27"})

    assert inbox.replay(event_id=event["id"]) == "applied"
    assert books() == [("gift", 200_00)]


def test_replay_of_another_modes_event_books_nothing():
    event = paid_event(make_pledge())
    deliver(event | {"livemode": True})

    assert inbox.replay(event_id=event["id"]) == "parked"
    assert books() == []


def test_gift_whose_envelope_does_not_open_is_booked_without_a_letter():
    pledge = make_pledge()
    event = paid_event(pledge)
    Pledge.objects.filter(pk=pledge.pk).update(donor_sealed=b"t1\0broken")

    assert deliver(event) == 200

    assert (books(), Letter.objects.count()) == ([("gift", 200_00)], 0)


@pytest.mark.django_db(transaction=True)
def test_thank_you_letter_goes_out_after_the_commit_in_the_givers_language():
    make_pledge(language="da")
    deliver(paid_event(make_pledge(language="en", amount_ore=1250_50)))

    (letter,) = mail.outbox
    assert letter.to == ["zainab.quistgaard@orkenrosen.example"]
    assert letter.subject == "TEST: Thank you. Here is your receipt"
    assert "Thank you for DKK\u00a01,250.50 from Ørkenrosen Import ApS" in letter.body
    assert Letter.objects.get().state == Letter.State.SENT
