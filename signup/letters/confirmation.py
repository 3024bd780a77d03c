"""The letters that ask whether it was she who wrote: about what she sent, and about a new address."""

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core import private_links
from core.letters import LetterKind
from signup import contacts, envelopes, wording
from signup.contacts import CONFIRMATION_LETTER, NEW_ADDRESS_LETTER, NEW_EMAIL
from signup.drafts import SEALING_ROOM
from signup.models import Application
from signup.states import ENDED, Status
from signup.waiting_list import CONFIRMATION_LIFETIME, CONFIRMATION_LINK


def build_confirmation(object_id: str, language: str) -> dict[str, Any] | None:
    """The confirmation letter's context; None if it is too late, or she has given another address since.

    Each call makes a fresh link, which works until the application expires.
    """
    application = Application.objects.filter(pk=object_id, status=Status.UNCONFIRMED).first()
    if application is None or envelopes.read_body(application).get(NEW_EMAIL):
        return None
    expires_at = application.created_at + CONFIRMATION_LIFETIME
    lifetime = expires_at - timezone.now()
    if lifetime <= timedelta():
        return None
    token = private_links.mint(purpose=CONFIRMATION_LINK, object_id=object_id, lifetime=lifetime)
    words = wording.letter_words(kind=application.kind, letter=CONFIRMATION_LETTER, language=language)
    return _context(token=token, language=language, expires_at=expires_at) | {"own_words": words}


def build_new_address(object_id: str, language: str) -> dict[str, Any] | None:
    """The context of the letter to a new address; None if she has given yet another one since, or it has ended.

    ``object_id`` is that of signup.contacts.new_address_id. Each call makes a fresh link.
    """
    application = Application.objects.filter(pk=contacts.application_id(object_id)).exclude(status__in=ENDED).first()
    if application is None:
        return None
    address = envelopes.read_body(application).get(NEW_EMAIL, "")
    if not address or contacts.new_address_id(application, address) != object_id:
        return None
    token = private_links.mint(purpose=CONFIRMATION_LINK, object_id=object_id, lifetime=CONFIRMATION_LIFETIME)
    words = wording.letter_words(kind=application.kind, letter=NEW_ADDRESS_LETTER, language=language)
    expires_at = timezone.now() + CONFIRMATION_LIFETIME
    return _context(token=token, language=language, expires_at=expires_at) | {"own_words": words}


def confirmation_address(*, token: str, language: str) -> str:
    """The full address of a confirmation link in one language."""
    with translation.override(language):
        return settings.SITE_URL + reverse("signup:confirm", kwargs={"token": token})


def _context(*, token: str, language: str, expires_at: datetime) -> dict[str, Any]:
    return {
        "link": confirmation_address(token=token, language=language),
        "expires_on": timezone.localdate(expires_at),
        "office_phone": settings.OFFICE_PHONE,
    }


def _samples() -> list[dict[str, Any]]:
    language = translation.get_language() or settings.LANGUAGE_CODE
    link = confirmation_address(token="sample", language=language)  # noqa: S106 -- a sample
    return [{"link": link, "expires_on": date(2030, 3, 14), "office_phone": settings.OFFICE_PHONE}]


KINDS = tuple(
    LetterKind(name, room=SEALING_ROOM, build=build, samples=_samples, undelivered=contacts.undelivered)
    for name, build in ((CONFIRMATION_LETTER, build_confirmation), (NEW_ADDRESS_LETTER, build_new_address))
)
