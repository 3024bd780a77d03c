"""How the sample content is laid: recipes name pages, the engine makes them, fills them, and translates them.

What the engine brings is known by its translation key, which is derived from the recipe's key: so a second run finds
what the first one made and leaves it as editors have changed it, and a removal takes away exactly what was brought.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Collection, Locale, Page
from wagtail.rich_text import RichText

from core import translation_keepers
from core.drawings import portrait_svg
from core.models import SitePage
from core.translation_catalog import Catalog, translate
from home.sample_content.rasters import jpeg_from_svg

#: Names everything that the sample content brought; never change it, or a removal finds nothing.
NAMESPACE = uuid.UUID("5d0f4c6e-3c0f-4c1b-9d2d-0a5c3e6b7f10")
COLLECTION = "Sample content"


def translation_key(key: str) -> uuid.UUID:
    """The translation key of what the recipe ``key`` makes."""
    return uuid.uuid5(NAMESPACE, key)


@dataclass(frozen=True)
class Recipe:
    """One page in both languages. ``title`` and ``slugs`` are (Danish, English).

    ``values(sample)`` gives the page's fields once all pages exist; ``needed(sample)`` those without which it cannot
    be made.
    """

    key: str
    model: type[SitePage]
    parent: str | None
    title: tuple[str, str]
    slugs: tuple[str, str]
    values: "Callable[[Sample], dict[str, Any]]"
    needed: "Callable[[Sample], dict[str, Any]]" = lambda sample: {}


@dataclass
class Sample:
    """What a recipe writes with: the day, both languages side by side, and the pages that exist."""

    today: date
    catalog: Catalog = field(default_factory=Catalog)

    def text(self, danish: str, english: str) -> str:
        """Plain text in both languages; gives back the Danish."""
        return self.catalog.text(danish, english)

    def rich(self, danish: str, english: str) -> str:
        """Rich text in both languages, paragraph by paragraph; gives back the Danish."""
        return self.catalog.rich(danish, english)

    def heading(self, danish: str) -> tuple[str, dict]:
        """A heading block."""
        return ("heading", {"text": danish})

    def page(self, key: str) -> Page:
        """The Danish page of a recipe. Raises Page.DoesNotExist."""
        return Page.objects.get(translation_key=translation_key(key), locale=Locale.get_default())

    def link(self, key: str, words: str) -> str:
        """A link in rich text to a recipe's page; Wagtail leads it to the reader's language."""
        return f'<a linktype="page" id="{self.page(key).pk}">{words}</a>'

    def portrait(self, *, seed: str, **drawing) -> Any:
        """A Wagtail image of a portrait drawn by code, made once for each ``seed``; see core.drawings.portrait_svg."""
        title, collection, model = f"Portrait {seed}", collection_of_samples(), get_image_model()
        found = model.objects.filter(title=title, collection=collection).first()
        if found is not None:
            return found
        content = jpeg_from_svg(portrait_svg(seed=seed, **drawing))
        name = title.lower().replace(" ", "-") + ".jpg"
        image = model(title=title, collection=collection, file=ImageFile(BytesIO(content), name=name))
        # The face lies in the upper half of every portrait: crops keep it.
        image.focal_point_x, image.focal_point_y = image.width // 2, int(image.height * 0.42)
        image.focal_point_width = image.focal_point_height = image.width // 2
        image.save()
        return image


def collection_of_samples() -> Collection:
    """The collection that holds the sample pictures; made if it is missing."""
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=COLLECTION).first() or root.add_child(name=COLLECTION)


def existing(key: str, locale: Locale) -> Page | None:
    """The page of a recipe in one language, if it was made."""
    return Page.objects.filter(translation_key=translation_key(key), locale=locale).first()


def place(recipes: list[Recipe], sample: Sample) -> list[Recipe]:
    """Make the Danish page of each recipe that has none yet, as a draft.

    Returns the recipes whose pages are still to be filled: those just placed, and those that an interrupted run left empty.
    """
    danish = Locale.get_default()
    waiting = []
    for recipe in recipes:
        page = existing(recipe.key, danish)
        if page is None:
            _add(recipe, sample, danish)
        if page is None or page.first_published_at is None:
            waiting.append(recipe)
    return waiting


def _add(recipe: Recipe, sample: Sample, danish: Locale) -> None:
    parent = Page.get_first_root_node() if recipe.parent is None else sample.page(recipe.parent)
    page = recipe.model(
        title=sample.text(*recipe.title),
        slug=recipe.slugs[0],
        locale=danish,
        translation_key=translation_key(recipe.key),
        live=False,
        is_sample=True,
        **recipe.needed(sample),
    )
    # A page that was just made has changed its parent's count of children; the parent is read anew each time.
    Page.objects.get(pk=parent.pk).add_child(instance=page)


def fill(recipe: Recipe, sample: Sample, *, user=None) -> None:
    """Write a placed page's fields, publish it, and publish its English translation."""
    page = sample.page(recipe.key).specific
    for name, value in recipe.values(sample).items():
        setattr(page, name, _prepared(value) if name in _stream_fields(page) else value)
    page.full_clean()
    with translation_keepers.translated_by_hand():
        page.save_revision(user=user).publish(user=user)
    english = Locale.objects.get(language_code="en")
    sample.text(*recipe.title)
    translate(page, locale=english, catalog=sample.catalog, paths={"slug": recipe.slugs[1]}, user=user)
    translation_keepers.follow_order(page.get_parent(), english)


def _stream_fields(page: Page) -> set[str]:
    return {stream.name for stream in page._meta.get_fields() if isinstance(stream, StreamField)}


def _prepared(stream: list) -> list:
    """A stream written with plain strings for rich text, as Wagtail's blocks take it."""
    return [(name, RichText(value) if name == "paragraph" else value) for name, value in stream]
