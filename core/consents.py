"""Consent: publish a text in every language, record that somebody agreed to it, and let her take it back.

A new wording is a new version; a published one never changes. A record holds the very text that was shown and no name:
its subject is a keyed fingerprint, so that the record outlives what it was about without telling whose it was.
"""

import hashlib
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from core import sealing
from core.models import ConsentRecord, ConsentText, ErasureEntry, PublishedTextIsFixed

#: The kind of the ledger's entries that say since when a subject is erased whose consents we still have.
SUBJECT_ENDED = "consent"


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


def publish_next(*, purpose: str, after: int, texts: Mapping[str, str]) -> int:
    """Publish the version that follows number ``after``, which its author has read. Returns its number.

    Pressing the button twice publishes it once. Raises PublishedTextIsFixed if somebody else has published other words
    since, ValueError if a language is missing or ``after`` was never published.
    """
    newest = ConsentText.objects.filter(purpose=purpose).aggregate(newest=Max("version"))["newest"] or 0
    if not 0 <= after <= newest:
        raise ValueError(f"consent text {purpose!r} has no version {after}")
    publish(purpose=purpose, version=after + 1, texts=texts)
    return after + 1


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


def standing_subjects(*, purpose: str, room: str, subjects: Iterable[str]) -> set[str]:
    """Which of these subjects have a consent for ``purpose`` that has not been withdrawn; one query for all."""
    by_fingerprint = {_subject_fingerprint(room=room, subject=subject): subject for subject in subjects}
    standing_records = ConsentRecord.objects.filter(
        purpose=purpose, subject_fingerprint__in=by_fingerprint, withdrawn_at=None
    )
    return {
        by_fingerprint[fingerprint] for fingerprint in standing_records.values_list("subject_fingerprint", flat=True)
    }


def withdraw(*, purpose: str, room: str, subject: str) -> int:
    """Take back every standing consent of the subject for ``purpose``.

    Returns how many; the first time of each is kept.
    """
    return (
        _records(purpose=purpose, room=room, subject=subject)
        .filter(withdrawn_at=None)
        .update(withdrawn_at=timezone.now())
    )


def renew(*, purpose: str, room: str, subject: str, way: str = ConsentRecord.Way.WEB) -> ConsentRecord | None:
    """Write down that the subject, having taken her consent back, agrees again to the text she had agreed to.

    The withdrawn record stays as it is. None if she never agreed to anything of the kind.
    """
    newest = _records(purpose=purpose, room=room, subject=subject).order_by("-given_at", "-pk").first()
    return record(text=newest.text, room=room, subject=subject, way=way) if newest else None


def given(*, room: str, subject: str) -> QuerySet[ConsentRecord]:
    """Everything the subject ever agreed to, withdrawn or not, each with its text, oldest first."""
    fingerprint = _subject_fingerprint(room=room, subject=subject)
    return ConsentRecord.objects.filter(subject_fingerprint=fingerprint).select_related("text").order_by("given_at")


def subject_ended(*, room: str, subject: str, reason: str) -> None:
    """Write down, in the caller's transaction, that what the subject agreed about is erased.

    Her records stay for a while as proof and then go too; see core/retention_tables.py. ``reason`` is a code.
    """
    ErasureEntry.objects.get_or_create(
        subject_kind=SUBJECT_ENDED,
        subject_fingerprint=_subject_fingerprint(room=room, subject=subject),
        defaults={"reason": reason},
    )


def _records(*, purpose: str, room: str, subject: str):
    fingerprint = _subject_fingerprint(room=room, subject=subject)
    return ConsentRecord.objects.filter(purpose=purpose, subject_fingerprint=fingerprint)
