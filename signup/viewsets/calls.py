"""Calls to make: the list of them, and what came of each."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry

from signup import calls, permissions
from signup.models import Application, CallTask
from signup.states import IllegalMove
from signup.viewsets.base import OneApplicationView, StaffViewSet
from signup.viewsets.columns import LabelledColumn, ReferenceColumn, branch_name

#: Pressed when nobody answered; the other buttons are outcomes that end the call.
_TRIED = "tried"


def open_calls_of(application: Application) -> list[CallTask]:
    """The calls about one application that nobody has finished, oldest first."""
    return list(application.call_tasks.filter(done_at=None))


def _since(task: CallTask) -> str:
    return date_format(timezone.localtime(task.created_at), "SHORT_DATE_FORMAT")


class CallsView(PermissionCheckedMixin, BaseListingView):
    """The calls that the user may make, the oldest first."""

    model = CallTask
    page_title = _("Calls to make")
    header_icon = "mail"
    template_name = "signup/admin/listing.html"
    results_template_name = "signup/admin/calls_results.html"
    paginate_by = 50
    index_url_name = ""
    open_url_name = ""
    any_permission_required = permissions.SEES_APPLICATIONS

    @cached_property
    def columns(self):
        """The columns; the reference leads to the application for those who may open it."""
        return [
            ReferenceColumn(
                "reference", label=_("Reference"), accessor="application.reference", get_url=self._get_open_url
            ),
            LabelledColumn("reason", label=_("Why"), accessor="get_reason_display"),
            LabelledColumn("branch", label=_("Branch"), accessor=lambda task: branch_name(task.application)),
            LabelledColumn("language", label=_("Language"), accessor="application.get_language_display"),
            LabelledColumn("tries", label=_("Tries")),
            LabelledColumn("created_at", label=_("Since"), accessor=_since),
        ]

    @cached_property
    def permission_policy(self):
        """The rights are those to applications."""
        return policy_registry.get_by_type(Application)

    def _get_open_url(self, task: CallTask) -> str | None:
        may_open = self.user_has_any_permission([permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS])
        return reverse(self.open_url_name, args=[task.application_id]) if may_open else None

    def get_base_queryset(self) -> QuerySet[CallTask]:
        """The open calls about applications that the user may know of."""
        visible = CallTask.objects.open().visible_to(self.request.user).select_related("application__branch")
        return visible.defer("application__body_sealed").order_by("created_at", "pk")


class CallView(OneApplicationView):
    """What came of a call: nobody answered, or how it ended."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, task_pk: int, **_address) -> HttpResponse:
        """Write it down, with what follows from it."""
        task = get_object_or_404(self.application.call_tasks, pk=task_pk)
        pressed = request.POST.get("outcome", "")
        if pressed == _TRIED:
            calls.tried(task=task)
            messages.success(request, gettext("Written down: nobody answered."))
        elif pressed in CallTask.Outcome.values:
            self._finish(task, pressed)
        else:
            messages.error(request, gettext("Say what came of the call."))
        return self.to_application()

    def _finish(self, task: CallTask, outcome: str) -> None:
        try:
            application = calls.finish(task=task, by=self.request.user, outcome=outcome)
        except IllegalMove:
            messages.error(self.request, gettext("The application cannot be moved there from where it stands now."))
        else:
            status = application.get_status_display()
            messages.success(
                self.request, gettext("The call is over. The application stands at: %(status)s") % {"status": status}
            )


class CallViewSet(StaffViewSet):
    """One address: the list. What came of a call is written down at the application."""

    name = "calls"
    icon = "mail"
    menu_label = _("Calls to make")
    any_permission_required = permissions.SEES_APPLICATIONS

    def get_common_view_kwargs(self, **kwargs) -> dict:
        return super().get_common_view_kwargs(
            index_url_name=self.get_url_name("index"), open_url_name="applications:open", **kwargs
        )

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(CallsView), name="index")]
