"""A date in three fields, day, month and year, in the order in which it is said and written in Denmark.

The fields of a browser's own calendar are hard to fill in for who knows the date, and they differ between browsers.
"""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class DayMonthYearWidget(forms.MultiWidget):
    """Three short fields for digits, each with its name."""

    template_name = "role_models/forms/day_month_year.html"
    use_fieldset = True

    def __init__(self) -> None:
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput(attrs={"inputmode": "numeric", "maxlength": length, "autocomplete": "off"})
            for name, length in (("day", 2), ("month", 2), ("year", 4))
        }
        super().__init__(widgets=parts)

    def decompress(self, value: date | None) -> list[Any]:
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        labels = (_("Day"), _("Month"), _("Year"))
        for part, label in zip(context["widget"]["subwidgets"], labels, strict=True):
            part["label"] = label
        return context


class DayMonthYearField(forms.Field):
    """Asks for a day. Its cleaned value is a date."""

    widget = DayMonthYearWidget
    default_error_messages = {
        "required": _("Write the day, the month and the year."),
        "invalid": _("This day does not exist. Write it with digits, like 24 8 2027."),
    }

    def to_python(self, value: Any) -> date | None:
        typed = [str(part or "").strip() for part in value or []]
        if not any(typed):
            return None
        if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in typed) or len(typed) != 3:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        day, month, year = map(int, typed)
        try:
            return date(year, month, day)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
