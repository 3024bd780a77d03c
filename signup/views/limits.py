"""How much may come from one visitor and from one network within an hour, without a riddle to solve.

A language school's pupils share one address, and a town's phones a few networks: the limits are far above what people
do, and far below what a machine does.
"""

from django.http import HttpRequest

from core import rate_limits

_WINDOW_SECONDS = 60 * 60


def allow(request: HttpRequest, *, purpose: str, per_visitor: int, per_network: int) -> bool:
    """Count one try of the visitor and of her network; False when it is one too many for either in this hour."""
    return rate_limits.allow_visitor(
        request, purpose=purpose, per_visitor=per_visitor, per_network=per_network, window_seconds=_WINDOW_SECONDS
    )
