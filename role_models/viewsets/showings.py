"""The showings: where the exhibition hangs and when, whose prints are there, and what was called back."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from role_models import hangings, tour_terms, touring
from role_models.models import Hanging, Showing
from role_models.touring import Hours
from role_models.viewsets.columns import LabelledColumn, LinkColumn
from role_models.viewsets.tour_filters import ShowingFilterSet
from role_models.viewsets.tour_forms import HangingsForm, NewShowingForm, ShowingForm, hung
from role_models.viewsets.tour_screens import TourListView, TourView, TourViewSet, days_of, refusal

_REFUSED = (touring.DaysTaken, tour_terms.NoTour)


def showing_screen(showing: Showing) -> str:
    """Where one showing is shown to staff."""
    return reverse("showings:open", args=[showing.pk])


class ShowingsView(TourListView):
    """Every showing, the latest first."""

    page_title = _("Showings")
    header_icon = "calendar"
    default_ordering = "-starts_on"
    filterset_class = ShowingFilterSet
    empty_words = _("The exhibition has not been anywhere yet.")

    @cached_property
    def columns(self) -> list[Column]:
        """Where, when, and how many prints."""
        return [
            LinkColumn("venue", label=_("Venue"), accessor="venue", get_url=showing_screen, sort_key="venue__name"),
            LabelledColumn("days", label=_("Days"), accessor=days_of, sort_key="starts_on"),
            LabelledColumn("hung", label=_("Prints"), accessor="hung_count"),
            LabelledColumn("out", label=_("Called back and not down"), accessor="out_count"),
        ]

    def get_base_queryset(self) -> QuerySet[Showing]:
        """All of them, each with its venue and its counts."""
        is_out = Q(hangings__recalled_at__isnull=False, hangings__taken_down_at=None)
        return touring.showings().annotate(
            hung_count=Count("hangings", filter=Q(hangings__recalled_at=None)),
            out_count=Count("hangings", filter=is_out),
        )

    @cached_property
    def header_buttons(self) -> list:
        """The way to write down a new one."""
        return [HeaderButton(gettext("New showing"), url=reverse("showings:add"), icon_name="plus")]


class _ShowingView(TourView):
    """What the screens about showings share."""

    header_icon = "calendar"

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        return [(reverse("showings:index"), gettext("Showings"))]


class NewShowingView(_ShowingView):
    """Sends a set to a venue."""

    page_title = _("New showing")
    template_name = "role_models/admin/tour_form.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """An empty form."""
        return self.screen(form=NewShowingForm(initial={"venue": request.GET.get("venue", "")[:36]}))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep it, or say what is wrong with 422."""
        form = NewShowingForm(request.POST)
        if not form.is_valid():
            return self.screen(status=422, form=form)
        written = form.cleaned_data
        try:
            showing = touring.show(
                venue=written["venue"],
                starts_on=written["starts_on"],
                ends_on=written["ends_on"],
                hours=Hours(written["hours_da"], written["hours_en"]),
            )
        except _REFUSED as error:
            form.add_error(None, refusal(error))
            return self.screen(status=422, form=form)
        messages.success(request, gettext("Written down, with the prints of all who allow it."))
        return redirect(showing_screen(showing))


class OneShowingView(_ShowingView):
    """What the screens of one showing share: ``self.showing``, or 404."""

    showing: Showing

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.showing = get_object_or_404(touring.showings(), pk=kwargs["pk"])

    def to_showing(self) -> HttpResponse:
        """Back to its screen."""
        return redirect(showing_screen(self.showing))

    def get_page_title(self) -> str:
        return str(self.page_title or self.showing.venue)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        above = super().get_trail()
        return [*above, (showing_screen(self.showing), str(self.showing.venue))] if self.page_title else above


class OpenShowingView(OneShowingView):
    """Days, hours and prints; those that were called back stand apart."""

    template_name = "role_models/admin/showing.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen."""
        recalled = self.showing.hangings.exclude(recalled_at=None).select_related("storyteller")
        return self.screen(
            showing=self.showing,
            days=days_of(self.showing),
            hangings_form=HangingsForm(showing=self.showing),
            recalled=recalled.order_by("recalled_at"),
        )


class EditShowingView(OneShowingView):
    """Gives it other days or hours."""

    page_title = _("Change")
    template_name = "role_models/admin/tour_form.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The form with what stands there."""
        return self.screen(form=ShowingForm(instance=self.showing))

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Keep it, or say what is wrong with 422."""
        form = ShowingForm(request.POST)
        if not form.is_valid():
            return self.screen(status=422, form=form)
        written = form.cleaned_data
        try:
            touring.move(
                showing=self.showing,
                starts_on=written["starts_on"],
                ends_on=written["ends_on"],
                hours=Hours(written["hours_da"], written["hours_en"]),
            )
        except _REFUSED as error:
            form.add_error(None, refusal(error))
            return self.screen(status=422, form=form)
        messages.success(request, gettext("Saved."))
        return self.to_showing()


class HangView(OneShowingView):
    """Says whose prints hang there."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Hang those who were ticked, and take the others off."""
        form = HangingsForm(request.POST, showing=self.showing)
        if not form.is_valid():
            messages.error(request, gettext("One of them does not allow it any more. Look again."))
            return self.to_showing()
        chosen = set(form.cleaned_data["storytellers"])
        before = set(hung(self.showing))
        hangings.hang(showing=self.showing, storytellers=chosen - before)
        hangings.unhang(showing=self.showing, storytellers=before - chosen)
        messages.success(request, gettext("Saved."))
        return self.to_showing()


class TakenDownView(OneShowingView):
    """Writes down that the venue has taken a print down."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, hanging: int, **_address: Any) -> HttpResponse:
        """Write it down. 404 for a print of another showing."""
        row = get_object_or_404(Hanging, pk=hanging, showing=self.showing)
        if hangings.mark_taken_down(hanging=row):
            messages.success(request, gettext("Written down: the print is down."))
        return self.to_showing()


class CallOffView(OneShowingView):
    """Deletes a showing that has not begun."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Delete it, or say why not."""
        try:
            touring.call_off(showing=self.showing)
        except touring.HasBegun:
            messages.error(request, gettext("It has begun. Give it another last day instead."))
            return self.to_showing()
        messages.success(request, gettext("The showing is called off. Tell the venue: no letter goes out."))
        return redirect(reverse("showings:index"))


class ShowingViewSet(TourViewSet):
    """The list, one showing, and an address for each thing that staff do there."""

    name = "showings"
    url_prefix = "exhibition/showings"
    icon = "calendar"
    menu_label = _("Showings")

    def get_urlpatterns(self) -> list:
        views = {
            "open": ("", OpenShowingView),
            "edit": ("edit/", EditShowingView),
            "hang": ("prints/", HangView),
            "taken_down": ("prints/<int:hanging>/down/", TakenDownView),
            "call_off": ("call-off/", CallOffView),
        }
        return [
            *self.list_patterns(ShowingsView),
            path("new/", self.construct_view(NewShowingView), name="add"),
            *(path("<int:pk>/" + tail, self.construct_view(view), name=name) for name, (tail, view) in views.items()),
        ]


showing_viewset = ShowingViewSet()
