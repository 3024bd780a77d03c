"""The forms of a gift: the amount alone, and who gives it."""

import re
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from core.money import AmountField, format_amount
from donations.forms_of_wall import WallForm
from donations.forms_of_words import company_name, cvr_number, email_address, one_line, valid_cvr_number
from donations.models import Frequency
from donations.models.amounts import LARGEST_GIFT_ORE, SMALLEST_GIFT_ORE

LONGEST_DEDICATION = 120

#: What core.private_links.new_token() makes.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


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
    """The amount and how often it is given, as the campaign page hands them over in the address.

    What was typed goes before what was chosen. ``frequencies`` are those that the campaign offers; nothing said means
    once.
    """

    amount = _gift_amount()
    frequency = forms.ChoiceField(
        choices=Frequency.choices,
        label=_("How often"),
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("The campaign does not offer this. Choose how often you want to give.")},
    )

    def __init__(self, query, *, frequencies: list[Frequency]) -> None:
        typed = query.get("own_amount", "").strip()
        super().__init__(
            {
                "amount": typed or query.get("amount", ""),
                "frequency": query.get("frequency") or Frequency.ONCE,
            }
        )
        offered = cast(forms.ChoiceField, self.fields["frequency"])
        offered.choices = [(frequency.value, frequency.label) for frequency in frequencies]


class GiftForm(WallForm):
    """The gift's own step: who gives, and what she wants beside the gift. Nothing is ticked beforehand.

    Companies are asked for their name and CVR number; a dedication belongs to a gift alone. ``fee_ore`` is what would
    cover the payment's fee, or None where that is not offered. ``wall_text`` is what she agrees to who wants to stand
    on the wall, "" without a wall. ``donor`` gives the cleaned answers as
    :meth:`donations.models.Pledge.seal_donor` wants them, ``listing`` what the wall shall show. ``resume`` is the
    token by which she comes back, "" for none.
    """

    covers_fee = forms.BooleanField(required=False)
    company = company_name()
    cvr = cvr_number()
    name = one_line(
        label=_("Your name"),
        help_text=_("So that we know whom to thank."),
        max_length=200,
        autocomplete="name",
        error_messages={"required": _("Write your name.")},
    )
    email = email_address(help_text=_("We send the receipt to this address, and nothing that you have not asked for."))
    dedication = one_line(
        label=_("Dedication"),
        help_text=_("For example: in memory of my grandmother. It stands on your receipt, and only we see it."),
        max_length=LONGEST_DEDICATION,
        required=False,
    )
    resume = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    field_order = ["company", "cvr", "name", "email", "dedication", "on_wall", "wall_name", "wall_url", "logo"]

    def __init__(
        self,
        *args,
        asks_company: bool,
        takes_dedication: bool = True,
        fee_ore: int | None = None,
        wall_text: str = "",
        **options,
    ) -> None:
        super().__init__(*args, wall_text=wall_text, asks_company=asks_company, **options)
        self.fee_ore = fee_ore
        if not asks_company:
            del self.fields["company"], self.fields["cvr"]
        if not takes_dedication:
            del self.fields["dedication"]
        if fee_ore is None:
            del self.fields["covers_fee"]
        else:
            covers_fee = _("Add %(amount)s for the payment's fee, so that your whole gift reaches us")
            self.fields["covers_fee"].label = covers_fee % {"amount": format_amount(fee_ore)}

    def clean_cvr(self) -> str:
        """The CVR number's eight digits, without spaces or country code. Its check digit is verified."""
        return valid_cvr_number(self.cleaned_data["cvr"])

    def clean_resume(self) -> str:
        """The token, or "" for what is none: it comes to stand in an address."""
        token = self.cleaned_data["resume"]
        return token if _TOKEN.fullmatch(token) else ""

    def donor(self) -> dict[str, str]:
        """Who gives; empty strings for what was not asked."""
        return {key: self.cleaned_data.get(key, "") for key in ("company", "cvr", "name", "email", "dedication")}

    def added_fee(self) -> int:
        """What she adds for the fee, in øre."""
        return self.fee_ore if self.fee_ore and self.cleaned_data.get("covers_fee") else 0
