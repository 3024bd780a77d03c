"""What the other forms of a story register when the site starts: kinds, schedules, and what follows from a change."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from wagtail.signals import page_published, page_unpublished

from core import schedules
from core.schedules import Schedule
from role_models import following, output_kinds, outputs
from role_models.models import StoryOutput, StoryPage
from role_models.output_kinds import OutputKind, prints, share_cards
from role_models.uses import Use

Kind = StoryOutput.Kind


def register() -> None:
    """Called once, by the room's ``AppConfig.ready``."""
    output_kinds.register(OutputKind(Kind.SHARE_CARD, Use.SHARE_CARD, "jpg", "image/jpeg", 1, share_cards.make))
    papers = {
        Kind.PRINT_A4: prints.print_a4,
        Kind.POSTER_A3: prints.poster_a3,
        Kind.POSTER_A2: prints.poster_a2,
        Kind.POSTCARD: prints.postcard,
    }
    for kind, make in papers.items():
        output_kinds.register(OutputKind(kind, Use.POSTER, "pdf", "application/pdf", 2, make))
    if outputs.after_change not in following.after_change:
        following.after_change.append(outputs.after_change)
    if settings.STORY_FORMS_BY_CLOCK:
        schedules.register(Schedule("forms of stories to make", timedelta(minutes=1), outputs.work))
    schedules.register(Schedule("forms of stories to look over", timedelta(days=1), outputs.want_all))
    for signal in (page_published, page_unpublished):
        signal.connect(_want_after_publication, sender=StoryPage, dispatch_uid="role_models.outputs")


def _want_after_publication(sender, instance: StoryPage, **_signal) -> None:
    """The rows are written after the commit; a crash in between is mended by the daily look."""
    teller = instance.storyteller
    if teller is not None:
        transaction.on_commit(lambda: outputs.want(teller))
