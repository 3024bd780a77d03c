"""Words that give way to others: which words, and how a text says the new ones instead.

What a storyteller narrows is rewritten for good (role_models/rewriting.py), so that no later mistake can show it again.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from django.utils.text import slugify

from core.languages import danish_slug
from role_models.models import StoryPlace
from role_models.regions import danish_region_of
from role_models.uses import Precision

#: From a text to the text with the new words.
Replace = Callable[[str], str]

#: What no name has, and no text may be given with one: the words are put into HTML, too.
_NO_NAME = re.compile(r"[^\w\s'’‘ʼ.\-\u0300-\u036f]|[_\d]")

#: Parts of a name that are words of many languages, such as "de" and "al", are not replaced by themselves.
_SHORTEST_PART = 3
#: The languages of the content, by their codes.
LANGUAGES = ("da", "en")
_APOSTROPHE = r"(?:'|’|‘|ʼ|&#x27;|&#39;|&apos;|&rsquo;)"
_MARKUP = re.compile("[<>]")
_APOSTROPHES = re.compile(r"['’‘ʼ]")
_GENITIVE = rf"(?P<genitive>{_APOSTROPHE}?s|{_APOSTROPHE}S|S)?"
#: Sounds after which Danish writes a genitive with an apostrophe alone.
_HISSING = ("s", "x", "z")


def replacer(words: Mapping[str, str], *, collapse: bool = False) -> Replace:
    """What replaces whole words: each key by its value, genitives included, in the case that was found.

    Longer keys go first. With ``collapse``, what then follows itself after a comma ("Turkey, Turkey") stands once.
    """
    wanted = ((old, _MARKUP.sub("", new)) for old, new in words.items() if old and old != new)
    pairs = sorted(wanted, key=lambda pair: -len(pair[0]))
    if not pairs:
        return lambda text: text
    groups = "|".join(f"(?P<word{number}>{_spellings(old)})" for number, (old, _new) in enumerate(pairs))
    pattern = re.compile(rf"(?<!\w)(?:{groups}){_GENITIVE}(?!\w)", re.IGNORECASE)
    doubles = re.compile("|".join(rf"(?<!\w)({re.escape(new)}), \{number}(?!\w)" for number, new in _numbered(pairs)))

    def substitute(match: re.Match) -> str:
        number = next(number for number in range(len(pairs)) if match[f"word{number}"] is not None)
        return _in_case(match[f"word{number}"], pairs[number]) + _genitive(match["genitive"] or "", pairs[number][1])

    def replace(text: str) -> str:
        rewritten, count = pattern.subn(substitute, text)
        return doubles.sub(lambda match: match[match.lastindex or 0], rewritten) if count and collapse else rewritten

    return replace


def _numbered(pairs: list[tuple[str, str]]) -> Iterable[tuple[int, str]]:
    return enumerate(dict.fromkeys(new for _old, new in pairs if new), start=1)


def _spellings(old: str) -> str:
    """A pattern of the word in both ways that Unicode writes accents, with any apostrophe and any space."""
    forms = dict.fromkeys(unicodedata.normalize(form, old) for form in ("NFC", "NFD"))
    return "|".join(_loose(form) for form in forms)


def _loose(word: str) -> str:
    parts = [_APOSTROPHE.join(map(re.escape, _APOSTROPHES.split(part))) for part in word.split()]
    return r"(?:\s|&nbsp;)+".join(parts)


def _in_case(found: str, pair: tuple[str, str]) -> str:
    old, new = pair
    if found.isupper() and not old.isupper():
        return new.upper()
    if found.islower() and not old.islower():
        return new.lower()
    return new


def _genitive(found: str, new: str) -> str:
    if found.casefold() == "s" and new.casefold().endswith(_HISSING):
        return "’"
    return found


def is_name(text: str) -> bool:
    """Whether somebody may be called this: letters of any script, spaces, apostrophes, hyphens and full stops."""
    return any(map(str.isalpha, text)) and not _NO_NAME.search(text)


def words_of_name(old: str, new: str) -> dict[str, str]:
    """What gives way when she takes another name: the whole name, and each part of it by the part in its place."""
    old_parts, new_parts = old.split(), new.split()
    words = {old: new}
    for position, part in enumerate(old_parts):
        if len(part) >= _SHORTEST_PART and len(old_parts) > 1:
            words.setdefault(part, new_parts[min(position, len(new_parts) - 1)])
    return words


def words_of_places(places: Iterable[StoryPlace], limit: str) -> dict[str, dict[str, str]]:
    """What gives way when places are shown no finer than ``limit``: by language, each narrower word by a wider one."""
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for place in places:
        narrower, widths = _narrower_and_wider(place, limit)
        for language in words:
            for old_da, old_en in narrower:
                for old in (old_da, old_en):
                    wider = _wider_words(old, [getattr(place, f"{width}_{language}") for width in widths])
                    if old and old != wider:
                        words[language][old] = wider
    return words


def _narrower_and_wider(place: StoryPlace, limit: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The pairs of words that are too narrow, and the names of the widths that may be shown, the narrowest first."""
    shown = place.shown_precision(limit)
    widths = {Precision.TOWN: "exact", Precision.REGION: "region", Precision.COUNTRY: "country"}
    position = list(widths).index(shown)
    names = list(widths.values())
    narrower = [(getattr(place, f"{name}_da"), getattr(place, f"{name}_en")) for name in names[:position]]
    return narrower, names[position:]


