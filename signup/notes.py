"""Notes of staff about an application. They are about a person, so they are sealed like her answers, and read only by
who opens those; see signup/opening.py.
"""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from core import sealing
from signup.drafts import SEALING_ROOM
from signup.models import Application, Note

MAX_LENGTH = 2000


@dataclass(frozen=True)
class OpenedNote:
    """A note in clear: when, by whom (empty if her account is gone) and what."""

    at: datetime
    by_name: str
    text: str


def add(*, application: Application, by, text: str) -> Note:
    """Seal a note about an application. ``by`` is the member of staff who wrote it.

    Raises ValueError for a text that is empty or longer than MAX_LENGTH.
    """
    if not 0 < len(text) <= MAX_LENGTH:
        raise ValueError("a note is of 1 to 2000 characters")
    note = Note(application=application, by=by, at=timezone.now())
    note.text_sealed = sealing.seal(room=SEALING_ROOM, plaintext=text.encode(), context=note.seal_context)
    note.save(force_insert=True)
    return note


def read(application: Application) -> list[OpenedNote]:
    """Every note about an application, oldest first. For callers who have written the access log.

    Raises core.sealing.SealBroken if one does not open.
    """
    return [
        OpenedNote(
            at=note.at,
            by_name=note.by.get_username() if note.by else "",
            text=sealing.open_sealed(room=SEALING_ROOM, sealed=note.text_sealed, context=note.seal_context).decode(),
        )
        for note in application.notes.select_related("by")
    ]
