"""A person's own page without an account: a link from a letter opens it a little, a fresh code opens all of it.

1. The link is used as often as she likes within its lifetime. Following it shows a neutral page with a button, so that
   a scanner of mail changes nothing; the button exchanges the link for a visit (:func:`enter`).
2. A visit is a token in a cookie. It ends by itself, and tells a stranger who holds her phone next to nothing.
3. A six-character code, sent to her by letter, opens what she wrote (:func:`open_with_code`).

A room describes its page once as a :class:`PrivatePage`; core/private_views.py has what its views need.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from core import private_links, rate_limits, sealing
from core.models import OneTimeCode, PrivateLink

#: Without characters that look alike: 0 and O, 1 and I and L, U and V.
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6
CODE_LIFETIME = timedelta(minutes=10)
TRIES_PER_CODE = 5
#: For one page, whoever asks: what a letter box takes, and what a guesser gets out of 30^6 codes.
CODES_AN_HOUR = 5
TRIES_A_DAY = 40

_HOUR_SECONDS = 60 * 60
_LONGEST_TYPED = 40


class LinkUnknown(Exception):
    """There is no such link, or its time is over."""


class CodeWrong(Exception):
    """The code is wrong, too old, used, replaced by a newer one, or was tried too often."""


class TooManyTries(Exception):
    """So many codes were tried on this page that no other is looked at before tomorrow."""


class Level(IntEnum):
    """What a visitor has shown: her link, or a fresh code too."""

    LINK = 1
    CODE = 2


@dataclass(frozen=True)
class PrivatePage:
    """One room's kind of private page.

    ``purpose`` (at most 30 characters) names it in the tables, ``room`` whose sealing key makes the codes'
    fingerprints, ``cookie`` what holds a visit's token, and ``cookie_path`` which addresses get to see it.
    """

    purpose: str
    room: str
    cookie: str
    cookie_path: str = "/"
    link_lifetime: timedelta = timedelta(days=90)
    visit_lifetime: timedelta = timedelta(minutes=20)


@dataclass(frozen=True)
class Visit:
    """Somebody looks at the page of ``object_id`` until ``ends_at``."""

    object_id: str
    level: Level
    ends_at: datetime
    link_id: int


def _visit_purpose(page: PrivatePage, level: Level) -> str:
    return f"{page.purpose}:{'open' if level is Level.CODE else 'visit'}"


def link_token(page: PrivatePage, *, object_id: str) -> str:
    """The token of a new link to the page of ``object_id``. Earlier links stay valid until they expire."""
    return private_links.mint(purpose=page.purpose, object_id=object_id, lifetime=page.link_lifetime)


def knows(page: PrivatePage, *, token: str) -> bool:
    """Whether a link has this token and lives: what the page with the button asks. Changes nothing."""
    return private_links.find(purpose=page.purpose, token=token) is not None


def enter(page: PrivatePage, *, token: str) -> str:
    """Exchange a link's token for the token of a visit at level 1. Raises LinkUnknown."""
    link = private_links.find(purpose=page.purpose, token=token)
    if link is None:
        raise LinkUnknown
    return _begin_visit(page, object_id=link.object_id, level=Level.LINK)


def _begin_visit(page: PrivatePage, *, object_id: str, level: Level) -> str:
    return private_links.mint(purpose=_visit_purpose(page, level), object_id=object_id, lifetime=page.visit_lifetime)


def find_visit(page: PrivatePage, *, token: str) -> Visit | None:
    """The visit with this token; None if there is none or it is over."""
    for level in reversed(Level):
        link = private_links.find(purpose=_visit_purpose(page, level), token=token)
        if link is not None:
            return Visit(link.object_id, level, ends_at=link.expires_at, link_id=link.pk)
    return None


def leave(page: PrivatePage, *, token: str) -> None:
    """End the visit with this token; nothing happens if there is none."""
    visit = find_visit(page, token=token)
    if visit is not None:
        PrivateLink.objects.filter(pk=visit.link_id).delete()


