"""The one question that stands outside the funnels: where we may write to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.cpr_guard import CPR_NUMBER_REFUSED, contains_cpr_number
from core.fields import EmailAddressField


class AddressForm(forms.Form):
    """An e-mail address. Its cleaned value is the ASCII form of it."""

    use_required_attribute = False

    email = EmailAddressField(
        label=_("Your e-mail address"),
        error_messages={"required": _("Write the address that we may write to.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    def clean_email(self) -> str:
        """No CPR number, not even in an address."""
        if contains_cpr_number(self.cleaned_data["email"]):
            raise forms.ValidationError(CPR_NUMBER_REFUSED)
        return self.cleaned_data["email"]
