"""What the programme is, and how one comes to take part on either side."""

from home.sample_content.information import become_a_mentor, get_a_mentor, idea, relation

__all__ = ["RECIPES"]

RECIPES = [idea.RECIPE, relation.RECIPE, get_a_mentor.RECIPE, become_a_mentor.RECIPE]
