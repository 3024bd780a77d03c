"""What is written to applicants.

A letter may be read by others, so it never says who she is, what she wrote, or to whom.
"""

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core import private_links
from core.letters import LetterKind
from signup.drafts import SEALING_ROOM
from signup.models import Application
from signup.states import Status
from signup.waiting_list import CONFIRMATION_LETTER, CONFIRMATION_LIFETIME, CONFIRMATION_LINK, WAITING_LETTER


def build_confirmation(object_id: str, language: str) -> dict[str, Any] | None:
    """The confirmation letter's context, or None if it is too late.

    Each call makes a fresh link, which works until the application expires.
    """
    application = Application.objects.filter(pk=object_id, status=Status.UNCONFIRMED).first()
    if application is None:
        return None
    expires_at = application.created_at + CONFIRMATION_LIFETIME
    lifetime = expires_at - timezone.now()
    if lifetime.total_seconds() <= 0:
        return None
    token = private_links.mint(purpose=CONFIRMATION_LINK, object_id=object_id, lifetime=lifetime)
    return {
        "link": confirmation_address(token=token, language=language),
        "expires_on": timezone.localdate(expires_at),
        "office_phone": settings.OFFICE_PHONE,
    }


def confirmation_address(*, token: str, language: str) -> str:
    """The full address of a confirmation link in one language."""
    with translation.override(language):
        return settings.SITE_URL + reverse("signup:confirm", kwargs={"token": token})


def build_waiting(object_id: str, language: str) -> dict[str, Any] | None:
    """The context of the letter that says the application is on the list; None if it is gone."""
    reference = Application.objects.filter(pk=object_id).values_list("reference", flat=True).first()
    return {"reference": reference, "office_phone": settings.OFFICE_PHONE} if reference else None


def _confirmation_samples() -> list[dict[str, Any]]:
    return [
        {
            "link": confirmation_address(token="sample", language=translation.get_language() or settings.LANGUAGE_CODE),  # noqa: S106 -- a sample
            "expires_on": date(2030, 3, 14),
            "office_phone": settings.OFFICE_PHONE,
        }
    ]


def _waiting_samples() -> list[dict[str, Any]]:
    return [{"reference": "K7-4MPQ", "office_phone": settings.OFFICE_PHONE}]


KINDS = (
    LetterKind(CONFIRMATION_LETTER, room=SEALING_ROOM, build=build_confirmation, samples=_confirmation_samples),
    LetterKind(WAITING_LETTER, room=SEALING_ROOM, build=build_waiting, samples=_waiting_samples),
)
