"""The guard against CPR numbers, the Danish national identity numbers.

A private body may hardly ever process them (databeskyttelsesloven, section 11, 2), and people write them into any free
text. So what looks like one is refused before anything is stored.
"""

import re
import unicodedata
from datetime import date

from django.utils.translation import gettext_lazy as _

#: What a form says of a field in which one was typed.
CPR_NUMBER_REFUSED = _("This looks like a CPR number. Please delete it: we do not need it, and we have not kept it.")

#: Day, month and year, then four digits, however they are parted. Digits of any script count.
_CANDIDATE = re.compile(r"(?<!\d)(\d\d)[ ./-]?(\d\d)[ ./-]?(\d\d)(?: ?[-./] ?| )?(\d{4})(?!\d)")
#: In a phone number only the form with the hyphen is a CPR number: a foreign number may well begin like a date.
_WRITTEN_WITH_HYPHEN = re.compile(r"(\d\d)(\d\d)(\d\d) ?- ?(\d{4})")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣-"), "-")
#: Replacement numbers, given to those who have no CPR number yet, add 60 to the day.
_REPLACEMENT_DAY = 60
_CENTURIES = (1800, 1900, 2000)


def contains_cpr_number(text: str) -> bool:
    """Whether a free text holds ten digits that begin with a date, written as a CPR number is."""
    return any(_begins_with_a_date(match) for match in _CANDIDATE.finditer(_plain(text)))


def is_cpr_number(text: str) -> bool:
    """Whether a text, as from a field for phone numbers, is nothing but a CPR number with its hyphen."""
    match = _WRITTEN_WITH_HYPHEN.fullmatch(_plain(text).strip())
    return match is not None and _begins_with_a_date(match)


def _plain(text: str) -> str:
    """One kind of dash and space, and nothing invisible between the digits."""
    visible = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cc") or letter in "\t\n")
    return " ".join(unicodedata.normalize("NFKC", visible).translate(_DASHES).split())


def _begins_with_a_date(match: re.Match) -> bool:
    day, month, year = (int(match[group]) for group in (1, 2, 3))
    if day > _REPLACEMENT_DAY:
        day -= _REPLACEMENT_DAY
    return any(_is_date(century + year, month, day) for century in _CENTURIES)


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
