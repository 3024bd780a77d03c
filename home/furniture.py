"""What stands around every page: menu, footer, and the ways home and to the search, in the reader's language."""

from dataclasses import dataclass, field, replace

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext
from wagtail.rich_text import expand_db_html

from core import content_version
from core.languages import true_pages
from home.models import Footer, Menu, SearchPage

_KEEP_SECONDS = 3600


@dataclass(frozen=True)
class Link:
    """One link of the menu or the footer. ``is_current`` is true on its page and on those below it."""

    label: str
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class Furniture:
    """The furniture of one language. Its fields are named in templates/base.html."""

    organisation: str
    home_url: str
    search_url: str = ""
    header: list[Link] = field(default_factory=list)
    footer: list[Link] = field(default_factory=list)
    footer_text: str = ""


def furniture(request: HttpRequest) -> dict[str, Furniture | bool]:
    """Context processor: ``furniture``, kept in the cache until the content changes, and ``saves_data``."""
    if request.path_info.startswith("/admin/") and not getattr(request, "is_preview", False):
        return {}
    language = get_language() or settings.LANGUAGE_CODE
    key = f"furniture:{content_version.of_request(request)}:{language}"
    kept = cache.get(key)
    if kept is None:
        kept = _build(language, request)
        cache.set(key, kept, _KEEP_SECONDS)
    header = [Link(link.label, link.url, request.path.startswith(link.url)) for link in kept.header]
    return {
        "furniture": replace(kept, header=header),
        # Who asks to save data reads in the fonts of the device.
        "saves_data": request.headers.get("Save-Data", "").lower() == "on",
    }


def previewed(snippet: Menu | Footer, request: HttpRequest) -> Furniture:
    """The furniture with this menu or footer, be it unsaved, in place of the published one."""
    language = snippet.locale.language_code
    if isinstance(snippet, Menu):
        return _build(language, request, menu=snippet)
    return _build(language, request, footer=snippet)


def _build(language: str, request: HttpRequest, *, menu: Menu | None = None, footer: Footer | None = None) -> Furniture:
    menu = menu or Menu.objects.filter(locale__language_code=language, live=True).order_by("pk").first()
    footer = footer or Footer.objects.filter(locale__language_code=language, live=True).order_by("pk").first()
    search = SearchPage.objects.filter(locale__language_code=language).live().first()
    return Furniture(
        organisation=gettext("KVINFO's Mentor Network"),
        home_url=f"/{language}/",
        search_url=search.get_url(request) if search else "",
        header=_links(menu, language, request),
        footer=_links(footer, language, request),
        # Wagtail cleaned the rich text when it was saved.
        footer_text=mark_safe(expand_db_html(footer.text)) if footer else "",  # noqa: S308
    )


def _links(snippet, language: str, request: HttpRequest) -> list[Link]:
    """The snippet's links, each to its page's live translation; a page without one or off the site is left out."""
    if snippet is None:
        return []
    items = list(snippet.items.select_related("page"))
    keys = [item.page.translation_key for item in items]
    translated = true_pages().filter(translation_key__in=keys, locale__language_code=language)
    pages = {page.translation_key: page for page in translated}
    found = [(item.label, pages[item.page.translation_key]) for item in items if item.page.translation_key in pages]
    links = [Link(label or page.title, page.get_url(request) or "") for label, page in found]
    return [link for link in links if link.url]
