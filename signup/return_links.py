"""Save and return: a letter with a private link that leads back to a draft.

Programs that scan mail open every link, and some press the button behind it too. So the link is never used up: each
press hands out a token of its own that stands for the draft (see signup/drafts.py), the tokens that other phones hold
stay good, and in the draft nothing changes. Whoever presses without being her gets a cookie that nobody uses.

The link, the tokens and the letters hang on the draft's fingerprint, which the application made from it keeps: once it
is sent, all of them lead to its receipt.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from core import letters, private_links, rate_limits
from signup import contacts, drafts, submission
from signup.models import Application, Draft

RETURN_LINK = "return to draft"
RETURN_LETTER = "draft_return_link"
REMINDER_LETTER = "draft_reminder"

#: How long a draft rests before its one reminder.
REMINDER_AFTER = timedelta(days=7)

_LETTERS_PER_ADDRESS = 3
_LETTERS_WINDOW_SECONDS = 24 * 60 * 60
_REMINDED_AT_ONCE = 200


class LinkUnknown(Exception):
    """There is no such link, or what it led to is over."""


@dataclass(frozen=True)
class Return:
    """Somebody came back: to a draft, or to the application that was made from it.

    ``token`` stands for the draft, and belongs into the cookie of this phone.
    """

    target: Draft | Application
    token: str


def send(*, draft: Draft, address: str) -> None:
    """Keep the draft for longer and write its link to ``address``.

    An address gets a few of these letters a day, whoever typed it; one too many is not sent, and nobody is told. Raises
    Draft.DoesNotExist if the draft was sent or thrown away in the meantime.
    """
    with transaction.atomic():
        kept = drafts.keep_return_address(draft=draft, address=address)
        is_allowed = rate_limits.allow(
            purpose=RETURN_LETTER,
            key=contacts.contact_index(address),
            limit=_LETTERS_PER_ADDRESS,
            window_seconds=_LETTERS_WINDOW_SECONDS,
        )
        if is_allowed:
            letters.post(kind=RETURN_LETTER, language=kept.language, object_id=kept.token_fingerprint, address=address)


def mint(draft: Draft) -> str:
    """The token of a new link to the draft. It works for as long as the draft can live; earlier ones stay good."""
    lifetime = draft.created_at + drafts.LONGEST_LIFETIME_WITH_LINK - timezone.now()
    return private_links.mint(purpose=RETURN_LINK, object_id=draft.token_fingerprint, lifetime=lifetime)


def knows(*, token: str) -> bool:
    """Whether the link with this token leads anywhere. Changes nothing."""
    return _target(token) is not None


def come_back(*, token: str) -> Return:
    """Exchange a link's token for one that belongs into a cookie. The link stays good. Raises LinkUnknown."""
    target = _target(token)
    if target is None:
        raise LinkUnknown
    fingerprint = target.token_fingerprint if isinstance(target, Draft) else target.draft_fingerprint
    lifetime = drafts.LONGEST_LIFETIME_WITH_LINK
    return Return(
        target=target,
        token=private_links.mint(purpose=drafts.PHONE_TOKEN, object_id=fingerprint, lifetime=lifetime),
    )


def _target(token: str) -> Draft | Application | None:
    link = private_links.find(purpose=RETURN_LINK, token=token)
    if link is None:
        return None
    draft = Draft.objects.filter(token_fingerprint=link.object_id, expires_at__gt=timezone.now()).first()
    return draft or submission.application_from(token_fingerprint=link.object_id)


def remind() -> int:
    """Write once to those whose drafts have rested for a week. Returns to how many; the next run takes the rest."""
    now = timezone.now()
    resting = Draft.objects.filter(
        has_return_link=True, reminded_at=None, touched_at__lte=now - REMINDER_AFTER, expires_at__gt=now
    ).order_by("touched_at")[:_REMINDED_AT_ONCE]
    return sum(_remind(draft) for draft in resting)


def _remind(draft: Draft) -> bool:
    with transaction.atomic():
        # Of two runs at once, one gets the row.
        is_ours = Draft.objects.filter(pk=draft.pk, reminded_at=None).update(reminded_at=timezone.now())
        if is_ours:
            letters.post(
                kind=REMINDER_LETTER,
                language=draft.language,
                object_id=draft.token_fingerprint,
                address=drafts.read(draft).return_address,
            )
    return bool(is_ours)
