"""Whom a funnel is for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What somebody applies for. The code stands in addresses and exports, and never changes."""

    MENTEE = "mentee", _("Mentee")
    MENTOR = "mentor", _("Mentor")
    POLITICAL_MENTEE = "political-mentee", _("Mentee in the political track")
    POLITICAL_MENTOR = "political-mentor", _("Mentor in the political track")
    TELL_ME_WHEN = "tell-me-when", _("Tell me when")
    CALL_ME = "call-me", _("Call me instead")


#: The kinds whose answers tell of political opinions: a right, a sealed annex and a key of their own; no branch.
POLITICAL_KINDS = frozenset({Kind.POLITICAL_MENTEE, Kind.POLITICAL_MENTOR})
