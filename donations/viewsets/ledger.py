"""The ledger: every movement of money, and one of them with what may follow from it."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages

from core.money import AmountField, format_amount
from core.prints import PrintingUnavailable
from core.sealing import SealBroken
from donations import booking, campaign_titles, corrections, opening, permissions, receipting, refunds
from donations.gateway import mode
from donations.models import GIVING, LedgerEntry, Receipt, RefundReason
from donations.viewsets.base import GivingListView, GivingView, GivingViewSet
from donations.viewsets.columns import AmountColumn, LabelledColumn, LinkColumn, amount, day, reference
from donations.viewsets.filters import LedgerFilterSet
from donations.viewsets.form_tokens import FormTokenField, renew
from donations.viewsets.opening_form import OpeningForm
from donations.viewsets.overview import overview_trail

_LARGEST_ORE = 1_000_000_00
_LESS, _MORE = "less", "more"


def shown_entries() -> QuerySet[LedgerEntry]:
    """The entries that staff may know of, without what is sealed."""
    entries = LedgerEntry.objects.filter(livemode=mode.is_live())
    return entries.select_related("pledge", "receipt").defer("pledge__donor_sealed", "receipt__facts_sealed")


def entry_address(entry: LedgerEntry) -> str:
    """Where one entry is shown."""
    return reverse("giving-ledger:open", args=[entry.pk])


def receipt_of(entry: LedgerEntry) -> Receipt | None:
    """The entry's paper, or None."""
    return getattr(entry, "receipt", None)


def _receipt_number(entry: LedgerEntry) -> str:
    receipt = receipt_of(entry)
    return receipt.reference if receipt else ""


