"""The list that an editor goes through before a story is published."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from role_models.editors_checks import Checks, checks_of
from role_models.models import StoryPage


class AskedHerForm(forms.Form):
    """The tick that stands for a talk with her: for this publication, and for no other."""

    asked_her = forms.BooleanField(
        label=_("I have asked her about each of these, and she wants them to stand there."),
        error_messages={"required": _("Ask her first, or take the words out. Then tick this.")},
    )


@method_decorator(never_cache, name="dispatch")
class BeforePublishingView(WagtailAdminTemplateMixin, View):
    """The newest version of one story: what blocks it, what may tell who she is, what could be better."""

    template_name = "role_models/admin/before_publishing.html"
    page_title = _("Before you publish")
    header_icon = "warning"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the story. Raises Http404, and PermissionDenied for who may not publish it."""
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(StoryPage, pk=kwargs["page_id"])
        self.story = page.get_latest_revision_as_object()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any):
        """Refuse who may not publish this page."""
        if not self.story.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The list."""
        return self._list(AskedHerForm())

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Publish the version that was looked at, or show the list again with 422."""
        checks = checks_of(self.story)
        form = AskedHerForm(request.POST)
        is_stale = request.POST.get("version") != self._version()
        if is_stale:
            messages.error(request, gettext("The story was changed meanwhile. Look at the list again."))
        if is_stale or checks.blocking or (checks.hints and not form.is_valid()):
            return self._list(form, checks=checks, status=422)
        try:
            self.story.latest_revision.publish(user=request.user, changed=True)
        except ValidationError as error:
            for message in error.messages:
                messages.error(request, message)
            return self._list(form, checks=checks, status=422)
        words = gettext("“%(title)s” is published.") % {"title": self.story.get_admin_display_title()}
        messages.success(request, words)
        return redirect(reverse("wagtailadmin_explore", args=[self.story.get_parent().pk]))

    def _version(self) -> str:
        return str(self.story.latest_revision_id or "")

    def _list(self, form: AskedHerForm, *, checks: Checks | None = None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            story=self.story,
            checks=checks or checks_of(self.story),
            form=form,
            version=self._version(),
            edit_url=reverse("wagtailadmin_pages:edit", args=[self.story.pk]),
        )
        return render(self.request, self.template_name, context, status=status)

    def get_page_title(self) -> str:
        return f"{self.page_title}: {self.story.get_admin_display_title()}"

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse("wagtailadmin_pages:edit", args=[self.story.pk]),
                "label": self.story.get_admin_display_title(),
            },
            {"url": "", "label": self.page_title},
        ]


class BeforePublishingViewSet(ViewSet):
    """One address, which stands in no menu: the editor leads there."""

    name = "before-publishing"
    url_prefix = "exhibition/before-publishing"

    def get_urlpatterns(self) -> list:
        return [path("<int:page_id>/", self.construct_view(BeforePublishingView), name="index")]


before_publishing_viewset = BeforePublishingViewSet()
