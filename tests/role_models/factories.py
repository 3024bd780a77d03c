"""Storytellers and their stories."""

from datetime import date
from typing import Any

from wagtail.models import Page

from role_models import thread
from role_models.models import ExhibitionPage, StoryPage, Storyteller
from role_models.uses import Use
from tests.factories import add_page


def add_exhibition(home: Page) -> ExhibitionPage:
    """The exhibition below the front page."""
    return add_page(home, ExhibitionPage, title="Rollemodeller", slug="rollemodeller")


def add_storyteller(
    name: str = "Nermin", *, uses: tuple[str, ...] = tuple(Use), ends_on: date | None = None, **fields: Any
) -> Storyteller:
    """A storyteller who allows ``uses``, all of them unless told otherwise, until the end of ``ends_on``."""
    teller = Storyteller.objects.create(name=name, **fields)
    for use in uses:
        thread.allow(storyteller=teller, use=use, language="da", way="web", by="herself", ends_on=ends_on)
    return teller


def add_place(teller: Storyteller, kind: str = "origin", **fields: Any) -> None:
    """A place in her life: Izmir, shown as a town, unless told otherwise."""
    teller.places.create(
        **{
            "kind": kind,
            "exact_da": "Izmir",
            "exact_en": "Izmir",
            "region_da": "Ægæerkysten",
            "region_en": "the Aegean coast",
            "country_da": "Tyrkiet",
            "country_en": "Turkey",
            "country_code": "TR",
            "precision": "town",
        }
        | fields
    )


def add_story(exhibition: ExhibitionPage, name: str = "Nermin", **fields: Any) -> StoryPage:
    """A published story of a storyteller of that name, a new one unless ``storyteller`` is given."""
    teller = fields.pop("storyteller", None) or add_storyteller(name)
    values = {"title": f"{name} fortæller", "quote": f"{name} siger noget.", "storyteller": teller}
    return add_page(exhibition, StoryPage, **values | fields)
