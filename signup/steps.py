"""The funnels: which steps they have, and how what was typed in them is read.

A step is a plain form. What was typed lies in the draft as it was typed; the forms read it anew each time, so that a
rule that changes holds for drafts too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from signup.answers import CompleteAnswers
from signup.cpr_guard import contains_cpr_number, is_cpr_number
from signup.drafts import TypedAnswers, TypedStep
from signup.fields import ConsentField, PhoneNumberField
from signup.forms import ContactForm, StepForm, WishesForm
from signup.models import Kind

#: What a draft keeps of one field at most, so that it is no place to store things. No answer may be as long.
_LONGEST_TYPED = 20_000
_MOST_VALUES = 30


@dataclass(frozen=True)
class Step:
    """One page of questions.

    ``code`` names it in drafts and never changes; ``slug`` is its address, which is translated.
    """

    code: str
    slug: Promise
    title: Promise
    form_class: type[StepForm]


@dataclass(frozen=True)
class Funnel:
    """The steps of one kind of application, in their order."""

    kind: str
    steps: tuple[Step, ...]

    def step_at(self, slug: str) -> Step | None:
        """The step with this address in the active language, or None."""
        return next((step for step in self.steps if str(step.slug) == slug), None)

    def after(self, step: Step) -> Step | None:
        """The next step, or None after the last."""
        position = self.steps.index(step) + 1
        return self.steps[position] if position < len(self.steps) else None

    def before(self, step: Step) -> Step | None:
        """The step before, or None at the first."""
        position = self.steps.index(step)
        return self.steps[position - 1] if position else None


MENTEE_FUNNEL = Funnel(
    kind=Kind.MENTEE,
    steps=(
        Step(code="contact", slug=_("about-you"), title=_("About you, and how we reach you"), form_class=ContactForm),
        Step(code="wishes", slug=_("your-wishes"), title=_("What you want"), form_class=WishesForm),
    ),
)

FUNNELS = {funnel.kind: funnel for funnel in (MENTEE_FUNNEL,)}


def funnel_of(kind: str) -> Funnel:
    """The funnel of a kind of application. Raises KeyError."""
    return FUNNELS[Kind(kind)]


class StepIncomplete(Exception):
    """A step is not, or no longer, answered well enough to send the application. ``step`` is the first such."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.code)
        self.step = step


def typed_in(form: StepForm, data: MultiValueDict) -> TypedStep:
    """What was typed into the form's fields, as a draft keeps it."""
    return {
        name: [value[:_LONGEST_TYPED] for value in data.getlist(name)[:_MOST_VALUES]]
        for name in form.fields
        if name in data
    }


def fields_with_cpr_number(form: StepForm, typed: TypedStep) -> list[str]:
    """The names of the fields in which a CPR number was typed."""
    return [
        name
        for name, values in typed.items()
        if any(
            (is_cpr_number if isinstance(form.fields[name], PhoneNumberField) else contains_cpr_number)(value)
            for value in values
        )
    ]


def form_to_look_at(step: Step, typed: TypedStep) -> StepForm:
    """The step's form with what was typed, without judging it."""
    form = step.form_class()
    for name, values in typed.items():
        if name in form.fields and values:
            holds_several = isinstance(form.fields[name], forms.MultipleChoiceField)
            form.initial[name] = values if holds_several else values[-1]
    return form


def form_to_judge(step: Step, typed: TypedStep) -> StepForm:
    """The step's form with what was typed, ready to validate."""
    return step.form_class(MultiValueDict(typed))


def first_incomplete(funnel: Funnel, answers: TypedAnswers) -> Step | None:
    """The first step that is not answered well, or None if the application can be sent."""
    return next(
        (step for step in funnel.steps if not form_to_judge(step, answers.steps.get(step.code, {})).is_valid()), None
    )


def complete_answers(funnel: Funnel, answers: TypedAnswers) -> CompleteAnswers:
    """The answers of all steps, if all are valid by today's rules. Raises StepIncomplete."""
    cleaned: dict[str, Any] = {}
    body: dict[str, Any] = {}
    for step in funnel.steps:
        form = form_to_judge(step, answers.steps.get(step.code, {}))
        if not form.is_valid():
            raise StepIncomplete(step)
        cleaned |= form.cleaned_data
        body |= {name: value for name, value in form.cleaned_data.items() if name not in form.kept_elsewhere}
    return CompleteAnswers(
        language=get_language(),
        branch=cleaned["branch"],
        field_of_work=cleaned["field_of_work"],
        email=cleaned["email"],
        phone=cleaned["phone"],
        body=body,
        consent_text=cleaned["consent"],
        looks_automated=answers.looks_automated,
    )


@dataclass(frozen=True)
class Row:
    """One question with its answer, in words.

    ``anchor`` is the id of the question on its step. ``answers`` is empty where nothing was answered. Addresses
    and numbers are written from left to right in any script.
    """

    anchor: str
    question: str
    answers: list[str]
    is_left_to_right: bool


def typed_rows(step: Step, typed: TypedStep) -> list[Row]:
    """The step's questions with what was typed, for her to check; the consent is shown by its label."""
    form = step.form_class()
    return [_row(name, field, typed.get(name, [])) for name, field in form.fields.items()]


def body_rows(kind: str, body: Mapping[str, Any]) -> list[Row]:
    """The questions of a sent application with their answers, for staff.

    A question that was dropped since is left out.
    """
    rows = []
    for step in funnel_of(kind).steps:
        for name, field in step.form_class.base_fields.items():
            if name in body:
                value = body[name]
                rows.append(_row(name, field, value if isinstance(value, list) else [value]))
    return rows


def _row(name: str, field: forms.Field, values: Iterable[str]) -> Row:
    labels = {str(code): label for code, label in getattr(field, "choices", ())}
    anchor = f"id_{name}_group" if field.widget.use_fieldset else f"id_{name}"
    is_left_to_right = field.widget.attrs.get("dir") == "ltr"
    if isinstance(field, ConsentField):
        agreed = [str(field.label)] if any(values) else []
        return Row(anchor=anchor, question=str(field.question), answers=agreed, is_left_to_right=is_left_to_right)
    words = [str(labels.get(value, value)) for value in values if value]
    return Row(anchor=anchor, question=str(field.label), answers=words, is_left_to_right=is_left_to_right)
