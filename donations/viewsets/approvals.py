"""What the wall shows: sponsors with logo and link, statements of support. Nothing is shown unless it is approved."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from donations import campaign_titles, permissions, recognition
from donations.gateway import mode
from donations.models import RecognitionState, SponsorListing, SupportStatement
from donations.viewsets.base import GivingListView, GivingView, GivingViewSet
from donations.viewsets.columns import LabelledColumn, LinkColumn, day, reference
from donations.viewsets.filters import ListingFilterSet, StatementFilterSet
from donations.viewsets.overview import overview_trail

_DECIDABLE = (RecognitionState.WAITING, RecognitionState.APPROVED, RecognitionState.REJECTED)


def shown_listings() -> QuerySet[SponsorListing]:
    """The sponsors that staff may know of; their logos are read when one is opened."""
    listings = SponsorListing.objects.filter(pledge__livemode=mode.is_live()).select_related("pledge")
    return listings.defer("logo_png", "pledge__donor_sealed")


def shown_statements() -> QuerySet[SupportStatement]:
    """The statements that staff may know of, without their addresses."""
    return SupportStatement.objects.filter(livemode=mode.is_live()).defer("email_sealed")


def _name_once_public(row: SponsorListing | SupportStatement) -> str:
    """Whom an entry is about, as soon as everybody may read it."""
    return str(row) if row.state == RecognitionState.APPROVED else gettext("Not public")


def _term(row: SponsorListing) -> str:
    return " – ".join(f"{date:%d.%m.%Y}" if date else "" for date in (row.shown_from, row.shown_until)).strip(" –")


class WallView(GivingListView):
    """Sponsors for the wall, the latest first."""

    permission_required = permissions.APPROVE_RECOGNITION
    page_title = _("Sponsors on the wall")
    header_icon = "image"
    default_ordering = "-created_at"
    filterset_class = ListingFilterSet
    empty_words = _("No sponsor has asked to be shown.")

    @cached_property
    def columns(self):
        """What was asked for; a name only once it is public."""
        return [
            LinkColumn(
                "reference",
                label=_("Reference"),
                accessor=lambda row: reference(row.pledge),
                get_url=lambda row: reverse("giving-wall:open", args=[row.pk]),
            ),
            LabelledColumn("created_at", label=_("Asked for"), accessor=day("created_at"), sort_key="created_at"),
            LabelledColumn("name", label=_("Name"), accessor=_name_once_public),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("term", label=_("Shown"), accessor=_term),
            LabelledColumn("decided_by", label=_("Decided by"), sort_key="decided_by"),
        ]

    def get_base_queryset(self) -> QuerySet[SponsorListing]:
        """Those of the present mode."""
        return shown_listings()

    def campaign_key(self, row: SponsorListing):
        """That of the pledge."""
        return row.pledge.campaign_key


class StatementsView(GivingListView):
    """Statements of support, the latest first."""

    permission_required = permissions.APPROVE_RECOGNITION
    page_title = _("Statements of support")
    header_icon = "openquote"
    default_ordering = "-created_at"
    filterset_class = StatementFilterSet
    empty_words = _("Nobody has written a statement yet.")

    @cached_property
    def columns(self):
        """What was sent; a name only once it is public."""
        return [
            LinkColumn(
                "reference",
                label=_("Reference"),
                accessor=lambda row: str(row.pk)[:8].upper(),
                get_url=lambda row: reverse("giving-support:open", args=[row.pk]),
            ),
            LabelledColumn("created_at", label=_("Sent"), accessor=day("created_at"), sort_key="created_at"),
            LabelledColumn("name", label=_("Name"), accessor=_name_once_public),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("decided_by", label=_("Decided by"), sort_key="decided_by"),
        ]

    def get_base_queryset(self) -> QuerySet[SupportStatement]:
        """Those of the present mode."""
        return shown_statements()


class TermForm(forms.Form):
    """The days on which a sponsor is shown, both included."""

    shown_from = forms.DateField(
        label=_("First day"), widget=AdminDateInput, required=False, help_text=_("Empty: from today.")
    )
    shown_until = forms.DateField(
        label=_("Last day"),
        widget=AdminDateInput,
        required=False,
        help_text=_("Empty: a year for what was paid once, and for as long as it runs for a subscription."),
    )

    def clean(self) -> dict:
        """A term that does not end before it begins."""
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("shown_from"), cleaned.get("shown_until")
        if begins and ends and ends < begins:
            self.add_error("shown_until", _("The last day lies before the first."))
        return cleaned


class OneApprovalView(GivingView):
    """One entry as the wall would show it, for those who decide about it: until then it is not public."""

    permission_required = permissions.APPROVE_RECOGNITION
    row: Any
    open_url_name = ""

    def rows(self) -> QuerySet:
        """Among which the entry is."""
        raise NotImplementedError

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the entry. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.row = get_object_or_404(self.rows(), pk=kwargs["pk"])

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen."""
        return self.approval_screen()

    def term_form(self) -> TermForm | None:
        """The form beside the button; None where there is nothing to fill in."""
        return None

    def approval_screen(self, *, term_form: TermForm | None = None, status: int = 200) -> HttpResponse:
        """The screen, with a form as it was filled in."""
        row = self.row
        key = row.pledge.campaign_key if isinstance(row, SponsorListing) else row.campaign_key
        may_decide = row.state in _DECIDABLE
        return self.screen(
            status=status,
            row=row,
            campaign_title=campaign_titles.titles([key])[key],
            may_decide=may_decide,
            may_reject=may_decide and row.state != RecognitionState.REJECTED,
            term_form=term_form or self.term_form(),
        )

    def decide(self, request: HttpRequest, **term: Any) -> HttpResponse:
        """Approve it, and say what became of it."""
        try:
            recognition.approve(row=self.row, user=request.user, **term)
        except recognition.IllegalMove:
            messages.error(request, gettext("It cannot be shown: nobody confirmed it, or its owner took it back."))
        except ValueError:
            messages.error(request, gettext("The last day lies before the first."))
        else:
            messages.success(request, gettext("Approved. The wall shows it while its term runs."))
        return redirect(reverse(self.open_url_name, args=[self.row.pk]))

    def reject(self, request: HttpRequest) -> HttpResponse:
        """Do not show it, and say what became of it."""
        try:
            recognition.reject(row=self.row, user=request.user)
        except recognition.IllegalMove:
            messages.error(request, gettext("Its owner took it back already."))
        else:
            messages.success(request, gettext("The wall does not show it."))
        return redirect(reverse(self.open_url_name, args=[self.row.pk]))


