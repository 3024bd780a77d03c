"""Pages that an editor sends online or offline at a time of her choice."""

from io import StringIO

from django.core.management import call_command


def sweep() -> None:
    """Publish and unpublish all whose time has come, by Wagtail's own command."""
    call_command("publish_scheduled", stdout=StringIO())
