from django.core.management.base import BaseCommand

from core import schedules


class Command(BaseCommand):
    """Every minute, from a timer: work off what is due."""

    help = "Send waiting letters and run what the table of schedules says is due. Run it every minute."

    def handle(self, **options) -> None:
        for name, outcome in schedules.tick().items():
            self.stdout.write(f"{name}: {outcome}")
