"""Lessons, packs about themes and the page about teaching, for tests."""

import json
from typing import Any
from uuid import uuid4

from role_models.models import ExhibitionPage, TeachingPage
from tests.factories import add_page


def lesson(level: str = "school", **fields: Any) -> dict[str, Any]:
    """The stored value of one lesson; ``words`` and ``questions`` are plain lists."""
    values = {
        "level": level,
        "learners": f"Hold til {level}",
        "minutes": 45,
        "words": [{"word": "maskinist", "meaning": "en, der passer en motor"}],
        "questions": [f"Hvad kunne hun som barn? ({level})", f"Hvem lyttede? ({level})"],
        "activity": "Luk øjnene, og lyt i to minutter.",
    } | fields
    return values | {name: _items(values[name]) for name in ("words", "questions")}


def _items(values: list) -> list[dict[str, Any]]:
    """A list as it is stored: translations hang on the ids of its items."""
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]


def lessons(*levels: str, **fields: Any) -> str:
    """A stream of lessons as it is stored, one for each level."""
    return json.dumps([{"type": "lesson", "value": lesson(level, **fields), "id": str(uuid4())} for level in levels])


def packs(*themes: str, levels: tuple[str, ...] = ("school",)) -> str:
    """A stream of packs as it is stored, one about each theme."""
    return json.dumps(
        [
            {
                "type": "pack",
                "id": str(uuid4()),
                "value": {
                    "theme": theme,
                    "introduction": f"Materiale om {theme}.",
                    "lessons": _items([lesson(level) for level in levels]),
                },
            }
            for theme in themes
        ]
    )


def add_teaching_page(exhibition: ExhibitionPage, *themes: str, **fields: Any) -> TeachingPage:
    """The page about teaching, with a pack about each theme."""
    values = {"title": "Undervis med fortællingerne", "slug": "undervisning", "packs": packs(*themes)}
    return add_page(exhibition, TeachingPage, **values | fields)
