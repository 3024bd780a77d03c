"""How often something may be tried. Counts lie in the database, so that they hold across processes; keys are
fingerprints.
"""

import hashlib
import hmac
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core.models import RateCount


def _fingerprint(*parts: str | int) -> str:
    message = repr(parts).encode(errors="backslashreplace")
    return hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()


def allow(*, purpose: str, key: str, limit: int, window_seconds: int) -> bool:
    """Count one try of ``key`` (an address, a visitor) for ``purpose``; False when it is one too many in this window.

    Windows are fixed: a new one begins every ``window_seconds`` of the clock. The key is never stored as it is, but as
    a fingerprint that is another in every window.
    """
    now = timezone.now()
    window = int(now.timestamp()) // window_seconds
    fingerprint = _fingerprint(purpose, key, window_seconds, window)
    with transaction.atomic():
        count, created = RateCount.objects.select_for_update().get_or_create(
            fingerprint=fingerprint, defaults={"tries": 1, "expires_at": now + timedelta(seconds=window_seconds)}
        )
        if not created:
            RateCount.objects.filter(pk=count.pk).update(tries=F("tries") + 1)
    return (1 if created else count.tries + 1) <= limit


def visitor_key(request) -> str:
    """What stands for one visitor: the address that we saw or, behind a proxy, the one that the proxy saw.

    It is never stored as it is; see :func:`allow`.
    """
    if settings.BEHIND_PROXY:
        # Whatever stands before the last entry is the visitor's own claim.
        *_claimed, seen_by_proxy = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if seen_by_proxy.strip():
            return seen_by_proxy.strip()
    return request.META.get("REMOTE_ADDR", "")


def sweep() -> int:
    """Delete the counts whose window is over. Returns how many."""
    deleted, _ = RateCount.objects.filter(expires_at__lt=timezone.now()).delete()
    return deleted
