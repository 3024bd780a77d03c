"""Cards: how one page leads to another, the same everywhere."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from wagtail.models import Page

from core import renditions


@dataclass(frozen=True)
class Card:
    """One card. ``shape`` is "portrait" or "landscape"; ``language`` is set only where the text is in another
    language.
    """

    title: str
    url: str
    introduction: str = ""
    eyebrow: str = ""
    picture: Any = None
    picture_alt: str = ""
    shape: str = "landscape"
    paper: str = ""
    pattern: str = ""
    language: str | None = None


def cards_for(pages: Iterable[Page], request: HttpRequest | None) -> list[Card]:
    """A card for each specific page, in their order.

    What cards show of other rows (pictures, renditions, a branch's intake) costs a query for each kind, however many
    pages there are.
    """
    pages = list(pages)
    by_type = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for page_type, alike in by_type.items():
        prefetch_related_objects(alike, *page_type.card_relations)
    renditions.prefetch([page.card_picture() for page in pages])
    return [_card(page, request) for page in pages]


def _card(page, request: HttpRequest | None) -> Card:
    shown = {
        "title": page.title,
        "url": page.get_url(request) or "",
        "introduction": page.introduction,
        "picture": page.card_picture(),
        "picture_alt": page.picture_alt,
    }
    return Card(**shown | page.card_details())
