"""What the views of one person's pages share: their answers are kept nowhere, and their address is told to nobody."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from core import private_pages
from core.private_pages import PrivatePage, Visit


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


def visitor(page: PrivatePage, request: HttpRequest) -> Visit | None:
    """The visit that this browser's cookie tells of; None if there is none or it is over."""
    token = request.COOKIES.get(page.cookie, "")
    return private_pages.find_visit(page, token=token) if token else None


def remember_visit(page: PrivatePage, request: HttpRequest, response: HttpResponse, *, token: str) -> None:
    """Leave a visit's token in this browser for as long as the visit lasts."""
    response.set_cookie(
        page.cookie,
        token,
        max_age=page.visit_lifetime,
        path=page.cookie_path,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def end_visit(page: PrivatePage, request: HttpRequest, response: HttpResponse) -> None:
    """End the visit, and take its token out of this browser."""
    private_pages.leave(page, token=request.COOKIES.get(page.cookie, ""))
    response.delete_cookie(page.cookie, path=page.cookie_path, samesite="Lax")
