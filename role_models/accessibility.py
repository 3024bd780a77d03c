"""What somebody cannot read, see or hear on a page: gaps that block a publication, or that editors are warned of.

The gaps of everything that is published stand in the accessibility statement; see ``published_gaps``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.core.cache import cache
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.stream_block import StreamValue
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.rich_text import RichText

from core import content_version
from core.languages import true_pages
from core.models import SitePage
from role_models.models import Captions, Recording, StoryPage
from role_models.passages import passages, streams

#: A text above this LIX is hard for somebody who reads in her second language.
HIGHEST_LIX = 35
#: Of fewer words than these the index says nothing.
_FEWEST_WORDS = 40

_KEEP_SECONDS = 24 * 60 * 60
_HEADINGS = frozenset({"heading", "chapter"})
_HTML_HEADING = re.compile(r"<h([1-6])\b", re.IGNORECASE)
#: Letters of scripts in which neither Danish nor English is written: Cyrillic, Hebrew, Arabic, Ethiopic and Asian ones.
_OTHER_SCRIPT = re.compile(
    "[\u0400-\u08ff\u0900-\u0fff\u1200-\u139f\u3040-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufeff]{2,}"
)


class Gap(models.TextChoices):
    """A kind of gap."""

    PORTRAIT_ALT = "portrait_alt", _("The portrait has no words for those who cannot see it.")
    CAPTIONS = "captions", _("A recording has no captions in the language of the page.")
    PICTURE_ALT = "picture_alt", _("A picture has no words for those who cannot see it.")
    LANGUAGE = "language", _("Words in another script are not marked as another language.")
    HEADINGS = "headings", _("Headings are not in order, or nothing stands below one.")
    LIX = "lix", _("The text is hard to read.")


BLOCKING = frozenset({Gap.PORTRAIT_ALT, Gap.CAPTIONS})
#: What the statement names: an easy text is our own aim, not one of the standard's demands.
_STATED = frozenset(Gap) - {Gap.LIX}


@dataclass(frozen=True)
class Found:
    """One gap on a page, with where it is; ``detail`` shows the words or the number that it is about."""

    gap: Gap
    where: Any = ""
    detail: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the page may not be published with it."""
        return self.gap in BLOCKING


def gaps(page: SitePage) -> list[Found]:
    """Every gap of a page as it is now, those that block first."""
    found = [*_own_gaps(page), *_recordings_without_captions(page)]
    return sorted(found, key=lambda one: not one.blocks)


def _own_gaps(page: SitePage) -> Iterator[Found]:
    """The gaps that lie in the page's own fields."""
    if isinstance(page, StoryPage):
        if page.picture_id and not page.picture_alt.strip():
            yield Found(Gap.PORTRAIT_ALT, _("Picture"))
        if page.lix > HIGHEST_LIX and sum(len(passage.text.split()) for passage in passages(page)) >= _FEWEST_WORDS:
            yield Found(Gap.LIX, detail=f"LIX {page.lix}")
    for passage in passages(page):
        if not passage.language and (match := _OTHER_SCRIPT.search(passage.text)):
            yield Found(Gap.LANGUAGE, passage.where, match[0])
    for label, stream in streams(page):
        yield from (
            Found(Gap.PICTURE_ALT, label) for value in _images(stream.stream_block, stream) if _is_silent(value)
        )
        if _headings_are_wrong(stream):
            yield Found(Gap.HEADINGS, label)


def _images(block: Any, value: Any) -> Iterator[Any]:
    """The values of every picture with words of its own."""
    if isinstance(block, ImageBlock):
        yield value
    elif hasattr(block, "child_blocks"):
        inside = ((child.block, child.value) for child in value) if isinstance(value, StreamValue) else None
        pairs = inside or ((child, (value or {}).get(name)) for name, child in block.child_blocks.items())
        for child, inner in pairs:
            yield from _images(child, inner)
    elif hasattr(block, "child_block"):
        for inner in value or ():
            yield from _images(block.child_block, inner)


def _is_silent(image: Any) -> bool:
    return image is not None and not getattr(image, "decorative", False) and not image.contextual_alt_text


