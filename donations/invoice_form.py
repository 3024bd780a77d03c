"""The form in which a company asks for an invoice."""

from typing import cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from stdnum import ean as article_number
from stdnum.exceptions import ValidationError as NumberInvalid

from core.money import AmountField, format_amount
from donations.forms_of_wall import WallForm
from donations.forms_of_words import company_name, cvr_number, email_address, one_line, valid_cvr_number
from donations.models.amounts import LARGEST_GIFT_ORE, SMALLEST_GIFT_ORE
from donations.models.tiers import Tier

_EAN_DIGITS = 13
_OWN_AMOUNT = "amount"


class InvoiceForm(WallForm):
    """What the invoice is for, who gets it and where it goes.

    ``tiers`` are those that can be chosen today; without any, only an amount is asked for. ``wall_text`` is what a
    company agrees to that wants to stand on the wall, "" without a wall. ``token`` names the form, so that sending it
    twice asks once.
    """

    field_order = [
        "choice",
        "amount",
        "company",
        "cvr",
        "ean",
        "name",
        "email",
        "address",
        "postcode",
        "town",
        "reference",
        "on_wall",
        "wall_name",
        "wall_url",
        "logo",
    ]

    choice = forms.ChoiceField(
        label=_("What is the invoice for?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what the invoice is for."),
            "invalid_choice": _("This cannot be chosen any more, or its price has changed. Please choose again."),
        },
    )
    amount = AmountField(
        label=_("Amount in kroner"),
        help_text=_("For example 200 or 1,250.50."),
        minimum=SMALLEST_GIFT_ORE,
        maximum=LARGEST_GIFT_ORE,
        required=False,
        error_messages={"required": _("Write the amount.")},
    )
    company = company_name()
    cvr = cvr_number()
    ean = one_line(
        label=_("EAN number"),
        help_text=_("13 digits. Only public bodies have one: they get the invoice by it."),
        max_length=30,
        required=False,
    )
    name = one_line(
        label=_("Contact person"),
        max_length=200,
        autocomplete="name",
        error_messages={"required": _("Write whom we can ask about the invoice.")},
    )
    email = email_address(help_text=_("The invoice and our receipt go to this address."))
    address = one_line(
        label=_("Address"),
        max_length=200,
        autocomplete="street-address",
        error_messages={"required": _("Write the street and the number.")},
    )
    postcode = one_line(
        label=_("Postcode"),
        max_length=12,
        autocomplete="postal-code",
        error_messages={"required": _("Write the postcode.")},
    )
    town = one_line(
        label=_("Town"),
        max_length=80,
        autocomplete="address-level2",
        error_messages={"required": _("Write the town.")},
    )
    reference = one_line(
        label=_("Your reference"),
        help_text=_("A purchase number or a name that must stand on the invoice."),
        max_length=80,
        required=False,
    )
    token = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    def __init__(self, *args, tiers: list[Tier], wall_text: str = "", **options) -> None:
        super().__init__(*args, wall_text=wall_text, **options)
        self.tiers = {f"{tier.key}:{tier.price_ore}": tier for tier in tiers}
        if tiers:
            cast(forms.ChoiceField, self.fields["choice"]).choices = [
                *((value, _tier_words(tier)) for value, tier in self.tiers.items()),
                (_OWN_AMOUNT, gettext("An amount that you choose yourselves")),
            ]
            self.fields["amount"].help_text = _("Only if you choose an amount yourselves, for example 2,500.")
        else:
            del self.fields["choice"]
            self.fields["amount"].required = True

    def clean_cvr(self) -> str:
        """The CVR number's eight digits. Its check digit is verified."""
        return valid_cvr_number(self.cleaned_data["cvr"])

    def clean_ean(self) -> str:
        """The EAN number's 13 digits, or "". Its check digit is verified."""
        typed = self.cleaned_data["ean"]
        if not typed:
            return ""
        try:
            number = article_number.validate(typed)
        except NumberInvalid as error:
            raise forms.ValidationError(
                _("This is not an EAN number. Please check its 13 digits."), code="invalid"
            ) from error
        if len(number) != _EAN_DIGITS:
            raise forms.ValidationError(_("This is not an EAN number. Please check its 13 digits."), code="invalid")
        return number

    def clean(self) -> dict:
        """An amount where no tier was chosen."""
        cleaned = super().clean()
        has_error = "choice" in self.errors or "amount" in self.errors
        if not has_error and self.chosen_tier() is None and cleaned.get("amount") is None:
            self.add_error("amount", _("Write the amount."))
        return cleaned

    def chosen_tier(self) -> Tier | None:
        """The tier that the invoice is for; None for an amount."""
        return self.tiers.get(self.cleaned_data.get("choice", ""))

    def donor(self) -> dict[str, str]:
        """Who gives, as donations.models.Pledge keeps it."""
        return {key: self.cleaned_data[key] for key in ("company", "cvr", "name", "email")} | {"dedication": ""}

    def invoice_address(self) -> dict[str, str]:
        """Where the invoice goes, as donations.models.InvoiceRequest keeps it."""
        return {key: self.cleaned_data[key] for key in ("address", "postcode", "town", "reference")}


def _tier_words(tier: Tier) -> str:
    return gettext("%(tier)s: %(amount)s for a year") % {"tier": tier.name, "amount": format_amount(tier.price_ore)}
