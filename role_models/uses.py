"""What a story may be used for: a consent of its own for each."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Use(models.TextChoices):
    """One use of a story, to which its teller says yes or no."""

    WEB = "web", _("On this website")
    PORTRAIT = "portrait", _("With her portrait")
    VOICE = "voice", _("With her voice and film")
    SHARE_CARD = "share_card", _("As a card when somebody shares it")
    POSTER = "poster", _("On posters, postcards and other prints")
    TEACHING = "teaching", _("In teaching")
    PRESS = "press", _("In the press")
    TALKS = "talks", _("Invitations to speak")


class Precision(models.TextChoices):
    """How finely a place may be shown, from the narrowest to the widest."""

    TOWN = "town", _("Town")
    REGION = "region", _("Region")
    COUNTRY = "country", _("Country")


_WIDTHS = {Precision.TOWN: 0, Precision.REGION: 1, Precision.COUNTRY: 2}


def wider(one: str, other: str) -> Precision:
    """The wider of two precisions: what is shown when both are limits."""
    return max(Precision(one), Precision(other), key=_WIDTHS.__getitem__)


class Visibility(models.TextChoices):
    """Who sees an event of a life."""

    PUBLIC = "public", _("Everybody")
    HIDDEN = "hidden", _("Nobody but us")


class DatePrecision(models.TextChoices):
    """How finely an event is dated."""

    YEAR = "year", _("The year")
    DECADE = "decade", _("The decade")
    WORDS = "words", _("Only in words")
