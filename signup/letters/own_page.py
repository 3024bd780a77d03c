"""The letters that open her own page: the links to it, and the code that opens her answers."""

from typing import Any

from django.conf import settings
from django.utils import translation

from core import private_pages
from core.letters import LetterKind
from signup.drafts import SEALING_ROOM
from signup.models import Application
from signup.own_page import CODE_LETTER, LINK_LETTER, OWN_PAGE, own_page_address, own_page_link


def build_links(object_id: str, language: str) -> dict[str, Any] | None:
    """A fresh link to each application with one address; None if there is none.

    ``object_id`` is the address's fingerprint.
    """
    applications = Application.objects.filter(email_index=object_id).order_by("created_at")
    pages = [
        {"reference": reference, "link": own_page_link(application_id, language)}
        for application_id, reference in applications.values_list("pk", "reference")
    ]
    return {"pages": pages, "office_phone": settings.OFFICE_PHONE} if pages else None


def build_code(object_id: str, language: str) -> dict[str, Any] | None:
    """A fresh code, in place of every earlier one; None if the application is gone."""
    if not Application.objects.filter(pk=object_id).exists():
        return None
    return _code_context(private_pages.new_code(OWN_PAGE, object_id=object_id))


def _code_context(code: str) -> dict[str, Any]:
    minutes = int(private_pages.CODE_LIFETIME.total_seconds()) // 60
    return {"code": code, "minutes": minutes, "office_phone": settings.OFFICE_PHONE}


def _link_samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    link = own_page_address(token="sample", language=language)  # noqa: S106 -- a sample
    pages = [{"reference": "K7-4MPQ", "link": link}, {"reference": "9D-R2XA", "link": link}]
    return [{"pages": pages[:number], "office_phone": settings.OFFICE_PHONE} for number in (1, 2)]


def _code_samples() -> list[dict[str, Any]]:
    return [_code_context("K7M4PQ")]


KINDS = (
    LetterKind(LINK_LETTER, room=SEALING_ROOM, build=build_links, samples=_link_samples),
    LetterKind(CODE_LETTER, room=SEALING_ROOM, build=build_code, samples=_code_samples),
)
