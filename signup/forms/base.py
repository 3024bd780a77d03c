"""What every step shares."""

from collections.abc import Iterable, Mapping
from typing import cast

from django import forms
from django.utils.functional import Promise

from core.cpr_guard import CPR_NUMBER_REFUSED
from signup.models import Kind
from signup.wording import DEFAULT_WORDING, QuestionWords, Wording


class StepForm(forms.Form):
    """The base of every step. ``kind`` is the funnel's; ``wording`` has an editor's words for it."""

    use_required_attribute = False
    #: Names of fields whose answers are no part of the sealed body, because columns or records keep them.
    kept_elsewhere: frozenset[str] = frozenset()
    #: Names of fields whose answers tell of political opinions, and are sealed apart.
    political: frozenset[str] = frozenset()
    #: Why we ask, by the name of the field.
    why: Mapping[str, Promise] = {}

    def __init__(self, *args, kind: str, wording: Wording = DEFAULT_WORDING, **options) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})
        self.kind = Kind(kind)
        self.add_fields()
        for name, form_field in self.fields.items():
            words = wording.questions.get(name, QuestionWords())
            _word(form_field, words)
            form_field.why = words.why or self.why.get(name, "")  # type: ignore[attr-defined]  # for the field's template

    def add_fields(self) -> None:
        """Make the fields that depend on the kind or on rows of the database."""

    def refuse_cpr_numbers(self, names: Iterable[str]) -> None:
        """Mark the fields in which a CPR number was typed as wrong, and say of them nothing else."""
        for name in names:
            self.errors.pop(name, None)
            self.add_error(name, CPR_NUMBER_REFUSED)


def _word(form_field: forms.Field, words: QuestionWords) -> None:
    """Say the question in the editor's words."""
    form_field.label = words.label or form_field.label
    form_field.help_text = words.hint or form_field.help_text
    if words.options and hasattr(form_field, "choices"):
        choosing = cast(forms.ChoiceField, form_field)
        choosing.choices = [
            (code, label if isinstance(label, list | tuple) else words.options.get(str(code), label))
            for code, label in cast(list[tuple], choosing.choices)
        ]
