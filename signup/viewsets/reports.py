"""Reports: how many wait, who opened what, and what is erased when. No report names an applicant or shows an answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.permissions import policy_registry

from core import access_log, retention
from core.models import AccessLog
from signup import demand, permissions
from signup.drafts import SEALING_ROOM
from signup.models import Application, CompetenceGroup
from signup.opening import PURPOSE_LABELS, SUBJECT_KIND, Opened
from signup.viewsets.base import StaffView, StaffViewSet

#: How far ahead the report on retention looks.
_DAYS_AHEAD = 30


class DemandView(StaffView):
    """How many wait for a mentor, by branch: all fields of work, or the competences of one."""

    permission_required = permissions.VIEW_DEMAND
    page_title = _("Who waits for a mentor")
    header_icon = "list-ul"
    template_name = "signup/admin/demand.html"
    index_url_name = ""
    of_group_url_name = ""

    def get(self, request: HttpRequest, code: str = "") -> HttpResponse:
        """The table. Raises Http404 for a field of work that does not exist."""
        group = get_object_or_404(CompetenceGroup, code=code) if code else None
        user = request.user
        shown = {
            "demand": demand.of_competences(user=user, group=group) if group else demand.of_groups(user=user),
            "group": group,
            "all_url": reverse(self.index_url_name),
            "of_group_url_name": self.of_group_url_name,
            "smallest_told": demand.SMALLEST_TOLD,
            "fewest_for_a_median": demand.FEWEST_FOR_A_MEDIAN,
        }
        return render(request, self.template_name, self.get_context_data(**shown))

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class DemandViewSet(StaffViewSet):
    """How many wait for a mentor."""

    name = "demand"
    icon = "list-ul"
    menu_label = _("Who waits for a mentor")
    any_permission_required = [permissions.VIEW_DEMAND]

    def get_common_view_kwargs(self, **kwargs) -> dict:
        own = {"index_url_name": self.get_url_name("index"), "of_group_url_name": self.get_url_name("of_group")}
        return super().get_common_view_kwargs(**own | kwargs)

    def get_urlpatterns(self) -> list:
        view = self.construct_view(DemandView)
        return [path("", view, name="index"), path("<slug:code>/", view, name="of_group")]


def _looks() -> QuerySet[AccessLog]:
    return AccessLog.objects.filter(subject_kind=SUBJECT_KIND)


def _months_that_are_over() -> list[tuple[str, str]]:
    """The months of which there are looks, newest first, but for the one that is not over."""
    this_month = timezone.localdate().replace(day=1)
    months = _looks().order_by().datetimes("at", "month", order="DESC")
    return [(f"{month:%Y-%m}", f"{month:%Y-%m}") for month in months if timezone.localdate(month) < this_month]


class AccessLogFilterSet(WagtailFilterSet):
    """By who, when, what, why and which application; or the looks of a month that are drawn for review."""

    user_name = django_filters.AllValuesFilter(field_name="user_name", label=_("Who"))
    at = django_filters.DateFromToRangeFilter(label=_("When"), widget=DateRangePickerWidget)
    what = django_filters.ChoiceFilter(label=_("What"), choices=Opened.choices)
    purpose = django_filters.ChoiceFilter(label=_("Why"), choices=list(PURPOSE_LABELS.items()))
    reference = django_filters.CharFilter(label=_("Reference"), method="filter_reference")
    drawn = django_filters.ChoiceFilter(
        label=_("Drawn for review"), choices=_months_that_are_over, method="filter_drawn"
    )

    class Meta:
        model = AccessLog
        fields: list[str] = []

    def filter_reference(self, queryset: QuerySet, _name: str, reference: str) -> QuerySet:
        """The looks at one application."""
        found = Application.objects.filter(reference__iexact=reference.strip()).values_list("pk", flat=True)
        return queryset.filter(subject_id__in=[str(pk) for pk in found])

    def filter_drawn(self, queryset: QuerySet, _name: str, month: str) -> QuerySet:
        """One in twenty of a month's looks, always the same ones."""
        first_day = date.fromisoformat(f"{month}-01")
        return queryset.filter(pk__in=access_log.reviewed_sample(looks=_looks(), month=first_day, room=SEALING_ROOM))


@dataclass(frozen=True)
class LoggedLook:
    """A row of the report, in words."""

    at: Any
    user_name: str
    reference: str
    what: str
    purpose: str


class AccessLogView(IndexView):
    """Who opened an application or took it away, when and why."""

    model = AccessLog
    any_permission_required = [permissions.VIEW_ACCESS_LOG]
    page_title = _("Who opened applications")
    header_icon = "view"
    default_ordering = "-at"
    filterset_class = AccessLogFilterSet
    paginate_by = 50

    @cached_property
    def permission_policy(self):
        """The right is one to applications."""
        return policy_registry.get_by_type(Application)

    @cached_property
    def columns(self) -> list[Column]:
        return [
            Column("at", label=_("Time"), sort_key="at"),
            Column("user_name", label=_("Who"), sort_key="user_name"),
            Column("reference", label=_("Application")),
            Column("what", label=_("What")),
            Column("purpose", label=_("Why")),
        ]

    def get_base_queryset(self) -> QuerySet[AccessLog]:
        """The looks at applications; other rooms have screens of their own."""
        return _looks()

    def get_table(self, object_list):
        """The rows in words. An application that is erased has no reference any more."""
        looks = list(object_list)
        ids = {look.subject_id for look in looks}
        found = Application.objects.filter(pk__in=ids).values_list("pk", "reference")
        references = {str(pk): reference for pk, reference in found}
        what_labels = dict(Opened.choices)
        rows = [
            LoggedLook(
                at=look.at,
                user_name=look.user_name,
                reference=references.get(look.subject_id, gettext("erased")),
                what=what_labels.get(look.what, look.what),
                purpose=PURPOSE_LABELS.get(look.purpose, look.purpose),
            )
            for look in looks
        ]
        return super().get_table(rows)

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """There is no export. Raises Http404."""
        raise Http404


class AccessLogViewSet(StaffViewSet):
    """Who opened applications."""

    name = "access-log"
    icon = "view"
    menu_label = _("Who opened applications")
    any_permission_required = [permissions.VIEW_ACCESS_LOG]

    def get_common_view_kwargs(self, **kwargs) -> dict:
        own = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
        }
        return super().get_common_view_kwargs(**own | kwargs)

    def get_urlpatterns(self) -> list:
        return [
            path("", self.construct_view(AccessLogView), name="index"),
            path("results/", self.construct_view(AccessLogView, results_only=True), name="index_results"),
        ]


class RetentionView(StaffView):
    """What the rules say, what is due, and what will be. It erases nothing."""

    permission_required = permissions.VIEW_RETENTION
    page_title = _("What is erased when")
    header_icon = "bin"
    template_name = "signup/admin/retention.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The report."""
        context = self.get_context_data(
            coming=retention.due_within(_DAYS_AHEAD),
            due_now=retention.due_within(0),
            days_ahead=_DAYS_AHEAD,
            policy=retention.policy(),
        )
        return render(request, self.template_name, context)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class RetentionViewSet(StaffViewSet):
    """What is erased when."""

    name = "retention"
    icon = "bin"
    menu_label = _("What is erased when")
    any_permission_required = [permissions.VIEW_RETENTION]

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(RetentionView), name="index")]


demand_viewset = DemandViewSet()
access_log_viewset = AccessLogViewSet()
retention_viewset = RetentionViewSet()
