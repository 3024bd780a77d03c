"""What invitations to speak and greetings register when the site starts: letters, schedules, and her page's parts."""

from datetime import timedelta

from core import letters, schedules
from core.schedules import Schedule
from role_models import (
    following,
    greetings,
    own_answers,
    own_page_parts,
    rewriting,
    staff_tasks,
    talk_desk,
    talks,
    withdrawal,
)
from role_models.letters.answers import KINDS


def register() -> None:
    """Called once, by the room's ``AppConfig.ready``."""
    for kind in KINDS:
        letters.register(kind)
    schedules.register(Schedule("invitations to speak whose day is over", timedelta(days=1), talks.end_past))
    schedules.register(Schedule("letters about greetings that wait", timedelta(hours=1), greetings.post_letters))
    _append(own_page_parts.parts, own_answers.talks_part, own_answers.greetings_part)
    _append(staff_tasks.request_sources, talk_desk.requests, own_answers.greeting_requests)
    _append(following.after_change, talks.end_if_stopped)
    _append(withdrawal.before_erasing, talks.end_before_erasing)
    _append(rewriting.sealed_words, talks.rewrite_words, greetings.rewrite_words)


def _append(hooks: list, *added) -> None:
    hooks.extend(hook for hook in added if hook not in hooks)
