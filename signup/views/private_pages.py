"""What all pages of one person share: they are kept nowhere, and their address is told to nobody."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import translation

DRAFT_COOKIE = "mentornet_application"
_DRAFT_COOKIE_SECONDS = 24 * 60 * 60


class SeeOther(HttpResponseRedirect):
    """303: the answer to a POST is found by a GET, so reloading it sends nothing again."""

    status_code = 303


def private_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Keep the response out of every cache, and its address out of the Referer of other sites' requests.

    The policy is same-origin and not no-referrer: under that a browser hides the origin of our own forms too, and
    Django's protection against forged requests refuses them.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response

    return wrapped


def draft_token(request: HttpRequest) -> str:
    """The token of the draft on this phone, or ""."""
    return request.COOKIES.get(DRAFT_COOKIE, "")


def remember_draft(request: HttpRequest, response: HttpResponse, token: str) -> None:
    """Leave the draft's token on this phone for a day."""
    response.set_cookie(
        DRAFT_COOKIE,
        token,
        max_age=_DRAFT_COOKIE_SECONDS,
        path="/",
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def forget_draft(response: HttpResponse) -> None:
    """Take the draft's token off this phone."""
    response.delete_cookie(DRAFT_COOKIE, path="/", samesite="Lax")


def other_languages() -> list[dict[str, str]]:
    """The languages that the page can be switched to: ``code``, and ``name`` in the language itself."""
    active = translation.get_language()
    return [{"code": code, "name": name} for code, name in settings.LANGUAGES if code != active]


def address_in(language: str, name: str, **kwargs) -> str:
    """The address of one of our pages in another language."""
    with translation.override(language):
        return reverse(f"signup:{name}", kwargs=kwargs)
