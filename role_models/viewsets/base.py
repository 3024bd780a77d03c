"""What the staff's screens of the exhibition share.

Each viewset registers exactly the addresses that it needs: Wagtail's generic views bring others (history, usage, copy,
export) that nobody asked for.
"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import BaseListingView, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from role_models import permissions
from role_models.models import Storyteller


class StoryViewSet(ViewSet):
    """Screens of our own, shown in the menu to those who hold the right to storytellers named here."""

    permission_required = permissions.VIEW_STORYTELLERS

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """A menu entry for those with the right."""
        right = self.permission_required

        class StoryMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return policy_registry.get_by_type(Storyteller).user_has_permission(request.user, right)

        return StoryMenuItem

    def list_patterns(self, view: type["StoryListView"]) -> list:
        """The addresses of a list, and of its rows alone, which a filter draws anew."""
        names = {"index_url_name": self.get_url_name("index"), "index_results_url_name": self.get_url_name("results")}
        return [
            path("", self.construct_view(view, **names), name="index"),
            path("results/", self.construct_view(view, results_only=True, **names), name="results"),
        ]


class StoryRights(PermissionCheckedMixin):
    """Asks for rights to storytellers, whatever a screen shows."""

    permission_required = permissions.VIEW_STORYTELLERS

    @cached_property
    def permission_policy(self):
        """All rights are those of storytellers."""
        return policy_registry.get_by_type(Storyteller)


@method_decorator(never_cache, name="dispatch")
class StoryView(StoryRights, WagtailAdminTemplateMixin, View):
    """One screen, for those who hold the right that it names."""

    header_icon = "openquote"

    def screen(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The view's template with this context."""
        return render(self.request, self.template_name, self.get_context_data(**context), status=status)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        """Addresses and words of what stands above this screen, below the admin's front page."""
        return []

    def get_breadcrumbs_items(self) -> list[dict]:
        above = [{"url": url, "label": label} for url, label in self.get_trail()]
        return [*self.breadcrumbs_items, *above, {"url": "", "label": self.get_page_title()}]


@method_decorator(never_cache, name="dispatch")
class StoryListView(StoryRights, BaseListingView):
    """A list. Subclasses say which rows (``get_base_queryset``), columns and filters."""

    template_name = "role_models/admin/listing.html"
    results_template_name = "role_models/admin/listing_results.html"
    paginate_by = 50
    empty_words: Any = ""

    @property
    def no_results_message(self):
        """What is said where nothing is listed."""
        return self.empty_words

    def order_queryset(self, queryset):
        """In the order asked for; rows equal in it by their keys: pages must not overlap."""
        ordering = [self.ordering] if isinstance(self.ordering, str) else list(self.ordering or ())
        return queryset.order_by(*ordering, "pk")


class OneStorytellerView(StoryView):
    """What the screens of one storyteller share: ``self.storyteller``, or 404."""

    storyteller: Storyteller

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find her. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.storyteller = get_object_or_404(Storyteller.objects.defer("contact_sealed"), pk=kwargs["pk"])

    @property
    def own_address(self) -> str:
        """Where her screen is."""
        return storyteller_address(self.storyteller)

    def to_storyteller(self) -> HttpResponse:
        """Back to her screen."""
        return redirect(self.own_address)

    def get_context_data(self, **kwargs: Any) -> dict:
        return super().get_context_data(storyteller=self.storyteller, open_url=self.own_address, **kwargs)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        above = [(reverse("storytellers:index"), gettext("Storytellers"))]
        return [*above, (self.own_address, str(self.storyteller))] if self.page_title else above

    def get_page_title(self) -> str:
        return str(self.page_title or self.storyteller)


def storyteller_address(storyteller: Storyteller) -> str:
    """Where one storyteller is shown to staff."""
    return reverse("storytellers:open", args=[storyteller.pk])
