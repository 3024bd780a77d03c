"""Staff screens of the waiting list, in the Wagtail admin.

Wagtail's generic views check rights per model, not per row, and bring views that nobody asked for (edit, delete,
history, usage, copy, export). So the viewset registers exactly the views written here, and each of them starts from
``Application.objects.visible_to(user)``: what is not visible is 404.
"""

from typing import cast

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet

from signup import permissions, waiting_list
from signup.models import Application
from signup.opening import OpeningPurpose, looks_at, open_application
from signup.states import STAFF_REASONS, IllegalMove, Reason, Status
from signup.steps import body_rows


class ApplicationFilterSet(WagtailFilterSet):
    """By branch, status and language. Applications that nobody confirmed are shown when their status is asked for."""

    class Meta:
        model = Application
        fields = ["branch", "status", "language"]

    def filter_queryset(self, queryset):
        """The filtered list."""
        if self.form.cleaned_data.get("status") != Status.UNCONFIRMED:
            queryset = queryset.on_the_list()
        return super().filter_queryset(queryset)


def _what_to_do(application: Application) -> str:
    return gettext("Needs a call") if application.needs_a_call else ""


class WaitingListView(IndexView):
    """The list: references and codes, no names."""

    page_title = _("Waiting list")

    any_permission_required = [permissions.VIEW_LIST]
    open_url_name = ""
    default_ordering = ("waiting_since", "reference")

    @property
    def columns(self):
        """The columns; the reference leads to the application for those who may open it."""
        return [
            TitleColumn("reference", label=_("Reference"), get_url=self._get_open_url),
            Column("branch", label=_("Branch"), accessor="branch.name"),
            Column("field_of_work", label=_("Field of work"), accessor="get_field_of_work_display"),
            Column("waited_weeks", label=_("Weeks waited"), sort_key="waiting_since"),
            Column("language", label=_("Language"), accessor="get_language_display"),
            Column("status", label=_("Status"), accessor="get_status_display", sort_key="status"),
            Column("needs_a_call", label=_("To do"), accessor=_what_to_do),
        ]

    def _get_open_url(self, application: Application) -> str | None:
        may_open = self.user_has_any_permission([permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS])
        return reverse(self.open_url_name, args=[application.pk]) if may_open else None

    def get_base_queryset(self):
        """What this member of staff may know of."""
        return Application.objects.visible_to(self.request.user).select_related("branch")

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """There is no export: whoever may see the list could otherwise carry it away by a GET."""
        raise Http404


class OpeningForm(forms.Form):
    """Why the application is opened."""

    purpose = forms.ChoiceField(label=_("Why do you open it?"), choices=[("", "---------"), *OpeningPurpose.choices])


class MoveForm(forms.Form):
    """A move and its reason."""

    to = forms.ChoiceField(label=_("New status"))
    reason = forms.ChoiceField(label=_("Reason"), choices=[(reason.value, reason.label) for reason in STAFF_REASONS])

    def __init__(self, *args, application: Application, **options) -> None:
        super().__init__(*args, **options)
        possible = waiting_list.possible_moves(application)
        status_field = cast(forms.ChoiceField, self.fields["to"])
        status_field.choices = [(status.value, status.label) for status in possible]


