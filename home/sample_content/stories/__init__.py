"""The exhibition and its stories. The stories are invented, and say so."""

from importlib import import_module

from home.sample_content.stories import exhibition
from home.sample_content.stories.page import recipe_of

#: The stories in the order in which they hang, each a module of this package.
_ORDER = (
    "nermin",
    "rukhsana",
    "sahar",
    "linh",
    "hodan",
    "zlata",
    "grace",
    "mahin",
    "amal",
    "shirin",
    "maria_luisa",
    "nasrin",
    "oksana",
    "khadija",
    "priya",
    "freweini",
    "ewa",
)

STORIES = tuple(import_module(f"{__name__}.{name}").STORY for name in _ORDER)
RECIPES = [exhibition.RECIPE, *map(recipe_of, STORIES)]
