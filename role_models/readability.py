"""How long a text takes, and how hard it is, measured for somebody who reads in her second language."""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: Words a minute of somebody who reads in her second language; a page that promises less than it takes is unkind.
READING_SPEED = 150

#: A word of more than so many letters counts as long.
_LONGEST_SHORT_WORD = 6
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_END_OF_SENTENCE = re.compile(r"[.!?:]+(?=\s|$)|\n+")

#: The LIX up to which a text deserves each word, from the easiest. Above the last one no word is said.
_EASE: tuple[tuple[int, Promise], ...] = ((24, _("very easy to read")), (34, _("easy to read")))


def reading_minutes(text: str) -> int:
    """How long the text takes, in whole minutes, at least one."""
    return max(1, round(len(text.split()) / READING_SPEED))


def lix(text: str) -> int:
    """The readability index LIX of plain text: words in a sentence, plus the share of long words in percent.

    Up to 24 is very easy, up to 34 easy; newspapers stand at about 45. A text without a word has 0.
    """
    words = _WORD.findall(text)
    if not words:
        return 0
    sentences = [part for part in _END_OF_SENTENCE.split(text) if _WORD.search(part)]
    long = sum(len(word) > _LONGEST_SHORT_WORD for word in words)
    return round(len(words) / len(sentences) + 100 * long / len(words))


def ease(value: int) -> Promise | str:
    """How easy a text of this LIX is, in a plain word for readers; "" where it is not easy, and for a text without a
    word.
    """
    if not value:
        return ""
    return next((word for limit, word in _EASE if value <= limit), "")
