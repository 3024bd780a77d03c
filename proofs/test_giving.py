"""The long form of tests/donations/test_exactly_once.py: more givers, more seeds, and several postmen at once."""

import contextlib
import random
from collections import Counter
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import DatabaseError

from donations import settlement
from donations.gateway.checkout import read_session
from donations.models import Pledge, WebhookEvent
from proofs.simultaneous import at_once
from tests.donations import test_exactly_once as short_form
from tests.donations.stories import News, carelessly, play

SEEDS = range(100, 112)
BURST_SEEDS = range(100, 104)
GIVERS = 30
POSTMEN = 4


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_books_are_exact_however_the_news_of_many_gifts_arrives(seed, monkeypatch):
    monkeypatch.setattr(short_form, "GIVERS", GIVERS)

    short_form.test_books_are_exact_however_the_news_arrives(seed, monkeypatch)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", BURST_SEEDS)
def test_books_are_exact_when_each_of_many_facts_arrives_four_times_at_one_instant(seed, monkeypatch):
    monkeypatch.setattr(short_form, "GIVERS", GIVERS)

    short_form.test_books_are_exact_when_each_fact_arrives_four_times_at_one_instant(seed, monkeypatch)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_books_are_exact_when_several_postmen_and_givers_come_at_once(seed):
    """Different facts of one payment meet: a refund is told of while its gift is being booked."""
    chance, campaign_key = random.Random(seed), uuid4()
    books, news = play(chance, campaign_key, givers=GIVERS)
    deliveries = carelessly(chance, news)
    sessions = list(Pledge.objects.order_by("pk").values_list("checkout_session_id", flat=True))
    outcomes: Counter[str] = Counter()

    at_once([*_rounds(deliveries, outcomes), lambda: _come_back(chance.sample(sessions, k=len(sessions)))])

    short_form.assert_exact(books, campaign_key)
    assert outcomes["given up"] == 0
    assert sum(WebhookEvent.objects.values_list("deliveries", flat=True)) == len(deliveries) + outcomes["failed"]


def _rounds(deliveries: News, outcomes: Counter[str]) -> list[Callable[[], None]]:
    """What each postman does: deliver her share, in the order in which she got it."""

    def deliver(share: News) -> None:
        for event in share:
            short_form.bring(event, outcomes)

    return [lambda share=deliveries[number::POSTMEN]: deliver(share) for number in range(POSTMEN)]


def _come_back(sessions: list[str]) -> None:
    """Every giver comes to the return page, whatever became of her payment."""
    for session_id in sessions:
        with contextlib.suppress(DatabaseError):
            settlement.settle_checkout(session=read_session(session_id))
