"""What has happened to an application, in one list: moves, letters, calls, notes and looks. Codes in words alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import access_log
from core.models import Letter
from signup.models import Application
from signup.opening import PURPOSE_LABELS, SUBJECT_KIND, Opened

#: What letters about an application are called here, by kind. A letter of another kind is just a letter.
LETTER_NAMES: Mapping[str, Promise] = {
    "application_confirmation": _("Letter: please confirm"),
    "application_new_address": _("Letter: please confirm the new address"),
    "application_waiting": _("Letter: you are on the list"),
    "application_withdrawn": _("Letter: taken off the list"),
    "application_deletion_asked": _("Letter: will be erased"),
    "check_in": _("Letter: are you still waiting?"),
    "check_in_reminder": _("Letter: are you still waiting? Once more"),
    "own_page_code": _("Letter: code to her answers"),
}


@dataclass(frozen=True)
class Event:
    """One thing that happened. ``by`` is a member of staff, or empty for herself and for the clock."""

    at: datetime
    what: str
    detail: str = ""
    by: str = ""


def timeline(application: Application) -> list[Event]:
    """Everything that is known to have happened, the latest first."""
    events = [
        *_moves(application),
        *_letters(application),
        *_calls(application),
        *_notes(application),
        *_looks(application),
    ]
    if application.corrected_at:
        events.append(Event(at=application.corrected_at, what=gettext("Answers corrected")))
    return sorted(events, key=lambda event: event.at, reverse=True)


def _name(user) -> str:
    return user.get_username() if user else ""


def _moves(application: Application) -> Iterator[Event]:
    for change in application.status_changes.select_related("by"):
        came_from = str(change.get_from_status_display())
        to = str(change.get_to_status_display())
        what = gettext("Status: %(from)s → %(to)s") % {"from": came_from, "to": to} if came_from else gettext("Sent")
        yield Event(at=change.at, what=what, detail=str(change.get_reason_code_display()), by=_name(change.by))


def _letters(application: Application) -> Iterator[Event]:
    about_it = Q(object_id=str(application.pk)) | Q(object_id__startswith=f"{application.pk}:")
    for letter in Letter.objects.filter(about_it).prefetch_related("events"):
        what = str(LETTER_NAMES.get(letter.kind, _("Letter")))
        yield Event(at=letter.sent_at or letter.created_at, what=what, detail=str(letter.get_state_display()))
        for event in letter.events.all():
            yield Event(at=event.at, what=what, detail=str(event.get_kind_display()))


def _calls(application: Application) -> Iterator[Event]:
    for task in application.call_tasks.select_related("done_by"):
        reason = str(task.get_reason_display())
        yield Event(at=task.created_at, what=gettext("A call is needed"), detail=reason)
        if task.last_try_at:
            detail = gettext("No answer. Tries: %(tries)d") % {"tries": task.tries}
            yield Event(at=task.last_try_at, what=gettext("Called"), detail=detail)
        if task.done_at:
            outcome = gettext("Call: %(outcome)s") % {"outcome": task.get_outcome_display()}
            yield Event(at=task.done_at, what=outcome, detail=reason, by=_name(task.done_by))


def _notes(application: Application) -> Iterator[Event]:
    for note in application.notes.select_related("by").defer("text_sealed"):
        yield Event(at=note.at, what=gettext("A note was written"), by=_name(note.by))


def _looks(application: Application) -> Iterator[Event]:
    labels = dict(Opened.choices)
    for entry in access_log.entries(subject_kind=SUBJECT_KIND, subject_id=str(application.pk)):
        what = gettext("Opened: %(what)s") % {"what": labels.get(entry.what, entry.what)}
        purpose = str(PURPOSE_LABELS.get(entry.purpose, entry.purpose))
        yield Event(at=entry.at, what=what, detail=purpose, by=entry.user_name)
