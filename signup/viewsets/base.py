"""What the staff's screens share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from signup.models import Application


class StaffViewSet(ViewSet):
    """Screens of our own, shown in the menu to those who hold one of the rights to applications named here."""

    any_permission_required: list[str] = []

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """A menu entry for those with the right."""
        rights = self.any_permission_required

        class StaffMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return policy_registry.get_by_type(Application).user_has_any_permission(request.user, rights)

        return StaffMenuItem


@method_decorator(never_cache, name="dispatch")
class StaffView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """One screen, for those who hold the rights to applications that it names."""

    model = Application
    header_icon = "doc-empty"

    def screen(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The view's template with this context."""
        return render(self.request, self.template_name, self.get_context_data(**context), status=status)


class OneApplicationView(StaffView):
    """What the screens of one application share.

    ``self.application`` is one that the user may know of, or it is 404.
    """

    open_url_name = ""
    index_url_name = ""
    application: Application

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        """Find the application. Raises Http404."""
        visible = Application.objects.visible_to(request.user).select_related("branch")
        self.application = get_object_or_404(visible, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    @property
    def own_address(self) -> str:
        """Where the application's screen is."""
        return reverse(self.open_url_name, args=[self.application.pk])

    def to_application(self) -> HttpResponse:
        """Back to the application's screen."""
        return redirect(self.own_address)

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(application=self.application, open_url=self.own_address, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        title = gettext("Application %(reference)s") % {"reference": self.application.reference}
        items = [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": gettext("Waiting list")},
            {"url": self.own_address, "label": title},
        ]
        return [*items, {"url": "", "label": self.get_page_title()}] if self.page_title else items
