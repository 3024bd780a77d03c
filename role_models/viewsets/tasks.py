"""The list of what waits for somebody who works with storytellers, and its count on the admin's start page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from role_models import accessibility, permissions, staff_tasks
from role_models.models import StoryOutput
from role_models.viewsets.base import StoryView, StoryViewSet


class TasksView(StoryView):
    """Consents that end, whom no letter reaches, what was asked, and files that could not be made."""

    permission_required = permissions.ACT_FOR_STORYTELLERS
    page_title = _("What waits")
    header_icon = "tasks"
    template_name = "role_models/admin/tasks.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        failed = StoryOutput.objects.filter(state=StoryOutput.State.FAILED).select_related("storyteller")
        return self.screen(endings=staff_tasks.endings(), requests=staff_tasks.requests(), failed=failed)


class TaskViewSet(StoryViewSet):
    """One address."""

    name = "story-tasks"
    url_prefix = "exhibition/tasks"
    icon = "tasks"
    menu_label = _("What waits")
    permission_required = permissions.ACT_FOR_STORYTELLERS

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(TasksView), name="index")]


class WaitingStoriesPanel(Component):
    """How many storytellers and requests wait for somebody."""

    name = "waiting_stories"
    template_name = "role_models/admin/dashboard.html"
    order = 130

    def get_context_data(self, parent_context: Any) -> dict:
        endings, requests = staff_tasks.endings(), staff_tasks.requests()
        calls = sum(not ending.gets_letters for ending in endings)
        counts = [
            (
                len(endings),
                ngettext(
                    "A yes of %(count)d storyteller ends soon", "Yeses of %(count)d storytellers end soon", len(endings)
                ),
            ),
            (calls, ngettext("%(count)d of them must be called", "%(count)d of them must be called", calls)),
            (len(requests), ngettext("%(count)d request waits", "%(count)d requests wait", len(requests))),
        ]
        words = [text % {"count": count} for count, text in counts if count]
        return super().get_context_data(parent_context) | {"words": words, "url": reverse("story-tasks:index")}


class AccessibilityPanel(Component):
    """How many gaps the published pages have, for those who edit pages."""

    name = "accessibility_gaps"
    template_name = "role_models/admin/gaps_panel.html"
    order = 140

    def get_context_data(self, parent_context: Any) -> dict:
        return super().get_context_data(parent_context) | {
            "count": len(accessibility.published_gaps()),
            "url": reverse("accessibility-gaps:index"),
        }


class GapsView(StoryView):
    """The gaps of all published pages, for whoever may see the exhibition in the admin."""

    page_title = _("Accessibility gaps")
    header_icon = "glasses"
    template_name = "role_models/admin/gaps.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list, each with the way to its editor."""
        found = accessibility.published_gaps()
        editable = {
            page.pk: page.permissions_for_user(request.user).can_edit()
            for page in Page.objects.filter(pk__in=[gap.page_id for gap in found])
        }
        return self.screen(gaps=[(gap, editable.get(gap.page_id, False)) for gap in found])


class GapViewSet(StoryViewSet):
    """One address."""

    name = "accessibility-gaps"
    url_prefix = "exhibition/accessibility"
    icon = "glasses"
    menu_label = _("Accessibility gaps")

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(GapsView), name="index")]


task_viewset = TaskViewSet()
gap_viewset = GapViewSet()
