"""What each step asks. Never asked: CPR number, nationality, residence, religion, date of birth."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from core import consents
from core.models import ConsentText
from signup.consent_texts import MENTEE_APPLICATION
from signup.fields import ConsentField, EmailAddressField, PhoneNumberField, WrittenTextField
from signup.questions import DanishLevel, FieldOfWork, HelpWanted, YesNo

LONGEST_NAME = 120
LONGEST_HELP_TEXT = 300


class StepForm(forms.Form):
    """The base of every step."""

    use_required_attribute = False
    #: Names of fields whose answers are no part of the sealed body, because columns or records keep them.
    kept_elsewhere: frozenset[str] = frozenset()

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    def refuse_cpr_numbers(self, names: Iterable[str]) -> None:
        """Mark the fields in which a CPR number was typed as wrong, and say of them nothing else."""
        for name in names:
            self.errors.pop(name, None)
            self.add_error(
                name,
                _("This looks like a CPR number. Please delete it: we do not need it, and we have not kept it."),
            )


class ContactForm(StepForm):
    """Who she is and how we reach her."""

    name = WrittenTextField(
        label=_("What may we call you?"),
        help_text=_("Your first name is enough."),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
        error_messages={"required": _("Write a name that we may call you.")},
    )
    email = EmailAddressField(
        label=_("Your e-mail address"),
        help_text=_("We need your e-mail or your phone number. You may give both."),
        required=False,
    )
    phone = PhoneNumberField(
        label=_("Your phone number"),
        help_text=_("If the number is not Danish, begin with + and the code of the country."),
        required=False,
    )
    may_leave_message = forms.ChoiceField(
        label=_("If you do not answer the phone: may we leave a message?"),
        help_text=_("Say no if other people listen to your messages."),
        choices=YesNo.choices,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": _("Choose one of the answers.")},
    )

    def clean(self) -> dict[str, Any]:
        """At least one way to reach her."""
        super().clean()
        cleaned = self.cleaned_data
        typed_nothing_wrong = not self.errors.keys() & {"email", "phone"}
        if typed_nothing_wrong and not cleaned.get("email") and not cleaned.get("phone"):
            self.add_error("email", _("Write an e-mail address or a phone number. Otherwise we cannot reach you."))
        return cleaned


class WishesForm(StepForm):
    """What she wants, and her consent."""

    kept_elsewhere = frozenset({"branch", "consent"})

    branch = forms.ChoiceField(
        label=_("Where do you want to meet your mentor?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a branch."),
            "invalid_choice": _("This branch takes no applications now. Choose another one."),
        },
    )
    field_of_work = forms.ChoiceField(
        label=_("What is your work or education?"),
        help_text=_("Choose the one that fits best. It may be from any country."),
        choices=FieldOfWork.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a field of work."), "invalid_choice": _("Choose one of the answers.")},
    )
    help_wanted = forms.MultipleChoiceField(
        label=_("What do you want help with?"),
        help_text=_("You may choose several."),
        choices=HelpWanted.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one thing."),
            "invalid_choice": _("Choose from the list."),
            "invalid_list": _("Choose from the list."),
        },
    )
    help_text = WrittenTextField(
        label=_("Do you want to say more about it?"),
        help_text=_("At most 300 characters, in any language. Do not write your CPR number."),
        max_length=LONGEST_HELP_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    danish_level = forms.ChoiceField(
        label=_("How much Danish do you speak?"),
        choices=DanishLevel.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how much Danish you speak."),
            "invalid_choice": _("Choose one of the answers."),
        },
    )
    adult = forms.ChoiceField(
        label=_("Are you 18 years or older?"),
        choices=YesNo.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no."), "invalid_choice": _("Choose yes or no.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.branches = {branch.code: branch for branch in Branch.objects.taking_applications()}
        branch_field = cast(forms.ChoiceField, self.fields["branch"])
        branch_field.choices = [(code, _branch_label(branch)) for code, branch in self.branches.items()]
        self.consent_text = consents.current(purpose=MENTEE_APPLICATION, language=get_language())
        self.fields["consent"] = ConsentField(
            text=self.consent_text,
            question=_("May we keep your answers?"),
            label=_("I agree"),
            template_name="signup/consent_field.html",
        )

    def clean_branch(self) -> Branch:
        """The branch itself."""
        return self.branches[self.cleaned_data["branch"]]

    def clean_consent(self) -> ConsentText:
        """The very text that stood beside the box she ticked."""
        language = self.cleaned_data["consent"]
        if language == self.consent_text.language:
            return self.consent_text
        return consents.current(purpose=MENTEE_APPLICATION, language=language)

    def clean_adult(self) -> str:
        """The network is for adults."""
        if self.cleaned_data["adult"] != YesNo.YES:
            raise forms.ValidationError(
                _("You must be 18 to get a mentor here. Call us: we may know who can help you.")
            )
        return self.cleaned_data["adult"]


def _branch_label(branch: Branch) -> str:
    if branch.intake == Branch.Intake.OPEN:
        return branch.name
    return f"{branch.name} ({branch.get_intake_display().lower()})"
