"""The development mailbox: what the site would have written to people, for whoever runs it on her own machine.

It exists only in development, where ``LETTERS_MAILBOX`` keeps the letters' texts; everywhere else every address is 404.
"""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from core.models import Letter

_SHOWN = 100
#: A letter may style itself, as letters do, and nothing else: no script, no form, no picture from elsewhere.
_LETTER_POLICY = {
    "default-src": [NONE],
    "script-src": [NONE],
    "style-src": [UNSAFE_INLINE],
    "img-src": [SELF, "data:"],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [SELF],
    "sandbox": [],
}


def development_only(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """404 unless this is somebody's own machine."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        if not (settings.DEVELOPMENT and settings.LETTERS_MAILBOX):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@require_safe
@never_cache
@development_only
def mailbox(request: HttpRequest) -> HttpResponse:
    """The newest letters."""
    letters = Letter.objects.defer("address_sealed", "sent_text", "sent_html").order_by("-created_at")[:_SHOWN]
    return render(request, "core/mailbox.html", {"letters": letters})


@require_safe
@never_cache
@development_only
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # typed for views without arguments
def letter(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """One letter, as text and, in a frame of its own, as HTML."""
    return render(request, "core/mailbox_letter.html", {"letter": get_object_or_404(Letter, pk=letter_id)})


@require_safe
@never_cache
@development_only
@xframe_options_sameorigin
@csp_replace(_LETTER_POLICY)  # type: ignore[arg-type]  # typed for views without arguments
def letter_html(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """The HTML of one letter as it was sent, under a policy that lets it do nothing."""
    return HttpResponse(get_object_or_404(Letter, pk=letter_id).sent_html)