class OneListingView(OneApprovalView):
    """One sponsor."""

    template_name = "donations/admin/listing_entry.html"
    open_url_name = "giving-wall:open"

    def rows(self) -> QuerySet:
        """Those of the present mode."""
        return shown_listings()

    def term_form(self) -> TermForm:
        """The days on which it is shown now."""
        return TermForm(initial={"shown_from": self.row.shown_from, "shown_until": self.row.shown_until})

    def get_page_title(self) -> str:
        return gettext("Sponsor %(reference)s") % {"reference": reference(self.row.pledge)}

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-wall:index"), gettext("Sponsors on the wall"))]


class ApproveListingView(OneListingView):
    """Lets the wall show it, or changes its days."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Approve it, or say what is wrong with 422."""
        form = TermForm(request.POST)
        if not form.is_valid():
            return self.approval_screen(term_form=form, status=422)
        return self.decide(request, **form.cleaned_data)


class RejectListingView(OneListingView):
    """Keeps it from the wall."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Reject it."""
        return self.reject(request)


class LogoView(OneListingView):
    """The logo that waits, for staff alone: it was drawn anew from what was uploaded."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The picture. Raises Http404 if there is none."""
        if not self.row.logo_png:
            raise Http404
        headers = {"Content-Type": "image/png", "X-Content-Type-Options": "nosniff"}
        return HttpResponse(bytes(self.row.logo_png), headers=headers)


class OneStatementView(OneApprovalView):
    """One statement of support."""

    template_name = "donations/admin/statement_entry.html"
    open_url_name = "giving-support:open"

    def rows(self) -> QuerySet:
        """Those of the present mode."""
        return shown_statements()

    def get_page_title(self) -> str:
        return gettext("Statement %(reference)s") % {"reference": str(self.row.pk)[:8].upper()}

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-support:index"), gettext("Statements of support"))]


class ApproveStatementView(OneStatementView):
    """Lets the wall show it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Approve it."""
        return self.decide(request)


class RejectStatementView(OneStatementView):
    """Keeps it from the wall."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Reject it."""
        return self.reject(request)


class WallViewSet(GivingViewSet):
    """Sponsors for the wall, and one with a view for each button."""

    name = "giving-wall"
    url_prefix = "giving/wall"
    icon = "image"
    menu_label = _("Sponsors on the wall")
    permission_required = permissions.APPROVE_RECOGNITION

    def get_urlpatterns(self) -> list:
        one = "<uuid:pk>/"
        return [
            *self.list_patterns(WallView),
            path(one, self.construct_view(OneListingView), name="open"),
            path(f"{one}logo.png", self.construct_view(LogoView), name="logo"),
            path(f"{one}approve/", self.construct_view(ApproveListingView), name="approve"),
            path(f"{one}reject/", self.construct_view(RejectListingView), name="reject"),
        ]


class SupportViewSet(GivingViewSet):
    """Statements of support, and one with a view for each button."""

    name = "giving-support"
    url_prefix = "giving/support"
    icon = "openquote"
    menu_label = _("Statements of support")
    permission_required = permissions.APPROVE_RECOGNITION

    def get_urlpatterns(self) -> list:
        one = "<uuid:pk>/"
        return [
            *self.list_patterns(StatementsView),
            path(one, self.construct_view(OneStatementView), name="open"),
            path(f"{one}approve/", self.construct_view(ApproveStatementView), name="approve"),
            path(f"{one}reject/", self.construct_view(RejectStatementView), name="reject"),
        ]


wall_viewset = WallViewSet()
support_viewset = SupportViewSet()
