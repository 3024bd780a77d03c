"""What mentees wish for, and what mentors can give."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.fields import WrittenTextField
from signup.forms.base import StepForm
from signup.questions import Availability, DanishLevel, Experience, HelpWanted, Subject

LONGEST_FREE_TEXT = 300


def free_text(label) -> WrittenTextField:
    """A few optional words of her own."""
    return WrittenTextField(
        label=label,
        help_text=_("At most 300 characters, in any language. Do not write your CPR number."),
        max_length=LONGEST_FREE_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def several(label, choices) -> forms.MultipleChoiceField:
    """A question with several answers, of which one at least is needed."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=_("You may choose several."),
        choices=choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one thing."),
            "invalid_choice": _("Choose from the list."),
            "invalid_list": _("Choose from the list."),
        },
    )


def one_of(label, choices, *, help_text="") -> forms.ChoiceField:
    """A question with one answer."""
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the answers."), "invalid_choice": _("Choose one of the answers.")},
    )


class HelpForm(StepForm):
    """What a mentee wants help with."""

    why = {"help_wanted": _("We look for a mentor who can help with just that.")}

    help_wanted = several(_("What do you want help with?"), HelpWanted.choices)
    help_text = free_text(_("Do you want to say more about it?"))


class DanishForm(StepForm):
    """How much Danish a mentee speaks."""

    why = {"danish_level": _("So that you and your mentor can talk together. You need not know any Danish.")}

    danish_level = one_of(_("How much Danish do you speak?"), DanishLevel.choices)


class ExperienceForm(StepForm):
    """A mentor's years in working life."""

    why = {"experience": _("Mentees ask for mentors with different experience.")}

    experience = one_of(_("How long have you worked in Denmark?"), Experience.choices)


class OfferForm(StepForm):
    """What a mentor can help with."""

    offers = several(_("What can you help a mentee with?"), HelpWanted.choices)
    offer_text = free_text(_("Do you want to say more about it?"))


class AvailabilityForm(StepForm):
    """When a mentor can meet."""

    availability = several(_("When can you meet?"), Availability.choices)


class SubjectForm(StepForm):
    """What she waits to hear."""

    why = {"subject": _("So that we only write to you about what you want.")}

    subject = one_of(_("What do you want to hear about?"), Subject.choices)
