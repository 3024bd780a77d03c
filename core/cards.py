"""Cards: how one page leads to another, the same everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from wagtail.images import get_image_model
from wagtail.models import Page

#: The renditions that templates/components/card.html draws, by the card's shape.
CARD_FILTERS = {
    "portrait": ("fill-360x450", "fill-720x900"),
    "landscape": ("fill-480x320", "fill-960x640"),
}
_FORMATS = ("format-webp", "format-jpeg")


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


def rendition_filters() -> list[str]:
    """Every rendition that a card may ask for, as Wagtail's filter specifications."""
    return [f"{kind}|{spec}" for specs in CARD_FILTERS.values() for spec in specs for kind in _FORMATS]


def cards_for(pages: Iterable[Page], request: HttpRequest | None) -> list[Card]:
    """A card for each page, in their order. Pictures and their renditions cost two queries for all of them together.

    The pages are specific and, to save a query each, selected with their pictures or not at all.
    """
    pages = list(pages)
    pictures = [page.card_picture() for page in pages]
    _prefetch_renditions([picture for picture in pictures if picture is not None])
    return [
        Card(
            **{
                "title": page.title,
                "url": page.get_url(request) or "",
                "introduction": page.introduction,
                "picture": picture,
                "picture_alt": page.picture_alt,
            }
            | page.card_details()
        )
        for page, picture in zip(pages, pictures, strict=True)
    ]


def _prefetch_renditions(pictures: list) -> None:
    renditions = get_image_model().get_rendition_model().objects.filter(filter_spec__in=rendition_filters())
    prefetch_related_objects(pictures, Prefetch("renditions", queryset=renditions, to_attr="prefetched_renditions"))
