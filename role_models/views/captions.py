"""The words of a recording, as a player reads them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from role_models.models import Captions
from role_models.uses import Use


@require_safe
def captions(request: HttpRequest, recording_id: UUID, language: str) -> HttpResponse:
    """The captions of a recording in one language as WebVTT. 404 unless its teller lets it be heard today."""
    found = Captions.objects.filter(recording_id=recording_id, language=language)
    entry = found.select_related("recording__storyteller").first()
    if entry is None or not {Use.WEB, Use.VOICE} <= entry.recording.storyteller.allowed_uses():
        raise Http404
    response = HttpResponse(entry.webvtt, content_type="text/vtt; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"  # She may take it back at any time.
    return response
