"""Two pages below the exhibition: teaching, and the tour."""

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.models import SitePage
from core.models.bilingual import in_active_language
from role_models.blocks_of_lessons import ThemePacksBlock


class _PackAddress:
    """The address of a pack below its page, spelled in the active language: it is printed, so no catalogue has it."""

    def __init__(self, danish: str, english: str) -> None:
        self._spellings = (danish, english)

    def __str__(self) -> str:
        return f"{in_active_language(*self._spellings)}/<slug:code>/"


class TeachingPage(RoutablePageMixin, SitePage):
    """Teaching with the stories: a pack for each theme, and one for each story whose teller allows it.

    The packs lie below it, at addresses that role_models/teaching.py spells.
    """

    packs = StreamField(ThemePacksBlock(), verbose_name=_("packs about themes"), blank=True)

    content_panels = [*SitePage.content_panels, "packs"]
    search_fields = [*SitePage.search_fields, index.SearchField("packs")]
    parent_page_types = ["role_models.ExhibitionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("teaching page")
        verbose_name_plural = _("teaching pages")

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The list of packs."""
        from role_models.views import teaching  # It needs this model.

        return teaching.list_of_packs(self, request)

    @path(lazystr(_PackAddress("historie", "story")), name="story_pack")
    def story_pack(self, request: HttpRequest, code: str) -> HttpResponse:
        """The pack about one story, by its teller's code."""
        from role_models.views import teaching  # It needs this model.

        return teaching.story_pack(self, request, code)

    @path(lazystr(_PackAddress("tema", "theme")), name="theme_pack")
    def theme_pack(self, request: HttpRequest, code: str) -> HttpResponse:
        """The pack about one theme, by its code."""
        from role_models.views import teaching  # It needs this model.

        return teaching.theme_pack(self, request, code)

    def searchable_texts(self) -> list[str]:
        return [str(text) for text in self.packs.stream_block.get_searchable_content(self.packs)] if self.packs else []

    def structured_data(self) -> dict:
        return {
            "@type": "Collection",
            "name": self.title,
            "description": self.introduction,
            "inLanguage": self.locale.language_code,
            "url": self.full_url,
            "isAccessibleForFree": True,
        }


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

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        from role_models import on_tour  # It needs this model.

        context = super().get_context(request, *args, **kwargs)
        context.update(on_tour.context(self, request))
        return context

    def structured_data(self) -> dict | None:
        from role_models import on_tour  # It needs this model.

        return on_tour.structured_data(self) if self.pk else None
