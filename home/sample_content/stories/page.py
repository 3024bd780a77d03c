"""What the invented stories share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, Pair
from role_models.models import StoryPage

PORTRAIT_CREDIT = (
    "Tegnet af kode. Billedet viser ingen virkelig person.",
    "Drawn by code. The picture shows no real person.",
)


@dataclass(frozen=True)
class Storyteller:
    """An invented woman: her words, her cloth, and her portrait.

    ``drawing`` holds the further arguments of core.drawings.portrait_svg; ``portrait_alt`` says what they draw.
    """

    name: str
    quote: Pair
    origin: Pair
    pattern: str
    paper: str
    drawing: dict[str, Any]
    portrait_alt: Pair

    @property
    def slug(self) -> str:
        return self.name.lower()


def story_recipe(
    teller: Storyteller, *, title: Pair, summary: Pair, search_description: Pair, body: Callable
) -> Recipe:
    """The recipe of her page. ``body(sample)`` gives its blocks."""

    def values(sample: Sample) -> dict[str, Any]:
        return {
            **_her_fields(teller, sample),
            "introduction": sample.text(*summary),
            "search_description": sample.text(*search_description),
            "body": body(sample),
        }

    return Recipe(
        key=f"exhibition/{teller.slug}",
        model=StoryPage,
        parent="exhibition",
        title=title,
        slugs=(teller.slug, teller.slug),
        values=values,
        needed=lambda sample: {"person_name": teller.name, "quote": sample.text(*teller.quote)},
    )


def _her_fields(teller: Storyteller, sample: Sample) -> dict[str, Any]:
    portrait = sample.portrait(seed=teller.slug, pattern=teller.pattern, paper=teller.paper, **teller.drawing)
    return {
        "is_sample": True,
        "person_name": teller.name,
        "quote": sample.text(*teller.quote),
        "origin": sample.text(*teller.origin),
        "pattern": teller.pattern,
        "paper": teller.paper,
        "picture": portrait,
        "picture_alt": sample.text(*teller.portrait_alt),
        "picture_credit": sample.text(*PORTRAIT_CREDIT),
    }


def own_words(sample: Sample, language: str, text: str, meaning: Pair) -> Block:
    """A passage in her own language, the same on both pages, and what it means."""
    return ("own_words", {"language": language, "text": text, "translation": sample.text(*meaning)})
