"""The accessibility statement: which page it is in each language, and the gaps that are found on the pages today."""

from django.conf import settings
from wagtail.models import Page

from role_models import accessibility

#: The address of the statement in each language, right below the front page.
SLUGS = {"da": "tilgaengelighed", "en": "accessibility"}


def slug_of(language: str) -> str:
    """The last part of the statement's address in a language."""
    return SLUGS.get(language, SLUGS["en"])


def statement(language: str) -> Page | None:
    """The published statement in a language, or None."""
    return Page.objects.live().filter(locale__language_code=language, slug=slug_of(language)).first()


def gaps_for(page: Page) -> list[accessibility.PublishedGap] | None:
    """The gaps of all published pages in the statement's language; None for a page that is no statement."""
    if page.slug not in SLUGS.values():
        return None
    language = page.locale.language_code if page.locale_id else settings.LANGUAGE_CODE
    return accessibility.published_gaps(language=language) if page.slug == slug_of(language) else None
