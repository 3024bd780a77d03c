"""What staff write about the tour: venues, showings, and answers to who asks for a loan."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.fields import EmailAddressField, PhoneNumberField
from role_models import hangings
from role_models.models import LoanRequest, Showing, Storyteller, Venue
from role_models.tour_contact import TourPurpose


class SecureURLField(forms.URLField):
    """An address that is taken to be https where its scheme is left out."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"assume_scheme": "https"})


class VenueForm(forms.ModelForm):
    """What visitors read of a venue, and the language in which we write to it."""

    class Meta:
        model = Venue
        fields = ["name", "address", "town", "website", "access_da", "access_en", "language"]
        field_classes = {"website": SecureURLField}
        widgets = {"access_da": forms.Textarea(attrs={"rows": 3}), "access_en": forms.Textarea(attrs={"rows": 3})}


class VenueContactForm(forms.Form):
    """Whom we reach there."""

    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    email = EmailAddressField(label=_("E-mail"), required=False)
    phone = PhoneNumberField(label=_("Phone"), required=False)


class TourOpeningForm(forms.Form):
    """Why somebody looks."""

    purpose = forms.ChoiceField(label=_("Why do you look?"), choices=[("", "---------"), *TourPurpose.choices])


class ShowingForm(forms.ModelForm):
    """When it hangs there, and when the venue is open."""

    class Meta:
        model = Showing
        fields = ["starts_on", "ends_on", "hours_da", "hours_en"]
        widgets = {"starts_on": AdminDateInput, "ends_on": AdminDateInput}

    def clean(self) -> dict[str, Any] | None:
        """Refuse an end before the beginning, as the database does."""
        cleaned = super().clean()
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("ends_on", _("The last day must not be before the first."))
        return cleaned


class NewShowingForm(ShowingForm):
    """The same, with where it hangs."""

    class Meta(ShowingForm.Meta):
        fields = ["venue", *ShowingForm.Meta.fields]


class HangingsForm(forms.Form):
    """Whose prints hang at a showing: those who allow it today, and those who hang there already."""

    storytellers = forms.ModelMultipleChoiceField(
        label=_("Whose prints hang here"),
        queryset=Storyteller.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only those who allow prints and the website today can be chosen."),
    )

    def __init__(self, *args: Any, showing: Showing, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["storytellers"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 -- says what the field is
        field.queryset = choosable(showing)
        self.initial = {"storytellers": list(hung(showing))}


def hung(showing: Showing) -> QuerySet[Storyteller]:
    """Whose prints hang at a showing and were not called back."""
    rows = showing.hangings.filter(recalled_at=None).values("storyteller")
    return Storyteller.objects.filter(pk__in=rows).defer("contact_sealed")


def choosable(showing: Showing) -> QuerySet[Storyteller]:
    """Whose prints may hang at a showing, and whose do."""
    may = Q(pk__in=hangings.who_may_hang().values("pk")) | Q(pk__in=hung(showing).values("pk"))
    return Storyteller.objects.filter(may).defer("contact_sealed").order_by("name", "pk")


class AgreeForm(forms.Form):
    """Where it will hang, and what we write to whoever asked."""

    venue = forms.ModelChoiceField(
        label=_("Venue"),
        queryset=Venue.objects.defer("contact_sealed"),
        required=False,
        empty_label=_("A new venue"),
        help_text=_("A new one gets the name and the town from the request."),
    )
    answer = forms.CharField(
        label=_("What we write in the letter"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The letter says the days and that we call about transport. Write in the language of the request."),
    )

    def __init__(self, *args: Any, loan: LoanRequest, **options: Any) -> None:
        super().__init__(*args, **options)
        same = Venue.objects.filter(name__iexact=loan.organisation, town__iexact=loan.town).first()
        self.initial.setdefault("venue", same.pk if same else None)


class DeclineForm(forms.Form):
    """What we write to whoever asked."""

    answer = forms.CharField(
        label=_("What we write in the letter"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The letter says that it cannot be these days. Write in the language of the request."),
    )


class CancelForm(forms.Form):
    """The tick without which nothing is called off."""

    they_asked = forms.BooleanField(
        label=_("They have told us that they do not want it."),
        error_messages={"required": _("Ask them first. Then tick this.")},
    )
