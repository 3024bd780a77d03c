"""The five branches: a row each, which applications refer to, and their pages with every fact of 2009."""

from home.sample_content.branches import aarhus, copenhagen, esbjerg, index, tingbjerg, vollsmose
from home.sample_content.branches.rows import BRANCHES, WANTED_COMPETENCES

__all__ = ["BRANCHES", "RECIPES", "WANTED_COMPETENCES"]

RECIPES = [
    index.RECIPE,
    copenhagen.RECIPE,
    aarhus.RECIPE,
    esbjerg.RECIPE,
    vollsmose.RECIPE,
    tingbjerg.RECIPE,
]
