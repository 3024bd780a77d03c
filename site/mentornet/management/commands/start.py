import threading
import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections, connection
from django.db.migrations.executor import MigrationExecutor

from core import schedules
from mentornet.development_keys import development_keys, keys_file

_SECONDS_BETWEEN_TICKS = 60


class Command(BaseCommand):
    """What `make run` calls: everything a newcomer needs, in one process."""

    help = "Start the site for development: database, sample content if it is empty, editor, clock and server."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--reload", action="store_true", help="start anew whenever a source file changes")

    def handle(self, *, port: int, reload: bool, **options) -> None:
        if not settings.DEVELOPMENT:
            raise CommandError("`start` is for development. In production run gunicorn with mentornet.wsgi.")
        self._migrate()
        call_command("sample_content", if_empty=True, stdout=self.stdout)
        password = development_keys()["editor_password"]
        self._ensure_editor(password)
        self._welcome(port, password)
        threading.Thread(target=_tick_for_ever, daemon=True, name="tick").start()
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=reload, skip_checks=True)

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database ...")
            call_command("migrate", verbosity=0)

    def _ensure_editor(self, password: str) -> None:
        editor, created = get_user_model().objects.get_or_create(
            username="editor",
            defaults={"email": "editor@example.org", "is_staff": True, "is_superuser": True},
        )
        if created:
            editor.set_password(password)
            editor.save()

    def _welcome(self, port: int, password: str) -> None:
        address = f"http://127.0.0.1:{port}"
        lines = [
            "",
            f"  The site in Danish    {address}/da/",
            f"  The site in English   {address}/en/",
            f"  For editors           {address}/admin/",
            f"                        user: editor   password: {password}",
            f"                        (made for this installation, kept in {keys_file().name})",
            f"  Letters it has sent   {address}/mailbox/",
            "",
            "  Stop it with Ctrl+C. What you change is kept in var/.",
            "",
        ]
        self.stdout.write("\n".join(lines))


def _tick_for_ever() -> None:
    """Production has a timer for this; development has this thread."""
    while True:
        time.sleep(_SECONDS_BETWEEN_TICKS)
        close_old_connections()
        schedules.tick()
        connection.close()
