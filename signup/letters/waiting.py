"""The letters to those who wait: that they need do nothing more, and later whether they still want to."""

from functools import partial
from typing import Any

from django.conf import settings
from django.utils import translation

from core.letters import LetterKind
from signup import contacts, wording
from signup.check_ins import CHECK_IN_LETTER, REMINDER_LETTER
from signup.drafts import SEALING_ROOM
from signup.models import Application, ContactState
from signup.own_page import own_page_address, own_page_link
from signup.states import ASKED
from signup.waiting_list import WAITING_LETTER


def build_waiting(object_id: str, language: str) -> dict[str, Any] | None:
    """The context of the letter that says the application is on the list; None if it is gone."""
    application = Application.objects.filter(pk=object_id).first()
    return _context(application, letter=WAITING_LETTER, language=language) if application else None


def build_check_in(letter: str, object_id: str, language: str) -> dict[str, Any] | None:
    """The context of a letter that asks whether she still waits; None if she has answered in the meantime."""
    application = Application.objects.filter(
        pk=object_id, status__in=ASKED, contact_state=ContactState.OK, check_ins_sent__gt=0
    ).first()
    return _context(application, letter=letter, language=language) if application else None


def _context(application: Application, *, letter: str, language: str) -> dict[str, Any]:
    return {
        "reference": application.reference,
        "link": own_page_link(application.pk, language),
        "office_phone": settings.OFFICE_PHONE,
        "own_words": wording.letter_words(kind=application.kind, letter=letter, language=language),
    }


def _samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    link = own_page_address(token="sample", language=language)  # noqa: S106 -- a sample
    return [{"reference": "K7-4MPQ", "link": link, "office_phone": settings.OFFICE_PHONE}]


KINDS = tuple(
    LetterKind(name, room=SEALING_ROOM, build=build, samples=_samples, undelivered=contacts.undelivered)
    for name, build in (
        (WAITING_LETTER, build_waiting),
        (CHECK_IN_LETTER, partial(build_check_in, CHECK_IN_LETTER)),
        (REMINDER_LETTER, partial(build_check_in, REMINDER_LETTER)),
    )
)
