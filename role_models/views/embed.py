"""A story in a frame on somebody else's page, and the machine that tells other sites how to show it."""

from io import StringIO
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from csp.constants import NONE, SELF
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from role_models import embedding
from role_models.telling import NotTold

#: The frame may stand on every site, and loads nothing but its own style, fonts and pictures.
_POLICY = {
    "default-src": [NONE],
    "style-src": [SELF],
    "img-src": [SELF],
    "font-src": [SELF],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": ["*"],
}
_MINUTES = 5


@require_safe
@xframe_options_exempt
def card(request: HttpRequest, code: str) -> HttpResponse:
    """The card of a story, without script and cookie. 410 where she closed it, 404 where there is none."""
    try:
        page = embedding.story_of(code, get_language() or "")
        response = render(request, "role_models/embed.html", embedding.card_context(page))
    except embedding.Unknown:
        response = render(request, "role_models/embed_closed.html", {"is_closed": False}, status=404)
    except (embedding.Closed, NotTold):
        response = render(request, "role_models/embed_closed.html", {"is_closed": True}, status=410)
        response.headers["Cache-Control"] = "no-store"  # It may open again.
    # Written here, so that the page cache keeps it with the card.
    response.headers["Content-Security-Policy"] = build_policy(config=_POLICY)
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """How to show one of our stories elsewhere (oembed.com): ``url``, ``format``, ``maxwidth`` and ``maxheight``.

    400 for what cannot be read, 404 for what is no story, 410 for a closed one, 501 for another format.
    """
    form = request.GET.get("format", "json")
    address = request.GET.get("url", "")
    if form not in ("json", "xml"):
        return _open(HttpResponse("format: json or xml\n", status=501, content_type="text/plain"))
    try:
        size = embedding.frame(
            max_width=_pixels(request.GET.get("maxwidth")), max_height=_pixels(request.GET.get("maxheight"))
        )
    except ValueError:
        return _open(HttpResponseBadRequest("maxwidth, maxheight: whole numbers\n", content_type="text/plain"))
    if not address:
        return _open(HttpResponseBadRequest("url: the address of a story\n", content_type="text/plain"))
    hosts = {request.get_host(), urlsplit(settings.SITE_URL).netloc}
    try:
        answer = embedding.answer(embedding.story_at(address, hosts=hosts), size)
    except embedding.Unknown:
        return _open(HttpResponse("no story of ours\n", status=404, content_type="text/plain"))
    except embedding.Closed:
        return _open(HttpResponse("closed by its teller\n", status=410, content_type="text/plain"))
    if form == "xml":
        response = HttpResponse(_as_xml(answer), content_type="text/xml; charset=utf-8")
    else:
        response = JsonResponse(answer, json_dumps_params={"ensure_ascii": False})
    response.headers["Cache-Control"] = f"public, max-age={_MINUTES * 60}"
    return _open(response)


def _pixels(value: str | None) -> int | None:
    """Raises ValueError for what is no number, or none that anybody means."""
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) <= 5):
        raise ValueError(value[:20])
    return int(value)


def _as_xml(answer: dict[str, Any]) -> str:
    buffer = StringIO()
    xml = XMLGenerator(buffer, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("oembed", AttributesImpl({}))
    for name, value in answer.items():
        xml.startElement(name, AttributesImpl({}))
        xml.characters(str(value))
        xml.endElement(name)
    xml.endElement("oembed")
    return buffer.getvalue()


def _open(response: HttpResponse) -> HttpResponse:
    """Any site may ask: the answer holds nothing that is not public."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
