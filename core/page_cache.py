"""The page cache: a public page is the same for every anonymous visitor, so it is kept whole until the content
changes.
"""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from core import content_version

#: Seconds that a page is kept although nothing was published: what the clock changes (an intake that closes, a meter's
#: time) shows after this long at most.
KEEP_SECONDS = 300
#: A longer query string is somebody's experiment, not a page of ours.
_LONGEST_QUERY = 200


class PageCacheMiddleware:
    """Answers anonymous GET requests for public pages from the cache.

    Stands before the session, so a hit costs one query. A response is kept only if it is a plain 200 that sets no
    cookie and does not say ``private`` or ``no-store``.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_cacheable_request(request):
            return self.get_response(request)
        key = _key(request)
        kept = cache.get(key)
        if kept is not None:
            return _restore(kept)
        response = self.get_response(request)
        if _is_cacheable_response(response):
            patch_vary_headers(response, ["Save-Data"])
            response.headers.setdefault("Cache-Control", f"public, max-age=0, s-maxage={KEEP_SECONDS}")
            cache.set(key, (bytes(response.content), dict(response.headers)), KEEP_SECONDS)
        return response


def _is_cacheable_request(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD")
        and request.path_info.split("/")[1] in dict(settings.LANGUAGES)
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and len(request.META.get("QUERY_STRING", "")) <= _LONGEST_QUERY
    )


def _is_cacheable_response(response: HttpResponse) -> bool:
    policy = response.headers.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "private" not in policy
        and "no-store" not in policy
        and "Cookie" not in response.headers.get("Vary", "")
    )


def _key(request: HttpRequest) -> str:
    parts = (
        content_version.of_request(request),
        request.method,
        request.scheme,
        request.get_host(),
        request.get_full_path(),
        request.headers.get("Save-Data", ""),
    )
    return "page:" + hashlib.sha256(repr(parts).encode()).hexdigest()


def _restore(kept: tuple[bytes, dict[str, str]]) -> HttpResponse:
    content, headers = kept
    response = HttpResponse(content)
    for name, value in headers.items():
        response.headers[name] = value
    return response
