"""The forms of a gift: the amount alone, and who gives it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from stdnum.dk import cvr as danish_cvr
from stdnum.exceptions import ValidationError as NumberInvalid

from core.money import AmountField
from donations.models.amounts import LARGEST_GIFT_ORE, SMALLEST_GIFT_ORE
from donations.models.pages import Audience


def _gift_amount(**options) -> AmountField:
    return AmountField(
        label=_("Amount in kroner"),
        help_text=_("For example 200 or 1,250.50."),
        minimum=SMALLEST_GIFT_ORE,
        maximum=LARGEST_GIFT_ORE,
        error_messages={"required": _("Write the amount that you want to give.")},
        **options,
    )


class AmountForm(forms.Form):
    """The amount alone, as the campaign page hands it over in the address.

    What was typed goes before what was chosen.
    """

    amount = _gift_amount()

    def __init__(self, query) -> None:
        typed = query.get("own_amount", "").strip()
        super().__init__({"amount": typed or query.get("amount", "")})


class GiftForm(forms.Form):
    """The gift's own step. A campaign among companies asks for company and CVR number, one among the public does not.

    ``donor`` gives the cleaned answers as :meth:`donations.models.Pledge.seal_donor` wants them.
    """

    amount = _gift_amount()
    company = forms.CharField(
        label=_("Company"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Write the company's name.")},
    )
    cvr = forms.CharField(
        label=_("CVR number"),
        help_text=_("Eight digits. You find it on your invoices and at cvr.dk."),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": _("Write the company's CVR number.")},
    )
    name = forms.CharField(
        label=_("Your name"),
        help_text=_("So that we know whom to thank."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your name.")},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        help_text=_("We send our thanks to this address, and nothing else."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Write your e-mail address."),
            "invalid": _("Write an e-mail address like name@example.org."),
        },
    )
    # A field that people do not see: what fills it in is a program. See `clean_website`.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    resume = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    def __init__(self, *args, audience: str, **options) -> None:
        super().__init__(*args, **options)
        if audience != Audience.COMPANIES:
            del self.fields["company"], self.fields["cvr"]

    def clean_cvr(self) -> str:
        """The CVR number's eight digits, without spaces or country code. Its check digit is verified."""
        try:
            return danish_cvr.validate(self.cleaned_data["cvr"])
        except NumberInvalid as error:
            raise forms.ValidationError(
                _("This is not a CVR number. Please check its eight digits."), code="invalid"
            ) from error

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Please leave this field empty. It is there to stop programs."), code="robot")
        return ""

    def donor(self) -> dict[str, str]:
        """Who gives; empty strings for what was not asked."""
        return {key: self.cleaned_data.get(key, "") for key in ("company", "cvr", "name", "email")}
