"""Letters: posted inside the transaction that makes them needed, sent after it, swept and tried again until they are
gone.

A room registers each kind of letter in its ``AppConfig.ready``. The texts lie in ``templates/letters/<kind>/`` as
``subject.txt``, ``body.txt`` and ``body.html`` and are rendered in the reader's language when the letter is sent,
private links included: so a letter that waited carries fresh links, and no row keeps a text.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from anymail.message import AnymailMessage
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django_tasks import task

from core import sealing
from core.models import Letter

logger = logging.getLogger(__name__)

#: How long one try may take before another process may take the letter up.
LEASE = timedelta(minutes=2)
#: Minutes to wait after the first, second ... failed try. After the last the letter is marked as failed, for staff to
#: see.
PAUSES = (1, 5, 15, 60, 240, 720, 1440)


@dataclass(frozen=True)
class LetterKind:
    """One kind of letter.

    ``room`` names whose sealing key covers the address. ``build(object_id, language)`` gives the templates' context
    when the letter is sent, or None if the letter is no longer needed. ``samples()`` gives contexts to show and test
    the letter with. ``undelivered(object_id, event)`` hears, within a transaction, that a letter came back ("bounced")
    or was reported as spam ("complained"); see core/letter_events.py.
    """

    name: str
    room: str
    build: Callable[[str, str], dict[str, Any] | None]
    samples: Callable[[], list[dict[str, Any]]]
    undelivered: Callable[[str, str], None] | None = None


@dataclass(frozen=True)
class RenderedLetter:
    """A letter's words in one language."""

    subject: str
    text: str
    html: str


_kinds: dict[str, LetterKind] = {}


def register(kind: LetterKind) -> None:
    """Make a kind of letter known. Raises ValueError if its name is taken."""
    if kind.name in _kinds and _kinds[kind.name] != kind:
        raise ValueError(f"two kinds of letter are called {kind.name!r}")
    _kinds[kind.name] = kind


def kinds() -> list[LetterKind]:
    """Every kind of letter the site can write, by name."""
    return sorted(_kinds.values(), key=lambda kind: kind.name)


def room_of(letter: Letter) -> str:
    """The room whose key covers the letter's address; "" if the kind of letter is not known any more."""
    kind = _kinds.get(letter.kind)
    return kind.room if kind else ""


def post(*, kind: str, language: str, object_id: str, address: str, not_before: datetime | None = None) -> Letter:
    """Write a letter's row in the caller's transaction and ring for it after the commit.

    ``address`` is sealed with the key of the kind's room. With ``not_before`` the letter waits for that moment. Raises
    KeyError for an unknown kind.
    """
    letter = Letter(kind=kind, language=language, object_id=object_id, next_attempt_at=not_before or timezone.now())
    letter.address_sealed = sealing.seal(
        room=_kinds[kind].room, plaintext=address.encode(), context=letter.seal_context
    )
    letter.save(force_insert=True)
    transaction.on_commit(lambda: ring.enqueue(str(letter.id)))
    return letter


def render(kind: str, *, language: str, context: dict[str, Any]) -> RenderedLetter:
    """The letter's words in ``language``. The subject is one line."""
    with translation.override(language):
        shared = {"site_url": settings.SITE_URL, "LANGUAGE_CODE": language} | context
        subject, text, html = (
            render_to_string(f"letters/{kind}/{part}", shared) for part in ("subject.txt", "body.txt", "body.html")
        )
    return RenderedLetter(subject=" ".join(subject.split()), text=text.strip() + "\n", html=html)


@task()
def ring(letter_id: str) -> None:
    """The bell: try this letter now. If nobody hears it, the sweep finds the row."""
    deliver(letter_id)


def _take(letter_id: UUID | str) -> Letter | None:
    """Lease a waiting letter that is due, or None if it is gone, done, or in somebody else's hands."""
    now = timezone.now()
    free = Q(leased_until=None) | Q(leased_until__lt=now)
    taken = Letter.objects.filter(free, pk=letter_id, state=Letter.State.WAITING, next_attempt_at__lte=now).update(
        leased_until=now + LEASE, attempts=F("attempts") + 1
    )
    return Letter.objects.get(pk=letter_id) if taken else None


def deliver(letter_id: UUID | str) -> Letter.State | None:
    """Send one letter if it is due. Returns its state, or None if it was not ours to send.

    A failure is written on the row with the time of the next try; it is never raised.
    """
    letter = _take(letter_id)
    if letter is None:
        return None
    try:
        kind = _kinds[letter.kind]
        context = kind.build(letter.object_id, letter.language)
        if context is None:
            return _finish(letter, Letter.State.SKIPPED)
        rendered = render(letter.kind, language=letter.language, context=context)
        address = sealing.open_sealed(
            room=kind.room, sealed=letter.address_sealed, context=letter.seal_context
        ).decode()
        _send(letter, address=address, rendered=rendered)
    except Exception as error:
        # Whatever went wrong, the row must say so and be tried again; the message is left out, as it may name the
        # reader.
        logger.warning("letter %s could not be sent: %s", letter.pk, type(error).__name__)
        return _put_off(letter, type(error).__name__)
    if settings.LETTERS_MAILBOX:
        letter.sent_subject, letter.sent_text, letter.sent_html = rendered.subject, rendered.text, rendered.html
    letter.sent_at = timezone.now()
    return _finish(letter, Letter.State.SENT)


def _send(letter: Letter, *, address: str, rendered: RenderedLetter) -> None:
    # The provider's reports carry the metadata back: our own number, and nothing of whom or what it is about.
    metadata = {"letter": str(letter.pk)}
    message = AnymailMessage(rendered.subject, rendered.text, to=[address], metadata=metadata)
    message.attach_alternative(rendered.html, "text/html")
    message.extra_headers["X-Letter"] = str(letter.pk)
    message.send()


def _finish(letter: Letter, state: Letter.State) -> Letter.State:
    letter.state, letter.leased_until, letter.error = state, None, ""
    letter.save()
    return state


def _put_off(letter: Letter, reason: str) -> Letter.State:
    letter.error, letter.leased_until = reason, None
    is_last = letter.attempts > len(PAUSES)
    state = Letter.State.FAILED if is_last else Letter.State.WAITING
    if not is_last:
        letter.next_attempt_at = timezone.now() + timedelta(minutes=PAUSES[letter.attempts - 1])
    letter.state = state
    letter.save()
    return state


def sweep() -> int:
    """Try every letter that is due: those whose bell nobody heard, and those put off. Returns how many were sent."""
    now = timezone.now()
    due = Letter.objects.filter(state=Letter.State.WAITING, next_attempt_at__lte=now).order_by("next_attempt_at")
    return sum(deliver(pk) == Letter.State.SENT for pk in due.values_list("pk", flat=True)[:200])
