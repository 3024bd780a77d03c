"""The words of a page in their order, each with where it stands and in which language: what editors' checks read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue
from wagtail.images.blocks import ImageBlock

from core.blocks.text import VerbatimTextBlock
from core.models import SitePage
from role_models.models import StoryPage

#: The fields of words that a page has, with what editors call them.
_FIELDS = {"title": _("Title"), "introduction": _("Introduction"), "picture_alt": _("Picture")}
_STORY_FIELDS = _FIELDS | {"quote": _("Her words"), "brief": _("The story in 30 seconds")}
_STREAMS = {"body": _("Content"), "packs": _("Packs about themes")}
_STORY_STREAMS = {
    "body": _("The story in 4 minutes"),
    "in_depth": _("The story in 15 minutes"),
    "events": _("The events of her life"),
    "lessons": _("Teaching with her story"),
}


@dataclass(frozen=True)
class Passage:
    """Words of a page. ``where`` is what editors call their place, ``language`` is "" for the page's own."""

    where: Any
    text: str
    language: str = ""


def passages(page: SitePage) -> Iterator[Passage]:
    """Every passage of the page, in the order in which an editor meets them."""
    is_story = isinstance(page, StoryPage)
    for name, label in (_STORY_FIELDS if is_story else _FIELDS).items():
        if text := getattr(page, name, ""):
            yield Passage(label, text)
    for label, stream in streams(page):
        for child in stream:
            yield from _of(child.block, child.value, label, "")


def streams(page: SitePage) -> Iterator[tuple[Any, StreamValue]]:
    """The streams of the page that are not empty, with what editors call them."""
    for name, label in (_STORY_STREAMS if isinstance(page, StoryPage) else _STREAMS).items():
        if stream := getattr(page, name, None):
            yield label, stream


def _of(block: blocks.Block, value: Any, where: Any, language: str) -> Iterator[Passage]:
    if isinstance(block, blocks.StructBlock):
        yield from _of_struct(block, value, where, language)
    elif isinstance(block, blocks.StreamBlock):
        for child in value or ():
            yield from _of(child.block, child.value, where, language)
    elif isinstance(block, blocks.ListBlock):
        for inner in value or ():
            yield from _of(block.child_block, inner, where, language)
    elif value and not isinstance(block, blocks.ChoiceBlock | blocks.ChooserBlock):
        for text in block.get_searchable_content(value):
            if str(text).strip():
                yield Passage(where, str(text), language)


def _of_struct(block: blocks.StructBlock, value: Any, where: Any, language: str) -> Iterator[Passage]:
    if isinstance(block, ImageBlock):  # Its value is the image itself, with the words for it.
        if value is not None and value.contextual_alt_text:
            yield Passage(where, value.contextual_alt_text, language)
        return
    spoken = value.get("language") or ""
    has_own_words = any(isinstance(child, VerbatimTextBlock) for child in block.child_blocks.values())
    for name, child in block.child_blocks.items():
        # Of her own words only the words themselves are in her language; what they mean is in the page's.
        is_hers = isinstance(child, VerbatimTextBlock) if has_own_words else True
        yield from _of(child, value.get(name), where, spoken if is_hers and spoken else language)
