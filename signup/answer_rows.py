"""Questions with their answers in words, for her to check and for staff to read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django import forms

from core.fields import ConsentField
from signup.drafts import TypedStep
from signup.funnels import Funnel, Step, funnel_of
from signup.wording import DEFAULT_WORDING, Wording


@dataclass(frozen=True)
class Row:
    """One question with its answer, in words.

    ``name`` is the code of the question, ``anchor`` its id on its step. ``answers`` is empty where nothing was
    answered. Addresses and numbers are written from left to right in any script.
    """

    name: str
    anchor: str
    question: str
    answers: list[str]
    is_left_to_right: bool


def typed_rows(
    funnel: Funnel,
    step: Step,
    typed: TypedStep,
    *,
    wording: Wording = DEFAULT_WORDING,
    in_words: Mapping[str, list[str]] = MappingProxyType({}),
) -> list[Row]:
    """The step's questions with what was typed, for her to check; the consent is shown by its label.

    ``in_words`` has the answers, by the names of their fields, that may not be offered any more.
    """
    form = step.form_class(kind=funnel.kind, wording=wording)
    return [_row(name, field, in_words.get(name, typed.get(name, []))) for name, field in form.fields.items()]


def body_rows(kind: str, body: Mapping[str, Any]) -> list[Row]:
    """The questions of a sent application with their answers, from its body and its political annex taken together.

    A question that was dropped since is left out; so are those whose answers lie in columns.
    """
    rows = []
    for step in funnel_of(kind).steps:
        for name, field in step.form_class.base_fields.items():
            if name in body:
                value = body[name]
                rows.append(_row(name, field, value if isinstance(value, list) else [value]))
    return rows


def _labels(choices: Iterable[tuple]) -> dict[str, str]:
    """The labels of all choices by their codes, those in groups too."""
    labels: dict[str, str] = {}
    for code, label in choices:
        labels |= _labels(label) if isinstance(label, list | tuple) else {str(code): label}
    return labels


def _row(name: str, field: forms.Field, values: Iterable[str]) -> Row:
    labels = _labels(getattr(field, "choices", ()))
    anchor = f"id_{name}_group" if field.widget.use_fieldset else f"id_{name}"
    if isinstance(field, ConsentField):
        question, words = str(field.question), [str(field.label)] if any(values) else []
    else:
        question, words = str(field.label), [str(labels.get(value, value)) for value in values if value]
    is_left_to_right = field.widget.attrs.get("dir") == "ltr"
    return Row(name=name, anchor=anchor, question=question, answers=words, is_left_to_right=is_left_to_right)
