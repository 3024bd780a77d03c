"""The conferences: their list, the archive of 2009, and one to come that is invented."""

from home.sample_content.conferences import archive, coming, index

RECIPES = [index.RECIPE, coming.RECIPE, archive.RECIPE]
