"""What the words of a funnel's page must hold to, said where the editor can mend it.

Codes belong to the page's kind of application, each is worded once, and a letter never tells what it is about: others
may read it.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import ListBlockValidationError, StreamBlockValidationError, StructBlockValidationError

from branches.models import Branch
from signup.editable_words import questions_by_code
from signup.funnels import funnel_of
from signup.wording import OPTION_SEPARATOR

#: Parts of words that no letter may hold, in either language: who she is, what she applied for, or what it is about.
TELLING_WORDS = (
    "asyl",
    "etnisk",
    "ethnic",
    "flygtning",
    "indvandrer",
    "integration",
    "mentee",
    "mentor",
    "migrant",
    "minorit",
    "muslim",
    "opholdstilladelse",
    "politi",
    "refugee",
    "valgkamp",
)

#: An error of one block, or None.
Problem = ValidationError | None


def check(page) -> None:
    """Raise ValidationError for the fields of a funnel's page whose words break a rule; each error at its block."""
    errors = {
        name: StreamBlockValidationError(block_errors=problems)
        for name, problems in (("texts", _wrong_texts(page)), ("letters", _wrong_letters(page)))
        if problems
    }
    if errors:
        raise ValidationError(errors)


def _wrong_texts(page) -> dict[int, ValidationError]:
    questions = questions_by_code(page.kind)
    steps = {step.code for step in funnel_of(page.kind).steps}
    seen: set[tuple[str, str]] = set()
    problems: dict[int, ValidationError] = {}
    for position, block in enumerate(page.texts):
        name, known = ("question", questions) if block.block_type == "question" else ("step", steps)
        code = block.value[name]
        problem = _wrong_code(name, code, known=known, seen=seen)
        if problem is None and name == "question" and code:
            problem = _wrong_options(block.value["options"], question=questions[code])
        if problem is not None:
            problems[position] = problem
    return problems


def _wrong_code(name: str, code: str, *, known: Iterable[str], seen: set[tuple[str, str]]) -> Problem:
    """What is wrong with the code of a block. Drafts may leave it empty."""
    if not code:
        return None
    if code not in known:
        return _at(name, _("This belongs to another kind of application. Choose another one, or delete it."))
    if (name, code) in seen:
        return _at(name, _("This is there twice. Delete one of them."))
    seen.add((name, code))
    return None


def _wrong_options(options: Iterable[Any], *, question) -> Problem:
    """What is wrong with the answers of a question: those of another one, and one that is worded twice."""
    known = {f"{question.code}{OPTION_SEPARATOR}{code}" for code in question.options}
    seen: set[tuple[str, str]] = set()
    problems = {}
    for position, option in enumerate(options):
        code = option["option"]
        if code and code not in known:
            problems[position] = _at("option", _("This is no answer to this question."))
        elif problem := _wrong_code("option", code, known=known, seen=seen):
            problems[position] = problem
    return StructBlockValidationError({"options": ListBlockValidationError(problems)}) if problems else None


def _wrong_letters(page) -> dict[int, ValidationError]:
    seen: set[tuple[str, str]] = set()
    problems: dict[int, ValidationError] = {}
    if not page.letters:
        return problems
    telling = _telling_words()
    for position, block in enumerate(page.letters):
        code = block.value["letter"]
        problem = _wrong_code("letter", code, known=[code], seen=seen) or _tells(block.value["text"], telling)
        if problem is not None:
            problems[position] = problem
    return problems


def _telling_words() -> list[str]:
    """The words that no letter may hold, the branches' names among them."""
    names = Branch.objects.values_list("name_da", "name_en")
    return [*TELLING_WORDS, *{name.casefold() for both in names for name in both}]


def _tells(text: str, telling: Iterable[str]) -> Problem:
    """What is wrong with the words of a letter."""
    written = (text or "").casefold()
    found = sorted(word for word in telling if word in written)
    if not found:
        return None
    return _at(
        "text",
        _("Others may read the letter, so it must not say what it is about. Leave out: %(words)s.")
        % {"words": ", ".join(found)},
    )


def _at(name: str, message: str) -> StructBlockValidationError:
    return StructBlockValidationError({name: ValidationError(message)})
