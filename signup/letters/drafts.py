"""The letters that lead back to answers that are not sent yet."""

from datetime import date
from functools import partial
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core.letters import LetterKind
from signup import return_links, wording
from signup.drafts import SEALING_ROOM
from signup.models import Draft
from signup.return_links import REMINDER_LETTER, RETURN_LETTER


def build(letter: str, object_id: str, language: str) -> dict[str, Any] | None:
    """The context of one of the letters, with a fresh link; None if the draft was sent or is over.

    ``object_id`` is the draft's ``token_fingerprint``.
    """
    draft = Draft.objects.filter(token_fingerprint=object_id, expires_at__gt=timezone.now()).first()
    if draft is None:
        return None
    context = _context(
        token=return_links.mint(draft), language=language, expires_on=timezone.localdate(draft.expires_at)
    )
    return context | {"own_words": wording.letter_words(kind=draft.kind, letter=letter, language=language)}


def _context(*, token: str, language: str, expires_on: date) -> dict[str, Any]:
    with translation.override(language):
        link = settings.SITE_URL + reverse("signup:return", kwargs={"token": token})
    return {"link": link, "expires_on": expires_on, "office_phone": settings.OFFICE_PHONE}


def _samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    return [_context(token="sample", language=language, expires_on=date(2030, 3, 14))]  # noqa: S106 -- a sample


KINDS = tuple(
    LetterKind(name, room=SEALING_ROOM, build=partial(build, name), samples=_samples)
    for name in (RETURN_LETTER, REMINDER_LETTER)
)
