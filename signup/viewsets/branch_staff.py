"""Under Settings, for who may manage users: which members of staff work at which branches."""

from django import forms
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic.base import BaseListingView, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from branches.models import Branch
from signup import branch_staff
from signup.models import BranchAssignment
from signup.viewsets.columns import LinesColumn, ReferenceColumn


class BranchesForm(forms.Form):
    """The branches at which somebody works."""

    branches = forms.ModelMultipleChoiceField(
        label=_("Branches"),
        queryset=Branch.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Whoever may see a waiting list sees that of these branches. The groups say what she may do with it."
        ),
    )


class BranchStaffView(PermissionCheckedMixin, BaseListingView):
    """Every member of staff with her branches."""

    model = get_user_model()
    permission_required = "change"
    page_title = _("Staff of the branches")
    header_icon = "user"
    template_name = "signup/admin/listing.html"
    results_template_name = "signup/admin/branch_staff_results.html"
    paginate_by = 50
    index_url_name = ""
    edit_url_name = ""

    @cached_property
    def columns(self):
        """Who, in which groups, at which branches."""
        return [
            ReferenceColumn("user", label=_("Member of staff"), accessor=get_user_display_name, get_url=self._edit_url),
            LinesColumn("groups", label=_("Groups"), accessor=lambda user: [group.name for group in user.groups.all()]),
            LinesColumn(
                "branches",
                label=_("Branches"),
                accessor=lambda user: [assignment.branch.name for assignment in user.branch_assignments.all()],
            ),
        ]

    def _edit_url(self, user) -> str:
        return reverse(self.edit_url_name, args=[user.pk])

    def get_base_queryset(self):
        """Who can log in."""
        users = self.model.objects.filter(is_active=True).order_by(self.model.USERNAME_FIELD)
        return users.prefetch_related("groups", "branch_assignments__branch")


class AssignBranchesView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """The branches of one member of staff."""

    model = get_user_model()
    permission_required = "change"
    header_icon = "user"
    template_name = "signup/admin/assign_branches.html"
    index_url_name = ""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        """Find the member of staff. Raises Http404."""
        self.member = get_object_or_404(self.model, pk=kwargs["pk"], is_active=True)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """Where she works now."""
        now = BranchAssignment.objects.filter(user=self.member).values_list("branch", flat=True)
        return self._screen(BranchesForm(initial={"branches": list(now)}))

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Where she is to work from now on."""
        form = BranchesForm(request.POST)
        if not form.is_valid():
            return self._screen(form, status=422)
        branch_staff.assign(user=self.member, branches=form.cleaned_data["branches"], by=request.user)
        messages.success(request, gettext("The branches of %(name)s are kept.") % {"name": self.get_page_title()})
        return redirect(self.index_url_name)

    def _screen(self, form: BranchesForm, *, status: int = 200) -> HttpResponse:
        return render(self.request, self.template_name, self.get_context_data(form=form), status=status)

    def get_page_title(self) -> str:
        return get_user_display_name(self.member)

    def get_breadcrumbs_items(self) -> list[dict]:
        listing = {"url": reverse(self.index_url_name), "label": gettext("Staff of the branches")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_title()}]


class BranchStaffViewSet(ViewSet):
    """Two addresses: everybody, and one member of staff."""

    name = "branch-staff"
    icon = "user"
    menu_label = _("Staff of the branches")
    menu_order = 610  # After Wagtail's users.
    add_to_settings_menu = True

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """A menu entry for who may change users."""

        class BranchStaffMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return policy_registry.get_by_type(get_user_model()).user_has_permission(request.user, "change")

        return BranchStaffMenuItem

    def get_common_view_kwargs(self, **kwargs) -> dict:
        return super().get_common_view_kwargs(
            index_url_name=self.get_url_name("index"), edit_url_name=self.get_url_name("assign"), **kwargs
        )

    def get_urlpatterns(self) -> list:
        return [
            path("", self.construct_view(BranchStaffView), name="index"),
            path("<int:pk>/", self.construct_view(AssignBranchesView), name="assign"),
        ]


branch_staff_viewset = BranchStaffViewSet()
