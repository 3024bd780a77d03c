"""What a fresh code opens: everything that we keep about her, in words and as data.

She reads what is hers, so nothing is written in the staff's access log. That log is shown to her with its times and
purposes; who of the staff it was is not told.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core import access_log, consents, languages
from core.models import Letter
from signup import answer_rows, envelopes, own_page, wording
from signup.answer_rows import Row
from signup.contacts import NEW_EMAIL
from signup.drafts import SEALING_ROOM, TypedStep
from signup.forms.work import ANY_BRANCH
from signup.funnels import Step, funnel_of
from signup.models import Application, CallTask
from signup.opening import SUBJECT_KIND, ExportPurpose, Opened, OpeningPurpose
from signup.questions import YesNo
from signup.states import ENDED, Reason

#: Steps whose answers stay as they are: what she agreed to is taken back, not changed, and the others decided the way.
_STAYS = frozenset({"adult", "unasked", "consent"})

REASONS: dict[str, Promise] = {
    Reason.SUBMITTED: _("You sent it."),
    Reason.CONFIRMED_BY_LINK: _("You used the link in our letter."),
    Reason.CONFIRMED_BY_CALL: _("We spoke with you on the phone."),
    Reason.NOT_CONFIRMED_IN_TIME: _("It was not confirmed in time."),
    Reason.APPLICANT_ASKED: _("You asked for it."),
    Reason.STAFF_DECIDED: _("We decided it."),
    Reason.NO_ANSWER: _("We got no answer."),
    Reason.TAKEN_BACK: _("You took it back."),
    Reason.DELETION_ASKED: _("You asked us to delete everything."),
    Reason.REPLACED: _("Another application took its place."),
    Reason.TOLD: _("We told you what you waited to hear."),
}
PURPOSES: dict[str, Promise] = {
    OpeningPurpose.TRIAGE: _("To read it when it was new"),
    OpeningPurpose.CALL: _("To call you"),
    OpeningPurpose.MATCH: _("To find somebody for you"),
    OpeningPurpose.CORRECTION: _("To correct something"),
    OpeningPurpose.HER_REQUEST: _("Because you asked us"),
    ExportPurpose.REPORT: _("To count and report"),
}
_CALLS: dict[str, Promise] = {
    CallTask.Outcome.REACHED: _("We spoke with you."),
    CallTask.Outcome.GAVE_UP: _("We called and could not reach you."),
}


@dataclass(frozen=True)
class Part:
    """The questions of one step with her answers. ``can_change``: she may answer them anew."""

    code: str
    rows: list[Row]
    can_change: bool


@dataclass(frozen=True)
class Event:
    """Something that happened to her application: when, what in words, and why where there is a reason."""

    at: datetime
    what: str
    why: str = ""


@dataclass(frozen=True)
class Consent:
    """The very words that she agreed to. ``withdrawn_at`` is None while it stands."""

    given_at: datetime
    way: str
    version: int
    language: str
    text: str
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class OwnData:
    """Everything that we keep about one applicant, in the active language.

    ``facts`` are names with values. ``looks`` are the times that staff opened or took away her answers. ``notes`` is
    how many notes staff wrote; they are read to her when she asks, because they may tell of others too.
    """

    reference: str
    facts: list[tuple[str, str]]
    parts: list[Part]
    moves: list[Event]
    looks: list[Event]
    calls: list[Event]
    letters: list[datetime]
    consents: list[Consent]
    notes: int


def own_data(application: Application) -> OwnData:
    """Collect it. Raises core.sealing.SealBroken if an envelope does not open."""
    return OwnData(
        reference=application.reference,
        facts=_facts(application),
        parts=parts(application),
        moves=[
            Event(change.at, str(own_page.title_of(change.to_status)), str(REASONS[change.reason_code]))
            for change in application.status_changes.all()
        ],
        looks=_looks(application),
        calls=_calls(application.call_tasks.filter(tries__gt=0)),
        letters=_letters(application),
        consents=_consents(application),
        notes=application.notes.count(),
    )


def parts(application: Application) -> list[Part]:
    """Her answers by the steps in which they were asked, in the words of the funnel; a step without any is left out."""
    funnel = funnel_of(application.kind)
    words = wording.of(kind=application.kind, language=get_language())
    typed = _typed(application)
    in_words = {"competences": [competence.name for competence in application.competences.select_related("group")]}
    if application.branch:
        in_words["branch"] = [application.branch.name]
    may_change = application.status not in ENDED
    return [
        Part(
            code=step.code,
            rows=answer_rows.typed_rows(funnel, step, typed, wording=words, in_words=in_words),
            can_change=may_change and step.code not in _STAYS,
        )
        for step in funnel.steps
        if typed.keys() & step.form_class.base_fields.keys()
    ]


def changeable_step(application: Application, slug: str) -> Step | None:
    """The step at an address of the active language, if she may answer it anew."""
    step = funnel_of(application.kind).step_at(slug)
    return step if step and step.code not in _STAYS and application.status not in ENDED else None


def typed_in(application: Application, step: Step) -> TypedStep:
    """Her present answers to one step, in the form in which they are typed."""
    return {name: values for name, values in _typed(application).items() if name in step.form_class.base_fields}


def as_json(data: OwnData) -> dict[str, Any]:
    """The same as plain data, for :class:`django.core.serializers.json.DjangoJSONEncoder`."""
    answers = [{"question": row.question, "answers": row.answers} for part in data.parts for row in part.rows]
    return {
        "reference": data.reference,
        "facts": dict(data.facts),
        "answers": answers,
        "what_happened": [asdict(event) for event in data.moves],
        "opened_by_staff": [asdict(event) for event in data.looks],
        "calls": [{"at": event.at, "what": event.what} for event in data.calls],
        "letters_sent": data.letters,
        "consents": [asdict(consent) for consent in data.consents],
        "notes_by_staff": data.notes,
    }


def _typed(application: Application) -> TypedStep:
    """All her answers by the names of their fields, from both envelopes and the columns."""
    stored = envelopes.read_body(application) | envelopes.read_annex(application)
    stored["email"] = stored.pop(NEW_EMAIL, None) or stored.get("email", "")
    fields = {name: value if isinstance(value, list) else [value] for name, value in stored.items()}
    return fields | {
        "branch": [application.branch.code if application.branch else ANY_BRANCH],
        "competences": [competence.code for competence in application.competences.all()],
        "heard_from": [application.heard_from],
        "had_help": [YesNo.YES if application.had_help else YesNo.NO],
    }


def _facts(application: Application) -> list[tuple[str, str]]:
    facts = [
        (_("Your number"), application.reference),
        (_("What it is"), application.get_kind_display()),
        (_("Where it stands"), own_page.title_of(application.status)),
        (_("Sent"), _moment(application.created_at)),
        (_("Waiting since"), _moment(application.waiting_since)),
        (_("Language of our letters"), languages.own_name(application.language)),
        (_("Confirmed by"), application.get_confirmed_by_display()),
        (_("Contact"), application.get_contact_state_display()),
        (_("You came from"), application.source.title if application.source else ""),
        (_("Changed by you"), _moment(application.corrected_at)),
        (_("Everything is deleted on"), _moment(application.erase_at)),
    ]
    if application.assisted_by_id:
        facts.append((_("Written"), _("By us, with you on the phone")))
    if envelopes.read_body(application).get(NEW_EMAIL):
        facts.append((_("Your new e-mail address"), _("Not confirmed yet. Use the link in our letter to it.")))
    if application.looks_automated:
        facts.append((_("Note"), _("A machine may have filled it in.")))
    return [(str(name), str(value)) for name, value in facts if value]


def _moment(at: datetime | None) -> str:
    return formats.date_format(timezone.localtime(at), "DATETIME_FORMAT") if at else ""


def _looks(application: Application) -> list[Event]:
    entries = access_log.entries(subject_kind=SUBJECT_KIND, subject_id=str(application.pk))
    opened = dict(Opened.choices)
    return [
        Event(
            entry.at,
            what=str(opened.get(entry.what, entry.what)),
            why=str(PURPOSES.get(entry.purpose, gettext("Another reason"))),
        )
        for entry in entries
    ]


def _calls(tasks: Iterable[CallTask]) -> list[Event]:
    return [
        Event(task.last_try_at or task.created_at, str(_CALLS.get(task.outcome, gettext("We tried to call you."))))
        for task in tasks
    ]


def _letters(application: Application) -> list[datetime]:
    """When we wrote to her: about the application, about her draft, about a new address, and to find it again."""
    about = Q(object_id__startswith=f"{application.pk}:") | Q(
        object_id__in=[str(application.pk), application.draft_fingerprint, application.email_index or "-"]
    )
    sent = Letter.objects.filter(about).exclude(sent_at=None).order_by("sent_at").only("sent_at")
    return [letter.sent_at for letter in sent if letter.sent_at]


def _consents(application: Application) -> list[Consent]:
    return [
        Consent(
            given_at=record.given_at,
            way=record.get_way_display(),
            version=record.text.version,
            language=record.text.language,
            text=record.text.text,
            withdrawn_at=record.withdrawn_at,
        )
        for record in consents.given(room=SEALING_ROOM, subject=application.seal_context)
    ]
