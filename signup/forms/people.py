"""Who she is and how we reach her."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.fields import EmailAddressField, PhoneNumberField, WrittenTextField
from signup.forms.base import StepForm
from signup.questions import CallLanguage, CallTime, HeardFrom, YesNo

LONGEST_NAME = 120


class AdultForm(StepForm):
    """The network is for adults. The date of birth is never asked."""

    why = {"adult": _("Only adults can be in the mentor network. We do not need your date of birth.")}

    adult = forms.ChoiceField(
        label=_("Are you 18 years or older?"),
        choices=YesNo.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no."), "invalid_choice": _("Choose yes or no.")},
    )

    def clean_adult(self) -> str:
        """Yes, or a way to somebody who can help."""
        if self.cleaned_data["adult"] != YesNo.YES:
            raise forms.ValidationError(
                _("You must be 18 to take part in the mentor network. Call us: we may know who can help you.")
            )
        return self.cleaned_data["adult"]


class NameForm(StepForm):
    """What she wants to be called."""

    why = {"name": _("So that we know whom we talk to. It need not be the name in your papers.")}

    name = WrittenTextField(
        label=_("What may we call you?"),
        help_text=_("Your first name is enough."),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
        error_messages={"required": _("Write a name that we may call you.")},
    )


class _PhoneForm(StepForm):
    """A phone number, and whether a message may be left."""

    phone = PhoneNumberField(
        label=_("Your phone number"),
        help_text=_("If the number is not Danish, begin with + and the code of the country."),
        required=False,
        error_messages={"required": _("Write a phone number that we can call.")},
    )
    may_leave_message = forms.ChoiceField(
        label=_("If you do not answer the phone: may we leave a message?"),
        help_text=_("Say no if other people listen to your messages."),
        choices=YesNo.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Choose one of the answers.")},
    )


class ContactForm(_PhoneForm):
    """How we reach her: by e-mail, by phone, or by both."""

    why = {"email": _("We write to you when there is news. Our letters never say what they are about.")}
    field_order = ["email", "phone", "may_leave_message"]

    email = EmailAddressField(
        label=_("Your e-mail address"),
        help_text=_("We need your e-mail or your phone number. You may give both."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """At least one way to reach her."""
        super().clean()
        cleaned = self.cleaned_data
        typed_nothing_wrong = not self.errors.keys() & {"email", "phone"}
        if typed_nothing_wrong and not cleaned.get("email") and not cleaned.get("phone"):
            self.add_error("email", _("Write an e-mail address or a phone number. Otherwise we cannot reach you."))
        return cleaned


class EmailForm(StepForm):
    """Where to write, for those who only wait for a letter."""

    why = {"email": _("We write to you when there is news. Our letters never say what they are about.")}

    email = EmailAddressField(
        label=_("Your e-mail address"),
        error_messages={"required": _("Write the address that we may write to.")},
    )


class PhoneForm(_PhoneForm):
    """Where to call, for those who would rather talk."""

    def add_fields(self) -> None:
        """The number is needed here."""
        self.fields["phone"].required = True


class CallForm(StepForm):
    """When to call, and in which language."""

    call_time = forms.ChoiceField(
        label=_("When may we call?"),
        choices=CallTime.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose when we may call."), "invalid_choice": _("Choose one of the answers.")},
    )
    call_language = forms.ChoiceField(
        label=_("Which language do you want to speak?"),
        choices=CallLanguage.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language."), "invalid_choice": _("Choose one of the answers.")},
    )


class HeardForm(StepForm):
    """How she heard of us, and whether somebody helped her. Both may be left out."""

    kept_elsewhere = frozenset({"heard_from", "had_help"})
    why = {
        "heard_from": _("So that we know where to tell others about the network."),
        "had_help": _("Help is welcome. If you say yes, we can be sure to talk with you yourself when we call."),
    }

    heard_from = forms.ChoiceField(
        label=_("How did you hear of us?"),
        choices=HeardFrom.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Choose one of the answers.")},
    )
    had_help = forms.ChoiceField(
        label=_("Did somebody help you with these questions?"),
        choices=YesNo.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Choose one of the answers.")},
    )

    def clean_had_help(self) -> bool:
        """Whether somebody helped."""
        return self.cleaned_data["had_help"] == YesNo.YES
