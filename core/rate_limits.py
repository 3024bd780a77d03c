"""How often something may be tried. Counts lie in the database, so that they hold across processes; keys are
fingerprints.
"""

import hashlib
import hmac
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

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


def network_key(request) -> str:
    """What stands for the visitor's network, for a second and higher limit: who has many addresses has them there.

    It is the /24 of an IPv4 address and the /48 of an IPv6 one, as "198.51.100.0/24"; for an address that is none, the
    same as :func:`visitor_key`.
    """
    visitor = visitor_key(request)
    try:
        address = ip_address(visitor)
    except ValueError:
        return visitor
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is None:
            return str(IPv6Network((int(address), 48), strict=False))
        address = address.ipv4_mapped
    return str(IPv4Network((int(address), 24), strict=False))


def allow_visitor(request, *, purpose: str, per_visitor: int, per_network: int, window_seconds: int = 3600) -> bool:
    """Count one try of the visitor and of her network; False when it is one too many for either in this window."""
    visitor = allow(purpose=purpose, key=visitor_key(request), limit=per_visitor, window_seconds=window_seconds)
    network = allow(
        purpose=f"{purpose}: network", key=network_key(request), limit=per_network, window_seconds=window_seconds
    )
    return visitor and network


def sweep() -> int:
    """Delete the counts whose window is over. Returns how many."""
    deleted, _ = RateCount.objects.filter(expires_at__lt=timezone.now()).delete()
    return deleted
