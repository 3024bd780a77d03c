"""Whom a funnel is for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What somebody applies to be."""

    MENTEE = "mentee", _("Mentee")
