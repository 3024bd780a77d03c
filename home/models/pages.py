"""The pages that belong to no other room."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import ActionBlock, actions
from core.cards import cards_for
from core.models import SitePage
from home.accessibility_statement import gaps_for
from role_models import on_tour


class HomePage(SitePage):
    """The front page of one language."""

    hero_quote = models.CharField(
        _("quote at the top"), max_length=140, blank=True, help_text=_("Without quotation marks")
    )
    hero_quote_by = models.CharField(_("who says it"), max_length=120, blank=True)
    hero_actions = StreamField([("action", ActionBlock())], verbose_name=_("buttons at the top"), blank=True, max_num=3)

    content_panels = [
        *SitePage.content_panels[:2],
        MultiFieldPanel(["hero_quote", "hero_quote_by", "hero_actions"], heading=_("At the top")),
        *SitePage.content_panels[2:],
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("hero_quote")]
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["hero_actions"] = actions(self.hero_actions)
        context["on_tour"] = on_tour.line()
        return context

    def structured_data(self) -> dict:
        """The organisation behind the site."""
        return {"@type": "NGO", "name": self.title, "url": self.full_url, "description": self.introduction}


class InformationPage(SitePage):
    """A page of programme information. Its own child pages are shown as cards below its text."""

    parent_page_types = ["home.HomePage", "home.InformationPage"]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["accessibility_gaps"] = gaps_for(self)
        context["cards"] = cards_for(InformationPage.shown_below(self), request)
        context["updated"] = self.last_published_at
        return context


class SearchPage(SitePage):
    """The search. A page of its own, so that each language has its address and its words."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("search page")
        verbose_name_plural = _("search pages")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        from home.search import search_pages  # A read over all page types, which are defined above it.

        context = super().get_context(request, *args, **kwargs)
        query = request.GET.get("q", "")
        found = search_pages(query, locale=self.locale) if query.strip() else []
        context.update(
            query=query,
            searched=bool(query.strip()),
            results=cards_for(found, request),
            result_count=len(found),
        )
        return context
