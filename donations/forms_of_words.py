"""What the forms share in which people and companies write who they are."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from stdnum.dk import cvr as danish_cvr
from stdnum.exceptions import ValidationError as NumberInvalid

from core import consents
from core.cpr_guard import CPR_NUMBER_REFUSED, contains_cpr_number
from core.fields import ConsentField, EmailAddressField, WrittenTextField
from core.models import ConsentText


def one_line(*, label, max_length: int, autocomplete: str = "off", **options) -> WrittenTextField:
    """A field for a few words on one line."""
    widget = forms.TextInput(attrs={"autocomplete": autocomplete})
    return WrittenTextField(label=label, max_length=max_length, widget=widget, **options)


def email_address(**options) -> EmailAddressField:
    """A field for an e-mail address; its cleaned value is the ASCII form."""
    return EmailAddressField(label=_("E-mail"), error_messages={"required": _("Write your e-mail address.")}, **options)


def company_name() -> WrittenTextField:
    """The field for a company's name."""
    return one_line(
        label=_("Company"),
        max_length=200,
        autocomplete="organization",
        error_messages={"required": _("Write the company's name.")},
    )


def cvr_number() -> WrittenTextField:
    """The field for a company's CVR number; see :func:`valid_cvr_number`."""
    field = one_line(
        label=_("CVR number"),
        help_text=_("Eight digits. You find it on your invoices and at cvr.dk."),
        max_length=20,
        error_messages={"required": _("Write the company's CVR number.")},
    )
    field.widget.attrs["inputmode"] = "numeric"
    return field


def valid_cvr_number(typed: str) -> str:
    """A CVR number's eight digits, without spaces or country code. Raises ValidationError if it is none."""
    try:
        return danish_cvr.validate(typed)
    except NumberInvalid as error:
        raise forms.ValidationError(
            _("This is not a CVR number. Please check its eight digits."), code="invalid"
        ) from error


def without_cpr_number(text: str) -> str:
    """The text itself. Raises ValidationError if something in it looks like a CPR number."""
    if contains_cpr_number(text):
        raise forms.ValidationError(CPR_NUMBER_REFUSED, code="cpr_number")
    return text


class WordsForm(forms.Form):
    """A form without CPR numbers, and with a field that only programs fill in.

    What was typed wrong is shown once more and kept nowhere.
    """

    use_required_attribute = False

    # A field that people do not see: what fills it in is a program.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Please leave this field empty. It is there to stop programs."), code="robot")
        return ""

    def clean(self) -> dict:
        """Refuse what looks like a CPR number in any field of words, and say of that field nothing else."""
        cleaned = super().clean() or {}
        for name, form_field in self.fields.items():
            typed = self.data.get(self.add_prefix(name), "")
            if isinstance(form_field, WrittenTextField) and contains_cpr_number(typed):
                self.errors.pop(name, None)
                self.add_error(name, CPR_NUMBER_REFUSED)
        return cleaned


class ConsentForm(WordsForm):
    """A form that asks for one consent, to the very words that stand beside the box."""

    consent_purpose: str
    consent_question: Promise
    consent_required: Promise

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.consent_text = consents.current(purpose=self.consent_purpose, language=get_language() or "")
        self.fields["consent"] = ConsentField(
            text=self.consent_text,
            question=self.consent_question,
            label=_("I agree"),
            error_messages={"required": self.consent_required},
            template_name="components/consent_field.html",
        )

    def clean_consent(self) -> ConsentText:
        """The very text that stood beside the box she ticked."""
        language = self.cleaned_data["consent"]
        if language == self.consent_text.language:
            return self.consent_text
        return consents.current(purpose=self.consent_purpose, language=language)
