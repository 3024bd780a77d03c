"""Drafts: begin one, find it by the token in the cookie, keep what was typed, throw it away.

What is typed in one step is merged under a lock, so that two tabs on different steps lose nothing.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from core import private_links, sealing
from signup.models import Draft

SEALING_ROOM = "signup"
#: A draft that nobody touches lives for so long, and none lives longer than the second.
IDLE_LIFETIME = timedelta(hours=24)
LONGEST_LIFETIME = timedelta(days=7)

_LARGEST_PAGE_ID_DIGITS = 9

#: What the browser sent in one step: a field's name and its values as they were typed.
TypedStep = dict[str, list[str]]


@dataclass
class TypedAnswers:
    """All that was typed so far, by step. ``looks_automated``: something filled in what people cannot see."""

    steps: dict[str, TypedStep] = field(default_factory=dict)
    looks_automated: bool = False


def begin(*, kind: str, language: str, source: Page | None) -> tuple[Draft, str]:
    """Start an empty draft. Returns it with its token, which is shown once and never stored."""
    token = private_links.new_token()
    now = timezone.now()
    draft = Draft(
        token_fingerprint=private_links.fingerprint(token),
        kind=kind,
        language=language,
        source=source,
        created_at=now,
        touched_at=now,
        expires_at=now + IDLE_LIFETIME,
    )
    _seal(draft, TypedAnswers())
    draft.save(force_insert=True)
    return draft, token


def find(*, kind: str, token: str) -> Draft | None:
    """The living draft with this token, or None."""
    return Draft.objects.filter(
        token_fingerprint=private_links.fingerprint(token), kind=kind, expires_at__gt=timezone.now()
    ).first()


def read(draft: Draft) -> TypedAnswers:
    """What was typed so far. Raises core.sealing.SealBroken."""
    opened = sealing.open_json(room=SEALING_ROOM, sealed=draft.answers_sealed, context=draft.seal_context)
    return TypedAnswers(**opened)


def keep(*, draft: Draft, step: str, typed: TypedStep, language: str, looks_automated: bool = False) -> TypedAnswers:
    """Keep what was typed in one step, valid or not, in place of what stood there. Returns all that was typed so far.

    Raises Draft.DoesNotExist if the draft was sent or thrown away in the meantime.
    """
    with transaction.atomic():
        locked = Draft.objects.select_for_update().get(pk=draft.pk)
        answers = read(locked)
        answers.steps[step] = typed
        answers.looks_automated = answers.looks_automated or looks_automated
        now = timezone.now()
        locked.language, locked.touched_at = language, now
        locked.expires_at = min(now + IDLE_LIFETIME, locked.created_at + LONGEST_LIFETIME)
        _seal(locked, answers)
        locked.save()
    return answers


def forget(*, token: str) -> None:
    """Throw away the draft with this token, if there is one."""
    Draft.objects.filter(token_fingerprint=private_links.fingerprint(token)).delete()


def sweep() -> int:
    """Delete the drafts whose time is over. Returns how many."""
    deleted, _by_model = Draft.objects.filter(expires_at__lte=timezone.now()).delete()
    return deleted


def source_page(text: str) -> Page | None:
    """The live page that an address names as where somebody came from; None for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= _LARGEST_PAGE_ID_DIGITS):
        return None
    return Page.objects.live().filter(pk=int(text)).first()


def _seal(draft: Draft, answers: TypedAnswers) -> None:
    value = {"steps": answers.steps, "looks_automated": answers.looks_automated}
    draft.answers_sealed = sealing.seal_json(room=SEALING_ROOM, value=value, context=draft.seal_context)
