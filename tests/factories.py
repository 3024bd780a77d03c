"""Factories of the pages that the site consists of. Those of a room's own rows lie in tests/<room>/factories.py."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Locale, Page

from core.models import SitePage
from core.translation_catalog import Catalog, translate
from home.models import InformationPage


def add_page(parent: Page, model: type[SitePage] = InformationPage, **fields: Any) -> SitePage:
    """A published page below ``parent``, in the parent's language."""
    fields = {"title": "En side", "locale": parent.locale} | fields
    # add_child changes the parent's row, so the caller's copy is not trusted.
    page = Page.objects.get(pk=parent.pk).add_child(instance=model(live=False, **fields))
    page.save_revision().publish()
    return model.objects.get(pk=page.pk)


def translate_page(page: SitePage, capture: Callable, english: dict[str, str] | None = None, *, slug: str) -> SitePage:
    """The page's published English translation. ``english`` maps each Danish text to its English one.

    ``capture`` is pytest-django's ``django_capture_on_commit_callbacks``: publishing happens after the commit.
    """
    catalogue = Catalog()
    for danish_text, english_text in (english or {}).items():
        catalogue.text(danish_text, english_text)
    locale = Locale.objects.get(language_code="en")
    with capture(execute=True):
        translate(page, locale=locale, catalog=catalogue, paths={"slug": slug})
    return page.get_translation(locale).specific
