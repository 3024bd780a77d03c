"""The long form of tests/donations/test_exactly_once.py: more givers, more seeds, and several postmen at once."""

import json
import random
from collections import Counter
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from core.models import Letter
from donations import inbox, settlement
from donations.gateway.checkout import read_session
from donations.gateway.types import GatewayEvent
from donations.models import LedgerEntry, Pledge, WebhookEvent
from donations.states import PledgeState
from proofs.simultaneous import at_once
from tests.donations import test_exactly_once as short_form

SEEDS = range(100, 120)
GIVERS = 60
POSTMEN = 4


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_books_are_exact_however_the_news_of_many_gifts_arrives(seed, monkeypatch):
    monkeypatch.setattr(short_form, "PLEDGES", GIVERS)

    short_form.test_ledger_letters_and_meter_are_exact_however_the_news_arrives(seed, monkeypatch)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_books_are_exact_when_several_postmen_and_givers_come_at_once(seed):
    chance = random.Random(seed)
    campaign_key = uuid4()
    states, raised, news = short_form.play(chance, campaign_key)
    deliveries = short_form.carelessly(chance, news)
    sessions = list(Pledge.objects.order_by("pk").values_list("checkout_session_id", flat=True))
    outcomes: Counter[str] = Counter()

    at_once([*_rounds(deliveries, outcomes), lambda: _come_back(chance.sample(sessions, k=len(sessions)))])

    paid = [pk for pk, state in states.items() if state == PledgeState.PAID]
    assert dict(Pledge.objects.values_list("pk", "state")) == states
    assert LedgerEntry.objects.raised(campaign_key=campaign_key, currency="DKK", livemode=False) == raised
    assert sorted(LedgerEntry.objects.values_list("pledge", flat=True)) == sorted(paid)
    assert Letter.objects.count() == len(paid)
    assert set(outcomes) <= {"applied", "ignored"}
    assert sum(WebhookEvent.objects.values_list("deliveries", flat=True)) == len(deliveries)


def _rounds(deliveries: list[dict[str, Any]], outcomes: Counter[str]) -> list[Callable[[], None]]:
    """What each postman does: deliver her share, in the order in which she got it."""

    def deliver(share: list[dict[str, Any]]) -> None:
        for event in share:
            body = json.dumps(event)
            outcomes[inbox.receive(event=GatewayEvent.from_body(json.loads(body)), body=body).value] += 1

    return [lambda share=deliveries[number::POSTMEN]: deliver(share) for number in range(POSTMEN)]


def _come_back(sessions: list[str]) -> None:
    """Every giver comes to the return page, whatever became of her payment."""
    for session_id in sessions:
        settlement.settle_checkout(session=read_session(session_id))
