"""How what was typed in the steps of a funnel is read.

A step is a plain form. What was typed lies in the draft as it was typed; the forms read it anew each time, so that a
rule that changes holds for drafts too.
"""

from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language

from core.cpr_guard import contains_cpr_number, is_cpr_number
from core.fields import PhoneNumberField
from signup.answers import CompleteAnswers
from signup.drafts import TypedAnswers, TypedStep
from signup.forms import StepForm
from signup.funnels import Funnel, Step
from signup.models import Kind
from signup.wording import DEFAULT_WORDING, Wording

#: What a draft keeps of one field at most, so that it is no place to store things. No answer may be as long.
_LONGEST_TYPED = 20_000
_MOST_VALUES = 30


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


def form_to_look_at(funnel: Funnel, step: Step, typed: TypedStep, *, wording: Wording = DEFAULT_WORDING) -> StepForm:
    """The step's form with what was typed, without judging it."""
    form = step.form_class(kind=funnel.kind, wording=wording)
    for name, values in typed.items():
        if name in form.fields and values:
            holds_several = isinstance(form.fields[name], forms.MultipleChoiceField)
            form.initial[name] = values if holds_several else values[-1]
    return form


def form_to_judge(funnel: Funnel, step: Step, typed: TypedStep, *, wording: Wording = DEFAULT_WORDING) -> StepForm:
    """The step's form with what was typed, ready to validate."""
    return step.form_class(MultiValueDict(typed), kind=funnel.kind, wording=wording)


def needed_steps(funnel: Funnel, answers: TypedAnswers) -> list[Step]:
    """The steps that she goes through, as far as her answers tell: those that answers before them make needless are
    left out.
    """
    cleaned: dict[str, Any] = {}
    needed = []
    for number, step in enumerate(funnel.steps, start=1):
        if step.is_needed and not step.is_needed(cleaned):
            continue
        needed.append(step)
        if any(later.is_needed for later in funnel.steps[number:]):
            form = form_to_judge(funnel, step, answers.steps.get(step.code, {}))
            form.is_valid()
            cleaned |= form.cleaned_data
    return needed


def kind_led_to(step: Step, form: StepForm) -> Kind | None:
    """The other funnel that the valid answers of a step lead to, or None."""
    return step.leads_to(form.cleaned_data) if step.leads_to and form.is_valid() else None


def first_incomplete(funnel: Funnel, answers: TypedAnswers) -> Step | None:
    """The first step that is not answered well, or None if the application can be sent."""
    return next(
        (
            step
            for step in needed_steps(funnel, answers)
            if not _completes(step, form_to_judge(funnel, step, answers.steps.get(step.code, {})))
        ),
        None,
    )


def _completes(step: Step, form: StepForm) -> bool:
    return form.is_valid() and kind_led_to(step, form) is None


def complete_answers(funnel: Funnel, answers: TypedAnswers) -> CompleteAnswers:
    """The answers of all steps, if all are valid by today's rules. Raises StepIncomplete."""
    cleaned: dict[str, Any] = {}
    body: dict[str, Any] = {}
    annex: dict[str, Any] = {}
    for step in needed_steps(funnel, answers):
        form = form_to_judge(funnel, step, answers.steps.get(step.code, {}))
        if not _completes(step, form):
            raise StepIncomplete(step)
        cleaned |= form.cleaned_data
        for name, value in form.cleaned_data.items():
            if name in form.political:
                annex[name] = value
            elif name not in form.kept_elsewhere:
                body[name] = value
    return CompleteAnswers(
        language=get_language(),
        branch=cleaned.get("branch"),
        competences=cleaned.get("competences", []),
        body=body,
        annex=annex,
        consent_text=cleaned["consent"],
        heard_from=cleaned.get("heard_from", ""),
        had_help=cleaned.get("had_help", False),
        looks_automated=answers.looks_automated,
    )