@method_decorator(never_cache, name="dispatch")
class OneApplicationView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """What the screens of one application share.

    ``self.application`` is one that the user may know of, or it is 404.
    """

    model = Application
    open_url_name = ""
    index_url_name = ""
    header_icon = "doc-empty"
    application: Application

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        """Find the application. Raises Http404."""
        visible = Application.objects.visible_to(request.user).select_related("branch")
        self.application = get_object_or_404(visible, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def to_application(self) -> HttpResponse:
        """Back to the application's screen."""
        return redirect(reverse(self.open_url_name, args=[self.application.pk]))


class OpenApplicationView(OneApplicationView):
    """One application: its moves, and its answers for those who say why they open them."""

    any_permission_required = [permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS]
    template_name = "signup/admin/application.html"

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The screen without the answers."""
        return self._screen(OpeningForm())

    @method_decorator(sensitive_variables("answers"))
    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """The answers, after the look was written into the access log."""
        if not self.user_has_permission(permissions.OPEN_APPLICATION):
            return self.to_application()
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self._screen(form, status=422)
        answers = open_application(
            application=self.application, user=request.user, purpose=form.cleaned_data["purpose"]
        )
        return self._screen(form, rows=body_rows(self.application.kind, answers))

    def _screen(self, opening_form: OpeningForm, *, rows: list | None = None, status: int = 200) -> HttpResponse:
        application = self.application
        may_move = self.user_has_permission(permissions.CHANGE_STATUS)
        can_move = may_move and waiting_list.possible_moves(application)
        context = self.get_context_data(
            application=application,
            opening_form=opening_form if self.user_has_permission(permissions.OPEN_APPLICATION) else None,
            rows=rows,
            changes=application.status_changes.select_related("by"),
            looks=looks_at(application),
            move_form=MoveForm(application=application) if can_move else None,
            may_confirm=may_move and application.status == Status.UNCONFIRMED,
        )
        return render(self.request, self.template_name, context, status=status)

    def get_page_title(self) -> str:
        return gettext("Application %(reference)s") % {"reference": self.application.reference}

    def get_breadcrumbs_items(self) -> list[dict]:
        listing = {"url": reverse(self.index_url_name), "label": gettext("Waiting list")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_title()}]


class MoveApplicationView(OneApplicationView):
    """A move, by button."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Move the application, or say why it cannot be."""
        form = MoveForm(request.POST, application=self.application)
        try:
            if not form.is_valid():
                raise IllegalMove
            moved = waiting_list.move(
                application=self.application,
                to=form.cleaned_data["to"],
                by=request.user,
                reason_code=Reason(form.cleaned_data["reason"]),
            )
        except IllegalMove:
            messages.error(request, gettext("The application cannot be moved there from where it stands now."))
        else:
            messages.success(request, gettext("New status: %(status)s") % {"status": moved.get_status_display()})
        return self.to_application()


class ConfirmByPhoneView(OneApplicationView):
    """Put her on the list because somebody spoke with her."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Confirm the application."""
        try:
            waiting_list.confirm_by_phone(application=self.application, by=request.user)
        except IllegalMove:
            messages.error(request, gettext("The application needs no confirmation now."))
        else:
            messages.success(request, gettext("Confirmed: the application is on the waiting list."))
        return self.to_application()


class ApplicationViewSet(ModelViewSet):
    """Exactly five addresses: the list, its filtered results, one application, a move, a confirmation by phone."""

    model = Application
    name = "applications"
    icon = "group"
    menu_label = _("Waiting list")
    menu_order = 210
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    exclude_form_fields: list[str] = []
    index_view_class = WaitingListView
    filterset_class = ApplicationFilterSet
    list_per_page = 50

    def get_common_view_kwargs(self, **kwargs) -> dict:
        common = super().get_common_view_kwargs(**kwargs)
        absent = ("history_url_name", "usage_url_name", "add_url_name", "edit_url_name", "delete_url_name")
        return {key: value for key, value in common.items() if key not in absent} | {
            "open_url_name": self.get_url_name("open"),
        }

    def get_urlpatterns(self) -> list:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<uuid:pk>/", self.construct_view(OpenApplicationView), name="open"),
            path("<uuid:pk>/move/", self.construct_view(MoveApplicationView), name="move"),
            path("<uuid:pk>/confirm-by-phone/", self.construct_view(ConfirmByPhoneView), name="confirm_by_phone"),
        ]

    def register_admin_url_finder(self) -> None:
        """There is no screen to edit an application, so nothing may look for its address."""


application_viewset = ApplicationViewSet()