def is_finer(place: StoryPlace, limit: str) -> bool:
    """Whether anything is kept of the place that is finer than it may be shown under ``limit``."""
    narrower, _widths = _narrower_and_wider(place, limit)
    return any(word for pair in narrower for word in pair) or place.municipality != _municipality(place, limit)


def drop_narrower_words(place: StoryPlace, limit: str) -> None:
    """Forget what is finer than it may be shown under ``limit``. Of a Danish municipality its region may stay."""
    shown = place.shown_precision(limit)
    place.municipality = _municipality(place, limit)
    place.precision = shown
    for width in ("exact", "region"):
        if f"{width}_da" not in {f"{name}_da" for name in _narrower_and_wider(place, limit)[1]}:
            setattr(place, f"{width}_da", "")
            setattr(place, f"{width}_en", "")
    place.save()


def _municipality(place: StoryPlace, limit: str) -> str:
    """What may be kept of the municipality's code: itself, its region's code, or nothing."""
    shown = place.shown_precision(limit)
    if not place.municipality or shown == Precision.TOWN:
        return place.municipality
    return danish_region_of(place.municipality) if shown == Precision.REGION else ""


def _wider_words(old: str, candidates: list[str]) -> str:
    """The first words that do not say the old ones again; the widest if all of them do."""
    says_it = re.compile(rf"(?<!\w)(?:{_spellings(old)})", re.IGNORECASE) if old else None
    fitting = [words for words in candidates if words and not (says_it and says_it.search(words))]
    return fitting[0] if fitting else candidates[-1]


def slug_replacer(words: Mapping[str, str]) -> Replace:
    """The same for slugs and names of files, however the old words were spelled in them."""
    spelled: dict[str, str] = {}
    for old, new in words.items():
        for spelling in (danish_slug(old), slugify(old), slugify(old, allow_unicode=True)):
            if len(spelling) >= _SHORTEST_PART:
                spelled.setdefault(spelling, danish_slug(new) or "x")
    if not spelled:
        return lambda text: text
    by_length = sorted(spelled, key=len, reverse=True)
    pattern = re.compile(rf"(?<![^\W_])({'|'.join(map(re.escape, by_length))})(s?)(?![^\W_])", re.IGNORECASE)
    return lambda text: pattern.sub(lambda match: spelled[match[1].lower()] + match[2], text)
