"""What is written about the tour: to whoever asks for a loan, and to venues when a print must come down."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core.letters import LetterKind
from role_models import loans, recall, tour_contact
from role_models.models import Hanging, LoanRequest
from role_models.models.storytellers import SEALING_ROOM

_SAMPLE_CODE = "k7m4pqr"


def venue_address(code: str, language: str) -> str:
    """The full address of a venue's page, as its printed code says it."""
    return _full("venue", code, language)


def _full(name: str, code: str, language: str) -> str:
    with translation.override(language):
        return settings.SITE_URL + reverse(f"role_models:{name}", args=[code])


def build_loan(object_id: str, language: str) -> dict[str, Any] | None:
    """The days that were asked for, our answer, and the venue's page; None if the request is gone."""
    loan = LoanRequest.objects.filter(pk=object_id).select_related("showing__venue").first()
    if loan is None:
        return None
    showing = getattr(loan, "showing", None)
    return _loan_context(
        loan.wanted_from,
        loan.wanted_until,
        answer=tour_contact.details_of(loan).answer,
        link=venue_address(showing.venue.code, language) if showing else "",
    )


def build_recall(object_id: str, language: str) -> dict[str, Any] | None:
    """The short address of the story whose print must come down; None once it hangs anew, or is taken down."""
    hanging = Hanging.objects.filter(pk=object_id).select_related("showing__venue", "storyteller").first()
    if hanging is None or hanging.recalled_at is None or hanging.taken_down_at is not None:
        return None
    return _recall_context(hanging.storyteller.code, hanging.showing.venue.code, str(hanging.showing.venue), language)


def _loan_context(first: date, last: date, *, answer: str = "", link: str = "") -> dict[str, Any]:
    return {"first": first, "last": last, "answer": answer, "link": link, "office_phone": settings.OFFICE_PHONE}


def _recall_context(story_code: str, venue_code: str, venue: str, language: str) -> dict[str, Any]:
    return {
        "story_code": story_code,
        "story_address": _full("story_by_code", story_code, language),
        "venue": venue,
        "venue_address": venue_address(venue_code, language),
        "office_phone": settings.OFFICE_PHONE,
    }


def _loan_samples() -> list[dict[str, Any]]:
    first = timezone.localdate() + timedelta(days=40)
    last = first + timedelta(days=27)
    link = venue_address(_SAMPLE_CODE, translation.get_language() or settings.LANGUAGE_CODE)
    return [
        _loan_context(first, last),
        _loan_context(first, last, answer="A set takes 12 m².\nWe call you on Monday.", link=link),
    ]


def _recall_samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    return [_recall_context(_SAMPLE_CODE, _SAMPLE_CODE, "Library, Town", language)]


KINDS = (
    LetterKind(loans.RECEIVED_LETTER, room=SEALING_ROOM, build=build_loan, samples=_loan_samples),
    LetterKind(loans.AGREED_LETTER, room=SEALING_ROOM, build=build_loan, samples=_loan_samples),
    LetterKind(loans.DECLINED_LETTER, room=SEALING_ROOM, build=build_loan, samples=_loan_samples),
    LetterKind(recall.RECALL_LETTER, room=SEALING_ROOM, build=build_recall, samples=_recall_samples),
)
