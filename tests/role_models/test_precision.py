"""Whatever precision and visibility she chose, nothing finer stands on her page, its text edition or in the index."""

import re

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from wagtail.models import Page

from home.models import HomePage
from role_models.uses import DatePrecision, Precision, Visibility
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

#: By the widths of a place, in both languages: words that stand nowhere else.
WORDS = {
    "exact_da": "Bybyby",
    "exact_en": "Towntown",
    "region_da": "Egnegnegn",
    "region_en": "Regionreg",
    "country_da": "Landeland",
    "country_en": "Countrycoun",
}
WIDTHS = {
    Precision.TOWN: ("exact", "region", "country"),
    Precision.REGION: ("region", "country"),
    Precision.COUNTRY: ("country",),
}

_UUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _stands_nowhere_else(year: int) -> bool:
    """Whether a page says the year only as that of an event: neither in a decade, nor as the day of publication."""
    return bool(year % 10) and year != timezone.localdate().year


events = st.lists(
    st.fixed_dictionaries(
        {
            "year": st.integers(1911, 2099).filter(_stands_nowhere_else),
            "precision": st.sampled_from(DatePrecision.values),
            "visibility": st.sampled_from(Visibility.values),
        }
    ),
    max_size=5,
    unique_by=lambda event: event["year"],
)
places = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["origin", "home", "other"]),
            "precision": st.sampled_from(Precision.values),
            "municipality": st.sampled_from(["", "0751", "0461"]),
        }
    ),
    max_size=3,
)


def widest(one: str, other: str) -> str:
    """The wider of two precisions, found by their order and not by the code that is tested."""
    return max(one, other, key=list(Precision.values).index)


class NothingFiner(TestCase):
    """What a browser is sent holds only what she allows."""

    @pytest.fixture(autouse=True)
    def _home(self, home: HomePage) -> None:
        self.home = home

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        events=events, places=places, limit=st.sampled_from(Precision.values), language=st.sampled_from(["da", "en"])
    )
    def test_no_year_and_no_place_is_finer_than_she_allows(self, events, places, limit, language):
        parent = Page.objects.get(depth=2, locale__language_code=language)
        exhibition = add_exhibition(parent)
        teller = add_storyteller(place_precision=limit)
        for number, place in enumerate(places):
            words = {name: f"{word}{number}" for name, word in WORDS.items()}
            teller.places.create(**words, **place, country_code="DK", position=number)
        story = add_story(exhibition, storyteller=teller, brief="Kort.", events=[_event(event) for event in events])
        cache.clear()  # Each example begins anew, and so does its content version.

        sent = [
            self.client.get(url) for url in (story.url, story.url + "?text=1", story.url + "?depth=30", exhibition.url)
        ]

        html = "\n".join(response.content.decode() for response in sent)
        assert {response.status_code for response in sent} == {200}
        for event in events:
            may = event["visibility"] == "public" and event["precision"] == "year"
            assert (f">{event['year']}<" in html, f"Hændelse {event['year'] * 3}." in html) == (
                may,
                event["visibility"] == "public",
            )
            if not may:
                assert event["year"] not in _numbers(html)
        for number, place in enumerate(places):
            told = WIDTHS[widest(place["precision"], limit)]
            for name, word in WORDS.items():
                width, spoken = name.split("_")
                if width not in told or spoken != language:
                    assert f"{word}{number}" not in html
        marked = [place for place in places if place["municipality"]]
        if "map__dot" in html:
            assert "town" in {widest(place["precision"], limit) for place in marked}
        if "map__region" in html:
            assert "region" in {widest(place["precision"], limit) for place in marked}


def _event(event: dict) -> tuple[str, dict]:
    """An event whose words do not hold its year."""
    return ("event", event | {"in_words": "engang", "title": f"Hændelse {event['year'] * 3}.", "text": ""})


def _numbers(html: str) -> set[int]:
    """Every number that a reader or a machine finds in words and attributes, those of dates among them.

    Drawings are made of numbers, and ids of blocks may hold any four digits.
    """
    document = BeautifulSoup(html, "html.parser")
    for element in document.select("path, link, script[src], img, source"):
        element.decompose()
    return {int(found) for found in re.findall(r"(?<![0-9a-z])\d{4}(?![0-9a-z])", _UUID.sub("", str(document)))}
