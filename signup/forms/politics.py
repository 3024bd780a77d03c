"""The political track. Which party is never asked, and every answer is sealed apart."""

from django.utils.translation import gettext_lazy as _

from signup.forms.base import StepForm
from signup.forms.wishes import free_text, one_of, several
from signup.questions import PoliticalExperience, PoliticalLevel, PoliticalTopic


class LevelForm(StepForm):
    """Where she takes part, or wants to."""

    political = frozenset({"levels"})
    why = {"levels": _("We match on the level of politics and on topics, never on parties.")}

    levels = several(_("Where do you take part in politics, or want to?"), PoliticalLevel.choices)


class TopicsForm(StepForm):
    """What she wants to work for."""

    political = frozenset({"topics"})
    why = {"topics": _("We match on the level of politics and on topics, never on parties.")}

    topics = several(_("What do you want to work for?"), PoliticalTopic.choices)


class PoliticsForm(StepForm):
    """How far she has come, and anything she wants to add."""

    political = frozenset({"political_experience", "political_text"})

    political_experience = one_of(_("How far have you come in politics?"), PoliticalExperience.choices)
    political_text = free_text(_("Do you want to say more about it? You need not name a party."))
