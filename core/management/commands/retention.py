from django.core.management.base import BaseCommand, CommandError

from core import retention


class Command(BaseCommand):
    """The nightly erasure, by hand: what is due, and what became of it."""

    help = "Erase what the retention policy says is due. With --dry-run only count it."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count, and erase nothing")

    def handle(self, *, dry_run: bool, **options) -> None:
        outcomes = retention.run(dry_run=dry_run)
        self.stdout.write(f"{'table':30} {'rule':32} {'due':>7} {'erased':>7} {'failed':>7}  oldest")
        for outcome in outcomes:
            oldest = f"{outcome.oldest:%Y-%m-%d}" if outcome.oldest else outcome.error
            counts = f"{outcome.found:7} {outcome.erased:7} {outcome.failed:7}"
            self.stdout.write(f"{outcome.table:30} {outcome.rule:32} {counts}  {oldest}".rstrip())
        if any(outcome.failed or outcome.error for outcome in outcomes):
            raise CommandError("Some rows could not be erased. The log names them; the next run tries again.")
