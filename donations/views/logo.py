"""A sponsor's logo, at an address that changes with the picture."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from donations import recognition

_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_YEAR_SECONDS = 365 * 24 * 60 * 60


@require_safe
def show_logo(request: HttpRequest, digest: str) -> HttpResponse:
    """The logo as PNG while a wall shows it. Its bytes never change, so a browser need not ask again."""
    png = recognition.shown_logo(digest=digest) if _DIGEST.fullmatch(digest) else None
    if png is None:
        raise Http404("no wall shows this logo")
    response = HttpResponse(png, content_type="image/png")
    response.headers["Cache-Control"] = f"public, max-age={_YEAR_SECONDS}, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
