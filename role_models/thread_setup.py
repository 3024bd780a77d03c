"""What the thread registers when the site starts: letters, schedules, refusals in the admin, its kind of erasure."""

from collections.abc import Iterable
from datetime import timedelta

from wagtail import hooks

from core import erasures, letters, schedules
from core.schedules import Schedule
from role_models import consent_ends, following, publishing, stored_files, thread, withdrawal
from role_models.letters import KINDS
from role_models.models import Storyteller, StorytellerChange
from role_models.models.storytellers import SEALING_ROOM
from role_models.states import State


def register() -> None:
    """Called once, by the room's ``AppConfig.ready``."""
    for kind in KINDS:
        letters.register(kind)
    schedules.register(Schedule("ends of consents to stories", timedelta(minutes=15), consent_ends.work))
    schedules.register(Schedule("changes of storytellers to follow", timedelta(hours=1), following.sweep))
    schedules.register(Schedule("files that no story names", timedelta(hours=1), stored_files.sweep_orphans))
    hooks.register("before_edit_page", publishing.refuse_translation, order=-1)
    hooks.register("before_bulk_action", publishing.refuse_selection)
    erasures.register(
        erasures.Erasable(kind=withdrawal.ERASED_KIND, room=SEALING_ROOM, ids=_ids_that_are_there, erase=_erase_again)
    )


def _ids_that_are_there() -> Iterable[object]:
    return Storyteller.objects.exclude(state=State.WITHDRAWN).values_list("pk", flat=True)


def _erase_again(storyteller_id: str, reason: str) -> None:
    teller = Storyteller.objects.get(pk=storyteller_id)
    thread.withdraw(storyteller=teller, by=StorytellerChange.By.STAFF)
