"""What stories are about: a list that editors keep."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import BilingualName


class StoryTheme(BilingualName):
    """A theme by which readers choose stories. Its code stands in addresses and never follows the name."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["position", "code"]
