"""The token of a form that books: sent twice, by a double click or after going back, it books once."""

from typing import Any
from uuid import UUID, uuid4

from django import forms


class FormTokenField(forms.UUIDField):
    """A hidden field that is new in every form that is fetched. What is missing or damaged counts as a new one."""

    widget = forms.HiddenInput

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, initial=uuid4, **options)

    def clean(self, value: Any) -> UUID:
        """The token."""
        try:
            return super().clean(value) or uuid4()
        except forms.ValidationError:
            return uuid4()


def renew(form: forms.Form) -> None:
    """Give a form that was sent a new token: what it says may be booked when it is sent again.

    The form has one value for each field, and its token is called ``form_token``.
    """
    form.data = {name: form.data[name] for name in form.data} | {"form_token": str(uuid4())}
