"""What others can do with the idea: workplaces, and those who want a network of their own."""

from home.sample_content.reach import network, workplaces

__all__ = ["RECIPES"]

RECIPES = [workplaces.RECIPE, network.RECIPE]
