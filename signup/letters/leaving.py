"""The letters to those who leave the list: what happens to what they sent, and until when they can undo it."""

from datetime import date
from functools import partial
from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from core.letters import LetterKind
from signup import contacts, wording
from signup.drafts import SEALING_ROOM
from signup.models import Application
from signup.own_page import own_page_address, own_page_link
from signup.waiting_list import DELETION_LETTER, WITHDRAWN_LETTER, undo_until


def build(letter: str, object_id: str, language: str) -> dict[str, Any] | None:
    """The context of one of the letters; None if she has taken it back, or it is erased.

    Who asked for deletion after she withdrew gets the letter about the deletion alone.
    """
    application = Application.objects.filter(pk=object_id, erase_at__isnull=letter == WITHDRAWN_LETTER).first()
    undo_ends_at = undo_until(application) if application else None
    if application is None or undo_ends_at is None:
        return None
    return {
        "link": own_page_link(application.pk, language),
        "undo_until": timezone.localdate(undo_ends_at),
        "office_phone": settings.OFFICE_PHONE,
        "own_words": wording.letter_words(kind=application.kind, letter=letter, language=language),
    }


def _samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    link = own_page_address(token="sample", language=language)  # noqa: S106 -- a sample
    return [{"link": link, "undo_until": date(2030, 3, 14), "office_phone": settings.OFFICE_PHONE}]


KINDS = tuple(
    LetterKind(name, room=SEALING_ROOM, build=partial(build, name), samples=_samples, undelivered=contacts.undelivered)
    for name in (WITHDRAWN_LETTER, DELETION_LETTER)
)
