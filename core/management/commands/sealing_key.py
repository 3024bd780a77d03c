import base64
import secrets

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """A fresh key for one of the settings whose names end in SEALING_KEYS."""

    help = "Print a new sealing key. Put it in front of the room's older keys, separated by a comma."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("--name", default="k1", help="a short name that no older key of the room has")

    def handle(self, *, name: str, **options) -> None:
        self.stdout.write(f"{name}:{base64.b64encode(secrets.token_bytes(32)).decode()}")
