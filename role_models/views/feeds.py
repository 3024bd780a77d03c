"""The feeds of the exhibition."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from role_models import feeds
from role_models.models import StoryTheme

_RSS = "application/rss+xml; charset=utf-8"


@require_safe
def stories_rss(request: HttpRequest, theme: str = "") -> HttpResponse:
    """The newest stories as RSS, all or those with one theme."""
    channel, entries = _read(request, theme)
    return _open(HttpResponse(feeds.rss(channel, entries), content_type=_RSS))


@require_safe
def stories_json(request: HttpRequest, theme: str = "") -> JsonResponse:
    """The newest stories as JSON Feed, all or those with one theme."""
    channel, entries = _read(request, theme)
    response = JsonResponse(
        feeds.json_feed(channel, entries),
        content_type="application/feed+json; charset=utf-8",
        json_dumps_params={"ensure_ascii": False},
    )
    return _open(response)


@require_safe
def podcast(request: HttpRequest) -> HttpResponse:
    """The recordings as a podcast."""
    return _open(HttpResponse(feeds.podcast(feeds.exhibition(), path=request.path), content_type=_RSS))


def _read(request: HttpRequest, theme: str) -> tuple[feeds.Channel, list[feeds.Entry]]:
    exhibition = feeds.exhibition()
    chosen = get_object_or_404(StoryTheme, code=theme) if theme else None
    channel = feeds.channel(exhibition, path=request.path, theme=chosen)
    return channel, feeds.entries(exhibition, theme=chosen)


def _open(response):
    """Readers that live in other sites' pages may fetch a feed too: it holds nothing that is not public."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
