"""Requests for an invoice: which wait, and what was done about one."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from core.money import format_amount
from donations import campaign_titles, invoicing, permissions
from donations.gateway import mode
from donations.models import InvoiceRequest, InvoiceState
from donations.viewsets.base import GivingListView, GivingView, GivingViewSet
from donations.viewsets.columns import AmountColumn, LabelledColumn, LinkColumn, day, reference
from donations.viewsets.filters import InvoiceFilterSet
from donations.viewsets.overview import overview_trail

_OPEN = (InvoiceState.REQUESTED, InvoiceState.INVOICED)


def shown_invoices() -> QuerySet[InvoiceRequest]:
    """The requests that staff may know of, without what is sealed."""
    requests = InvoiceRequest.objects.filter(pledge__livemode=mode.is_live()).select_related("pledge")
    return requests.defer("address_sealed", "pledge__donor_sealed")


def invoice_address(invoice: InvoiceRequest) -> str:
    """Where one request is shown."""
    return reverse("giving-invoices:open", args=[invoice.pk])


class InvoicesView(GivingListView):
    """Who asked for an invoice, the latest first."""

    page_title = _("Invoices")
    header_icon = "mail"
    default_ordering = "-requested_at"
    filterset_class = InvoiceFilterSet
    empty_words = _("Nobody has asked for an invoice.")

    @cached_property
    def columns(self):
        """What is to be invoiced, and no names."""
        return [
            LinkColumn(
                "reference",
                label=_("Reference"),
                accessor=lambda row: reference(row.pledge),
                get_url=invoice_address,
            ),
            LabelledColumn("requested_at", label=_("Asked for"), accessor=day("requested_at"), sort_key="requested_at"),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            AmountColumn(
                "amount",
                label=_("Amount"),
                accessor=lambda row: format_amount(row.pledge.amount_ore, row.pledge.currency),
                sort_key="pledge__amount_ore",
                classname="staff-amount",
            ),
            LabelledColumn("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            LabelledColumn("invoice_number", label=_("Invoice number"), sort_key="invoice_number"),
            LabelledColumn("handled_by", label=_("Handled by"), sort_key="handled_by"),
        ]

    def get_base_queryset(self) -> QuerySet[InvoiceRequest]:
        """Those of the present mode."""
        return shown_invoices()

    def campaign_key(self, row: InvoiceRequest):
        """That of the pledge."""
        return row.pledge.campaign_key


class InvoicedForm(forms.Form):
    """The number that the accounting system gave."""

    number = forms.CharField(label=_("Invoice number"), max_length=60, help_text=_("From the accounting system."))


class PaidForm(forms.Form):
    """When the money came."""

    paid_on = forms.DateField(label=_("Day received"), widget=AdminDateInput, initial=timezone.localdate)

    def clean_paid_on(self):
        """A day that has been."""
        day = self.cleaned_data["paid_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("A gift cannot have been received on a day to come."), code="future")
        return day


class OneInvoiceView(GivingView):
    """One request, with what may be done about it now."""

    template_name = "donations/admin/invoice.html"
    invoice: InvoiceRequest

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the request. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.invoice = get_object_or_404(shown_invoices(), pk=kwargs["pk"])

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen. Address and company are shown with the gift, for those who say why they look."""
        return self.invoice_screen()

    def invoice_screen(
        self, *, invoiced_form: InvoicedForm | None = None, paid_form: PaidForm | None = None, status: int = 200
    ) -> HttpResponse:
        """The screen, with a form as it was filled in."""
        invoice = self.invoice
        may_handle = self.user_has_permission(permissions.HANDLE_INVOICES)
        return self.screen(
            status=status,
            invoice=invoice,
            reference=reference(invoice.pledge),
            campaign_title=campaign_titles.titles([invoice.pledge.campaign_key])[invoice.pledge.campaign_key],
            invoiced_form=(invoiced_form or InvoicedForm())
            if may_handle and invoice.state == InvoiceState.REQUESTED
            else None,
            paid_form=(paid_form or PaidForm()) if may_handle and invoice.state == InvoiceState.INVOICED else None,
            may_cancel=may_handle and invoice.state in _OPEN,
        )

    def to_invoice(self) -> HttpResponse:
        """Back to the screen."""
        return redirect(invoice_address(self.invoice))

    def get_page_title(self) -> str:
        return gettext("Invoice for %(reference)s") % {"reference": reference(self.invoice.pledge)}

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-invoices:index"), gettext("Invoices"))]


class InvoicedView(OneInvoiceView):
    """The invoice is sent."""

    permission_required = permissions.HANDLE_INVOICES
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Write it down, or say what is wrong with 422."""
        form = InvoicedForm(request.POST)
        if not form.is_valid():
            return self.invoice_screen(invoiced_form=form, status=422)
        try:
            invoicing.mark_invoiced(request=self.invoice, number=form.cleaned_data["number"], user=request.user)
        except invoicing.InvoiceRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, gettext("Written down: the invoice is sent."))
        return self.to_invoice()


class PaidView(OneInvoiceView):
    """The invoice is paid."""

    permission_required = permissions.HANDLE_INVOICES
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Book it, or say what is wrong with 422."""
        form = PaidForm(request.POST)
        if not form.is_valid():
            return self.invoice_screen(paid_form=form, status=422)
        try:
            invoicing.mark_paid(request=self.invoice, paid_on=form.cleaned_data["paid_on"], user=request.user)
        except invoicing.InvoiceRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, gettext("Booked. The company gets its receipt."))
        return self.to_invoice()


class CancelInvoiceView(OneInvoiceView):
    """Nothing comes of it."""

    permission_required = permissions.HANDLE_INVOICES
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Write it down, or say why it cannot be."""
        try:
            invoicing.cancel(request=self.invoice, user=request.user)
        except invoicing.InvoiceRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, gettext("The request is cancelled."))
        return self.to_invoice()


class InvoiceViewSet(GivingViewSet):
    """The list of requests, and one with a view for each button."""

    name = "giving-invoices"
    url_prefix = "giving/invoices"
    icon = "mail"
    menu_label = _("Invoices")

    def get_urlpatterns(self) -> list:
        one = "<int:pk>/"
        return [
            *self.list_patterns(InvoicesView),
            path(one, self.construct_view(OneInvoiceView), name="open"),
            path(f"{one}invoiced/", self.construct_view(InvoicedView), name="invoiced"),
            path(f"{one}paid/", self.construct_view(PaidView), name="paid"),
            path(f"{one}cancel/", self.construct_view(CancelInvoiceView), name="cancel"),
        ]


invoice_viewset = InvoiceViewSet()