def may_send_code(page: PrivatePage, *, object_id: str) -> bool:
    """Count one wish for a code; False if it is one too many in this hour. Ask before the letter is posted."""
    return rate_limits.allow(
        purpose=f"code sent: {page.purpose}", key=object_id, limit=CODES_AN_HOUR, window_seconds=_HOUR_SECONDS
    )


def new_code(page: PrivatePage, *, object_id: str) -> str:
    """A code of six characters that works once, for ten minutes, in place of every earlier one.

    Only its keyed fingerprint is stored: make it while the letter is written.
    """
    code = "".join(secrets.choice(CODE_ALPHABET) for _position in range(CODE_LENGTH))
    with transaction.atomic():
        OneTimeCode.objects.filter(purpose=page.purpose, object_id=object_id).delete()
        OneTimeCode.objects.create(
            purpose=page.purpose,
            object_id=object_id,
            fingerprint=_code_fingerprint(page, object_id, code),
            expires_at=timezone.now() + CODE_LIFETIME,
        )
    return code


def try_code(page: PrivatePage, *, object_id: str, typed: str) -> bool:
    """Whether ``typed`` is the newest code of this page; if so it is used up. Case, spaces and hyphens do not matter.

    Every try counts; call it outside any transaction that may be rolled back. Raises TooManyTries.
    """
    is_allowed = rate_limits.allow(
        purpose=f"code tried: {page.purpose}", key=object_id, limit=TRIES_A_DAY, window_seconds=24 * _HOUR_SECONDS
    )
    if not is_allowed:
        raise TooManyTries
    now = timezone.now()
    fingerprint = _code_fingerprint(page, object_id, _as_sent(typed))
    with transaction.atomic():
        # The newest row first and its state after that: an older code must not come back when a newer one is used up.
        codes = OneTimeCode.objects.select_for_update().filter(purpose=page.purpose, object_id=object_id)
        code = codes.order_by("-pk").first()
        if code is None or code.used_at or code.expires_at <= now or code.tries >= TRIES_PER_CODE:
            return False
        is_right = constant_time_compare(code.fingerprint, fingerprint)
        code.tries += 1
        code.used_at = now if is_right else None
        code.save(update_fields=["tries", "used_at"])
    return is_right


def open_with_code(page: PrivatePage, *, visit: Visit, typed: str) -> str:
    """Raise a visit to level 2: it is replaced by a new one, whose token is returned.

    The new token takes the old one's place in the cookie, so whoever knew the old one gains nothing. Raises CodeWrong
    or TooManyTries.
    """
    if not try_code(page, object_id=visit.object_id, typed=typed):
        raise CodeWrong
    with transaction.atomic():
        PrivateLink.objects.filter(pk=visit.link_id).delete()
        return _begin_visit(page, object_id=visit.object_id, level=Level.CODE)


def revoke(page: PrivatePage, *, object_id: str) -> None:
    """Delete every link, visit and code of one object, in the caller's transaction if there is one."""
    purposes = [page.purpose, *(_visit_purpose(page, level) for level in Level)]
    with transaction.atomic():
        PrivateLink.objects.filter(purpose__in=purposes, object_id=object_id).delete()
        OneTimeCode.objects.filter(purpose=page.purpose, object_id=object_id).delete()


def sweep() -> int:
    """Delete the codes that have expired. Returns how many."""
    deleted, _ = OneTimeCode.objects.filter(expires_at__lt=timezone.now()).delete()
    return deleted


def _code_fingerprint(page: PrivatePage, object_id: str, code: str) -> str:
    return sealing.blind_index(room=page.room, value=f"code\0{page.purpose}\0{object_id}\0{code}")


def _as_sent(typed: str) -> str:
    """What was typed in the form that a code is sent in; a keyboard may have digits and letters of its own script."""
    compatible = unicodedata.normalize("NFKC", typed[:_LONGEST_TYPED])
    kept = (c for c in compatible if unicodedata.category(c)[0] not in "ZC" and unicodedata.category(c) != "Pd")
    return "".join(str(unicodedata.decimal(c, c)) for c in kept).upper()
