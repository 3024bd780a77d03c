"""Which words of a funnel editors may write anew, and what the code says where they do not.

What is asked, which answers there are and what is consented to stay in the code: the questions' forms, the competences'
and branches' own screens, and the consent texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import Field
from django.utils import translation

from core import letters
from signup.drafts import SEALING_ROOM
from signup.forms import StepForm
from signup.funnels import FUNNELS, Step, funnel_of
from signup.own_page import CODE_LETTER, LINK_LETTER
from signup.wording import OPTION_SEPARATOR

#: The letters that open her own page: one may lead to applications of several kinds, the other must be the same always.
_LETTERS_OF_NO_KIND = frozenset({LINK_LETTER, CODE_LETTER})


@dataclass(frozen=True)
class EditableQuestion:
    """A question as the code asks it, in the active language. ``options`` maps the codes of answers to their labels."""

    code: str
    label: str
    hint: str
    why: str
    options: dict[str, str]


def questions_of(step: Step) -> list[EditableQuestion]:
    """The questions of a step whose words are the editors'. The consent is none: its texts are immutable."""
    return [
        EditableQuestion(
            code=name,
            label=str(field.label),
            hint=str(field.help_text),
            why=str(step.form_class.why.get(name, "")),
            options={str(code): str(label) for code, label in getattr(field, "choices", ())},
        )
        for name, field in _in_order(step.form_class)
    ]


def _in_order(form_class: type[StepForm]) -> list[tuple[str, Field]]:
    """The fields that a form is declared with, in the order in which they are asked."""
    first = list(form_class.field_order or ())
    fields = form_class.base_fields
    return [
        (name, fields[name]) for name in [*first, *(name for name in fields if name not in first)] if name in fields
    ]


def questions_by_code(kind: str) -> dict[str, EditableQuestion]:
    """All questions of a kind of application by their codes. Raises ValueError for a kind that does not exist."""
    return {question.code: question for step in funnel_of(kind).steps for question in questions_of(step)}


def question_choices() -> list[tuple[str, str]]:
    """Every question of every kind, to choose from."""
    return list(_first_of_each((question.code, question.label) for question in _all_questions()))


def option_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every answer that can be chosen, under its question."""
    by_question = {
        question.code: (
            question.label,
            [(f"{question.code}{OPTION_SEPARATOR}{code}", label) for code, label in question.options.items()],
        )
        for question in _all_questions()
        if question.options
    }
    return list(by_question.values())


def step_choices() -> list[tuple[str, str]]:
    """Every step of every kind, to choose from."""
    return list(_first_of_each((step.code, str(step.title)) for step in _all_steps()))


def editable_letters() -> list[letters.LetterKind]:
    """The letters that editors may word: those about one application, of one kind. The others keep the code's words."""
    return [kind for kind in letters.kinds() if kind.room == SEALING_ROOM and kind.name not in _LETTERS_OF_NO_KIND]


def letter_choices() -> list[tuple[str, str]]:
    """The letters to applicants, by the subjects under which they come."""
    language = translation.get_language() or "en"
    return [(kind.name, _subject(kind, language)) for kind in editable_letters()]


def _subject(kind: letters.LetterKind, language: str) -> str:
    return letters.render(kind.name, language=language, context=kind.samples()[0]).subject


def _all_steps() -> Iterator[Step]:
    return (step for funnel in FUNNELS.values() for step in funnel.steps)


def _all_questions() -> Iterator[EditableQuestion]:
    return (question for step in _all_steps() for question in questions_of(step))


def _first_of_each(choices: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The choices without those whose code came before: funnels share steps."""
    seen: dict[str, Any] = {}
    for code, label in choices:
        if code not in seen:
            seen[code] = label
            yield code, label
