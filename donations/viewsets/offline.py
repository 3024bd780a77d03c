"""Booking a gift that came outside the payment page: by bank, to the MobilePay number, in cash."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from core.money import AmountField, format_amount
from donations import campaign_titles, offline, permissions
from donations.booking import BookedAlready
from donations.forms_of_words import valid_cvr_number, without_cpr_number
from donations.models import PaymentMethod, PledgeKind, VatTreatment
from donations.viewsets.base import GivingView, GivingViewSet
from donations.viewsets.form_tokens import FormTokenField, renew
from donations.viewsets.ledger import entry_address
from donations.viewsets.overview import overview_trail

_LARGEST_ORE = 10_000_000_00
_BLANK = ("", "---------")


class OfflineGiftForm(forms.Form):
    """What came in, when and how, and from whom."""

    campaign = forms.ChoiceField(label=_("Campaign"))
    amount = AmountField(
        label=_("Amount in kroner"),
        help_text=_("All included, for example 200 or 1,250.50."),
        minimum=1,
        maximum=_LARGEST_ORE,
    )
    method = forms.ChoiceField(
        label=_("How it came"),
        choices=[_BLANK, *((method.value, method.label) for method in offline.METHODS)],
    )
    received_on = forms.DateField(
        label=_("Day received"),
        help_text=_("The day on which the money was ours, as the bank says."),
        widget=AdminDateInput,
        initial=timezone.localdate,
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=PledgeKind.choices,
        widget=forms.RadioSelect,
        initial=PledgeKind.GIFT,
        help_text=_(
            "A sponsorship buys something, a logo on the wall for instance. A gift asks for nothing in return."
        ),
    )
    vat_treatment = forms.ChoiceField(
        label=_("VAT treatment"),
        choices=[choice for choice in VatTreatment.choices if choice[0] != VatTreatment.UNDECIDED],
        widget=forms.RadioSelect,
        initial=VatTreatment.GIFT,
    )
    company = forms.CharField(label=_("Company"), max_length=200, required=False)
    cvr = forms.CharField(label=_("CVR number"), max_length=20, required=False)
    name = forms.CharField(
        label=_("Name"), max_length=200, required=False, help_text=_("Who gives, or whom we know at the company.")
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        required=False,
        help_text=_("The receipt goes there. Without it, nothing is sent."),
    )
    language = forms.ChoiceField(label=_("Language of the receipt"), choices=settings.LANGUAGES)
    form_token = FormTokenField()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        campaign = cast(forms.ChoiceField, self.fields["campaign"])
        campaign.choices = [_BLANK, *campaign_titles.choices()]

    def clean_cvr(self) -> str:
        """The eight digits; "" for none."""
        typed = self.cleaned_data["cvr"]
        return valid_cvr_number(typed) if typed else ""

    def clean_company(self) -> str:
        """The company's name, without a CPR number in it."""
        return without_cpr_number(self.cleaned_data["company"])

    def clean_name(self) -> str:
        """The name, without a CPR number in it."""
        return without_cpr_number(self.cleaned_data["name"])

    def clean_received_on(self):
        """A day that has been."""
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("A gift cannot have been received on a day to come."), code="future")
        return day

    def clean(self) -> dict:
        """Somebody must have given it, and what is said of kind and VAT must fit together."""
        cleaned = super().clean() or {}
        if not (cleaned.get("company") or cleaned.get("name") or {"company", "name"} & self.errors.keys()):
            self.add_error("name", _("Write the company or a name: the receipt needs it."))
        if cleaned.get("kind") == PledgeKind.GIFT and cleaned.get("vat_treatment") == VatTreatment.SPONSORSHIP_25:
            self.add_error("vat_treatment", _("A gift holds no VAT. Is it a sponsorship?"))
        return cleaned

    def donor(self) -> dict[str, str]:
        """Who gives, as Pledge.seal_donor wants it."""
        return {key: self.cleaned_data[key] for key in ("company", "cvr", "name", "email")} | {"dedication": ""}


@method_decorator(sensitive_post_parameters("company", "cvr", "name", "email"), name="dispatch")
class OfflineGiftView(GivingView):
    """The form, and the booking."""

    permission_required = permissions.BOOK_OFFLINE_GIFT
    page_title = _("Book a gift")
    header_icon = "plus"
    template_name = "donations/admin/offline.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """An empty form."""
        return self.screen(form=OfflineGiftForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Book it once and show the entry, or say what is wrong with 422."""
        form = OfflineGiftForm(request.POST)
        if not form.is_valid():
            return self.screen(status=422, form=form)
        chosen = form.cleaned_data
        try:
            entry = offline.book_gift(
                campaign_key=UUID(chosen["campaign"]),
                donor=form.donor(),
                amount_ore=chosen["amount"],
                method=PaymentMethod(chosen["method"]),
                kind=PledgeKind(chosen["kind"]),
                vat_treatment=VatTreatment(chosen["vat_treatment"]),
                received_on=chosen["received_on"],
                language=chosen["language"],
                user=request.user,
                form_token=chosen["form_token"],
            )
        except BookedAlready as before:
            messages.info(request, gettext("This was booked already. It stands in the books once."))
            return redirect(entry_address(before.entry))
        except offline.OfflineGiftRefused as refusal:
            if isinstance(refusal, offline.OfflineFormSpent):
                renew(form)
            form.add_error(None, str(refusal))
            return self.screen(status=422, form=form)
        said = gettext("%(amount)s is booked.") % {"amount": format_amount(entry.amount_ore, entry.currency)}
        messages.success(request, said)
        return redirect(entry_address(entry))

    def get_trail(self):
        return overview_trail()


class OfflineGiftViewSet(GivingViewSet):
    """One address, for those who may book gifts."""

    name = "giving-offline"
    url_prefix = "giving/book"
    icon = "plus"
    menu_label = _("Book a gift")
    permission_required = permissions.BOOK_OFFLINE_GIFT

    def get_urlpatterns(self) -> list:
        return [path("", self.construct_view(OfflineGiftView), name="index")]


offline_viewset = OfflineGiftViewSet()
