from django.core.management.base import BaseCommand

from core import erasures


class Command(BaseCommand):
    """The erasure ledger as a file that is kept outside the backups."""

    help = "Print the erasure ledger. Keep it outside the backups: `reapply_erasures` reads it after a restore."

    def handle(self, **options) -> None:
        for line in erasures.export():
            self.stdout.write(line)
