"""Sample content: the pages on which applications start, one for each kind of application."""

from home.sample_content.funnels import call_me, mentee, mentor, politics, tell_me_when

RECIPES = [mentee.RECIPE, mentor.RECIPE, *politics.RECIPES, tell_me_when.RECIPE, call_me.RECIPE]
