"""What law and good manners ask for: accessibility, privacy, contact, and the search."""

from home.sample_content.statements import accessibility, contact, privacy, search

__all__ = ["RECIPES"]

RECIPES = [contact.RECIPE, accessibility.RECIPE, privacy.RECIPE, search.RECIPE]
