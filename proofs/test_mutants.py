"""Each safeguard of the books is taken away, and the tests must notice; `python -m proofs.mutants` prints the table."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from proofs.mutants import MUTANTS, TABLE_VARIABLE, Mutant
from tests.donations import test_exactly_once as short_form

SHUFFLED_SEEDS = range(2)
BURST_SEED = 0

_each_mutant = pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SHUFFLED_SEEDS)
@_each_mutant
def test_mutant_among_shuffled_news(mutant, seed, monkeypatch):
    judge(
        mutant,
        "shuffled",
        lambda: short_form.test_books_are_exact_however_the_news_arrives(seed, monkeypatch),
    )


@pytest.mark.django_db(transaction=True)
@_each_mutant
def test_mutant_among_news_that_comes_four_times_at_one_instant(mutant, monkeypatch):
    judge(
        mutant,
        "burst",
        lambda: short_form.test_books_are_exact_when_each_fact_arrives_four_times_at_one_instant(
            BURST_SEED, monkeypatch
        ),
    )


def judge(mutant: Mutant, news: str, test: Callable[[], None]) -> None:
    """Run the test with the mutant, write the verdict down, and hold it against what is expected."""
    error = mutant.run(test)
    is_caught = error is not None
    is_expected = is_caught == ((news, connection.vendor) in mutant.caught_at)
    verdict = ("caught" if is_caught else "survives") + ("" if is_expected else "   <-- not as expected")
    if os.environ.get(TABLE_VARIABLE):
        with Path(os.environ[TABLE_VARIABLE]).open("a") as table:
            table.write(f"{mutant.name:<38}{connection.vendor:<13}{news:<11}{verdict}\n")
    assert is_expected, error
