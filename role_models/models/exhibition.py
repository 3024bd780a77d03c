"""The exhibition "Role Models through Life History"."""

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.url_routing import RouteResult

from core import languages
from core.models import SitePage


class ExhibitionPage(SitePage):
    """The exhibition: introduction, themes, and all its stories, chosen by what the address says.

    The address is read by role_models/listing.py; it is the same for everybody, so a page can be kept whole by its
    address, and shared.
    """

    invitation_terms = models.TextField(
        _("what whoever invites a storyteller should know"),
        max_length=300,
        blank=True,
        help_text=_("Such as who pays for her journey. It stands above the form for invitations."),
    )

    content_panels = [*SitePage.content_panels, "invitation_terms"]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["role_models.StoryPage", "role_models.TeachingPage", "role_models.TourPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("exhibition")
        verbose_name_plural = _("exhibitions")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        from role_models import exhibiting  # It needs this model.

        context = super().get_context(request, *args, **kwargs)
        context.update(exhibiting.context(self, request))
        # Words to look for stay behind: they are of one language.
        query = context["chosen"].but(q="").query
        context["language_switch"] = languages.with_query(context["language_switch"], query)
        return context

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The page at an address below this one; where a storyteller closed it, this page answers for her."""
        from role_models import closing  # It needs this model.

        try:
            return super().route(request, path_components)
        except Http404:
            if path_components and closing.is_closed(request.path):
                return RouteResult(self, kwargs={"is_closed": True})
            raise

    def serve(self, request: HttpRequest, *args, is_closed: bool = False, **kwargs) -> HttpResponse:
        """The exhibition, or 410 at the address of a closed story."""
        from role_models import closing  # It needs this model.

        return closing.gone(request) if is_closed else super().serve(request, *args, **kwargs)

    def structured_data(self) -> dict:
        from role_models import structured_data  # It needs this model.

        return structured_data.of_exhibition(self)
