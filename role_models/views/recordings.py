"""Her voice and her films. Each request asks whether she lets them be heard today, each part of a file too."""

import re
from collections.abc import Iterator
from typing import IO
from uuid import UUID

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from role_models.models import Recording
from role_models.uses import Use
from role_models.views.outputs import refused

_FIELDS = ("mp3", "opus", "film")
_MEDIA_TYPES = {
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
    "webm": "video/webm",
}
_RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)
_PIECE = 64 * 1024


@require_safe
def recording(request: HttpRequest, recording_id: UUID, extension: str) -> HttpResponseBase:
    """One file of a recording, or the part of it that a player asks for (RFC 9110, section 14).

    410 where she closed her story or took her voice back, 404 where there is no such file.
    """
    found = Recording.objects.select_related("storyteller").filter(pk=recording_id).first()
    if found is None or extension not in _MEDIA_TYPES:
        raise Http404
    refusal = refused(request, found.storyteller, Use.VOICE)
    if refusal is not None:
        return refusal
    files: list[FieldFile] = [getattr(found, name) for name in _FIELDS]
    stored = next((file for file in files if file and str(file.name).lower().endswith(f".{extension}")), None)
    if stored is None:
        raise Http404
    try:
        return _serve(request, stored, _MEDIA_TYPES[extension])
    except FileNotFoundError as error:
        raise Http404 from error


def _serve(request: HttpRequest, stored: FieldFile, media_type: str) -> HttpResponseBase:
    size = stored.size
    etag = quote_etag(str(stored.name).rpartition("/")[2].partition(".")[0] + f"-{size}")
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        wanted = _wanted_part(request, etag, size)
        if wanted is None:
            response = FileResponse(stored.open(), content_type=media_type)
        elif wanted[0] > wanted[1]:
            response = HttpResponse(status=416, content_type=media_type)
            response.headers["Content-Range"] = f"bytes */{size}"
        else:
            response = _part(request, stored, wanted, size, media_type)
    response.headers["ETag"] = etag
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["X-Robots-Tag"] = "noindex"
    # Kept, and asked about each time. Podcast players of other sites may play it.
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _wanted_part(request: HttpRequest, etag: str, size: int) -> tuple[int, int] | None:
    """The first and the last byte that is asked for; None for the whole file, the first after the last for a part that
    does not exist.

    What asks for several parts, or cannot be read, gets the whole file, as the rules allow.
    """
    match = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    if_range = request.headers.get("If-Range")
    if match is None or not any(match.groups()) or (if_range and if_range != etag):
        return None
    first, last = match.groups()
    if len(first) > 18 or len(last) > 18:  # No file of ours is so long.
        return (size, 0) if len(first) > 18 else (int(first or 0), size - 1)
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) else (size, 0)
    if last and int(last) < int(first):
        return None
    return (int(first), min(int(last), size - 1) if last else size - 1)


def _part(
    request: HttpRequest, stored: FieldFile, wanted: tuple[int, int], size: int, media_type: str
) -> StreamingHttpResponse:
    first, last = wanted
    pieces = iter(()) if request.method == "HEAD" else _pieces(stored.open(), first, last - first + 1)
    response = StreamingHttpResponse(pieces, status=206, content_type=media_type)
    response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Content-Length"] = str(last - first + 1)
    return response


def _pieces(file: IO[bytes], start: int, length: int) -> Iterator[bytes]:
    with file:
        file.seek(start)
        while length > 0 and (piece := file.read(min(_PIECE, length))):
            length -= len(piece)
            yield piece
