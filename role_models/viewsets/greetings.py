"""Greetings before storytellers read them: the queue, and one greeting with its two buttons."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from branches.models import Branch
from core.sealing import SealBroken
from role_models import greetings, permissions
from role_models.greetings import GreetingState
from role_models.models import Greeting
from role_models.states import IllegalMove
from role_models.viewsets.base import StoryListView, StoryView, StoryViewSet
from role_models.viewsets.columns import LabelledColumn, LinkColumn

#: Staff see a greeting until she has decided about it.
_STATES = [
    (state.value, state.label) for state in (GreetingState.WAITING, GreetingState.PASSED_ON, GreetingState.REFUSED)
]


class GreetingFilterSet(WagtailFilterSet):
    """Narrows down greetings."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=_STATES, empty_label=_("All"))
    branch = django_filters.ModelChoiceFilter(
        label=_("Branch"),
        field_name="storyteller__branch",
        queryset=Branch.objects.order_by("position", "code"),
        empty_label=_("All"),
    )

    class Meta:
        model = Greeting
        fields: list[str] = []


class GreetingsView(StoryListView):
    """The queue, the newest first. The words are not read for this list."""

    permission_required = permissions.MODERATE_GREETINGS
    page_title = _("Greetings")
    header_icon = "comment"
    default_ordering = "-received_at"
    filterset_class = GreetingFilterSet
    empty_words = _("No greeting waits.")

    @cached_property
    def columns(self) -> list[Column]:
        """To whom, in which language, and where it stands."""
        return [
            LinkColumn("storyteller", label=_("To"), accessor="storyteller", get_url=greeting_address),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("language", label=_("Language"), accessor="get_language_display"),
            LabelledColumn("venue", label=_("Written at"), accessor=_venue_name),
            LabelledColumn("received", label=_("Received"), accessor=_received_day, sort_key="received_at"),
        ]

    def get_base_queryset(self) -> QuerySet[Greeting]:
        """Those about which nobody but staff has decided."""
        return greetings.for_staff().defer("content_sealed")


def _venue_name(greeting: Greeting) -> str:
    return str(greeting.venue or "")


def _received_day(greeting: Greeting) -> str:
    return date_format(timezone.localtime(greeting.received_at), "SHORT_DATE_FORMAT")


def greeting_address(greeting: Greeting) -> str:
    """Where one greeting is shown to staff."""
    return reverse("greetings:open", args=[greeting.pk])


class OneGreetingView(StoryView):
    """One greeting with its words, and the buttons that are possible where it stands."""

    permission_required = permissions.MODERATE_GREETINGS
    header_icon = "comment"
    template_name = "role_models/admin/greeting.html"
    greeting: Greeting

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find it. Raises Http404 for one about which she has decided."""
        super().setup(request, *args, **kwargs)
        if self.user_has_permission(self.permission_required):
            self.greeting = get_object_or_404(greetings.for_staff(), pk=kwargs["pk"])

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The words, in their own direction."""
        try:
            read = greetings.read(self.greeting)
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return redirect("greetings:index")
        return self.screen(greeting=self.greeting, read=read, undo_days=greetings.UNDO_DAYS)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        return [(reverse("greetings:index"), gettext("Greetings"))]

    def get_page_title(self) -> str:
        return gettext("To %(name)s") % {"name": self.greeting.storyteller}


class ModerateView(OneGreetingView):
    """One of the two buttons. The next greeting that waits follows, the oldest first."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Do it, say so with the way back, and go on to the next one."""
        try:
            done = self.decide()
        except IllegalMove:
            messages.error(request, gettext("This cannot be done any more."))
            return redirect("greetings:index")
        messages.success(
            request, done, buttons=[messages.button(greeting_address(self.greeting), gettext("Look at it again"))]
        )
        following = greetings.for_staff().filter(state=GreetingState.WAITING).order_by("received_at", "pk").first()
        return redirect(greeting_address(following)) if following else redirect("greetings:index")

    def decide(self) -> str:
        """Do it. Returns what is said of it."""
        raise NotImplementedError


class PassOnView(ModerateView):
    """Lets her read it."""

    def decide(self) -> str:
        """Pass it on."""
        greetings.pass_on(greeting=self.greeting, user=self.request.user)
        return gettext("Passed on to her.")


class RefuseView(ModerateView):
    """Keeps it from her."""

    def decide(self) -> str:
        """Refuse it."""
        greetings.refuse(greeting=self.greeting, user=self.request.user)
        return gettext("Refused. She does not see it.")


class GreetingViewSet(StoryViewSet):
    """The queue, one greeting, and its two buttons."""

    name = "greetings"
    url_prefix = "exhibition/greetings"
    icon = "comment"
    menu_label = _("Greetings")
    permission_required = permissions.MODERATE_GREETINGS

    def get_urlpatterns(self) -> list:
        return [
            *self.list_patterns(GreetingsView),
            path("<uuid:pk>/", self.construct_view(OneGreetingView), name="open"),
            path("<uuid:pk>/pass-on/", self.construct_view(PassOnView), name="pass_on"),
            path("<uuid:pk>/refuse/", self.construct_view(RefuseView), name="refuse"),
        ]


greeting_viewset = GreetingViewSet()
