"""The keyless payment page: each button, through the real webhook."""

import pytest
from django.test import Client

from donations.gateway.mode import is_test_gateway_open
from donations.models import KeylessSession, LedgerEntry, Pledge, WebhookEvent
from donations.states import PledgeState
from tests.donations.factories import make_pledge, open_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def pledge(db) -> Pledge:
    return make_pledge(language="en")


def press(client: Client, session_id: str, action: str):
    return client.post(f"/test-gateway/pay/{session_id}/", {"action": action})


def test_page_is_marked_as_a_test_in_the_language_of_the_payment(client, pledge):
    address = f"/test-gateway/pay/{open_page(pledge)}/"

    response = client.get(address, headers={"Accept-Language": "da"})

    html = response.content.decode()
    assert '<html lang="en"' in html
    assert response.headers["Content-Language"] == "en"
    assert "Test payment: no money moves" in html
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    actions = ("pay", "challenge", "decline", "pay_later", "expire", "cancel")
    assert [f'value="{action}"' in html for action in actions] == [True] * 6


def test_pay_delivers_a_signed_webhook_and_leads_to_the_success_address(client, pledge):
    session_id = open_page(pledge)

    response = press(client, session_id, "pay")

    pledge.refresh_from_db()
    assert response.headers["Location"] == f"http://testserver/da/gave/tak/?s={session_id}"
    assert (pledge.state, LedgerEntry.objects.get().amount_ore) == (PledgeState.PAID, 200_00)
    assert WebhookEvent.objects.get().outcome == "applied"


def test_pay_twice_books_once(client, pledge):
    session_id = open_page(pledge)

    statuses = [press(client, session_id, "pay").status_code for _ in range(2)]

    assert statuses == [303, 303]
    assert LedgerEntry.objects.count() == 1


def test_declined_card_leaves_the_page_open_for_another_try(client, pledge):
    session_id = open_page(pledge)

    response = client.get(press(client, session_id, "decline").headers["Location"])
    press(client, session_id, "pay")

    assert "The card was declined" in response.content.decode()
    outcomes = dict(WebhookEvent.objects.values_list("type", "outcome"))
    assert outcomes == {"payment_intent.payment_failed": "ignored", "checkout.session.completed": "applied"}
    assert LedgerEntry.objects.count() == 1


def test_expired_page_can_no_longer_be_paid(client, pledge):
    session_id = open_page(pledge)

    page = client.get(press(client, session_id, "expire").headers["Location"])
    press(client, session_id, "pay")

    pledge.refresh_from_db()
    assert "This payment page has expired" in page.content.decode()
    assert (pledge.state, LedgerEntry.objects.count()) == (PledgeState.EXPIRED, 0)


def test_cancel_leads_to_the_cancel_address_and_changes_nothing(client, pledge):
    session_id = open_page(pledge)

    response = press(client, session_id, "cancel")

    pledge.refresh_from_db()
    assert response.headers["Location"] == "http://testserver/da/"
    assert (pledge.state, KeylessSession.objects.get().body["status"]) == (PledgeState.OPEN, "open")


@pytest.mark.parametrize(
    ("action", "state", "entries"), [("arrive", PledgeState.PAID, 1), ("bounce", PledgeState.FAILED, 0)]
)
def test_payment_ordered_for_later_ends_as_the_button_says(client, pledge, action, state, entries):
    session_id = open_page(pledge)
    press(client, session_id, "pay_later")
    waiting = client.get(f"/test-gateway/pay/{session_id}/").content.decode()

    press(client, session_id, action)

    pledge.refresh_from_db()
    assert "What becomes of it?" in waiting
    assert (pledge.state, LedgerEntry.objects.count()) == (state, entries)


@pytest.mark.parametrize("action", ["", "refund", "pay\x00"])
def test_unknown_button_is_refused(client, pledge, action):
    assert press(client, open_page(pledge), action).status_code == 400


def test_page_needs_the_form_token(pledge):
    assert press(Client(enforce_csrf_checks=True), open_page(pledge), "pay").status_code == 403
    assert LedgerEntry.objects.count() == 0


@pytest.mark.parametrize(
    "closing",
    [
        {"DONATIONS_TEST_GATEWAY": False},
        {"STRIPE_SECRET_KEY": "sk_live_x"},
        {"STRIPE_SECRET_KEY": "sk_test_x"},
    ],
)
def test_page_does_not_exist_with_a_key_or_without_leave(client, pledge, settings, closing):
    address = f"/test-gateway/pay/{open_page(pledge)}/"
    for name, value in closing.items():
        setattr(settings, name, value)

    statuses = [
        client.get(address, follow=True).status_code,
        client.post(address, {"action": "pay"}, follow=True).status_code,
    ]

    assert (statuses, is_test_gateway_open()) == ([404, 404], False)
    assert LedgerEntry.objects.count() == 0


@pytest.mark.parametrize("session_id", ["cs_test_unknown", "x" * 2000])
def test_unknown_page_is_not_found(client, session_id):
    assert client.get(f"/test-gateway/pay/{session_id}/", follow=True).status_code == 404
