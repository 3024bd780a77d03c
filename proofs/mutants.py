"""`python -m proofs.mutants`: each safeguard of the books is taken away, and the tests must notice.

proofs/test_mutants.py applies each mutant and runs the tests of tests/donations/test_exactly_once.py: on SQLite, and on
the PostgreSQL server that DATABASE_URL names. The table says which of them turned red.

SQLite lets one writer in at a time, so it cannot show the race in "check, then insert"; and one safeguard taken away
alone may be covered by another. So each mutant says where it must be caught.
"""

import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent
POSTGRESQL = "postgres://postgres@127.0.0.1:5432/postgres"

#: Where the tests write what they found, a line for each.
TABLE_VARIABLE = "MUTANTS_TABLE"

#: One way of delivering the news, on one database.
Place = tuple[str, str]
SHUFFLED: frozenset[Place] = frozenset({("shuffled", "sqlite"), ("shuffled", "postgresql")})
BURST: frozenset[Place] = frozenset({("burst", "sqlite"), ("burst", "postgresql")})

Change = Callable[[str, object], None]


@dataclass(frozen=True)
class Mutant:
    """What is taken away, how, and where the tests must turn red."""

    name: str
    apply: Callable[[Change], None]
    caught_at: frozenset[Place]

    def run(self, test: Callable[[], None]) -> Exception | None:
        """Run a test with the safeguard taken away; what it found, if it turned red."""
        with ExitStack() as changes:
            self.apply(lambda target, new: changes.enter_context(mock.patch(target, new)))
            try:
                test()
            except Exception as error:
                return error
        return None


def _no_unique_key(change: Change) -> None:
    from donations.models import LedgerEntry

    def create(self, *, kind, external_id, defaults):
        name = f"{external_id}#{uuid.uuid4()}"
        return LedgerEntry.objects.create(kind=kind, external_id=name, **defaults), True

    change("donations.models.ledger.LedgerQuerySet.get_or_create", create)


def _check_then_insert(change: Change) -> None:
    from donations.models import LedgerEntry

    def look_and_create(self, *, kind, external_id, defaults):
        there = LedgerEntry.objects.filter(kind=kind, external_id__startswith=f"{external_id}#").first()
        if there is not None:
            return there, False
        name = f"{external_id}#{uuid.uuid4()}"
        return LedgerEntry.objects.create(kind=kind, external_id=name, **defaults), True

    change("donations.models.ledger.LedgerQuerySet.get_or_create", look_and_create)


def _no_locks(change: Change) -> None:
    from django.db.models import QuerySet

    from donations.models import Pledge, WebhookEvent

    lock = QuerySet.select_for_update

    def look_only(self, *args, **kwargs):
        return self.all() if self.model in (Pledge, WebhookEvent) else lock(self, *args, **kwargs)

    change("django.db.models.QuerySet.select_for_update", look_only)
    for room in ("booking", "payments", "refunds"):
        change(f"donations.{room}.hold_payment", lambda payment_reference: None)


def _check_then_insert_without_locks(change: Change) -> None:
    _check_then_insert(change)
    _no_locks(change)


def _no_payment_status(change: Change) -> None:
    is_complete = property(lambda session: session.status == "complete")
    change("donations.gateway.types.CheckoutSession.is_paid", is_complete)


def _letter_before_the_commit(change: Change) -> None:
    change("core.letters.transaction.on_commit", lambda ring: ring())


def _early_news_is_forgotten(change: Change) -> None:
    change("donations.news_waiting.take_up", lambda payment_reference: None)


def _session_of_a_subscription_books_too(change: Change) -> None:
    from donations import settlement

    settle = settlement.settle_checkout

    def settle_and_book(*, session, has_failed=False):
        pledge = settle(session=session, has_failed=has_failed)
        if session.is_paid and session.subscription_id:
            settlement.book_payment(
                pledge=pledge,
                external_id=session.id,
                payment_reference=session.id,
                occurred_at=session.created_at,
            )
        return pledge

    change("donations.news.settle_checkout", settle_and_book)


def _meter_forgets_what_went_back(change: Change) -> None:
    from django.db.models import Sum

    def gross(self, *, campaign_key, currency, livemode):
        entries = self.filter(campaign_key=campaign_key, currency=currency, livemode=livemode, amount_ore__gt=0)
        return entries.aggregate(total=Sum("amount_ore", default=0))["total"]

    change("donations.models.ledger.LedgerQuerySet.raised", gross)


MUTANTS = (
    Mutant("none", lambda change: None, frozenset()),
    Mutant("no unique key", _no_unique_key, SHUFFLED | BURST),
    Mutant("payment_status is not looked at", _no_payment_status, SHUFFLED | BURST),
    Mutant("letter before the commit", _letter_before_the_commit, BURST),
    Mutant("check, then insert; locks hold", _check_then_insert, frozenset()),
    Mutant("unique key holds; no locks", _no_locks, frozenset()),
    Mutant("check, then insert; no locks", _check_then_insert_without_locks, frozenset({("burst", "postgresql")})),
    Mutant("early refund is forgotten", _early_news_is_forgotten, SHUFFLED | BURST),
    Mutant("page of a subscription books too", _session_of_a_subscription_books_too, SHUFFLED | BURST),
    Mutant("meter forgets refunds, VAT and fee", _meter_forgets_what_went_back, SHUFFLED | BURST),
)


def main() -> int:
    """Run every mutant on both databases and print the table."""
    addresses = {"sqlite": None, "postgresql": os.environ.get("DATABASE_URL", POSTGRESQL)}
    print(f"{'mutant':<38}{'database':<13}{'news':<11}verdict", flush=True)
    return max(_run(address) for address in addresses.values())


def _run(address: str | None) -> int:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"DATABASE_URL": address} if address else {}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:logging", "--show-capture=no"]
    with tempfile.NamedTemporaryFile("r") as table, tempfile.TemporaryFile() as rest:
        environment[TABLE_VARIABLE] = table.name
        process = subprocess.run(
            [*command, "--create-db", "proofs/test_mutants.py"], env=environment, cwd=ROOT, stdout=rest, stderr=rest
        )
        print(table.read(), end="", flush=True)
    return process.returncode


if __name__ == "__main__":
    sys.exit(main())
