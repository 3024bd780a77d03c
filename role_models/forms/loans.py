"""The form in which a venue asks to borrow the exhibition."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.fields import PhoneNumberField, WrittenTextField
from donations.forms_of_words import WordsForm, email_address, one_line
from role_models import availability
from role_models.availability import Period, Terms
from role_models.forms.dates import DayMonthYearField

#: Packing and transport take time, whoever asks.
_DAYS_BEFORE = 7


class LoanForm(WordsForm):
    """Who asks, for which days, and whom we answer.

    ``free`` are the free runs of days and ``taken`` the days that are not, for the time that can be asked for.
    """

    # Names the form, so that sending it twice keeps one request.
    token = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    wanted_from = DayMonthYearField(
        label=_("From"),
        help_text=_("The first day on which visitors see it."),
        error_messages={"required": _("Write the first day.")},
    )
    wanted_until = DayMonthYearField(
        label=_("Until"),
        help_text=_("The last day on which visitors see it."),
        error_messages={"required": _("Write the last day.")},
    )
    organisation = one_line(
        label=_("Library, school or other place"),
        max_length=120,
        autocomplete="organization",
        error_messages={"required": _("Write what your place is called.")},
    )
    town = one_line(
        label=_("Town"),
        max_length=80,
        autocomplete="address-level2",
        error_messages={"required": _("Write your town.")},
    )
    name = one_line(
        label=_("Your name"),
        max_length=120,
        autocomplete="name",
        error_messages={"required": _("Write your name.")},
    )
    email = email_address(help_text=_("Our answer comes to this address."))
    phone = PhoneNumberField(
        label=_("Phone"), required=False, help_text=_("For questions about transport. You need not give it.")
    )
    message = WrittenTextField(
        label=_("Is there something that we should know?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(
        self, *args: Any, terms: Terms, today: date, free: Sequence[Period], taken: set[date], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.terms, self.today, self.free, self.taken = terms, today, free, taken

    def clean_wanted_from(self) -> date:
        """A day that we can reach, within the time that can be asked for."""
        day = self.cleaned_data["wanted_from"]
        earliest = self.today + timedelta(days=_DAYS_BEFORE)
        if day < earliest:
            words = gettext("We need a week for the transport. The first day that you can choose is %(day)s.")
            raise forms.ValidationError(words % {"day": _written(earliest)}, code="too_soon")
        return self._not_too_late(day)

    def clean_wanted_until(self) -> date:
        """A day within the time that can be asked for."""
        return self._not_too_late(self.cleaned_data["wanted_until"])

    def _not_too_late(self, day: date) -> date:
        last = availability.bookable(self.today).last
        if day > last:
            words = gettext("We plan a year ahead. The last day that you can choose is %(day)s.")
            raise forms.ValidationError(words % {"day": _written(last)}, code="too_late")
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order, too long a loan, and days on which no set is left."""
        cleaned = super().clean()
        first, last = cleaned.get("wanted_from"), cleaned.get("wanted_until")
        if first and last:
            self._check_days(Period(first, last) if first <= last else None)
        return cleaned

    def _check_days(self, wanted: Period | None) -> None:
        if wanted is None:
            self.add_error("wanted_until", _("The last day must not be before the first one."))
        elif wanted.length > self.terms.longest_loan_days:
            words = gettext("This is %(days)d days. A loan may be %(longest)d days at most.")
            numbers = {"days": wanted.length, "longest": self.terms.longest_loan_days}
            self.add_error("wanted_until", words % numbers)
        elif not availability.is_free(wanted, self.taken):
            self.add_error("wanted_from", self._taken_words(wanted))

    def _taken_words(self, wanted: Period) -> str:
        reachable = [run for run in map(self._reachable, self.free) if run is not None]
        nearest = availability.nearest_free(wanted, reachable, terms=self.terms)
        if not nearest:
            return gettext("The exhibition is not free then, nor for so long at any other time. Ask for fewer days.")
        periods = gettext(" or ").join(period_in_words(period) for period in nearest)
        return gettext("The exhibition is not free on all of these days. It is free %(periods)s.") % {
            "periods": periods
        }

    def _reachable(self, run: Period) -> Period | None:
        first = max(run.first, self.today + timedelta(days=_DAYS_BEFORE))
        return Period(first, run.last) if first <= run.last else None


def period_in_words(period: Period) -> str:
    """The period as part of a sentence: "from 3 May 2027 to 30 May 2027"."""
    return gettext("from %(first)s to %(last)s") % {"first": _written(period.first), "last": _written(period.last)}


def _written(day: date) -> str:
    return date_format(day, "DATE_FORMAT")
