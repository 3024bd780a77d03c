"""Whatever comes how often and in whatever order: ledger, letters and meter come out exact.

Seeded chance plays givers and a careless postman: deliveries are repeated, shuffled, twinned under other ids, and cut
off before the commit. This is the short form; its seeds are part of the test's names.
"""

import copy
import json
import random
import threading
from collections import Counter
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection

from core.models import Letter
from donations import inbox, settlement
from donations.gateway import keyless_payer
from donations.gateway.checkout import read_session
from donations.gateway.types import GatewayEvent
from donations.models import LedgerEntry, Pledge, WebhookEvent
from donations.states import PledgeState
from tests.donations.factories import make_pledge, open_page, paid_event

PLEDGES = 12

#: What a giver may do, and what it must come to: the state, and whether money arrives.
STORIES: dict[tuple[str, ...], tuple[PledgeState, bool]] = {
    ("pay",): (PledgeState.PAID, True),
    ("decline", "pay"): (PledgeState.PAID, True),
    ("pay_later", "arrive"): (PledgeState.PAID, True),
    ("pay_later", "bounce"): (PledgeState.FAILED, False),
    ("pay_later",): (PledgeState.PROCESSING, False),
    ("time_out",): (PledgeState.EXPIRED, False),
    ("decline",): (PledgeState.OPEN, False),
}


def play(chance: random.Random, campaign_key: UUID) -> tuple[dict[UUID, PledgeState], int, list[dict[str, Any]]]:
    """Let givers act. Returns the states that must result, the øre that must be raised, and the news of it all."""
    states, raised, news = {}, 0, []
    for _ in range(PLEDGES):
        pledge = make_pledge(campaign_key=campaign_key, amount_ore=chance.randrange(25_00, 5000_00))
        session_id = open_page(pledge)
        story = chance.choice(list(STORIES))
        news += [copy.deepcopy(getattr(keyless_payer, act)(session_id)) for act in story]
        state, is_paid = STORIES[story]
        states[pledge.pk] = state
        raised += pledge.amount_ore if is_paid else 0
    return states, raised, news


def carelessly(chance: random.Random, news: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The deliveries: each event one to three times, some facts under another id too, shuffled; then all again."""
    twins = [event | {"id": f"{event['id']}_twin"} for event in news if chance.random() < 0.3]
    deliveries = [event for event in news + twins for _ in range(chance.randint(1, 3))]
    chance.shuffle(deliveries)
    return deliveries + news


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_ledger_letters_and_meter_are_exact_however_the_news_arrives(seed, monkeypatch):
    chance = random.Random(seed)
    campaign_key = uuid4()
    states, raised, news = play(chance, campaign_key)
    cut_off_before_the_commit(monkeypatch, chance)

    outcomes = Counter()
    for event in carelessly(chance, news):
        body = json.dumps(event)
        while (outcome := inbox.receive(event=GatewayEvent.from_body(json.loads(body)), body=body)) == "failed":
            outcomes[outcome] += 1
        if chance.random() < 0.2:
            settlement.settle_checkout(session=read_session(any_session(chance)))

    paid = [pk for pk, state in states.items() if state == PledgeState.PAID]
    assert dict(Pledge.objects.values_list("pk", "state")) == states
    assert LedgerEntry.objects.raised(campaign_key=campaign_key, currency="DKK", livemode=False) == raised
    assert sorted(LedgerEntry.objects.values_list("pledge", flat=True)) == sorted(paid)
    letters = Letter.objects.values_list("object_id", flat=True)
    assert sorted(letters) == sorted(str(pk) for pk in LedgerEntry.objects.values_list("pk", flat=True))
    assert set(WebhookEvent.objects.values_list("outcome", flat=True)) <= {"applied", "ignored"}
    assert outcomes["failed"] > 0


def any_session(chance: random.Random) -> str:
    """A giver comes back to the return page."""
    return chance.choice(list(Pledge.objects.order_by("pk").values_list("checkout_session_id", flat=True)))


def cut_off_before_the_commit(monkeypatch, chance: random.Random) -> None:
    """Make the database fail after everything else was done, every sixth time."""
    save = WebhookEvent.save

    def sometimes_fail(self, *args, **kwargs):
        save(self, *args, **kwargs)
        if self.outcome != "failed" and chance.random() < 1 / 6:
            raise DatabaseError("the connection was cut off")

    monkeypatch.setattr(WebhookEvent, "save", sometimes_fail)


BURST = 4


@pytest.mark.django_db(transaction=True)
def test_fact_that_arrives_four_times_at_one_instant_is_booked_once():
    """SQLite lets one writer in at a time; on PostgreSQL this finds whoever looks first and inserts then."""
    campaign_key = uuid4()
    news = [paid_event(make_pledge(campaign_key=campaign_key)) for _ in range(PLEDGES)]
    outcomes: list[str] = []

    for event in news:
        deliver_at_once([event | {"id": f"{event['id']}_{number % 2}"} for number in range(BURST)], outcomes)

    assert Counter(outcomes) == {"applied": PLEDGES * BURST}
    assert LedgerEntry.objects.raised(campaign_key=campaign_key, currency="DKK", livemode=False) == PLEDGES * 200_00
    assert (LedgerEntry.objects.count(), Letter.objects.count()) == (PLEDGES, PLEDGES)
    assert sorted(WebhookEvent.objects.values_list("deliveries", flat=True)) == [2] * PLEDGES * 2


def deliver_at_once(events: list[dict[str, Any]], outcomes: list[str]) -> None:
    """Deliver each event from a thread of its own, all released by one barrier."""
    barrier = threading.Barrier(len(events))

    def deliver(event: dict[str, Any]) -> None:
        try:
            barrier.wait()
            body = json.dumps(event)
            outcomes.append(inbox.receive(event=GatewayEvent.from_body(json.loads(body)), body=body).value)
        finally:
            connection.close()

    threads = [threading.Thread(target=deliver, args=(event,)) for event in events]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
