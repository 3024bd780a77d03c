"""What she fills in on her private page."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.cpr_guard import CPR_NUMBER_REFUSED, contains_cpr_number
from core.fields import WrittenTextField
from role_models import narrowing


class OwnForm(forms.Form):
    """The base of them: the server says what is wrong, not the browser."""

    use_required_attribute = False

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})


class YesForm(OwnForm):
    """Her yes to the words of one use. It is never ticked beforehand."""

    agrees = forms.BooleanField(
        label=_("Yes, I say yes to these words"),
        error_messages={"required": _("Tick the box if you say yes. If you do not, just go back.")},
    )


class EndForm(OwnForm):
    """An earlier end of her yes. ``latest`` is the end that stands."""

    ends_on = forms.DateField(
        label=_("Last day"),
        widget=forms.DateInput(attrs={"type": "date", "class": "input--medium"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y"],
        error_messages={
            "required": _("Write the last day."),
            "invalid": _("Write the day like this: 31-12-2027."),
        },
    )

    def __init__(self, *args, latest: date, **options) -> None:
        super().__init__(*args, **options)
        self.latest = latest

    def clean_ends_on(self) -> date:
        """A day between today and the end that stands."""
        day = self.cleaned_data["ends_on"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("This day is over. To stop at once, use the other button."))
        if day >= self.latest:
            raise forms.ValidationError(_("Your yes ends then anyway, or before. Choose an earlier day."))
        return day


class NameForm(OwnForm):
    """The name that she is to have in her story."""

    name = WrittenTextField(
        label=_("The name you want"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write the name that you want to have in your story.")},
    )

    def clean_name(self) -> str:
        """Letters, and what stands between them in names."""
        name = " ".join(self.cleaned_data["name"].split())
        if contains_cpr_number(name):
            raise forms.ValidationError(CPR_NUMBER_REFUSED)
        if not narrowing.is_name(name):
            raise forms.ValidationError(_("A name has letters only. Leave out numbers and signs."))
        return name


class PlacesForm(OwnForm):
    """How finely her places may be shown from now on, of ``limits`` that would blur something."""

    precision = forms.ChoiceField(
        label=_("Show my places only as"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one."), "invalid_choice": _("Choose one.")},
    )

    def __init__(self, *args, limits: list[tuple[str, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["precision"].choices = limits  # type: ignore[attr-defined]
