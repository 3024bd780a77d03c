"""The two languages of the content: which exist, where a page's other language is, and how its address is spelled."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import get_language_info
from wagtail.coreutils import string_to_ascii
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

#: How an address spells the letters that it cannot hold.
DANISH_LETTERS: dict[str, str | int | None] = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"}


def danish_slug(text: str) -> str:
    """``text`` as a slug that spells Danish letters out: "Fællesskab på Nørrebro" is "faellesskab-paa-noerrebro"."""
    return slugify(string_to_ascii(text.translate(str.maketrans(DANISH_LETTERS))))


def is_source(page: Page) -> bool:
    """Whether the page is written in Danish, the language that every other one is translated from."""
    return page.locale.language_code == settings.LANGUAGE_CODE


def other_locales(page: Page) -> list[Locale]:
    """The languages of the content that the page is not written in."""
    return [locale for locale in Locale.objects.order_by("pk") if locale.pk != page.locale_id]


def true_pages() -> PageQuerySet:
    """The pages that visitors may find: live, public, and no alias of another language's text."""
    return Page.objects.filter(alias_of=None).live().public()


def true_translations(page: Page) -> list[Page]:
    """The page in every language it truly exists in, itself included."""
    translations = true_pages().filter(translation_key=page.translation_key).select_related("locale")
    return list(translations.order_by("locale__language_code"))


def nearest_translation(page: Page, locale: Locale) -> Page | None:
    """The page in another language or, where it has none, its nearest ancestor that has one; None if not even the
    front page has.
    """
    keys = page.get_ancestors(inclusive=True).filter(depth__gt=1).values_list("translation_key", flat=True)
    candidates = true_pages().filter(translation_key__in=list(keys), locale=locale).select_related("locale")
    return candidates.order_by("-depth").first()


def in_language_of(page: Page, chosen: Iterable[Page]) -> list[Page]:
    """Pages that an editor chose, each in the language of ``page`` where it exists there, else left out.

    One query for all of them; the order is kept.
    """
    chosen = list(chosen)
    keys = [item.translation_key for item in chosen]
    translated = true_pages().filter(translation_key__in=keys, locale_id=page.locale_id).specific()
    found = {item.translation_key: item for item in translated}
    return [found[key] for key in keys if key in found]


def own_name(language_code: str) -> str:
    """The language's name in itself: "Dansk", "English"."""
    return get_language_info(language_code)["name_local"].capitalize()


def with_query(switch: dict | None, query: str) -> dict | None:
    """The language switch of core.page_context with a query string, where it leads to the same page."""
    if switch is None or not query or not switch["is_same_page"]:
        return switch
    return switch | {"url": f"{switch['url']}?{query}"}
