"""The one question of "Manage your gift"."""

from django.utils.translation import gettext_lazy as _

from donations.forms_of_words import WordsForm, email_address


class ManageForm(WordsForm):
    """The address with which somebody gives."""

    email = email_address(help_text=_("The address that you gave when you began to give."))
    field_order = ["email", "website"]
