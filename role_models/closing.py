"""Addresses that a storyteller closed: they answer with a respectful 410, and never lead to another woman's story.

A closed address is kept as a keyed fingerprint of its path alone: her name stands in the path.
"""

from collections.abc import Callable
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core import sealing
from role_models.models.consents import ClosedAddress
from role_models.models.storytellers import SEALING_ROOM, Storyteller


def path_of(page: Page) -> str:
    """The path of a page's address, "" where no site leads to it."""
    parts = page.get_url_parts()
    return parts[2] if parts else ""


def fingerprint(path: str) -> str:
    """What is kept of a path. How it is escaped, and whether a slash ends it, make no difference."""
    return sealing.blind_index(room=SEALING_ROOM, value=f"address\0{unquote(path).rstrip('/')}/")


def close(*, path: str, storyteller: Storyteller) -> None:
    """Close an address, in the caller's transaction. One that is closed already stays as it is."""
    if path:
        ClosedAddress.objects.get_or_create(fingerprint=fingerprint(path), defaults={"storyteller": storyteller})


def reopen(*, path: str, storyteller: Storyteller) -> bool:
    """Open an address that this storyteller closed. Returns whether she had closed it."""
    mine = ClosedAddress.objects.filter(storyteller=storyteller, fingerprint=fingerprint(path))
    deleted, _rows = mine.delete()
    return bool(deleted)


def is_closed(path: str) -> bool:
    """Whether a storyteller closed the address."""
    return ClosedAddress.objects.filter(fingerprint=fingerprint(path)).exists()


def is_closed_by_another(path: str, *, storyteller: Storyteller | None) -> bool:
    """Whether somebody else than this storyteller closed the address, so that no page may take it."""
    closed = ClosedAddress.objects.filter(fingerprint=fingerprint(path))
    return closed.exclude(storyteller=storyteller).exists() if storyteller else closed.exists()


def gone(request: HttpRequest) -> HttpResponse:
    """The answer at a closed address: 410, in the language of the address, with the way to the exhibition."""
    from role_models.models.exhibition import ExhibitionPage  # It asks this module what is closed.

    exhibition = ExhibitionPage.objects.live().filter(locale__language_code=get_language(), alias_of=None).first()
    context = {"exhibition_url": exhibition.get_url(request) if exhibition else ""}
    response = render(request, "role_models/closed.html", context, status=410)
    response.headers["Cache-Control"] = "no-store"  # It may open again.
    return response


def close_redirects(page: Page, *, storyteller: Storyteller, says: Callable[[str], bool] = lambda path: True) -> None:
    """Let the addresses that led to a page by a redirect be closed instead: those of which ``says`` is true."""
    for redirect in Redirect.objects.filter(redirect_page=page.pk):
        if says(unquote(redirect.old_path)):
            close(path=redirect.old_path, storyteller=storyteller)
            redirect.delete()


def drop_redirects(*, storyteller: Storyteller) -> None:
    """Delete the redirects that would lead from one of her closed addresses to her new one. Wagtail makes them."""
    from role_models.models.stories import StoryPage  # It asks this module what is closed.

    pages = StoryPage.objects.filter(storyteller=storyteller).values_list("pk", flat=True)
    redirects = Redirect.objects.filter(redirect_page__in=list(pages))
    closed = [redirect.pk for redirect in redirects if is_closed(redirect.old_path)]
    Redirect.objects.filter(pk__in=closed).delete()
