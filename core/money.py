"""Money: whole øre with a currency, read from what people type and written as each language writes it."""

import re
from decimal import Decimal

from babel.numbers import format_currency
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

#: Babel's own English pattern has no space after the code; ours has a no-break space, as DKK 1,250.50.
_PATTERNS = {"en": "¤¤ #,##0.00", "da": "#,##0.00 ¤"}
_WHOLE_PATTERNS = {"en": "¤¤ #,##0", "da": "#,##0 ¤"}

_SPACES = re.compile(r"[\s\u00a0\u202f]")
_CURRENCY_WORDS = re.compile(r"^(dkk|kr\.?)|(dkk|kr\.?|,-)$", re.IGNORECASE)
#: Digits with one kind of thousands separator, then perhaps the other kind and one or two decimals.
_AMOUNT = re.compile(
    r"(?P<whole>\d+|\d{1,3}(?:\.\d{3})+)(?:,(?P<comma>\d{1,2}))?|(?P<whole_en>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?P<point>\d{1,2}))?"
)
_LONGEST_INPUT = 40


def parse_amount(text: str) -> int:
    """The amount that somebody typed, in øre.

    Both ways of writing are read: "1.250,50", "1,250.50" and "1250.50" are 125050 øre. A single separator before
    exactly three digits parts thousands: "1.250" and "1,250" are 125000 øre. "kr.", "DKK" and ",-" around it are
    allowed.

    Raises ValueError for anything else, a minus sign and the empty string included.
    """
    if len(text) > _LONGEST_INPUT:
        raise ValueError("longer than any amount")
    bare = _CURRENCY_WORDS.sub("", _SPACES.sub("", text))
    match = _AMOUNT.fullmatch(bare)
    if match is None or not bare.isascii():
        raise ValueError(f"not an amount: {text!r}")
    whole = re.sub(r"[.,]", "", match["whole"] or match["whole_en"])
    decimals = match["comma"] or match["point"] or ""
    return int(whole) * 100 + int(decimals.ljust(2, "0"))


def format_amount(ore: int, currency: str = "DKK") -> str:
    """The amount in the active language: "1.250,50 kr." in Danish, "DKK 1,250.50" in English; whole kroner have no
    decimals.
    """
    language = (get_language() or "da").split("-")[0]
    patterns = _PATTERNS if ore % 100 else _WHOLE_PATTERNS
    pattern = patterns.get(language, patterns["en"])
    text = format_currency(
        Decimal(abs(ore)).scaleb(-2), currency, format=pattern, locale=language, currency_digits=False
    )
    return ("-" if ore < 0 else "") + text.replace(" ", "\u00a0")


class AmountField(forms.CharField):
    """A form field for an amount in kroner, written in either language's way. Its cleaned value is whole øre.

    ``minimum`` and ``maximum`` are øre, both included.
    """

    default_error_messages = {
        "invalid": _("Write the amount as a number, for example 200 or 1,250.50."),
        "too_small": _("The smallest amount is %(amount)s."),
        "too_large": _("The largest amount is %(amount)s. Please write to us about larger amounts."),
    }

    def __init__(self, *, minimum: int, maximum: int, **options) -> None:
        self.minimum, self.maximum = minimum, maximum
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**options)

    def prepare_value(self, value):
        """An amount in øre is shown in kroner; what was typed stays as it was typed."""
        if isinstance(value, int):
            return f"{value // 100}" if value % 100 == 0 else f"{value // 100},{value % 100:02}"
        return value

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse_amount(text)
        except ValueError as error:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error

    def validate(self, value) -> None:
        super().validate(value)
        if value is None:
            return
        if value < self.minimum:
            amount = format_amount(self.minimum)
            raise forms.ValidationError(self.error_messages["too_small"], code="too_small", params={"amount": amount})
        if value > self.maximum:
            amount = format_amount(self.maximum)
            raise forms.ValidationError(self.error_messages["too_large"], code="too_large", params={"amount": amount})
