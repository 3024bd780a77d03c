"""What the pages of an application share: the drafts on this phone, and the way to the other languages.

Each kind of application has a cookie of its own: whoever has begun one and opens another loses neither, and a later
look at the first one still finds it.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from core.languages import own_name
from signup.models import Kind

_DRAFT_COOKIE = "application"
_DRAFT_COOKIE_SECONDS = 24 * 60 * 60


def draft_cookie(kind: str) -> str:
    """The name of the cookie for drafts of one kind. It is numbered: a name on a shared phone tells of no programme."""
    return f"{_DRAFT_COOKIE}_{Kind.values.index(kind) + 1}"


def draft_token(request: HttpRequest, kind: str) -> str:
    """The token of the draft of this kind on this phone, or ""."""
    return request.COOKIES.get(draft_cookie(kind), "")


def draft_tokens(request: HttpRequest) -> list[str]:
    """The tokens of all drafts on this phone."""
    return [token for kind in Kind.values if (token := draft_token(request, kind))]


def remember_draft(request: HttpRequest, response: HttpResponse, *, kind: str, token: str) -> None:
    """Leave the draft's token on this phone for a day."""
    response.set_cookie(
        draft_cookie(kind),
        token,
        max_age=_DRAFT_COOKIE_SECONDS,
        path="/",
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def forget_draft(response: HttpResponse, *, kind: str) -> None:
    """Take the token of one kind of draft off this phone."""
    response.delete_cookie(draft_cookie(kind), path="/", samesite="Lax")


def forget_drafts(response: HttpResponse) -> None:
    """Take the tokens of all drafts off this phone."""
    for kind in Kind.values:
        forget_draft(response, kind=kind)


def other_languages() -> list[dict[str, str]]:
    """The languages that the page can be switched to: ``code``, and ``name`` in the language itself."""
    active = translation.get_language()
    return [{"code": code, "name": name} for code, name in settings.LANGUAGES if code != active]


def address_in(language: str, name: str, **kwargs) -> str:
    """The address of one of our pages in another language."""
    with translation.override(language):
        return reverse(f"signup:{name}", kwargs=kwargs)


def language_switch(name: str, **kwargs) -> dict[str, object] | None:
    """The link in the page's head that leads to one of our pages, on which nothing is typed, in another language."""
    for other in other_languages():
        url = address_in(other["code"], name, **kwargs)
        return {"code": other["code"], "name": own_name(other["code"]), "url": url, "is_same_page": True}
    return None
