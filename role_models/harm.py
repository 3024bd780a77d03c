"""Words in a story by which somebody could find its teller: plain rules that point, and decide nothing.

A hint is no proof. Each rule is as narrow as it can be, since a list of false alarms is read by nobody.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from role_models.passages import Passage


class Kind(models.TextChoices):
    """What a hint points at."""

    CPR = "cpr", _("A CPR number")
    EMAIL = "email", _("An e-mail address")
    PHONE = "phone", _("A phone number")
    STREET = "street", _("A street with a number")
    SCHOOL = "school", _("The name of a school")
    WORKPLACE = "workplace", _("The name of a workplace")
    CHILD = "child", _("The name of a child")


@dataclass(frozen=True)
class Hint:
    """Words that may tell who she is: what they may be, the words themselves, and where an editor finds them."""

    kind: Kind
    words: str
    where: Any


_CAPITAL = "A-ZÆØÅÄÖÜÇŞİĐÉ"
#: A word that begins with a capital letter, as names do.
_NAME = rf"[{_CAPITAL}][\w’'-]*"
_INITIALS = rf"(?:{_NAME}|[{_CAPITAL}]\.(?:[{_CAPITAL}]\.)*)"
_NO_DIGIT_BEFORE, _NO_DIGIT_AFTER = r"(?<![\d.,+])", r"(?![\d]|[.,]\d)"

_CPR = re.compile(rf"{_NO_DIGIT_BEFORE}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[- ]?\d{{4}}{_NO_DIGIT_AFTER}")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    rf"(?:\+|\b00)\d{{2,3}}(?:[ -]?\d){{6,11}}{_NO_DIGIT_AFTER}"
    rf"|{_NO_DIGIT_BEFORE}(?:[2-9]\d(?: \d\d){{3}}|[2-9]\d{{7}}|[2-9]\d{{3}} \d{{4}}|[78]0 \d{{3}} \d{{3}})"
    rf"{_NO_DIGIT_AFTER}"
)
#: Two years side by side look like a phone number of four and four digits.
_TWO_YEARS = re.compile(r"(?:19|20)\d\d ?(?:19|20)\d\d")

_DANISH_WAY = r"(?:gade|vej|allé|alle|stræde|torv|plads|boulevard|vænge|parken|toften|haven|bakken|kaj)"
_STREET = re.compile(
    rf"\b(?:{_INITIALS}\s+){{0,3}}(?:[{_CAPITAL}][\w’'-]*{_DANISH_WAY}|[{_CAPITAL}][\w’'.-]*\s+(?i:{_DANISH_WAY}))"
    rf"\s+\d{{1,3}}\s?[A-Z]?\b(?!\s*(?:år|gange|minutter|timer|dage|kroner|km))"
    rf"|\b\d{{1,4}}\s+(?:{_NAME}\s+){{1,3}}(?:Street|Road|Lane|Avenue|Square|Close)\b"
    rf"|\b(?:{_NAME}\s+){{1,3}}(?:Street|Road|Lane|Avenue|Square)\s+\d{{1,4}}\b"
)

_SCHOOL = re.compile(
    rf"\b{_NAME}(?:skolen|skole|gymnasiet|gymnasium|børnehaven|børnehave|vuggestuen)\b"
    rf"|\b(?:{_NAME}\s+){{1,3}}(?:Skole|Gymnasium|Friskole|Børnehave|School|College|Kindergarten|Nursery)\b"
)
#: First words, or beginnings of one, that name a kind of school and no school.
_KINDS_OF_SCHOOL_IN_WORDS = (
    "folke sprog høj tegne handels teknisk tekniske erhvervs aften grund fri efter privat special musik danse køre "
    "natur skov sy svømme fag barne pige drenge lande sommer søndags korans koran the a my our her his their your at "
    "in high primary secondary language night evening sunday middle grammar art music folk danish business nursing "
    "sewing driving summer boarding public vocational technical girls boys i på min vores hendes en den"
)
_KINDS_OF_SCHOOL = frozenset(_KINDS_OF_SCHOOL_IN_WORDS.split())
_WORKS_WITH = re.compile(
    rf"\b(?i:arbejder|arbejdede|arbejdet|ansat|ansættelse|job|praktik|stilling|lærling)\s+hos\s+(?P<with>{_NAME}(?:\s+{_NAME})*)"
    rf"|\b(?i:works?|worked|working|job|employed|apprentice)\s+(?:for|with|at|by)\s+(?P<by>{_NAME}(?:\s+{_NAME})*)"
)
_HOUSE = (
    r"(?:Hospital|Sygehus|Plejehjem|Plejecenter|Lægehus|Apotek|Bageri|Slagteri|Fabrik|Rengøring|Restaurant|Hotel|"
    r"Bibliotek|Bakery|Pharmacy|Nursing Home|Factory|Cleaning|Library|Clinic)"
)
_WORKPLACE = re.compile(
    rf"\b(?:{_NAME}\s+){{1,3}}{_HOUSE}\b|\b{_NAME}(?:\s+(?:{_NAME}|&))*\s+(?:A/S|ApS|I/S|Ltd\.?|Inc\.?)"
)
#: Words with a capital letter that name no employer, and no child, after such a verb or such a word.
_NO_NAMES_IN_WORDS = (
    "i jeg han hun den det de vi du man og men så da når hvor hvad som en et min mit mine vores hendes hans danmark "
    "danske dansk dem the a an my our her his their she he they it we you and but so when where what who danish "
    "denmark english fridays mondays christmas ramadan kvinfo to on in at by for with from nu now then der there "
    "ingen nobody alle everybody først first sidste last"
)
_NO_NAMES = frozenset(_NO_NAMES_IN_WORDS.split())
_RELATION = (
    r"(?:datter(?:en|s)?|søn(?:nen|s)?|døtre(?:ne)?|sønner(?:ne)?|børn(?:ene)?|barnebarn|daughters?|sons?|children|"
    r"grandson|granddaughter|little (?:girl|boy))"
)
_CHILD = re.compile(
    rf"\b(?i:{_RELATION})(?:,?\s+(?:der\s+)?(?:hedder|kaldes|er|is|was|are|called|named|is called|are called))?,?\s+"
    rf"(?P<after>{_NAME})"
    rf"|\b(?P<before>{_NAME}),?\s+(?:er|is|was|var)?\s*(?i:min|mit|vores|hendes|hans|my|our|her|his)\s+"
    rf"(?:(?:ældste|yngste|lille|store|eldest|oldest|youngest|little)\s+)?(?i:{_RELATION})\b"
)


def hints(passages: Iterable[Passage]) -> list[Hint]:
    """What may tell who she is, in the order of the words; the same words in one place once.

    Passages in a language of her own are read too: the rules for numbers hold in every language.
    """
    found: dict[tuple[str, str, str], Hint] = {}
    for passage in passages:
        taken: list[tuple[int, int]] = []
        for kind, rule in _RULES:
            for match, words in rule(passage.text):
                if any(start < match.end() and match.start() < end for start, end in taken):
                    continue  # A CPR number is no phone number as well.
                taken.append(match.span())
                hint = Hint(kind, " ".join(words.split()), passage.where)
                found.setdefault((kind, hint.words, str(passage.where)), hint)
    return list(found.values())


def _plain(pattern: re.Pattern) -> Callable[[str], Iterator[tuple[re.Match, str]]]:
    def rule(text: str) -> Iterator[tuple[re.Match, str]]:
        for match in pattern.finditer(text):
            yield match, match[0]

    return rule


def _phones(text: str) -> Iterator[tuple[re.Match, str]]:
    for match in _PHONE.finditer(text):
        if not _TWO_YEARS.fullmatch(match[0]) and not match[0].endswith(" 000 000"):
            yield match, match[0]


def _schools(text: str) -> Iterator[tuple[re.Match, str]]:
    for match in _SCHOOL.finditer(text):
        words = match[0].split()
        before = words[:-1] or [re.sub(r"(?:skole|gymnasi|børnehave|vuggestue)\w*$", "", words[0])]
        if any(word.casefold().strip("’'") not in _KINDS_OF_SCHOOL for word in before if word):
            yield match, match[0]


def _workplaces(text: str) -> Iterator[tuple[re.Match, str]]:
    for match in _WORKS_WITH.finditer(text):
        name = match["with"] or match["by"]
        if name.split()[0].casefold() not in _NO_NAMES:
            yield match, match[0]
    for match in _WORKPLACE.finditer(text):
        if any(word.casefold() not in _NO_NAMES for word in match[0].split()[:-1]):
            yield match, match[0]


def _children(text: str) -> Iterator[tuple[re.Match, str]]:
    for match in _CHILD.finditer(text):
        name = match["after"] or match["before"]
        if name.casefold() not in _NO_NAMES:
            yield match, match[0]


#: The rules, the surest first.
_RULES: tuple[tuple[Kind, Callable[[str], Iterator[tuple[re.Match, str]]]], ...] = (
    (Kind.CPR, _plain(_CPR)),
    (Kind.EMAIL, _plain(_EMAIL)),
    (Kind.PHONE, _phones),
    (Kind.STREET, _plain(_STREET)),
    (Kind.SCHOOL, _schools),
    (Kind.WORKPLACE, _workplaces),
    (Kind.CHILD, _children),
)
