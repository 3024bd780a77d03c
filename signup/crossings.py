"""From one funnel into another, without asking again what was answered already.

Answers are carried by the names of their fields. A consent never is: it was given to another text.
"""

from datetime import datetime

from django.utils import timezone

from signup import drafts
from signup.drafts import TypedAnswers, TypedStep
from signup.funnels import Funnel, funnel_of
from signup.models import Draft, Kind
from signup.questions import Subject

#: What somebody has said already by going over from the first kind to the second, by step.
_SAID: dict[tuple[str, str], dict[str, TypedStep]] = {
    (Kind.MENTOR, Kind.TELL_ME_WHEN): {"subject": {"subject": [Subject.BE_A_MENTOR.value]}},
}


def shared_answers(answers: TypedAnswers, funnel: Funnel) -> dict[str, TypedStep]:
    """What was typed so far that the other funnel asks too, by the codes of its steps; nothing that is empty."""
    typed = {name: values for step in answers.steps.values() for name, values in step.items() if any(values)}
    # The consent is no field of its form's class: each text makes its own.
    by_step = {
        step.code: {name: typed[name] for name in step.form_class.base_fields if name in typed} for step in funnel.steps
    }
    return {code: shared for code, shared in by_step.items() if shared}


def change_kind(*, draft: Draft, kind: str, older: Draft | None = None) -> TypedAnswers:
    """Turn a draft into one of another kind. What the other kind does not ask is thrown away.

    ``older`` is a draft of that kind on the same phone: what only it holds is taken over, and it ends. Returns all that
    the draft holds now. Raises Draft.DoesNotExist if it was sent or thrown away in the meantime.
    """
    with drafts.changing(draft) as (locked, answers):
        kept = drafts.read(older).steps if older else {}
        said = _SAID.get((locked.kind, kind), {})
        answers.steps = kept | said | shared_answers(answers, funnel_of(kind))
        locked.kind = kind
        if older:
            drafts.delete(draft=older)
    return answers


def carry_over(*, answers: TypedAnswers, since: datetime, to: Draft) -> TypedAnswers:
    """Write what was typed in one funnel, since a time, into a draft of another, as far as both ask it. Returns all
    that the draft holds now.

    Raises Draft.DoesNotExist if the draft was sent or thrown away in the meantime.
    """
    with drafts.changing(to) as (locked, others):
        for code, shared in shared_answers(answers, funnel_of(locked.kind)).items():
            others.steps[code] = others.steps.get(code, {}) | shared
        others.looks_automated = others.looks_automated or answers.looks_automated
        # Typing what was carried took its time, too; an old draft must not make a new one end at once.
        locked.created_at = max(since, timezone.now() - drafts.IDLE_LIFETIME)
    return others
