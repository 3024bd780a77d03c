"""The list of storytellers, a new one, and what surrounds her story: fields, places and contact."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from core.content_version import bump_after_commit
from role_models import following, permissions
from role_models.models import Storyteller
from role_models.states import State
from role_models.viewsets import acts, one_storyteller, recordings
from role_models.viewsets.base import OneStorytellerView, StoryListView, StoryView, StoryViewSet, storyteller_address
from role_models.viewsets.columns import LabelledColumn, LinesColumn, LinkColumn, next_end, standing_uses
from role_models.viewsets.filters import StorytellerFilterSet
from role_models.viewsets.storyteller_forms import NewStorytellerForm, PlaceFormSet, StorytellerForm


class StorytellersView(StoryListView):
    """Who tells, by name. How they are reached is not read for this list."""

    page_title = _("Storytellers")
    header_icon = "openquote"
    default_ordering = "name"
    filterset_class = StorytellerFilterSet
    empty_words = _("Nobody tells her story here yet.")

    @cached_property
    def columns(self) -> list[Column]:
        """What stands today, and what ends next."""
        return [
            LinkColumn("name", label=_("Name"), accessor=str, get_url=storyteller_address, sort_key="name"),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LinesColumn("uses", label=_("Allows today"), accessor=standing_uses),
            LabelledColumn("ends", label=_("First end"), accessor=next_end),
            LabelledColumn("region", label=_("Part of the world"), accessor="get_region_display", sort_key="region"),
            LabelledColumn("branch", label=_("Branch"), accessor=_branch_name, sort_key="branch__position"),
        ]

    def get_base_queryset(self) -> QuerySet[Storyteller]:
        """All of them, without what is sealed."""
        return Storyteller.objects.defer("contact_sealed").select_related("branch").prefetch_related("consents")

    @cached_property
    def header_buttons(self) -> list:
        """The way to write down a new one, for those who may."""
        if not self.user_has_permission(permissions.CHANGE_STORYTELLERS):
            return []
        return [HeaderButton(gettext("New storyteller"), url=reverse("storytellers:add"), icon_name="plus")]


def _branch_name(storyteller: Storyteller) -> str:
    return str(storyteller.branch or "")


class NewStorytellerView(StoryView):
    """Writes down somebody who wants to tell. What she allows is asked next, on her own screen."""

    permission_required = permissions.CHANGE_STORYTELLERS
    page_title = _("New storyteller")
    header_icon = "plus"
    template_name = "role_models/admin/storyteller_form.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """An empty form."""
        return self.screen(form=NewStorytellerForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Make her row, or say what is wrong with 422."""
        form = NewStorytellerForm(request.POST)
        if not form.is_valid():
            return self.screen(status=422, form=form)
        storyteller = form.save()
        messages.success(request, gettext("Written down. Ask her now what she allows, and write it down here."))
        return redirect(storyteller_address(storyteller))

    def get_trail(self):
        return [(reverse("storytellers:index"), gettext("Storytellers"))]


class EditStorytellerView(OneStorytellerView):
    """Changes what surrounds her story, and her places."""

    permission_required = permissions.CHANGE_STORYTELLERS
    page_title = _("Change")
    header_icon = "edit"
    template_name = "role_models/admin/storyteller_form.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The form with what stands there."""
        teller = self.storyteller
        return self.screen(form=StorytellerForm(instance=teller), places=PlaceFormSet(instance=teller))

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Save it, or say what is wrong with 422. What visitors see, and what is made of it, follows."""
        if self.storyteller.state == State.WITHDRAWN:
            messages.error(request, gettext("She has withdrawn her story. Nothing is written down of her any more."))
            return self.to_storyteller()
        with transaction.atomic():
            form = StorytellerForm(request.POST, instance=self.storyteller)
            places = PlaceFormSet(request.POST, instance=self.storyteller)
            if not (form.is_valid() and places.is_valid()):
                return self.screen(status=422, form=form, places=places)
            teller = form.save(commit=False)
            teller.save(update_fields=["language", "branch", "region", "pattern", "paper"])
            form.save_m2m()
            places.save()
            following.ask(teller)
            bump_after_commit()
        messages.success(request, gettext("Saved."))
        return self.to_storyteller()


class StorytellerViewSet(StoryViewSet):
    """The list, one storyteller, and an address for each thing that staff do for her."""

    name = "storytellers"
    url_prefix = "exhibition/storytellers"
    icon = "openquote"
    menu_label = _("Storytellers")

    def get_urlpatterns(self) -> list:
        one = "<uuid:pk>/"
        views = {
            "open": ("", one_storyteller.OneView),
            "edit": ("edit/", EditStorytellerView),
            "contact": ("contact/", one_storyteller.ContactView),
            "link": ("link/", acts.PostLinkView),
            "dictate": ("dictate/", acts.DictateView),
            "allow": ("allow/<slug:use>/", acts.AllowView),
            "stop": ("stop/<slug:use>/", acts.StopView),
            "rename": ("rename/", acts.RenameView),
            "blur": ("blur/", acts.BlurView),
            "pause": ("pause/", acts.PauseView),
            "resume": ("resume/", acts.ResumeView),
            "withdraw": ("withdraw/", acts.WithdrawView),
            "new_recording": ("recordings/new/", recordings.NewRecordingView),
            "recording": ("recordings/<uuid:recording>/", recordings.EditRecordingView),
            "delete_recording": ("recordings/<uuid:recording>/delete/", recordings.DeleteRecordingView),
        }
        return [
            *self.list_patterns(StorytellersView),
            path("new/", self.construct_view(NewStorytellerView), name="add"),
            *(path(one + tail, self.construct_view(view), name=name) for name, (tail, view) in views.items()),
        ]


storyteller_viewset = StorytellerViewSet()
