"""Gifts and sponsorships: the list of them, and one of them with who gives, for those who say why they look."""

from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages

from core.sealing import SealBroken
from donations import campaign_titles, opening, overview, permissions
from donations.gateway import mode
from donations.models import InvoiceRequest, Pledge, SponsorListing, Subscription
from donations.opening import Giver
from donations.viewsets.base import GivingListView, GivingView, GivingViewSet
from donations.viewsets.columns import AmountColumn, LabelledColumn, LinkColumn, amount, day, reference
from donations.viewsets.filters import GiftFilterSet, SponsorFilterSet
from donations.viewsets.opening_form import OpeningForm
from donations.viewsets.overview import overview_trail


def shown_gifts() -> QuerySet[Pledge]:
    """The gifts that staff may know of, without what is sealed."""
    return Pledge.objects.filter(livemode=mode.is_live()).defer("donor_sealed")


def gift_address(pledge: Pledge) -> str:
    """Where one gift is shown."""
    return reverse("giving-gifts:open", args=[pledge.pk])


class GiftsView(GivingListView):
    """What people set out to give, the newest first."""

    page_title = _("Gifts")
    header_icon = "form"
    default_ordering = "-created_at"
    filterset_class = GiftFilterSet
    empty_words = _("Nobody has set out to give yet.")

    @cached_property
    def columns(self):
        """What they are about, and no names."""
        return [
            LinkColumn("reference", label=_("Reference"), accessor=reference, get_url=gift_address),
            LabelledColumn("created_at", label=_("Begun"), accessor=day("created_at"), sort_key="created_at"),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            LabelledColumn("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            LabelledColumn("frequency", label=_("How often"), accessor="get_frequency_display", sort_key="frequency"),
            LabelledColumn("method", label=_("Way of paying"), accessor="get_method_display", sort_key="method"),
            AmountColumn("amount", label=_("Amount"), accessor=amount, sort_key="amount_ore", classname="staff-amount"),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        ]

    def get_base_queryset(self) -> QuerySet[Pledge]:
        """Those of the present mode."""
        return shown_gifts()


class SponsorsView(GivingListView):
    """Who stands by us for a time, those first whose paid period ends first."""

    page_title = _("Sponsors and renewals")
    header_icon = "date"
    default_ordering = "subscription__paid_until"
    filterset_class = SponsorFilterSet
    empty_words = _("Nobody stands by us for a time yet.")

    @cached_property
    def columns(self):
        """What was agreed, how far it is paid, and until when the wall shows it."""
        return [
            LinkColumn("reference", label=_("Reference"), accessor=reference, get_url=gift_address),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            LabelledColumn("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            LabelledColumn("tier_name", label=_("Tier"), sort_key="tier_name"),
            LabelledColumn("frequency", label=_("How often"), accessor="get_frequency_display", sort_key="frequency"),
            AmountColumn("amount", label=_("Amount"), accessor=amount, sort_key="amount_ore", classname="staff-amount"),
            LabelledColumn("status", label=_("Subscription"), accessor=_subscription_in_words),
            LabelledColumn(
                "paid_until", label=_("Paid until"), accessor=_paid_until, sort_key="subscription__paid_until"
            ),
            LabelledColumn("wall", label=_("On the wall"), accessor=_wall_in_words),
        ]

    def get_base_queryset(self) -> QuerySet[Pledge]:
        """Whoever gives again and again, and sponsors who have paid."""
        return overview.sponsors().select_related("subscription", "listing").defer("donor_sealed", "listing__logo_png")

    def order_queryset(self, queryset: QuerySet[Pledge]) -> QuerySet[Pledge]:
        """As asked for; whoever has no subscription comes last when it is by the end of what is paid."""
        if self.ordering == self.default_ordering:
            return queryset.order_by(F("subscription__paid_until").asc(nulls_last=True), "-created_at", "pk")
        return super().order_queryset(queryset)


def _subscription(pledge: Pledge) -> Subscription | None:
    return getattr(pledge, "subscription", None)


def _subscription_in_words(pledge: Pledge) -> str:
    subscription = _subscription(pledge)
    if subscription is None:
        return gettext("None")
    if subscription.ends_at_period_end and subscription.ended_at is None:
        return gettext("Ends when the period ends")
    return subscription.get_status_display()


def _paid_until(pledge: Pledge) -> str:
    subscription = _subscription(pledge)
    return day("paid_until")(subscription) if subscription else ""


def _wall_in_words(pledge: Pledge) -> str:
    listing: SponsorListing | None = getattr(pledge, "listing", None)
    return listing.get_state_display() if listing else ""


class OneGiftView(GivingView):
    """One gift: its money and papers, and who gives it for those who say why they look."""

    template_name = "donations/admin/gift.html"
    pledge: Pledge

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the gift. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.pledge = get_object_or_404(shown_gifts(), pk=kwargs["pk"])

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen without who gives."""
        return self._gift_screen(OpeningForm())

    @method_decorator(sensitive_variables("giver"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Who gives, after the look was written into the access log."""
        if not self.user_has_permission(permissions.OPEN_GIVER):
            return redirect(gift_address(self.pledge))
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self._gift_screen(form, status=422)
        try:
            giver = opening.open_giver(pledge=self.pledge, user=request.user, purpose=form.cleaned_data["purpose"])
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return redirect(gift_address(self.pledge))
        return self._gift_screen(form, giver=giver)

    def _gift_screen(self, form: OpeningForm, *, giver: Giver | None = None, status: int = 200) -> HttpResponse:
        pledge = self.pledge
        may_open = self.user_has_permission(permissions.OPEN_GIVER)
        return self.screen(
            status=status,
            pledge=pledge,
            reference=reference(pledge),
            campaign_title=campaign_titles.titles([pledge.campaign_key])[pledge.campaign_key],
            opening_form=form if may_open and pledge.giver_erased_at is None else None,
            giver=giver,
            entries=pledge.entries.select_related("receipt").order_by("occurred_at", "pk"),
            refunds=[request for entry in pledge.entries.all() for request in entry.refund_requests.all()],
            subscription=Subscription.objects.filter(pledge=pledge).first(),
            invoice=InvoiceRequest.objects.filter(pledge=pledge).defer("address_sealed").first(),
            listing=SponsorListing.objects.filter(pledge=pledge).defer("logo_png").first(),
            may_approve=self.user_has_permission(permissions.APPROVE_RECOGNITION),
            looks=opening.looks_at(subject_kind=opening.SUBJECT_KIND, subject_id=str(pledge.pk)),
        )

    def get_page_title(self) -> str:
        return gettext("Gift %(reference)s") % {"reference": reference(self.pledge)}

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-gifts:index"), gettext("Gifts"))]


class GiftViewSet(GivingViewSet):
    """The list of gifts, and one gift."""

    name = "giving-gifts"
    url_prefix = "giving/gifts"
    icon = "form"
    menu_label = _("Gifts")

    def get_urlpatterns(self) -> list:
        return [*self.list_patterns(GiftsView), path("<uuid:pk>/", self.construct_view(OneGiftView), name="open")]


class SponsorViewSet(GivingViewSet):
    """The list of those who stand by us for a time."""

    name = "giving-sponsors"
    url_prefix = "giving/sponsors"
    icon = "date"
    menu_label = _("Sponsors and renewals")

    def get_urlpatterns(self) -> list:
        return self.list_patterns(SponsorsView)


gift_viewset = GiftViewSet()
sponsor_viewset = SponsorViewSet()
