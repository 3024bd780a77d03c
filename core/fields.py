"""Form fields for what people write themselves: any script, any way of writing a phone number, nothing invisible."""

import re
import unicodedata
from typing import Any

import email_validator
import phonenumbers
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import ConsentText

#: Where a number without a country code is taken to be from.
_HOME_REGION = "DK"
_LONGEST_PHONE = 40
_LONGEST_EMAIL = 254  # RFC 5321 allows no longer path.

_LINE_BREAK = "\n"
#: Joiners are letters' own business in Persian, Kurdish and emoji.
_JOINERS = "\u200c\u200d"
_NUL = "\0"
_SPACES = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """The text as it is kept: NFC, without control and direction characters, without surplus space.

    Case, digits, apostrophes and the joiners of scripts that need them stay. Line breaks become newlines.
    """
    one_kind_of_break = text.replace("\r\n", _LINE_BREAK).replace("\r", _LINE_BREAK)
    visible = "".join(letter for letter in one_kind_of_break if _is_kept(letter))
    lines = (_SPACES.sub(" ", line).strip() for line in unicodedata.normalize("NFC", visible).split(_LINE_BREAK))
    return _EMPTY_LINES.sub("\n\n", _LINE_BREAK.join(lines)).strip()


def _is_kept(letter: str) -> bool:
    if letter in _JOINERS or letter in "\n\t":
        return True
    # Cc: control characters. Cf: direction marks and other invisible ones. Cs: halves of characters, which no database
    # takes.
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs")


class WrittenTextField(forms.CharField):
    """A text in her own words. Its cleaned value is tidy; ``max_length`` counts the tidy text."""

    default_error_messages = {
        "max_length": _("This answer is too long. Write at most %(limit_value)d characters. You wrote %(show_value)d."),
        "hidden_character": _("There is a hidden character in this answer. Please write the answer again."),
    }

    def __init__(self, **options) -> None:
        super().__init__(strip=False, **options)
        self.widget.attrs.setdefault("dir", "auto")

    def widget_attrs(self, widget) -> dict:
        """Without ``maxlength``, which would cut off a pasted text unseen: the message tells her instead."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs

    def to_python(self, value) -> str:
        text = super().to_python(value) or ""
        if _NUL in text:
            raise ValidationError(self.error_messages["hidden_character"], code="hidden_character")
        return tidy(text)


class EmailAddressField(WrittenTextField):
    """An e-mail address. Its cleaned value is the ASCII form that every mail server takes: a foreign domain is IDNA."""

    default_error_messages = {
        "invalid": _("Write the e-mail address like this: name@example.org."),
        "not_ascii": _("We may not be able to write to this address. Give another address, or a phone number."),
    }

    def __init__(self, **options) -> None:
        options.setdefault(
            "widget", forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false", "dir": "ltr"})
        )
        super().__init__(max_length=_LONGEST_EMAIL, **options)

    def to_python(self, value) -> str:
        text = super().to_python(value)
        if not text or len(text) > _LONGEST_EMAIL:
            return text
        local_part, _at, _domain = text.rpartition("@")
        if local_part and not local_part.isascii():
            raise ValidationError(self.error_messages["not_ascii"], code="not_ascii")
        try:
            address = email_validator.validate_email(text, check_deliverability=False)
        except email_validator.EmailNotValidError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        return address.ascii_email or text


class PhoneNumberField(WrittenTextField):
    """A phone number in any form and any digits. Its cleaned value is E.164, as "+4520123456".

    A number that may exist is accepted: numbering plans change faster than any table of them.
    """

    default_error_messages = {
        "invalid": _(
            "We cannot read this phone number. If it is not Danish, begin with + and the code of the country, like +49."
        ),
    }

    def __init__(self, **options) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "dir": "ltr"}))
        super().__init__(max_length=_LONGEST_PHONE, **options)

    def to_python(self, value) -> str:
        text = super().to_python(value)
        if not text or len(text) > _LONGEST_PHONE:
            return text
        try:
            number = phonenumbers.parse(text, _HOME_REGION)
        except phonenumbers.NumberParseException as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        if not phonenumbers.is_possible_number(number):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class ConsentInput(forms.CheckboxInput):
    """A checkbox whose value says which text stands beside it, as "2-en": its version and its language."""

    def __init__(self, *, version: int, language: str) -> None:
        self.version, self.language = version, language
        super().__init__(check_test=lambda value: str(value).partition("-")[0] == str(version))

    def format_value(self, value) -> str:
        return f"{self.version}-{self.language}"

    def value_from_datadict(self, data, files, name) -> Any:
        return data.get(name, "")


class ConsentField(forms.CharField):
    """Agreement to one version of a text. Its cleaned value is the language in which the text was read.

    ``question`` stands over the text, the label beside the box. Ticking another version is no agreement: she is asked
    again.
    """

    default_error_messages = {
        "required": _("Tick the box if you agree. Without it we may not keep your application."),
        "other_version": _("The text has changed. Please read it again, and tick the box if you agree."),
    }

    def __init__(self, *, text: ConsentText, question: Promise, **options) -> None:
        self.text, self.question = text, question
        super().__init__(widget=ConsentInput(version=text.version, language=text.language), **options)

    def clean(self, value) -> str:
        if not value:
            raise ValidationError(self.error_messages["required"], code="required")
        version, _dash, language = value.partition("-")
        if version != str(self.text.version) or language not in dict(settings.LANGUAGES):
            raise ValidationError(self.error_messages["other_version"], code="other_version")
        return language
