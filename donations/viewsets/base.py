"""What the staff's screens of giving share.

Wagtail's generic views check rights per model, not per row, and bring views that nobody asked for (edit, delete,
history, usage, copy, export). So each viewset registers exactly the addresses that it needs, and each screen begins
with the rows that staff may know of: those of the present mode, so that test money never stands beside real money.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import BaseListingView, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from donations import campaign_titles, permissions
from donations.gateway import mode
from donations.models import Pledge


class GivingViewSet(ViewSet):
    """Screens of our own, shown in the menu to those who hold the right to giving named here."""

    permission_required = permissions.VIEW_GIVING

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """A menu entry for those with the right."""
        right = self.permission_required

        class GivingMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return policy_registry.get_by_type(Pledge).user_has_permission(request.user, right)

        return GivingMenuItem

    def list_patterns(self, view: type["GivingListView"]) -> list:
        """The addresses of a list, and of its rows alone, which a filter draws anew."""
        names = {"index_url_name": self.get_url_name("index"), "index_results_url_name": self.get_url_name("results")}
        return [
            path("", self.construct_view(view, **names), name="index"),
            path("results/", self.construct_view(view, results_only=True, **names), name="results"),
        ]


class GivingRights(PermissionCheckedMixin):
    """Asks for rights to giving, whatever a screen shows."""

    permission_required = permissions.VIEW_GIVING

    @cached_property
    def permission_policy(self):
        """All rights are those of pledges."""
        return policy_registry.get_by_type(Pledge)


@method_decorator(never_cache, name="dispatch")
class GivingView(GivingRights, WagtailAdminTemplateMixin, View):
    """One screen, for those who hold the right to giving that it names."""

    header_icon = "tag"
    #: Addresses and words of what stands above this screen, below the admin's front page.
    trail: Sequence[tuple[str, Any]] = ()

    def screen(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The view's template with this context."""
        return render(self.request, self.template_name, self.get_context_data(**context), status=status)

    def get_context_data(self, **kwargs: Any) -> dict:
        return super().get_context_data(is_test=not mode.is_live(), **kwargs)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        """What stands above this screen."""
        return self.trail

    def get_breadcrumbs_items(self) -> list[dict]:
        above = [{"url": url, "label": label} for url, label in self.get_trail()]
        return [*self.breadcrumbs_items, *above, {"url": "", "label": self.get_page_title()}]


@method_decorator(never_cache, name="dispatch")
class GivingListView(GivingRights, BaseListingView):
    """A list without names. Subclasses say which rows (``get_base_queryset``), columns and filters."""

    template_name = "donations/admin/listing.html"
    results_template_name = "donations/admin/listing_results.html"
    paginate_by = 50
    empty_words: Any = ""
    campaign_titles: dict[UUID | None, str]

    @property
    def no_results_message(self):
        """What is said where nothing is listed."""
        return self.empty_words

    def order_queryset(self, queryset):
        """In the order asked for; rows equal in it by their keys: pages must not overlap."""
        ordering = [self.ordering] if isinstance(self.ordering, str) else list(self.ordering or ())
        return queryset.order_by(*ordering, "pk")

    def get_table(self, object_list):
        """The rows, with the titles of their campaigns asked for at once."""
        rows = list(object_list)
        self.campaign_titles = campaign_titles.titles(self.campaign_key(row) for row in rows)
        return super().get_table(rows)

    def campaign_key(self, row: Any) -> UUID | None:
        """The key of the campaign that a row belongs to."""
        return row.campaign_key

    def campaign_title(self, row: Any) -> str:
        """The campaign in words."""
        return self.campaign_titles[self.campaign_key(row)]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict:
        return super().get_context_data(*args, is_test=not mode.is_live(), **kwargs)