class LedgerView(GivingListView):
    """Every movement of money, the latest first."""

    page_title = _("Ledger")
    header_icon = "list-ol"
    default_ordering = "-occurred_at"
    filterset_class = LedgerFilterSet
    empty_words = _("Nothing has been paid yet.")

    @cached_property
    def columns(self):
        """What moved, and no names."""
        return [
            LinkColumn(
                "occurred_at",
                label=_("Day"),
                accessor=day("occurred_at"),
                get_url=entry_address,
                sort_key="occurred_at",
            ),
            LabelledColumn("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            LabelledColumn("campaign", label=_("Campaign"), accessor=self.campaign_title),
            AmountColumn("amount", label=_("Amount"), accessor=amount, sort_key="amount_ore", classname="staff-amount"),
            AmountColumn(
                "vat",
                label=_("Of it VAT"),
                accessor=lambda row: format_amount(row.vat_ore, row.currency),
                classname="staff-amount",
            ),
            LabelledColumn("method", label=_("Way of paying"), accessor="get_method_display", sort_key="method"),
            LabelledColumn("receipt", label=_("Receipt"), accessor=_receipt_number),
            LabelledColumn("booked_by", label=_("Booked by"), sort_key="booked_by"),
        ]

    def get_base_queryset(self) -> QuerySet[LedgerEntry]:
        """Those of the present mode."""
        return shown_entries()


class RefundForm(forms.Form):
    """How much goes back, and why."""

    amount = AmountField(label=_("Amount in kroner"), minimum=1, maximum=_LARGEST_ORE)
    reason = forms.ChoiceField(label=_("Reason"), choices=[("", "---------"), *RefundReason.choices])

    def __init__(self, *args: Any, at_most: int, **options: Any) -> None:
        super().__init__(*args, **options)
        field = cast(AmountField, self.fields["amount"])
        field.maximum, field.initial = at_most, at_most
        field.error_messages["too_large"] = _("At most %(amount)s is left of this payment.")


class CorrectionForm(forms.Form):
    """By how much the books are wrong, in which way, and why."""

    direction = forms.ChoiceField(
        label=_("What the books must show"),
        choices=[(_LESS, _("Less than they do")), (_MORE, _("More than they do"))],
        widget=forms.RadioSelect,
    )
    amount = AmountField(label=_("By how many kroner"), minimum=1, maximum=_LARGEST_ORE)
    reason = forms.CharField(
        label=_("Why"),
        max_length=200,
        help_text=_("It stays in the books for ever: name no person here."),
    )
    form_token = FormTokenField()

    def ore(self) -> int:
        """The correction in øre, negative if it takes away."""
        return self.cleaned_data["amount"] * (-1 if self.cleaned_data["direction"] == _LESS else 1)


class OneEntryView(GivingView):
    """One entry: its parts, its paper, and what may be done about it."""

    template_name = "donations/admin/entry.html"
    entry: LedgerEntry

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the entry. Raises Http404."""
        super().setup(request, *args, **kwargs)
        self.entry = get_object_or_404(shown_entries(), pk=kwargs["pk"])

    def entry_screen(
        self,
        *,
        refund_form: RefundForm | None = None,
        correction_form: CorrectionForm | None = None,
        paper_form: OpeningForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """The screen, with a form as it was filled in."""
        entry = self.entry
        at_most = booking.refundable(entry)
        may_refund = at_most > 0 and self.user_has_permission(permissions.REQUEST_REFUND)
        receipt = receipt_of(entry)
        may_open = receipt is not None and self.user_has_permission(permissions.OPEN_GIVER)
        may_correct = entry.kind in GIVING and self.user_has_permission(permissions.CORRECT_LEDGER)
        return self.screen(
            status=status,
            entry=entry,
            campaign_title=campaign_titles.titles([entry.campaign_key])[entry.campaign_key],
            gift_reference=reference(entry.pledge) if entry.pledge else "",
            receipt=receipt,
            paper_form=(paper_form or OpeningForm()) if may_open else None,
            left=LedgerEntry.objects.left_of(entry) if entry.kind in GIVING else None,
            followed_by=self._followed_by(),
            refunds=entry.refund_requests.all(),
            refund_form=(refund_form or RefundForm(at_most=at_most)) if may_refund else None,
            correction_form=(correction_form or CorrectionForm()) if may_correct else None,
            may_send=self.user_has_permission(permissions.SEND_RECEIPT) and self._has_an_address(),
        )

    def _followed_by(self) -> QuerySet[LedgerEntry]:
        """What happened to the same payment, this entry left out."""
        entry = self.entry
        return shown_entries().filter(payment_reference=entry.payment_reference).exclude(pk=entry.pk).order_by("pk")

    def _has_an_address(self) -> bool:
        pledge = self.entry.pledge
        return receipt_of(self.entry) is not None and pledge is not None and pledge.giver_erased_at is None

    def to_entry(self) -> HttpResponse:
        """Back to the entry's screen."""
        return redirect(entry_address(self.entry))

    def get_page_title(self) -> str:
        return gettext("Entry %(number)d") % {"number": self.entry.pk}

    def get_trail(self):
        return [*overview_trail(), (reverse("giving-ledger:index"), gettext("Ledger"))]


class OpenEntryView(OneEntryView):
    """The entry as it stands."""

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen."""
        return self.entry_screen()


class AskRefundView(OneEntryView):
    """Asks for a refund, which somebody else must approve."""

    permission_required = permissions.REQUEST_REFUND
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Write it down, or say what is wrong with 422."""
        form = RefundForm(request.POST, at_most=booking.refundable(self.entry))
        if not form.is_valid():
            return self.entry_screen(refund_form=form, status=422)
        try:
            refunds.ask(
                entry=self.entry,
                amount_ore=form.cleaned_data["amount"],
                reason=form.cleaned_data["reason"],
                user=request.user,
            )
        except refunds.RefundRefused as refusal:
            form.add_error(None, str(refusal))
            return self.entry_screen(refund_form=form, status=422)
        messages.success(request, gettext("Asked for. Somebody else must approve it before the money goes back."))
        return self.to_entry()


class CorrectView(OneEntryView):
    """Mends a booking by another entry."""

    permission_required = permissions.CORRECT_LEDGER
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Book it once, or say what is wrong with 422."""
        form = CorrectionForm(request.POST)
        if not form.is_valid():
            return self.entry_screen(correction_form=form, status=422)
        try:
            corrections.correct(
                entry=self.entry,
                amount_ore=form.ore(),
                reason=form.cleaned_data["reason"],
                user=request.user,
                form_token=form.cleaned_data["form_token"],
            )
        except booking.BookedAlready:
            messages.info(request, gettext("This was booked already. It stands in the books once."))
            return self.to_entry()
        except corrections.CorrectionRefused as refusal:
            if isinstance(refusal, corrections.CorrectionFormSpent):
                renew(form)
            form.add_error(None, str(refusal))
            return self.entry_screen(correction_form=form, status=422)
        messages.success(request, gettext("The correction is booked."))
        return self.to_entry()


class OpenPaperView(OneEntryView):
    """The entry's receipt or credit note as a PDF, for those who may see who gives and say why they look."""

    permission_required = permissions.OPEN_GIVER
    http_method_names = ["post"]

    @method_decorator(sensitive_variables("content"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The file, after the look was written into the access log. Raises Http404 where there is no paper."""
        receipt = receipt_of(self.entry)
        if receipt is None:
            raise Http404
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self.entry_screen(paper_form=form, status=422)
        try:
            content = opening.open_paper(receipt=receipt, user=request.user, purpose=form.cleaned_data["purpose"])
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return self.to_entry()
        except PrintingUnavailable:
            messages.error(request, gettext("PDF files cannot be made now. Tell whoever runs the site."))
            return self.to_entry()
        return HttpResponse(
            content,
            headers={
                "Content-Type": "application/pdf",
                "Content-Disposition": content_disposition_header(True, f"{receipt.reference}.pdf"),
                "Cache-Control": "private, no-store",
            },
        )


class SendReceiptView(OneEntryView):
    """Writes the letter with the entry's paper once more."""

    permission_required = permissions.SEND_RECEIPT
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Post it, or say why not."""
        receipt = receipt_of(self.entry)
        try:
            if receipt is None or not self._has_an_address():
                raise receipting.NoAddress
            receipting.send_again(receipt=receipt)
        except receipting.NoAddress:
            messages.error(request, gettext("We have no e-mail address to send it to."))
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
        else:
            messages.success(request, gettext("%(number)s is sent again.") % {"number": receipt.reference})
        return self.to_entry()


class LedgerViewSet(GivingViewSet):
    """The ledger, and one entry with a view for each button."""

    name = "giving-ledger"
    url_prefix = "giving/ledger"
    icon = "list-ol"
    menu_label = _("Ledger")

    def get_urlpatterns(self) -> list:
        one = "<int:pk>/"
        return [
            *self.list_patterns(LedgerView),
            path(one, self.construct_view(OpenEntryView), name="open"),
            path(f"{one}refund/", self.construct_view(AskRefundView), name="refund"),
            path(f"{one}correct/", self.construct_view(CorrectView), name="correct"),
            path(f"{one}paper/", self.construct_view(OpenPaperView), name="paper"),
            path(f"{one}send/", self.construct_view(SendReceiptView), name="send"),
        ]


ledger_viewset = LedgerViewSet()
