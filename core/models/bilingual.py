"""What has a name in both languages without being a page."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class BilingualName(models.Model):
    """A name in both languages, neither of which may be missing."""

    name_da = models.CharField(_("name in Danish"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self.name_da, self.name_en)


def in_active_language(danish: str, english: str) -> str:
    """The words in the active language."""
    return danish if (get_language() or "da").startswith("da") else english