def _headings_are_wrong(stream: StreamValue) -> bool:
    """Whether a heading stands above nothing, or pasted text skips a level below the page's own headings."""
    before = ""
    for child in stream:
        if before in _HEADINGS and child.block_type in _HEADINGS:
            return True
        before = child.block_type
        source = child.value.source if isinstance(child.value, RichText) else ""
        levels = [2, *(int(level) for level in _HTML_HEADING.findall(source))]
        if any(after > level + 1 for level, after in pairwise(levels)) or 1 in levels:
            return True
    return before in _HEADINGS


def _recordings_without_captions(page: SitePage) -> list[Found]:
    if not isinstance(page, StoryPage) or page.storyteller_id is None:
        return []
    language = page.locale.language_code
    silent = Recording.objects.filter(storyteller_id=page.storyteller_id).exclude(captions__language=language)
    return [Found(Gap.CAPTIONS, detail=str(recording)) for recording in silent]


@dataclass(frozen=True)
class PublishedGap:
    """A gap on a page that readers meet, and since when it stands there."""

    title: str
    url: str
    page_id: int
    words: str
    since: datetime | None


def published_gaps(*, language: str | None = None) -> list[PublishedGap]:
    """The gaps of all published pages, of one language or of all, in the order of the pages.

    The list is kept until the content changes, and what a page's own fields lack until that page does: only pages
    that changed are read.
    """
    key = f"published-gaps:{content_version.current()}:{language or 'all'}:{get_language()}"
    found = cache.get(key)
    if found is None:
        found = _published_gaps(language)
        cache.set(key, found, _KEEP_SECONDS)
    return found


def _published_gaps(language: str | None) -> list[PublishedGap]:
    pages = true_pages().select_related("locale").order_by("path")
    if language:
        pages = pages.filter(locale__language_code=language)
    rows = list(pages)
    kept = _kept(rows)
    silent = _pages_with_silent_recordings(rows)
    return [
        PublishedGap(
            title=page.title,
            url=page.url or "",
            page_id=page.pk,
            words=str(Gap(name).label),
            since=page.last_published_at,
        )
        for page in rows
        for name in (*kept[page.pk], *([Gap.CAPTIONS.value] if page.pk in silent else []))
    ]


def _kept(rows: list[Any]) -> dict[int, list[str]]:
    """For each page, the names of the gaps in its own fields, each once."""
    keys = {f"accessibility-gaps:{page.pk}:{page.live_revision_id}:{page.last_published_at}": page.pk for page in rows}
    keys = {key.replace(" ", "_"): pk for key, pk in keys.items()}
    known = cache.get_many(keys)
    missing = {key: pk for key, pk in keys.items() if key not in known}
    specific = {page.pk: page for page in _specific(missing.values())}
    fresh = {key: _stated(specific.get(pk)) for key, pk in missing.items()}
    if fresh:
        cache.set_many(fresh, _KEEP_SECONDS)
    return {pk: (known | fresh)[key] for key, pk in keys.items()}


def _specific(ids: Iterable[int]) -> Iterable[Any]:
    return Page.objects.filter(pk__in=list(ids)).select_related("locale").specific()


def _stated(page: Any) -> list[str]:
    if not isinstance(page, SitePage):
        return []
    return sorted({found.gap.value for found in _own_gaps(page) if found.gap in _STATED})


def _pages_with_silent_recordings(rows: list[Any]) -> set[int]:
    """The stories whose teller has a recording without captions in their language."""
    captioned = set(Captions.objects.values_list("recording_id", "language"))
    by_teller: dict[Any, list[Any]] = {}
    for pk, teller_id in Recording.objects.values_list("pk", "storyteller_id"):
        by_teller.setdefault(teller_id, []).append(pk)
    if not by_teller:
        return set()
    languages = {page.pk: page.locale.language_code for page in rows}
    stories = StoryPage.objects.filter(storyteller_id__in=by_teller, pk__in=languages)
    return {
        pk
        for pk, teller_id in stories.values_list("pk", "storyteller_id")
        if any((recording, languages[pk]) not in captioned for recording in by_teller[teller_id])
    }
