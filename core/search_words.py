"""Words by their stems, so that "historier" finds "historien" in both databases.

SQLite's full-text search knows no stems, and PostgreSQL's one configuration cannot fit two languages. So pages are
indexed with the stems of their words beside the words, and a query is turned into stems of the reader's language.
Danish letters are spelled out, so that "faellesskab" finds "fællesskab".
"""

import re
from functools import lru_cache

import snowballstemmer
from wagtail.coreutils import string_to_ascii

from core.languages import DANISH_LETTERS

_STEMMERS = {"da": "danish", "en": "english"}
_WORD = re.compile(r"\w+")
#: Set before every stem, so that a stem never meets a whole word of the other columns of the index.
_MARK = "x"


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall(text.lower())


def stems(text: str, *, language: str) -> str:
    """The stems of the text's words, parted by spaces, each spelled in ASCII where it can be."""
    algorithm = _STEMMERS.get(language, "english")
    return " ".join(_marked_stem(word, algorithm) for word in words(text))


@lru_cache(maxsize=20_000)
def _marked_stem(word: str, algorithm: str) -> str:
    """The stem as the index holds it. The index asks for each page's words three times, and most words come again."""
    return _MARK + _spelled_out(snowballstemmer.stemmer(algorithm).stemWord(word))


def _spelled_out(stem: str) -> str:
    plain = stem.translate(str.maketrans(DANISH_LETTERS))
    return (
        string_to_ascii(plain) if plain.isascii() or any("\u00c0" <= letter <= "\u024f" for letter in plain) else plain
    )
