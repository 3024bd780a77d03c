"""The question for the code from a letter."""

from django import forms
from django.utils.translation import gettext_lazy as _

_LONGEST_TYPED = 40


class CodeForm(forms.Form):
    """The six characters of a code, in whichever way they are written."""

    use_required_attribute = False

    code = forms.CharField(
        label=_("The code from the letter"),
        help_text=_("Six letters and numbers. Big or small letters do not matter."),
        max_length=_LONGEST_TYPED,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "dir": "ltr",
                "class": "input--medium",
            }
        ),
        error_messages={
            "required": _("Write the code that stands in the letter."),
            "max_length": _("A code has six characters."),
        },
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    def refuse(self) -> None:
        """Mark the code as wrong. It is not said why: wrong, too old, and replaced by a newer one look the same."""
        self.add_error(
            "code",
            _("This code does not work. A code works for ten minutes, and only the newest one. Ask for a new code."),
        )
