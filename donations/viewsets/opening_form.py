"""The question that stands before everything that is sealed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from donations.opening import OpeningPurpose


class OpeningForm(forms.Form):
    """Why somebody looks."""

    purpose = forms.ChoiceField(label=_("Why do you look?"), choices=[("", "---------"), *OpeningPurpose.choices])
