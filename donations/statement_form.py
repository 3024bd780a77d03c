"""The form in which somebody supports a campaign with her name."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.fields import WrittenTextField
from donations.consent_texts import SUPPORT_STATEMENT
from donations.forms_of_words import ConsentForm, email_address, one_line

LONGEST_SENTENCE = 200


class StatementForm(ConsentForm):
    """Name, business, town, one sentence, an address for the letter, and her consent."""

    consent_purpose = SUPPORT_STATEMENT
    consent_question = _("May we show it?")
    consent_required = _("Tick the box if you agree. Without it we may not show your support.")
    field_order = ["sentence", "name", "business", "town", "email", "consent", "website"]

    # Names the form, so that sending it twice keeps one statement.
    token = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    sentence = WrittenTextField(
        label=_("Your sentence"),
        help_text=_("One sentence, at most 200 characters: why do you stand by us?"),
        max_length=LONGEST_SENTENCE,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write one sentence.")},
    )
    name = one_line(
        label=_("Your name"),
        max_length=120,
        autocomplete="name",
        error_messages={"required": _("Write your name.")},
    )
    business = one_line(
        label=_("Your business"),
        max_length=120,
        autocomplete="organization",
        error_messages={"required": _("Write the name of your business.")},
    )
    town = one_line(
        label=_("Town"),
        max_length=80,
        autocomplete="address-level2",
        error_messages={"required": _("Write your town.")},
    )
    email = email_address(help_text=_("We send a letter with a link to this address. We do not show it."))

    def clean_sentence(self) -> str:
        """One line, whatever line breaks came along with a pasted text."""
        return " ".join(self.cleaned_data["sentence"].split("\n"))
