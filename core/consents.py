"""Consent: publish a text in every language, record that somebody agreed to it, and let her take it back.

A new wording is a new version; a published one never changes. A record holds the very text that was shown and no name:
its subject is a keyed fingerprint, so that the record outlives what it was about without telling whose it was.
"""

import hashlib
from collections.abc import Mapping

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core import sealing
from core.models import ConsentRecord, ConsentText, PublishedTextIsFixed


def publish(*, purpose: str, version: int, texts: Mapping[str, str]) -> None:
    """Publish a version in every language of the site at once; does nothing if it was published with these words.

    ``texts`` maps language codes to texts. Raises ValueError if a language is missing, PublishedTextIsFixed if the
    version was published with other words.
    """
    missing = dict(settings.LANGUAGES).keys() - texts.keys()
    if missing:
        raise ValueError(f"consent text {purpose!r} version {version} lacks {', '.join(sorted(missing))}")
    with transaction.atomic():
        for language, text in texts.items():
            published, created = ConsentText.objects.get_or_create(
                purpose=purpose,
                version=version,
                language=language,
                defaults={"text": text, "sha256": text_hash(text)},
            )
            if not created and published.sha256 != text_hash(text):
                raise PublishedTextIsFixed(str(published))


def text_hash(text: str) -> str:
    """The SHA-256 of a consent text (64 hexadecimal digits)."""
    return hashlib.sha256(text.encode()).hexdigest()


def current(*, purpose: str, language: str) -> ConsentText:
    """The newest version in ``language``. Raises ConsentText.DoesNotExist if none was published."""
    return ConsentText.objects.filter(purpose=purpose, language=language).order_by("-version")[:1].get()


def _subject_fingerprint(*, room: str, subject: str) -> str:
    return sealing.blind_index(room=room, value=f"consent\0{subject}")


def record(*, text: ConsentText, room: str, subject: str, way: str = ConsentRecord.Way.WEB) -> ConsentRecord:
    """Write down, in the caller's transaction, that ``subject`` (as "application:<id>") agreed to ``text`` just now.

    ``room`` names whose key makes the subject's fingerprint.
    """
    return ConsentRecord.objects.create(
        purpose=text.purpose,
        text=text,
        subject_fingerprint=_subject_fingerprint(room=room, subject=subject),
        way=way,
    )


def standing(*, purpose: str, room: str, subject: str) -> ConsentRecord | None:
    """The subject's newest consent for ``purpose`` that has not been withdrawn, or None."""
    return _records(purpose=purpose, room=room, subject=subject).filter(withdrawn_at=None).order_by("-given_at").first()


def withdraw(*, purpose: str, room: str, subject: str) -> int:
    """Take back every standing consent of the subject for ``purpose``.

    Returns how many; the first time of each is kept.
    """
    return (
        _records(purpose=purpose, room=room, subject=subject)
        .filter(withdrawn_at=None)
        .update(withdrawn_at=timezone.now())
    )


def _records(*, purpose: str, room: str, subject: str):
    fingerprint = _subject_fingerprint(room=room, subject=subject)
    return ConsentRecord.objects.filter(purpose=purpose, subject_fingerprint=fingerprint)
