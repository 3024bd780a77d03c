"""Whatever comes how often and in whatever order: ledger, papers, letters and meter come out exact.

Seeded chance plays givers, banks and a careless postman: deliveries are repeated, shuffled, twinned under other ids,
brought four at one instant, and cut off before the commit. This is the short form; its seeds are part of the test's
names. proofs/test_giving.py has the long one, and proofs/mutants.py shows that each mistake it is for turns it red.
"""

import contextlib
import json
import random
import threading
from collections import Counter
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import DatabaseError, connection

from core.models import Letter
from donations import inbox, settlement
from donations.gateway import subscriptions
from donations.gateway.checkout import read_session
from donations.gateway.types import GatewayEvent
from donations.models import LedgerEntry, Pledge, Receipt, ReceiptSeries, Subscription, WebhookEvent
from tests.donations.stories import Books, News, carelessly, play, twins

GIVERS = 8
SEEDS = range(4)
BURST_SEEDS = range(2)
BURST = 4
#: One event may take up many that waited for it, and each of their writes may be cut off: one try in a hundred gets
#: through then.
PATIENCE = 1000


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_books_are_exact_however_the_news_arrives(seed, monkeypatch):
    chance, campaign_key = random.Random(seed), uuid4()
    books, news = play(chance, campaign_key, givers=GIVERS)
    cut_off_before_the_commit(monkeypatch, chance)
    outcomes: Counter[str] = Counter()

    for event in carelessly(chance, news):
        bring(event, outcomes)
        if chance.random() < 0.2:
            come_back(chance)

    assert_exact(books, campaign_key)
    assert outcomes["failed"] > 0
    assert outcomes["given up"] == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", BURST_SEEDS)
def test_books_are_exact_when_each_fact_arrives_four_times_at_one_instant(seed, monkeypatch):
    """SQLite lets one writer in at a time; on PostgreSQL this finds whoever looks first and inserts then."""
    chance, campaign_key = random.Random(seed), uuid4()
    books, news = play(chance, campaign_key, givers=GIVERS)
    facts = news + twins(chance, news)
    chance.shuffle(facts)
    cut_off_before_the_commit(monkeypatch, chance)
    outcomes: Counter[str] = Counter()

    for event in facts:
        bring_at_once([event | {"id": f"{event['id']}_{number % 2}"} for number in range(BURST)], outcomes)

    assert_exact(books, campaign_key)
    assert outcomes["failed"] > 0
    assert outcomes["given up"] == 0
    assert sorted(WebhookEvent.objects.values_list("pk", flat=True)) == sorted(
        f"{event['id']}_{number}" for event in facts for number in range(2)
    )
    assert len(mail.outbox) == Letter.objects.filter(state=Letter.State.SENT).count() == Letter.objects.count()


def assert_exact(books: Books, campaign_key: UUID) -> None:
    """All that must be true when everything has been told."""
    assert dict(Pledge.objects.values_list("pk", "state")) == books.states
    assert Counter(LedgerEntry.objects.values_list("pledge", "kind", "amount_ore")) == books.movements
    assert LedgerEntry.objects.raised(campaign_key=campaign_key, currency="DKK", livemode=False) == books.raised_ore
    for payment in books.payments:
        entry = LedgerEntry.objects.gift_of(payment_reference=payment.reference, livemode=False)
        assert LedgerEntry.objects.left_of(entry) == payment.left_ore
    assert {row.pledge_id: row.status for row in Subscription.objects.all()} == books.subscriptions
    for row in Subscription.objects.all():
        told = subscriptions.read(row.pk)
        assert (row.status, row.paid_until, row.ended_at) == (told.status, told.paid_until, told.ended_at)
    assert_each_movement_has_its_paper_and_letter(books)
    assert set(WebhookEvent.objects.values_list("outcome", flat=True)) <= {"applied", "ignored"}


def assert_each_movement_has_its_paper_and_letter(books: Books) -> None:
    papers = list(Receipt.objects.order_by("number"))
    assert [paper.number for paper in papers] == list(range(1, len(papers) + 1))
    assert sorted(paper.entry_id for paper in papers) == sorted(LedgerEntry.objects.values_list("pk", flat=True))
    assert [*ReceiptSeries.objects.values_list("last_number", flat=True)] == ([len(papers)] if papers else [])
    letters = Counter(Letter.objects.values_list("kind", "object_id"))
    about_papers = {
        ("gift_receipt" if paper.entry.amount_ore > 0 else "gift_credit_note", str(paper.pk)): 1 for paper in papers
    }
    about_failures = {key: count for key, count in letters.items() if key[0] == "gift_payment_failed"}
    assert letters == about_papers | about_failures
    assert sum(about_failures.values()) == books.failed_renewals


def bring(event: dict[str, Any], outcomes: Counter[str]) -> None:
    """Deliver an event, again and again until it is taken; what fails every time gives up the whole test."""
    body = json.dumps(event)
    for _ in range(PATIENCE):
        outcome = inbox.receive(event=GatewayEvent.from_body(json.loads(body)), body=body)
        outcomes[outcome.value] += 1
        if outcome != "failed":
            return
    outcomes["given up"] += 1


def bring_at_once(events: News, outcomes: Counter[str]) -> None:
    """Deliver each event from a thread of its own, all released by one barrier."""
    barrier = threading.Barrier(len(events))

    def deliver(event: dict[str, Any]) -> None:
        try:
            barrier.wait()
            bring(event, outcomes)
        finally:
            connection.close()

    threads = [threading.Thread(target=deliver, args=(event,)) for event in events]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def come_back(chance: random.Random) -> None:
    """A giver comes back to the return page. Should the database fail just then, she sees it and goes away."""
    sessions = list(Pledge.objects.order_by("pk").values_list("checkout_session_id", flat=True))
    with contextlib.suppress(DatabaseError):
        settlement.settle_checkout(session=read_session(chance.choice(sessions)))


def cut_off_before_the_commit(monkeypatch, chance: random.Random) -> None:
    """Make the database fail after everything else was done, every sixth time."""
    save = WebhookEvent.save

    def sometimes_fail(self, *args, **kwargs):
        save(self, *args, **kwargs)
        if self.outcome != "failed" and chance.random() < 1 / 6:
            raise DatabaseError("the connection was cut off")

    monkeypatch.setattr(WebhookEvent, "save", sometimes_fail)
