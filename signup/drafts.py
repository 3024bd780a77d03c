"""Drafts: begin one, find it by the token in the cookie, keep what was typed, throw it away.

What is typed in one step is merged under a lock, so that two tabs on different steps lose nothing.

A phone holds either the draft's own token or, if she came back by a link (signup/return_links.py), a token of its own
that stands for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from core import private_links, sealing
from core.models import Letter, PrivateLink
from signup.models import Draft

SEALING_ROOM = "signup"
#: A draft that nobody touches lives for so long, and none lives longer than the second.
IDLE_LIFETIME = timedelta(hours=24)
LONGEST_LIFETIME = timedelta(days=7)
#: Nobody reads and answers a step in less time than this.
SHORTEST_STEP = timedelta(seconds=3)
#: The same for a draft to which a link leads back.
IDLE_LIFETIME_WITH_LINK = timedelta(days=14)
LONGEST_LIFETIME_WITH_LINK = timedelta(days=30)
#: The purpose of the tokens that stand for a draft's own; their ``object_id`` is the draft's ``token_fingerprint``.
PHONE_TOKEN = "draft on another phone"  # noqa: S105 -- the name of a purpose

_LARGEST_PAGE_ID_DIGITS = 9
_SWEPT_AT_ONCE = 500

#: What the browser sent in one step: a field's name and its values as they were typed.
TypedStep = dict[str, list[str]]


@dataclass
class TypedAnswers:
    """All that was typed so far, by step.

    ``looks_automated``: something filled in what people cannot see. ``return_address``: where the link back was sent.
    """

    steps: dict[str, TypedStep] = field(default_factory=dict)
    looks_automated: bool = False
    return_address: str = ""


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
    return Draft.objects.filter(_stands_for(token), kind=kind, expires_at__gt=timezone.now()).first()


def fingerprint_of(token: str) -> str:
    """The ``token_fingerprint`` of the draft that a phone's token stands for, also when the draft is gone."""
    link = private_links.find(purpose=PHONE_TOKEN, token=token)
    return link.object_id if link else private_links.fingerprint(token)


def _stands_for(token: str) -> Q:
    fingerprint = private_links.fingerprint(token)
    elsewhere = PrivateLink.objects.filter(
        purpose=PHONE_TOKEN, fingerprint=fingerprint, expires_at__gt=timezone.now()
    ).values("object_id")
    return Q(token_fingerprint=fingerprint) | Q(token_fingerprint__in=elsewhere)


def read(draft: Draft) -> TypedAnswers:
    """What was typed so far. Raises core.sealing.SealBroken."""
    opened = sealing.open_json(room=SEALING_ROOM, sealed=draft.answers_sealed, context=draft.seal_context)
    return TypedAnswers(**opened)


@contextmanager
def changing(draft: Draft) -> Iterator[tuple[Draft, TypedAnswers]]:
    """The draft under a lock, with what was typed so far: what the caller changes of either is kept at the end.

    Raises Draft.DoesNotExist if the draft was sent or thrown away in the meantime.
    """
    with transaction.atomic():
        locked = Draft.objects.select_for_update().get(pk=draft.pk)
        answers = read(locked)
        yield locked, answers
        locked.touched_at = timezone.now()
        locked.expires_at = _end(locked)
        _seal(locked, answers)
        locked.save()


def keep(*, draft: Draft, step: str, typed: TypedStep, language: str, looks_automated: bool = False) -> TypedAnswers:
    """Keep what was typed in one step, valid or not, in place of what stood there. Returns all that was typed so far.

    Raises Draft.DoesNotExist if the draft was sent or thrown away in the meantime.
    """
    with changing(draft) as (locked, answers):
        locked.language = language
        answers.steps[step] = typed
        answers.looks_automated = answers.looks_automated or looks_automated
    return answers


def keep_return_address(*, draft: Draft, address: str) -> Draft:
    """Keep a draft for longer, and sealed in it where the link back to it is sent.

    Raises Draft.DoesNotExist if the draft was sent or thrown away in the meantime.
    """
    with changing(draft) as (locked, answers):
        answers.return_address = address
        locked.has_return_link = True
    return locked


def _end(draft: Draft) -> datetime:
    """When a draft that is touched now ends, if nobody touches it again."""
    if draft.has_return_link:
        return min(draft.touched_at + IDLE_LIFETIME_WITH_LINK, draft.created_at + LONGEST_LIFETIME_WITH_LINK)
    return min(draft.touched_at + IDLE_LIFETIME, draft.created_at + LONGEST_LIFETIME)


def was_written_in_haste(draft: Draft, *, steps: int) -> bool:
    """Whether so many steps were answered faster than people can read them. A hint, and no reason to refuse anybody."""
    return timezone.now() - draft.created_at < SHORTEST_STEP * steps


def forget(*, token: str) -> None:
    """Throw away the draft that a phone's token stands for; one to which a link leads back stays for the link."""
    Draft.objects.filter(_stands_for(token), has_return_link=False).delete()
    PrivateLink.objects.filter(purpose=PHONE_TOKEN, fingerprint=private_links.fingerprint(token)).delete()


def delete(*, draft: Draft) -> None:
    """Throw away a draft with every link to it. Whoever returns to it finds nothing."""
    with transaction.atomic():
        PrivateLink.objects.filter(object_id=draft.token_fingerprint).delete()
        Letter.objects.filter(object_id=draft.token_fingerprint).delete()
        Draft.objects.filter(pk=draft.pk).delete()


def sweep() -> int:
    """Delete the drafts whose time is over, with their letters. Returns how many; the next run takes the rest."""
    over = list(Draft.objects.filter(expires_at__lte=timezone.now()).order_by("expires_at")[:_SWEPT_AT_ONCE])
    for draft in over:
        delete(draft=draft)
    return len(over)


def source_page(text: str) -> Page | None:
    """The live page that an address names as where somebody came from; None for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= _LARGEST_PAGE_ID_DIGITS):
        return None
    return Page.objects.live().filter(pk=int(text)).first()


def _seal(draft: Draft, answers: TypedAnswers) -> None:
    draft.answers_sealed = sealing.seal_json(room=SEALING_ROOM, value=asdict(answers), context=draft.seal_context)
