"""What readers fill in: an invitation to speak, and a greeting; and the words that she sends with her answer."""

from datetime import date, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.blocks.text import PASSAGE_LANGUAGES
from core.cpr_guard import CPR_NUMBER_REFUSED, contains_cpr_number
from core.fields import PhoneNumberField, WrittenTextField
from donations.forms_of_words import WordsForm, email_address, one_line
from role_models.forms.own_page import OwnForm
from role_models.greetings import LONGEST_GREETING

#: Invitations reach so far ahead.
_LONGEST_WAIT = timedelta(days=548)
_MOST_LISTENERS = 5000
#: What a form says of a language that it does not name; "" is kept of it.
_ANOTHER_LANGUAGE = "other"


def _language(*, label, required_words, **options) -> forms.ChoiceField:
    choices = [("", _("Choose a language")), *PASSAGE_LANGUAGES]
    errors = {"required": required_words, "invalid_choice": required_words}
    widget = forms.Select(attrs={"class": "input--medium"})
    return forms.ChoiceField(label=label, choices=choices, widget=widget, error_messages=errors, **options)


class AnswerForm(WordsForm):
    """The base of both: it carries a token, so that sending it twice keeps it once."""

    token = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)


class InvitationForm(AnswerForm):
    """Who invites her, where to, when, and who will listen."""

    field_order = [
        "organisation",
        "town",
        "wanted_on",
        "wanted_time",
        "listeners",
        "spoken_language",
        "name",
        "email",
        "phone",
        "message",
        "website",
    ]

    organisation = one_line(
        label=_("School, library, workplace or association"),
        max_length=120,
        autocomplete="organization",
        error_messages={"required": _("Write who invites her.")},
    )
    town = one_line(
        label=_("Town"),
        max_length=80,
        autocomplete="address-level2",
        error_messages={"required": _("Write the town where she would speak.")},
    )
    wanted_on = forms.DateField(
        label=_("The day you wish for"),
        help_text=_("From tomorrow, and at most 18 months ahead."),
        widget=forms.DateInput(attrs={"type": "date", "class": "input--medium"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y"],
        error_messages={
            "required": _("Write the day you wish for."),
            "invalid": _("Write the day like this: 31-12-2027."),
        },
    )
    wanted_time = one_line(
        label=_("The time you wish for"), help_text=_("For example: 10 to 11.30."), max_length=60, required=False
    )
    listeners = forms.IntegerField(
        label=_("How many will listen?"),
        help_text=_("A number. A guess is fine."),
        min_value=1,
        max_value=_MOST_LISTENERS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "input--short"}),
        error_messages={
            "required": _("Write how many will listen."),
            "invalid": _("Write a number, such as 25."),
            "min_value": _("Write a number, such as 25."),
            "max_value": _("Write a number of at most %(limit_value)d."),
        },
    )
    spoken_language = _language(
        label=_("In which language would she speak?"),
        required_words=_("Choose the language in which she would speak."),
    )
    name = one_line(
        label=_("Your name"),
        max_length=120,
        autocomplete="name",
        error_messages={"required": _("Write your name.")},
    )
    email = email_address(help_text=_("Her answer comes to this address, through us."))
    phone = PhoneNumberField(label=_("Your phone number"), required=False)
    message = WrittenTextField(
        label=_("What would you like to tell her?"),
        help_text=_("Who listens, and what you would like to talk about. She reads it. At most 1,500 characters."),
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean_wanted_on(self) -> date:
        """A day from tomorrow on, and no further ahead than anybody plans."""
        day = self.cleaned_data["wanted_on"]
        today = timezone.localdate()
        if day <= today:
            raise forms.ValidationError(_("Choose a day from tomorrow on."), code="past")
        if day > today + _LONGEST_WAIT:
            raise forms.ValidationError(_("Choose a day within the next 18 months."), code="far")
        return day


class GreetingForm(AnswerForm):
    """A greeting in any language."""

    field_order = ["text", "language", "name", "website"]

    text = WrittenTextField(
        label=_("Your greeting"),
        help_text=_("At most 1,000 characters, in any language."),
        max_length=LONGEST_GREETING,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={"required": _("Write your greeting.")},
    )
    language = forms.ChoiceField(
        label=_("In which language is it written?"),
        help_text=_("Then it can be read aloud correctly."),
        choices=[
            ("", _("Choose a language")),
            *PASSAGE_LANGUAGES,
            (_ANOTHER_LANGUAGE, _("Another one")),
        ],
        widget=forms.Select(attrs={"class": "input--medium"}),
        error_messages={
            "required": _("Choose the language of your greeting."),
            "invalid_choice": _("Choose the language of your greeting."),
        },
    )
    name = one_line(
        label=_("Your name"),
        help_text=_("A first name, or nothing."),
        max_length=40,
        autocomplete="given-name",
        required=False,
    )

    def clean_language(self) -> str:
        """The code that is kept, "" for a language that is not named."""
        language = self.cleaned_data["language"]
        return "" if language == _ANOTHER_LANGUAGE else language


class HerAnswerForm(OwnForm):
    """Words that go to whoever invites her, with her yes or no."""

    message = WrittenTextField(
        label=_("Your words to those who invite you"),
        help_text=_("They get your words from us. Write no phone number and no address, then they do not learn it."),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_message(self) -> str:
        """Words without a CPR number."""
        message = self.cleaned_data["message"]
        if contains_cpr_number(message):
            raise forms.ValidationError(CPR_NUMBER_REFUSED, code="cpr_number")
        return message
