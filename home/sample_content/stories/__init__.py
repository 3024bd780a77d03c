"""The exhibition and its first three stories. The stories are invented, and say so."""

from home.sample_content.stories import exhibition, hodan, mahin, nermin

RECIPES = [exhibition.RECIPE, nermin.RECIPE, hodan.RECIPE, mahin.RECIPE]
