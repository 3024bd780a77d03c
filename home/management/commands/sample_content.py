from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.test.utils import override_settings
from wagtail.models import Page

from core import renditions
from home.sample_content.lay import is_site_empty, lay, remove, was_interrupted
from role_models import outputs
from role_models.models import StoryOutput

#: While many pages are published at once, indexing each of them several times would take most of the time.
_QUIET_TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["default"]}}


class Command(BaseCommand):
    """The sample site in both languages: laid, or taken away again."""

    help = "Lay the sample content in Danish and English; what is there already stays as it is. --remove takes it away."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--remove", action="store_true", help="take away what this command brought")
        parser.add_argument("--if-empty", action="store_true", help="do nothing on a site that has pages of its own")

    def handle(self, *, if_empty: bool, verbosity: int, **options) -> None:
        self.report = self.stdout.write if verbosity else (lambda line: None)
        if options["remove"]:
            self._remove()
        elif not if_empty or is_site_empty() or was_interrupted():
            self._lay()

    def _lay(self) -> None:
        self.report("Laying the sample content in Danish and English ...")
        with override_settings(TASKS=_QUIET_TASKS, WAGTAILREDIRECTS_AUTO_CREATE=False):
            made = lay(report=self.report)
        if made:
            self._finish()
        self.report(f"{made} pages laid, each in both languages.")

    def _finish(self) -> None:
        self.report("Indexing it for search ...")
        call_command("rebuild_references_index", verbosity=0)
        call_command("update_index", verbosity=0)
        self.report("Preparing its pictures ...")
        for page in Page.objects.live().specific():
            renditions.prepare(page)
        self.report("Drawing its share cards (prints follow by the clock) ...")
        outputs.want_all()
        outputs.work(kinds=[StoryOutput.Kind.SHARE_CARD], limit=1000)

    def _remove(self) -> None:
        removed = remove(report=self.report)
        self.report(f"{removed} pages taken away.")
