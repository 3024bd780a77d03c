"""The waiting list: references and codes, no names."""

from django.db.models import Prefetch
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import IndexView

from signup import permissions
from signup.models import Application, CallTask
from signup.viewsets.columns import (
    ChoosingColumn,
    LabelledColumn,
    LinesColumn,
    ReferenceColumn,
    branch_name,
    competence_names,
    things_to_do,
)
from signup.viewsets.filters import shown_at_first


class WaitingListView(IndexView):
    """Who waits, the longest first, of those whom the user may know of."""

    page_title = _("Waiting list")

    any_permission_required = permissions.SEES_APPLICATIONS
    open_url_name = ""
    move_many_url_name = ""
    default_ordering = ("waiting_since", "reference")

    @cached_property
    def columns(self):
        """The columns; the reference leads to the application for those who may open it."""
        columns = [
            ReferenceColumn("reference", label=_("Reference"), get_url=self._get_open_url),
            LabelledColumn("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            LabelledColumn("branch", label=_("Branch"), accessor=branch_name, sort_key="branch__position"),
            LinesColumn("competences", label=_("Competences"), accessor=competence_names),
            LabelledColumn("waited_weeks", label=_("Weeks waited"), sort_key="waiting_since"),
            LabelledColumn("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
            LabelledColumn("status", label=_("Status"), accessor="get_status_display", sort_key="status"),
            LinesColumn("to_do", label=_("To do"), accessor=things_to_do),
        ]
        return [ChoosingColumn("chosen"), *columns] if self._may_move else columns

    @cached_property
    def _may_move(self) -> bool:
        return self.user_has_permission(permissions.CHANGE_STATUS)

    @cached_property
    def _may_open(self) -> bool:
        return self.user_has_any_permission([permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS])

    def _get_open_url(self, application: Application) -> str | None:
        return reverse(self.open_url_name, args=[application.pk]) if self._may_open else None

    def get_base_queryset(self):
        """What this member of staff may know of, without what is sealed."""
        open_calls = CallTask.objects.filter(done_at=None)
        visible = Application.objects.visible_to(self.request.user).select_related("branch").defer("body_sealed")
        return visible.prefetch_related(
            "competences", Prefetch("call_tasks", queryset=open_calls, to_attr="open_call_tasks")
        )

    def filter_queryset(self, queryset):
        """The filtered list; filters that make no sense show what is shown without any."""
        return super().filter_queryset(queryset) if self.filters.is_valid() else shown_at_first(queryset)

    def order_queryset(self, queryset):
        """In the order asked for, and those who are equal in it by their wait: pages must not overlap."""
        ordering = [self.ordering] if isinstance(self.ordering, str) else list(self.ordering)
        return queryset.order_by(*ordering, *(key for key in self.default_ordering if key not in ordering))

    def get_context_data(self, *args, **kwargs) -> dict:
        context = super().get_context_data(*args, **kwargs)
        user, query = self.request.user, self.request.GET.copy()
        query.pop("_w_filter_fragment", None)
        may_see_all = user.has_perm("signup.view_all_branches") or user.has_perm("signup.view_political")
        return context | {
            "may_move": self._may_move,
            "move_many_url": reverse(self.move_many_url_name),
            "list_address": f"{self.index_url}?{query.urlencode()}" if query else self.index_url,
            "has_no_branch": not context["object_list"] and not may_see_all and not user.branch_assignments.exists(),
        }

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """There is no export here: whoever may see the list could otherwise carry it away by a GET."""
        raise Http404
