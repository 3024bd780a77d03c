"""Stripe is down, slow, or answers 500 while a payment page is asked for: no money is lost, none is doubled, and the
giver is told the truth.
"""

import json
import socket
import time
from collections.abc import Callable, Iterator

import pytest
import stripe
from django.test import Client

from core.models import Letter
from donations.gateway import client as gateway_client
from donations.gateway.client import API_VERSION
from donations.gateway.keyless.http_client import KEYLESS_API_KEY, KeylessStripe
from donations.models import KeylessSession, LedgerEntry, Pledge, Receipt, SponsorshipCampaignPage
from donations.states import PledgeState
from tests.donations.factories import make_campaign
from tests.donations.test_gift_step import answers, shown_value, step_address

pytestmark = pytest.mark.django_db

#: The SDK asks once more by itself.
TRIES = 2


class FailingStripe(KeylessStripe):
    """The double behind a bad line: the first requests that change something go wrong in one way."""

    def __init__(self, fail: Callable[["FailingStripe", tuple], tuple], times: int) -> None:
        super().__init__()
        self.fail, self.times = fail, times

    def request(self, method, url, headers, post_data=None, **options):
        if method == "post" and self.times > 0:
            self.times -= 1
            return self.fail(self, (method, url, headers, post_data))
        return super().request(method, url, headers, post_data, **options)


def answers_500(_line: FailingStripe, _request: tuple) -> tuple:
    return json.dumps({"error": {"type": "api_error", "message": "Something went wrong"}}), 500, {}


def loses_the_request(_line: FailingStripe, _request: tuple) -> tuple:
    raise stripe.APIConnectionError("timed out", should_retry=True)


def loses_the_answer(line: FailingStripe, request: tuple) -> tuple:
    KeylessStripe.request(line, *request)
    raise stripe.APIConnectionError("timed out", should_retry=True)


@pytest.fixture
def campaign(db) -> SponsorshipCampaignPage:
    return make_campaign()


@pytest.fixture
def trouble(monkeypatch) -> Callable[..., None]:
    """Puts another HTTP client under the SDK, and lets nobody wait between two tries."""

    def arrange(http_client: stripe.HTTPClient, **options) -> None:
        sdk = stripe.StripeClient(
            KEYLESS_API_KEY,
            stripe_version=API_VERSION,
            max_network_retries=TRIES - 1,
            http_client=http_client,
            **options,
        )
        monkeypatch.setattr(gateway_client, "_client", lambda _key: sdk)
        monkeypatch.setattr(stripe.HTTPClient, "_sleep_time_seconds", lambda *_args, **_options: 0)

    return arrange


@pytest.fixture
def silent_server() -> Iterator[str]:
    """The address of a server that takes every connection and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def books() -> tuple[int, int, int]:
    return LedgerEntry.objects.count(), Receipt.objects.count(), Letter.objects.count()


def pay(client: Client, address: str) -> str:
    """Pay on the page at this address; what the giver reads then."""
    return client.get(client.post(address, {"action": "pay"}).headers["Location"]).content.decode()


@pytest.mark.parametrize("fail", [answers_500, loses_the_request, loses_the_answer])
def test_page_that_does_not_open_takes_nothing_and_the_next_try_is_paid_once(client, campaign, trouble, fail):
    trouble(FailingStripe(fail, times=TRIES))

    refused = client.post(step_address(campaign), answers())
    nothing_booked, state = books(), Pledge.objects.get().state
    token = shown_value(refused.content.decode(), "resume") or ""
    opened = client.post(step_address(campaign), answers(resume=token))
    thanks = pay(client, opened.headers["Location"])

    pledge = Pledge.objects.get()
    assert (refused.status_code, opened.status_code) == (503, 303)
    assert "Nothing was taken" in refused.content.decode()
    assert (nothing_booked, state) == ((0, 0, 0), PledgeState.OPEN)
    assert "Thank you for your gift" in thanks
    assert (pledge.state, books()) == (PledgeState.PAID, (1, 1, 1))
    assert LedgerEntry.objects.get().amount_ore == 200_00


@pytest.mark.parametrize("fail", [answers_500, loses_the_request, loses_the_answer])
def test_one_failure_on_the_way_goes_unnoticed_and_opens_one_page(client, campaign, trouble, fail):
    trouble(FailingStripe(fail, times=1))

    opened = client.post(step_address(campaign), answers())
    pay(client, opened.headers["Location"])

    assert opened.status_code == 303
    assert KeylessSession.objects.count() == 1
    assert books() == (1, 1, 1)


def test_service_that_never_answers_keeps_the_giver_for_seconds_only(client, campaign, trouble, silent_server):
    trouble(stripe.RequestsClient(timeout=0.2), base_addresses={"api": silent_server})

    begun = time.monotonic()
    refused = client.post(step_address(campaign), answers())

    assert time.monotonic() - begun < 5
    assert refused.status_code == 503
    assert "Nothing was taken" in refused.content.decode()
    assert (Pledge.objects.get().state, books()) == (PledgeState.OPEN, (0, 0, 0))
