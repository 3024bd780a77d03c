"""Two pages below the exhibition: teaching, and the tour."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from core.models import SitePage
from role_models.blocks_of_lessons import ThemePacksBlock


class TeachingPage(SitePage):
    """Teaching with the stories: a pack for each theme, and one for each story whose teller allows it."""

    packs = StreamField(ThemePacksBlock(), verbose_name=_("packs about themes"), blank=True)

    content_panels = [*SitePage.content_panels, "packs"]
    parent_page_types = ["role_models.ExhibitionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("teaching page")
        verbose_name_plural = _("teaching pages")


class TourPage(SitePage):
    """The exhibition on tour: where it hangs, when it is free, on which conditions it is lent, and how to ask."""

    sets = models.PositiveSmallIntegerField(_("how many sets there are"), default=1, validators=[MinValueValidator(1)])
    transport_days = models.PositiveSmallIntegerField(
        _("days between two loans"), default=3, help_text=_("For packing, transport and hanging.")
    )
    longest_loan_days = models.PositiveSmallIntegerField(_("longest loan, in days"), default=42)

    content_panels = [*SitePage.content_panels, "sets", "transport_days", "longest_loan_days"]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("sets", overridable=False),
        SynchronizedField("transport_days", overridable=False),
        SynchronizedField("longest_loan_days", overridable=False),
    ]
    parent_page_types = ["role_models.ExhibitionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("tour page")
        verbose_name_plural = _("tour pages")
