"""Where the giver comes back to: the same settlement as the webhook's, and not a word of who gave."""

import pytest
from django.urls import reverse
from django.utils import translation

from core.models import Letter
from donations.gateway import keyless_payer
from donations.gateway.delivery import deliver
from donations.models import LedgerEntry, Pledge
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign, make_pledge, open_page

pytestmark = pytest.mark.django_db


def return_address(session_id: str, language: str = "en") -> str:
    with translation.override(language):
        return f"{reverse('donations:gift_return')}?s={session_id}"


@pytest.fixture
def pledge(db) -> Pledge:
    campaign = make_campaign()
    return make_pledge(campaign_key=campaign.translation_key, amount_ore=1250_50, language="en")


def test_return_page_books_what_the_webhook_has_not_told_yet(client, pledge):
    session_id = open_page(pledge)
    keyless_payer.pay(session_id)

    response = client.get(return_address(session_id))

    pledge.refresh_from_db()
    assert "Thank you for your gift" in response.content.decode()
    assert "DKK\u00a01,250.50" in response.content.decode()
    assert (pledge.state, LedgerEntry.objects.get().amount_ore) == (PledgeState.PAID, 1250_50)


@pytest.mark.parametrize("order", ["webhook first", "return first"])
def test_return_page_and_webhook_together_make_one_entry_and_one_letter(client, pledge, order):
    session_id = open_page(pledge)
    (event,) = keyless_payer.pay(session_id)
    doors = [lambda: deliver(event), lambda: client.get(return_address(session_id))]

    for door in doors if order == "webhook first" else reversed(doors):
        door()
        door()

    assert (LedgerEntry.objects.count(), Letter.objects.count()) == (1, 1)
    pledge.refresh_from_db()
    assert pledge.state == PledgeState.PAID


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("outcome", ["pay", "pay_later", "time_out", None])
def test_return_page_says_nothing_of_who_gave_and_is_kept_nowhere(client, pledge, outcome, language):
    session_id = open_page(pledge)
    if outcome:
        getattr(keyless_payer, outcome)(session_id)

    response = client.get(return_address(session_id, language))

    html = response.content.decode()
    assert response.status_code == 200
    assert [word for word in DONOR.values() if word in html] == []
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_return_page_asks_again_five_times_while_the_payment_is_under_way(client, pledge):
    session_id = open_page(pledge)
    keyless_payer.pay_later(session_id)
    address = return_address(session_id)
    refreshes = []

    for _ in range(7):
        response = client.get(address)
        refresh = response.headers.get("Refresh")
        refreshes.append(refresh)
        if refresh:
            address = refresh.partition("url=")[2]

    assert "Your payment is on its way" in response.content.decode()
    assert [bool(refresh) for refresh in refreshes] == [True] * 5 + [False] * 2
    assert refreshes[0] == f"5; url={return_address(session_id)}&n=1"


@pytest.mark.parametrize("count", ["-1", "5", "x", "1e9", "٣"])
def test_return_page_with_a_made_up_count_stops_asking(client, pledge, count):
    session_id = open_page(pledge)
    keyless_payer.pay_later(session_id)

    response = client.get(f"{return_address(session_id)}&n={count}")

    assert (response.status_code, "Refresh" in response.headers) == (200, False)


def test_return_page_of_a_failed_payment_says_so_and_offers_another_try(client, pledge):
    session_id = open_page(pledge)
    keyless_payer.pay_later(session_id)
    for event in keyless_payer.bounce(session_id):
        deliver(event)

    html = client.get(return_address(session_id)).content.decode()

    assert "The payment did not go through" in html
    assert "?amount=1250%2C50" in html
    assert LedgerEntry.objects.count() == 0


def test_return_page_of_an_unpaid_page_leads_back_to_it(client, pledge):
    session_id = open_page(pledge)

    html = client.get(return_address(session_id)).content.decode()

    assert "You have not paid yet" in html
    assert f'href="http://testserver/test-gateway/pay/{session_id}/"' in html


@pytest.mark.parametrize("session_id", ["", "cs_test_", "cs_test_" + "u" * 20, "x" * 10_000, "cs_test_aaaaaaaaaa\x00"])
def test_return_page_of_an_unknown_session_is_not_found(client, session_id):
    with translation.override("en"):
        address = reverse("donations:gift_return")

    assert client.get(address, {"s": session_id}).status_code == 404


def test_return_page_that_cannot_ask_says_what_is_known(client, pledge, settings):
    session_id = open_page(pledge)
    settings.DONATIONS_TEST_GATEWAY = False

    response = client.get(return_address(session_id))

    assert response.status_code == 200
    assert "Your payment is on its way" in response.content.decode()


def test_return_page_of_a_payment_that_does_not_fit_books_nothing(client, pledge):
    session_id = open_page(pledge)
    keyless_payer.pay(session_id)
    Pledge.objects.filter(pk=pledge.pk).update(amount_ore=1)

    response = client.get(return_address(session_id))

    assert "Your payment is on its way" in response.content.decode()
    assert LedgerEntry.objects.count() == 0
