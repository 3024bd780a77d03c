"""Refunds: what somebody asked for, and the decision of somebody else."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from core.money import format_amount
from donations import campaign_titles, permissions, refunds
from donations.gateway import mode
from donations.models import RefundRequest, RefundState
from donations.viewsets.base import GivingListView, GivingView, GivingViewSet
from donations.viewsets.columns import AmountColumn, LabelledColumn, LinkColumn, day
from donations.viewsets.filters import RefundFilterSet
from donations.viewsets.overview import overview_trail


def shown_refunds() -> QuerySet[RefundRequest]:
    """The refunds that staff may know of."""
    return RefundRequest.objects.filter(entry__livemode=mode.is_live()).select_related("entry")


def refund_address(request: RefundRequest) -> str:
    """Where one refund is shown."""
    return reverse("giving-refunds:open", args=[request.pk])


class RefundsView(GivingListView):
    """What somebody asked for, the latest first."""

    page_title = _("Refunds")
    header_icon = "rotate"
    default_ordering = "-requested_at"
    filterset_class = RefundFilterSet
    empty_words = _("Nobody has asked for a refund.")

    @cached_property
    def columns(self):
        """What goes back, and who decided it."""
        return [
            LinkColumn(
                "requested_at",
                label=_("Asked for"),
                accessor=day("requested_at"),
                get_url=refund_address,
                sort_key="requested_at",
            ),
            LabelledColumn("requested_by", label=_("Asked for by"), sort_key="requested_by"),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            AmountColumn(
                "amount",
                label=_("Amount"),
                accessor=lambda row: format_amount(row.amount_ore, row.entry.currency),
                sort_key="amount_ore",
                classname="staff-amount",
            ),
            LabelledColumn("reason", label=_("Reason"), accessor="get_reason_display"),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("decided_by", label=_("Decided by"), sort_key="decided_by"),
        ]

    def get_base_queryset(self) -> QuerySet[RefundRequest]:
        """Those of the present mode."""
        return shown_refunds()

    def campaign_key(self, row: RefundRequest):
        """That of the payment."""
        return row.entry.campaign_key


class OneRefundView(GivingView):
    """One refund, with the buttons of whoever may decide it."""

    template_name = "donations/admin/refund.html"
    refund: RefundRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the refund. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.refund = get_object_or_404(shown_refunds(), pk=kwargs["pk"])

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen. Whoever asked never sees a button: four eyes decide."""
        refund = self.refund
        is_own = refund.requested_by == request.user.get_username()
        waits = refund.state == RefundState.REQUESTED
        return self.screen(
            refund=refund,
            campaign_title=campaign_titles.titles([refund.entry.campaign_key])[refund.entry.campaign_key],
            waits=waits,
            is_own=is_own,
            may_decide=waits and not is_own and self.user_has_permission(permissions.APPROVE_REFUND),
            may_send=refund.state == RefundState.APPROVED and self.user_has_permission(permissions.APPROVE_REFUND),
        )

    def get_page_title(self) -> str:
        return gettext("Refund %(number)d") % {"number": self.refund.pk}

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-refunds:index"), gettext("Refunds"))]


class ApproveRefundView(OneRefundView):
    """Sends the money back."""

    permission_required = permissions.APPROVE_REFUND
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Approve it, or say why it cannot be."""
        try:
            _say_what_became(request, refunds.approve(request=self.refund, user=request.user))
        except refunds.RefundRefused as refusal:
            messages.error(request, str(refusal))
        return redirect(refund_address(self.refund))


class SendRefundView(OneRefundView):
    """Tells the payment service once more of a refund that it did not take."""

    permission_required = permissions.APPROVE_REFUND
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Send it; what is sent already stays as it is."""
        _say_what_became(request, refunds.send(request=self.refund))
        return redirect(refund_address(self.refund))


def _say_what_became(request: HttpRequest, refund: RefundRequest) -> None:
    if refund.state == RefundState.APPROVED:
        messages.error(request, gettext("Approved, but the payment service does not answer. Try again in a while."))
    elif refund.state == RefundState.FAILED:
        messages.error(request, gettext("The payment service refuses to send the money back. Its reason stands below."))
    else:
        messages.success(request, gettext("Approved. The money is on its way back."))


class RefuseRefundView(OneRefundView):
    """Keeps the money."""

    permission_required = permissions.APPROVE_REFUND
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Refuse it, or say why that cannot be."""
        try:
            refunds.refuse(request=self.refund, user=request.user)
        except refunds.RefundRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, gettext("Refused. Nothing goes back."))
        return redirect(refund_address(self.refund))


class RefundViewSet(GivingViewSet):
    """The list of refunds, and one with a view for each button."""

    name = "giving-refunds"
    url_prefix = "giving/refunds"
    icon = "rotate"
    menu_label = _("Refunds")

    def get_urlpatterns(self) -> list:
        one = "<int:pk>/"
        return [
            *self.list_patterns(RefundsView),
            path(one, self.construct_view(OneRefundView), name="open"),
            path(f"{one}approve/", self.construct_view(ApproveRefundView), name="approve"),
            path(f"{one}send/", self.construct_view(SendRefundView), name="send"),
            path(f"{one}refuse/", self.construct_view(RefuseRefundView), name="refuse"),
        ]


refund_viewset = RefundViewSet()
