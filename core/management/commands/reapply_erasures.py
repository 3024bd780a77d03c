from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core import erasures


class Command(BaseCommand):
    """After a restore: forget again what was forgotten since the backup was made."""

    help = "Erase again, after a restore, what the erasure ledger says was erased."

    def add_arguments(self, parser) -> None:
        parser.add_argument("ledger", type=Path, help="the file that `erasure_ledger` wrote")

    def handle(self, *, ledger: Path, **options) -> None:
        try:
            with ledger.open(encoding="utf-8") as lines:
                added = erasures.read_in(lines)
        except (OSError, UnicodeDecodeError, erasures.LedgerUnreadable) as error:
            raise CommandError(f"{ledger} cannot be read: {error}") from error
        self.stdout.write(f"{added} entries of the ledger were new here.")
        for kind, count in erasures.reapply().items():
            self.stdout.write(f"{kind}: {count} erased again")
