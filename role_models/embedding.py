"""A story on other sites: the oEmbed answer, and what the card in its frame shows."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from core.languages import true_pages
from role_models import closing, forms_of_story, telling
from role_models.models import StoryPage, Storyteller
from role_models.output_kinds.content import teller_of
from role_models.output_kinds.quotation import quoted
from role_models.uses import Use

#: The card as it is laid out, in CSS pixels; narrower frames get a higher one.
WIDTH, HEIGHT = 560, 320
_NARROW, _NARROW_HEIGHT = 420, 560
_SMALLEST = 220


class Unknown(Exception):
    """The address leads to no story."""


class Closed(Exception):
    """The address leads to a story that its teller closed."""


@dataclass(frozen=True)
class Frame:
    """How large the card is on somebody's page, in CSS pixels."""

    width: int
    height: int


def story_at(address: str, *, hosts: set[str]) -> StoryPage:
    """The story at one of our addresses: its page, its short address or its card.

    ``hosts`` are those that are ours. Raises Unknown and Closed.
    """
    try:
        parts = urlsplit(address)
        host = parts.netloc
    except ValueError as error:
        raise Unknown from error
    if parts.scheme not in ("http", "https") or host not in hosts or "\0" in unquote(address):
        raise Unknown
    code, language = _code_in(parts.path)
    if code:
        return story_of(code, language)
    return _page_at(unquote(parts.path))


def story_of(code: str, language: str) -> StoryPage:
    """The story with a code in one language, or in the other where it has no more. Raises Unknown and Closed."""
    teller = Storyteller.objects.filter(code=code.lower()).prefetch_related("consents").first()
    if teller is None:
        raise Unknown
    if Use.WEB not in teller.allowed_uses():
        raise Closed
    pages = StoryPage.objects.filter(storyteller=teller, pk__in=true_pages().type(StoryPage).values("pk"))
    by_language = {page.locale.language_code: page for page in pages.select_related("locale", "picture")}
    page = by_language.get(language) or next(iter(by_language.values()), None)
    if page is None:
        raise Unknown
    page.storyteller = teller
    return page


def _code_in(path: str) -> tuple[str, str]:
    """The code and the language that an address of ours names, in whichever language it is; two "" for another one."""
    language = path.strip("/").partition("/")[0]
    if language not in dict(settings.LANGUAGES):
        return "", ""
    with translation.override(language):
        try:
            match = resolve(path)
        except Resolver404:
            return "", ""
    is_ours = match.view_name in ("role_models:story_by_code", "role_models:embed")
    return (match.kwargs["code"], language) if is_ours else ("", "")


def _page_at(path: str) -> StoryPage:
    slug = path.rstrip("/").rpartition("/")[2]
    candidates = StoryPage.objects.filter(slug=slug, pk__in=true_pages().type(StoryPage).values("pk"))
    for page in candidates.select_related("locale", "picture", "storyteller"):
        if unquote(closing.path_of(page)).rstrip("/") == path.rstrip("/"):
            if page.storyteller is None or Use.WEB not in page.storyteller.allowed_uses():
                raise Closed
            return page
    if closing.is_closed(path):
        raise Closed
    raise Unknown


def frame(*, max_width: int | None, max_height: int | None) -> Frame:
    """The size of the card for a page that has room for no more than this."""
    width = max(_SMALLEST, min(WIDTH, max_width or WIDTH))
    height = HEIGHT if width > _NARROW else _NARROW_HEIGHT
    return Frame(width, max(_SMALLEST, min(height, max_height or height)))


def answer(page: StoryPage, size: Frame) -> dict[str, Any]:
    """The oEmbed answer of type "rich" in the language of the story."""
    with translation.override(page.locale.language_code):
        shared = forms_of_story.sharing_of(page)
        name = teller_of(page).name or page.title
        title = f"{name}: {quoted(page.quote, page.locale.language_code)}"
        markup = format_html(
            # Without scripts there is nothing that the frame could do with its own origin but load its style.
            '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy" '
            'sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
            card_address(page),
            size.width,
            size.height,
            title,
        )
        return {
            "version": "1.0",
            "type": "rich",
            "title": title,
            "author_name": name,
            "provider_name": _("KVINFO's Mentor Network"),
            "provider_url": settings.SITE_URL + "/",
            "cache_age": 300,
            "html": str(markup),
            "width": size.width,
            "height": size.height,
            "thumbnail_url": shared["image_url"],
            "thumbnail_width": shared["image_width"],
            "thumbnail_height": shared["image_height"],
        }


def card_address(page: StoryPage) -> str:
    """The full address of the card in the active language."""
    return settings.SITE_URL + reverse("role_models:embed", args=[teller_of(page).code])


def discovery(page: StoryPage) -> list[dict[str, str]]:
    """The addresses at which other sites ask for the card of this page, for its head; none without a teller."""
    if page.storyteller is None or not page.pk or not page.live:
        return []
    asked = f"{settings.SITE_URL}{reverse('oembed')}?"
    return [
        {"media_type": media_type, "url": asked + urlencode({"url": page.public_address, "format": form})}
        for form, media_type in (("json", "application/json+oembed"), ("xml", "text/xml+oembed"))
    ]


def card_context(page: StoryPage) -> dict[str, Any]:
    """What the template of the card is given. Raises telling.NotTold."""
    told = telling.tell(page)
    return {
        "page": page,
        "telling": told,
        "name": told.name or page.title,
        "address": page.public_address,
        "paper": teller_of(page).paper,
        "pattern": teller_of(page).pattern,
        "language": page.locale.language_code,
    }
