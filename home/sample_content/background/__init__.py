"""What lies behind the network. Facts only, with their date and source."""

from home.sample_content.background import history, results, values

__all__ = ["RECIPES"]

RECIPES = [history.RECIPE, values.RECIPE, results.RECIPE]
