"""Private links: a random token in a letter, of which the database keeps only a fingerprint."""

import hashlib
import secrets
from datetime import timedelta

from django.utils import timezone

from core.models import PrivateLink

_TOKEN_BYTES = 32  # 256 bits


def fingerprint(token: str) -> str:
    """What the database keeps of a token: its SHA-256 (64 hexadecimal digits)."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def new_token() -> str:
    """A token of 256 random bits, safe in an address and in a cookie."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def mint(*, purpose: str, object_id: str, lifetime: timedelta) -> str:
    """Make a link of ``purpose`` to one object and return its token, which is shown once and never stored.

    Earlier links of the same purpose stay valid until they are used or expire.
    """
    token = new_token()
    PrivateLink.objects.create(
        purpose=purpose,
        object_id=object_id,
        fingerprint=fingerprint(token),
        expires_at=timezone.now() + lifetime,
    )
    return token


def find(*, purpose: str, token: str) -> PrivateLink | None:
    """The link with this token, used or not; None if there is none or it has expired."""
    return PrivateLink.objects.filter(
        purpose=purpose, fingerprint=fingerprint(token), expires_at__gt=timezone.now()
    ).first()


def use(link: PrivateLink) -> bool:
    """Mark a link as used; False if it was used before. Of two requests at once, one gets True."""
    now = timezone.now()
    is_first = PrivateLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now) == 1
    if is_first:
        link.used_at = now
    return is_first


def sweep() -> int:
    """Delete the links that have expired. Returns how many."""
    deleted, _ = PrivateLink.objects.filter(expires_at__lt=timezone.now()).delete()
    return deleted
