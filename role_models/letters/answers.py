"""What is written about invitations to speak and about greetings.

No letter says a storyteller's name, nor what somebody wrote to her. The words that she sends with her yes or no are the
one exception: they are meant for the reader.
"""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core.letters import LetterKind
from role_models import greetings, own_page, talks
from role_models.models import Greeting, Storyteller, TalkRequest
from role_models.models.storytellers import SEALING_ROOM
from role_models.states import State
from role_models.talks import TalkState


def build_received(object_id: str, language: str) -> dict[str, Any] | None:
    """That we have the invitation, by its id; None if it is erased.

    It holds no word that was typed: anybody's address can be typed in the form.
    """
    talk = TalkRequest.objects.filter(pk=object_id).first()
    return _with_phone(day=talk.wanted_on) if talk else None


def build_for_branch(object_id: str, language: str) -> dict[str, Any] | None:
    """That an invitation waits, by its id; None if nothing is left to do about it."""
    is_there = TalkRequest.objects.filter(pk=object_id).exclude(state__in=(TalkState.DECLINED, TalkState.TURNED_DOWN))
    return _branch_context() if is_there.exists() else None


def build_waits(object_id: str, language: str) -> dict[str, Any] | None:
    """That something waits on her page, by her id; None if she has withdrawn."""
    is_there = Storyteller.objects.exclude(state=State.WITHDRAWN).filter(pk=object_id).exists()
    return _with_phone(link=own_page.link_to(object_id, language)) if is_there else None


def build_answered(object_id: str, language: str) -> dict[str, Any] | None:
    """Her yes or no with her words, by the invitation's id; None if neither stands any more."""
    talk = TalkRequest.objects.filter(pk=object_id, state__in=(TalkState.ACCEPTED, TalkState.DECLINED)).first()
    if talk is None:
        return None
    return _answered_context(talk.wanted_on, says_yes=talk.state == TalkState.ACCEPTED, words=talks.her_words(talk))


def build_turned_down(object_id: str, language: str) -> dict[str, Any] | None:
    """A no without a reason, by the day: the invitation itself may be erased."""
    return _with_phone(day=date.fromisoformat(object_id))


def build_greetings_wait(object_id: str, language: str) -> dict[str, Any] | None:
    """That greetings wait on her page, by her id; None if none does any more."""
    teller = Storyteller.objects.exclude(state=State.WITHDRAWN).filter(pk=object_id).first()
    if teller is None or not greetings.of(teller, Greeting.State.PASSED_ON).exists():
        return None
    return _with_phone(link=own_page.link_to(object_id, language))


def _with_phone(**context: Any) -> dict[str, Any]:
    return context | {"office_phone": settings.OFFICE_PHONE}


def _branch_context() -> dict[str, Any]:
    return {"link": settings.SITE_URL + reverse("talk-requests:index")}


def _answered_context(day: date, *, says_yes: bool, words: str) -> dict[str, Any]:
    return _with_phone(day=day, says_yes=says_yes, words=words)


def _sample_day() -> date:
    return timezone.localdate() + timedelta(days=40)


def _day_samples() -> list[dict[str, Any]]:
    return [_with_phone(day=_sample_day())]


def _link_samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    return [_with_phone(link=own_page.address_with(token="sample", language=language))]  # noqa: S106 -- a sample


def _answered_samples() -> list[dict[str, Any]]:
    cases = [(True, "Jeg glæder mig."), (True, ""), (False, "")]
    return [_answered_context(_sample_day(), says_yes=says_yes, words=words) for says_yes, words in cases]


KINDS = (
    LetterKind(talks.RECEIVED_LETTER, room=SEALING_ROOM, build=build_received, samples=_day_samples),
    LetterKind(talks.BRANCH_LETTER, room=SEALING_ROOM, build=build_for_branch, samples=lambda: [_branch_context()]),
    LetterKind(talks.WAITS_LETTER, room=SEALING_ROOM, build=build_waits, samples=_link_samples),
    LetterKind(talks.ANSWERED_LETTER, room=SEALING_ROOM, build=build_answered, samples=_answered_samples),
    LetterKind(
        talks.TURNED_DOWN_LETTER,
        room=SEALING_ROOM,
        build=build_turned_down,
        samples=_day_samples,
    ),
    LetterKind(greetings.WAIT_LETTER, room=SEALING_ROOM, build=build_greetings_wait, samples=_link_samples),
)
