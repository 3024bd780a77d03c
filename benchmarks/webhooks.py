"""A thousand webhooks at one time: real HTTP to gunicorn, signed as Stripe signs, sent again until each is taken.

Each gift is told of several times, as Stripe may do. What counts is that none is lost and none is booked twice; beside
the rate stands that of a view which does nothing, so that the figure means something on another machine.
"""

import http.client
import json
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

GIFTS = 250
DELIVERIES_OF_EACH = 4
SENDERS = 64
_LONGEST_SECONDS = 300


@dataclass
class Storm:
    """What came of one run: the answers by status, the rates per second, and what the books say in the end."""

    answers: Counter[int] = field(default_factory=Counter)
    lost: int = 0
    webhooks_a_second: float = 0
    nothings_a_second: float = 0
    entries: int = 0
    receipts: int = 0


def measure() -> Storm:
    """Pay gifts at the keyless double, and tell the site of all of them at once."""
    from benchmarks.load import serve
    from donations.models import LedgerEntry, Receipt

    events = _pay()
    storm = Storm()
    with serve() as port, ThreadPoolExecutor(SENDERS) as pool:
        begun = time.perf_counter()
        taken = list(pool.map(lambda event: _send(port, event, storm), events))
        storm.webhooks_a_second = len(events) / (time.perf_counter() - begun)
        begun = time.perf_counter()
        list(pool.map(lambda _event: _ask(port, "GET", "/healthz", None, {}), events))
        storm.nothings_a_second = len(events) / (time.perf_counter() - begun)
    storm.lost = taken.count(False)
    storm.entries, storm.receipts = LedgerEntry.objects.count(), Receipt.objects.count()
    return storm


def _pay() -> list[dict[str, Any]]:
    from tests.donations.factories import make_pledge, paid_event

    events = [paid_event(make_pledge()) for _ in range(GIFTS)]
    return events * DELIVERIES_OF_EACH


def _send(port: int, event: dict[str, Any], storm: Storm) -> bool:
    """Deliver one event, and again while the site does not answer with 2xx; whether it was taken in the end."""
    from django.conf import settings

    from donations.gateway.signature import sign

    body = json.dumps(event)
    deadline = time.monotonic() + _LONGEST_SECONDS
    while time.monotonic() < deadline:
        headers = {
            "Content-Type": "application/json",
            "Stripe-Signature": sign(body=body, secret=settings.TEST_GATEWAY_SECRET),
        }
        status = _ask(port, "POST", "/webhooks/stripe/", body.encode(), headers)
        storm.answers[status] += 1
        if 200 <= status < 300:
            return True
        time.sleep(0.2)
    return False


def _ask(port: int, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> int:
    """The status of one request on a connection of its own; 0 if there was no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        response.read()
    except OSError:
        return 0
    finally:
        connection.close()
    return response.status


def print_figures(storm: Storm) -> None:
    """Print what happened; the ratio is what a change should be judged by."""
    sent = GIFTS * DELIVERIES_OF_EACH
    answers = ", ".join(f"{count} x {status or 'no answer'}" for status, count in sorted(storm.answers.items()))
    print(f"\n{sent} webhooks at once, {GIFTS} gifts told {DELIVERIES_OF_EACH} times: {answers}")
    print(f"lost: {storm.lost}; entries in the ledger: {storm.entries}; receipts: {storm.receipts}")
    ratio = storm.nothings_a_second / storm.webhooks_a_second
    print(f"{storm.webhooks_a_second:.0f} webhooks a second; a view that does nothing: {ratio:.1f} times as many")
