"""The search page. Its form and its results are drawn by the template."""

from typing import Any

from home.models import SearchPage
from home.sample_content.engine import Recipe, Sample


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Skriv et eller flere ord. Søgningen finder også ordenes andre former.",
            "Write one or more words. The search also finds their other forms.",
        ),
        "search_description": sample.text(
            "Søg på alle sider om mentornetværket, på dansk eller på engelsk.",
            "Search every page about the mentor network, in Danish or in English.",
        ),
    }


RECIPE = Recipe(
    key="search",
    model=SearchPage,
    parent="home",
    title=("Søg", "Search"),
    slugs=("soeg", "search"),
    values=_values,
)
