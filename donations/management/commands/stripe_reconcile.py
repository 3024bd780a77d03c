"""Hear what never reached us."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from donations import reconciliation
from donations.gateway.types import GatewayUnavailable


class Command(BaseCommand):
    help = "Reads the payment service's own list of events and applies those that never reached us. Runs every night."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--days", type=int, default=reconciliation.DAYS, help="How far to look back; the service keeps 30 days."
        )

    def handle(self, *args, days: int, **options) -> None:
        try:
            outcomes = reconciliation.reconcile(days=days)
        except GatewayUnavailable as error:
            raise CommandError(f"The payment service does not answer: {error}") from error
        words = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        self.stdout.write(words or "Nothing was missing.")
