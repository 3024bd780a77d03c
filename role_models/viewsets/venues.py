"""The venues: what visitors read of them, whom we reach there, and the sheet with their code."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from core.prints import PrintingUnavailable
from core.sealing import SealBroken
from role_models import tour_contact, touring, venue_prints
from role_models.models import Venue
from role_models.tour_contact import VenueContact
from role_models.viewsets.columns import LabelledColumn, LinkColumn
from role_models.viewsets.tour_filters import VenueFilterSet
from role_models.viewsets.tour_forms import TourOpeningForm, VenueContactForm, VenueForm
from role_models.viewsets.tour_screens import TourListView, TourView, TourViewSet, say_seal_is_broken, short


def venue_screen(venue: Venue) -> str:
    """Where one venue is shown to staff."""
    return reverse("venues:open", args=[venue.pk])


def _last_shown(venue: Venue) -> str:
    last = getattr(venue, "last_day", None)
    return short(last) if last else ""


class VenuesView(TourListView):
    """Every venue by name. Whom we reach there is not read for this list."""

    page_title = _("Venues")
    header_icon = "home"
    default_ordering = "name"
    filterset_class = VenueFilterSet
    empty_words = _("No venue is written down yet.")

    @cached_property
    def columns(self) -> list[Column]:
        """Where it is, and how often it has shown the exhibition."""
        return [
            LinkColumn("name", label=_("Name"), accessor="name", get_url=venue_screen, sort_key="name"),
            LabelledColumn("town", label=_("Town"), sort_key="town"),
            LabelledColumn("showings", label=_("Showings"), accessor="showing_count"),
            LabelledColumn("last", label=_("Last day"), accessor=_last_shown),
            LabelledColumn("code", label=_("Code")),
        ]

    def get_base_queryset(self) -> QuerySet[Venue]:
        """All of them, without what is sealed."""
        counted = Venue.objects.annotate(showing_count=Count("showings"), last_day=Max("showings__ends_on"))
        return counted.defer("contact_sealed")

    @cached_property
    def header_buttons(self) -> list:
        """The way to write down a new one."""
        return [HeaderButton(gettext("New venue"), url=reverse("venues:add"), icon_name="plus")]


class _VenueView(TourView):
    """What the screens about venues share."""

    header_icon = "home"

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        return [(reverse("venues:index"), gettext("Venues"))]


class NewVenueView(_VenueView):
    """Writes down a venue."""

    page_title = _("New venue")
    template_name = "role_models/admin/tour_form.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """An empty form."""
        return self.screen(form=VenueForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep it, or say what is wrong with 422."""
        form = VenueForm(request.POST)
        if not form.is_valid():
            return self.screen(status=422, form=form)
        venue = touring.keep_venue(form.save(commit=False))
        messages.success(request, gettext("Written down. Write down now whom we reach there."))
        return redirect(venue_screen(venue))


class OneVenueView(_VenueView):
    """What the screens of one venue share: ``self.venue``, or 404."""

    venue: Venue

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.venue = get_object_or_404(Venue.objects.defer("contact_sealed"), pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.page_title or self.venue)

    def get_trail(self) -> Sequence[tuple[str, Any]]:
        above = super().get_trail()
        return [*above, (venue_screen(self.venue), str(self.venue))] if self.page_title else above


class OpenVenueView(OneVenueView):
    """Everything about a venue but whom we reach there, which those see who say why they look."""

    template_name = "role_models/admin/venue.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen without whom we reach."""
        return self.draw(TourOpeningForm())

    @method_decorator(sensitive_variables("opened", "contact_form"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Whom we reach, after the look was written into the access log."""
        form = TourOpeningForm(request.POST)
        if not form.is_valid():
            return self.draw(form, status=422)
        try:
            opened = tour_contact.open_venue(
                venue=Venue.objects.get(pk=self.venue.pk), user=request.user, purpose=form.cleaned_data["purpose"]
            )
        except SealBroken:
            return say_seal_is_broken(request, redirect(venue_screen(self.venue)))
        contact_form = VenueContactForm(initial={"name": opened.name, "email": opened.email, "phone": opened.phone})
        return self.draw(form, opened=opened, contact_form=contact_form)

    def draw(
        self,
        form: TourOpeningForm,
        *,
        opened: VenueContact | None = None,
        contact_form: VenueContactForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """The screen, with whom we reach where it was opened."""
        return self.screen(
            status=status,
            venue=self.venue,
            showings=self.venue.showings.order_by("-starts_on"),
            opening_form=form,
            opened=opened,
            contact_form=contact_form,
            looks=tour_contact.looks_at(tour_contact.VENUE_KIND, self.venue),
        )


class EditVenueView(OneVenueView):
    """Changes what visitors read of a venue."""

    page_title = _("Change")
    template_name = "role_models/admin/tour_form.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The form with what stands there."""
        return self.screen(form=VenueForm(instance=self.venue))

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Keep it, or say what is wrong with 422."""
        form = VenueForm(request.POST, instance=self.venue)
        if not form.is_valid():
            return self.screen(status=422, form=form)
        touring.keep_venue(form.save(commit=False))
        messages.success(request, gettext("Saved."))
        return redirect(venue_screen(self.venue))


@method_decorator(sensitive_post_parameters("name", "email", "phone"), name="dispatch")
class VenueContactView(OpenVenueView):
    """Writes down whom we reach there."""

    http_method_names = ["post"]

    @method_decorator(sensitive_variables("form"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Seal it, or say what is wrong with 422 and keep what was typed."""
        form = VenueContactForm(request.POST)
        if not form.is_valid():
            return self.draw(TourOpeningForm(), contact_form=form, status=422)
        tour_contact.write_venue(venue=self.venue, contact=VenueContact(**form.cleaned_data), user=request.user)
        messages.success(request, gettext("Sealed. Letters go there from now on."))
        return redirect(venue_screen(self.venue))


class VenuePrintView(OneVenueView):
    """The sheet with the venue's code, as a PDF."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The file; where the machine cannot print, back to the venue with a message."""
        try:
            content = venue_prints.sheet(self.venue)
        except PrintingUnavailable:
            messages.error(request, gettext("Papers cannot be made on this machine. Tell whoever runs the site."))
            return redirect(venue_screen(self.venue))
        response = HttpResponse(content, content_type="application/pdf")
        response.headers["Content-Disposition"] = f'attachment; filename="venue-{self.venue.code}.pdf"'
        return response


class VenueViewSet(TourViewSet):
    """The list, one venue, and an address for each thing that staff do there."""

    name = "venues"
    url_prefix = "exhibition/venues"
    icon = "home"
    menu_label = _("Venues")

    def get_urlpatterns(self) -> list:
        views = {
            "open": ("", OpenVenueView),
            "edit": ("edit/", EditVenueView),
            "contact": ("contact/", VenueContactView),
            "print": ("code.pdf", VenuePrintView),
        }
        return [
            *self.list_patterns(VenuesView),
            path("new/", self.construct_view(NewVenueView), name="add"),
            *(path("<uuid:pk>/" + tail, self.construct_view(view), name=name) for name, (tail, view) in views.items()),
        ]


venue_viewset = VenueViewSet()
