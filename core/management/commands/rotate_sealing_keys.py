from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core import sealing_rotation


class Command(BaseCommand):
    """Seals again, with the newest key, whatever an older one sealed. The site may go on meanwhile."""

    help = "Seal every envelope with its room's newest key. Keep the oldest key: fingerprints are made with it."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--room", choices=sorted(settings.SEALING_KEYS), help="only this room's envelopes")

    def handle(self, *, room: str | None, **options) -> None:
        rotations = sealing_rotation.rotate(room=room)
        self.stdout.write(f"{'column':40} {'seen':>8} {'sealed again':>13} {'in use':>7} {'broken':>7}")
        for rotation in rotations:
            counts = f"{rotation.seen:8} {rotation.sealed_again:13} {rotation.in_use:7} {rotation.broken:7}"
            self.stdout.write(f"{rotation.label:40} {counts}")
        if any(rotation.in_use or rotation.broken for rotation in rotations):
            raise CommandError("Not every envelope is sealed with the newest key: run it again, and mind the broken.")
