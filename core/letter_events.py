"""What becomes of a letter after it was sent: the mail provider reports it, and the room that wrote the letter hears of
what did not arrive.

Anymail turns every provider's report into the same events; core/letter_webhooks.py lets them in. Reports come twice,
late and in any order. Letters sent by plain SMTP are never reported.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from anymail.signals import AnymailTrackingEvent, EventType, tracking
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone

from core import letters
from core.models import Letter, LetterEvent

_KINDS = {
    EventType.DELIVERED: LetterEvent.Kind.DELIVERED,
    EventType.BOUNCED: LetterEvent.Kind.BOUNCED,
    EventType.REJECTED: LetterEvent.Kind.BOUNCED,
    EventType.FAILED: LetterEvent.Kind.BOUNCED,
    EventType.COMPLAINED: LetterEvent.Kind.COMPLAINED,
}
#: A time further off than these is the provider's mistake.
_LATEST_REPORT = timedelta(days=90)
_CLOCKS_DIFFER = timedelta(days=1)


def record(*, letter_id: UUID, event_id: str, kind: str, at: datetime) -> bool:
    """Write an event down once, and tell the letter's room if the letter did not arrive.

    ``event_id`` is unique among all events; ``kind`` is one of LetterEvent.Kind. The room's ``undelivered`` is called
    in the same transaction, for the first event of each kind that a letter has. Returns whether the event was news;
    False also for a letter that we do not know.
    """
    with transaction.atomic():
        letter = Letter.objects.select_for_update().filter(pk=letter_id).first()
        if letter is None:
            return False
        is_first = not letter.events.filter(kind=kind).exists()
        _event, is_new = LetterEvent.objects.get_or_create(
            event_id=event_id, defaults={"letter": letter, "kind": kind, "at": at}
        )
        if is_new and is_first and kind != LetterEvent.Kind.DELIVERED:
            _tell_room(letter, kind)
    return is_new


def _tell_room(letter: Letter, kind: str) -> None:
    for known in letters.kinds():
        if known.name == letter.kind and known.undelivered is not None:
            known.undelivered(letter.object_id, kind)


@receiver(tracking)
def take_note(*, event: AnymailTrackingEvent, esp_name: str, **_signal) -> None:
    """Record a provider's report if it says that a letter of ours arrived or did not."""
    kind = _KINDS.get(event.event_type)
    letter_id = _letter_id(event.metadata)
    if kind is None or letter_id is None:
        return
    record(
        letter_id=letter_id,
        event_id=_event_id(event, esp_name=esp_name, letter_id=letter_id),
        kind=kind,
        at=_plausible(event.timestamp),
    )


def _letter_id(metadata: object) -> UUID | None:
    """The letter that a report is about: what core/letters.py gave along when it was sent."""
    if not isinstance(metadata, Mapping):
        return None
    try:
        return UUID(str(metadata.get("letter", "")))
    except ValueError:
        return None


def _event_id(event: AnymailTrackingEvent, *, esp_name: str, letter_id: UUID) -> str:
    """The same for the same report, however often it comes. Some providers number their reports, some do not."""
    reported = event.event_id or (str(letter_id), str(event.timestamp))
    parts = repr((esp_name, event.event_type, reported))
    return hashlib.sha256(parts.encode(errors="backslashreplace")).hexdigest()


def _plausible(timestamp: datetime | None) -> datetime:
    """The reported time, or now where it cannot be."""
    now = timezone.now()
    if timestamp is None or timezone.is_naive(timestamp):
        return now
    return timestamp if now - _LATEST_REPORT <= timestamp <= now + _CLOCKS_DIFFER else now
