"""Cards: how one page leads to another, the same everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

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
    """A card for each page, in their order. Pictures and their renditions cost two queries for all of them together.

    The pages are specific and, to save a query each, selected with their pictures or not at all.
    """
    pages = list(pages)
    pictures = [page.card_picture() for page in pages]
    renditions.prefetch(pictures)
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
