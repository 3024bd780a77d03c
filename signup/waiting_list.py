"""The one door for every change of state of an application.

Each verb is one transaction with its row in the log of moves; what is to be written to her is posted in the same one.
The table of moves is signup/states.py. ``waiting_since`` is set when she sends the application and never again:
pausing, correcting or coming back costs her no time.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from core import consents, letters, private_links, rate_limits, sealing
from core.models import PrivateLink
from signup.answers import CompleteAnswers
from signup.drafts import SEALING_ROOM
from signup.models import Application, ConfirmedBy, ContactState, Draft, StatusChange
from signup.references import new_reference
from signup.states import IllegalMove, Reason, Status, check_move

CONFIRMATION_LETTER = "application_confirmation"
WAITING_LETTER = "application_waiting"
CONFIRMATION_LINK = "confirm application"

#: How long an application may stay unconfirmed, and how long the link in its letter works.
CONFIRMATION_LIFETIME = timedelta(days=14)
#: How long a withdrawal can be undone.
UNDO_LIFETIME = timedelta(days=14)

_LETTERS_PER_ADDRESS = 3
_LETTERS_WINDOW_SECONDS = 24 * 60 * 60
_EXPIRED_AT_ONCE = 500


class DraftGone(Exception):
    """There is neither a draft to send nor an application made from it."""


class LinkUnknown(Exception):
    """A confirmation link that does not exist, has expired, or is to an application that can no longer be confirmed."""


@dataclass(frozen=True)
class Confirmation:
    """The outcome of a confirmation. ``was_done_before``: nothing changed, it had been confirmed already."""

    application: Application
    was_done_before: bool


def submit(*, draft: Draft, answers: CompleteAnswers) -> Application:
    """Turn a draft into an unconfirmed application, post its confirmation letter, and delete the draft.

    However many requests send the same draft, there is one application, and all of them get it. Raises DraftGone if the
    draft was thrown away instead.
    """
    try:
        with transaction.atomic():
            locked = Draft.objects.select_for_update().filter(pk=draft.pk).first()
            if locked is not None:
                return _create(draft=locked, answers=answers)
    except IntegrityError:
        # Another request made it between our look and our insert; any other clash is a fault of ours.
        if application_from(token_fingerprint=draft.token_fingerprint) is None:
            raise
    application = application_from(token_fingerprint=draft.token_fingerprint)
    if application is None:
        raise DraftGone(str(draft))
    return application


def application_from(*, token_fingerprint: str) -> Application | None:
    """The application that was made from the draft with this token, or None."""
    return Application.objects.filter(draft_fingerprint=token_fingerprint).first()


def _create(*, draft: Draft, answers: CompleteAnswers) -> Application:
    application = Application(
        reference=new_reference(),
        kind=draft.kind,
        branch=answers.branch,
        field_of_work=answers.field_of_work,
        language=answers.language,
        status=Status.UNCONFIRMED,
        email_index=contact_index(answers.email),
        phone_index=contact_index(answers.phone),
        contact_state=ContactState.OK if answers.email else ContactState.PHONE_ONLY,
        looks_automated=answers.looks_automated,
        draft_fingerprint=draft.token_fingerprint,
        source=draft.source,
    )
    application.body_sealed = sealing.seal_json(room=SEALING_ROOM, value=answers.body, context=application.seal_context)
    application.save(force_insert=True)
    StatusChange.objects.create(
        application=application, to_status=Status.UNCONFIRMED, reason_code=Reason.SUBMITTED, at=application.created_at
    )
    consents.record(text=answers.consent_text, room=SEALING_ROOM, subject=application.seal_context)
    if answers.email and _may_be_written_to(application):
        letters.post(
            kind=CONFIRMATION_LETTER,
            language=application.language,
            object_id=str(application.pk),
            address=answers.email,
        )
    draft.delete()
    return application


def contact_index(contact: str) -> str:
    """The fingerprint by which an address or a number is found without being readable; "" for none."""
    return sealing.blind_index(room=SEALING_ROOM, value=contact.casefold()) if contact else ""


def _may_be_written_to(application: Application) -> bool:
    """Nobody's inbox is flooded in our name: an address gets a few confirmation letters a day, whoever typed it."""
    return rate_limits.allow(
        purpose=CONFIRMATION_LETTER,
        key=application.email_index,
        limit=_LETTERS_PER_ADDRESS,
        window_seconds=_LETTERS_WINDOW_SECONDS,
    )


def find_confirmation(*, token: str) -> Confirmation:
    """What the link with this token would confirm. Changes nothing. Raises LinkUnknown."""
    _link, application = _link_and_application(token)
    return Confirmation(application=application, was_done_before=bool(application.confirmed_by))


def confirm(*, token: str) -> Confirmation:
    """Put the application on the waiting list because its link was used.

    A second use changes nothing. Raises LinkUnknown.
    """
    with transaction.atomic():
        link, application = _link_and_application(token, lock=True)
        if application.confirmed_by:
            return Confirmation(application=application, was_done_before=True)
        private_links.use(link)
        _confirm(application, way=ConfirmedBy.EMAIL_LINK, reason=Reason.CONFIRMED_BY_LINK, by=None)
    return Confirmation(application=application, was_done_before=False)


def confirm_by_phone(*, application: Application, by) -> Application:
    """Put an application on the waiting list because a member of staff spoke with her.

    Raises IllegalMove if it is not waiting for a confirmation.
    """
    with transaction.atomic():
        locked = Application.objects.select_for_update().get(pk=application.pk)
        if locked.confirmed_by:
            raise IllegalMove(f"{locked} is confirmed already")
        _confirm(locked, way=ConfirmedBy.PHONE_CALL, reason=Reason.CONFIRMED_BY_CALL, by=by)
    return locked


def move(*, application: Application, to: str, by, reason_code: str) -> Application:
    """Move an application. ``by`` is the member of staff, or None for the applicant herself and for the clock.

    Raises IllegalMove if the table forbids it, if it was never confirmed and would go on the list, or if a withdrawal
    is too old to be undone.
    """
    with transaction.atomic():
        locked = Application.objects.select_for_update().get(pk=application.pk)
        check_move(current=locked.status, to=to)
        _check_circumstances(locked, to)
        _move(locked, to=to, by=by, reason=reason_code)
    return locked


def possible_moves(application: Application) -> list[Status]:
    """Where :func:`move` could take the application now, in the order of the states."""
    possible = []
    for status in Status:
        try:
            check_move(current=application.status, to=status)
            _check_circumstances(application, status)
        except IllegalMove:
            continue
        possible.append(status)
    return possible


def expire_unconfirmed() -> int:
    """Expire the applications that nobody confirmed in time. Who can only be phoned waits for our call instead.

    Returns how many expired; a few hundred at most, the next run takes the rest.
    """
    overdue = Application.objects.unconfirmed_since_before(timezone.now() - CONFIRMATION_LIFETIME)
    overdue = overdue.exclude(contact_state=ContactState.PHONE_ONLY).order_by("created_at")[:_EXPIRED_AT_ONCE]
    expired = 0
    for application in overdue:
        try:
            move(application=application, to=Status.EXPIRED, by=None, reason_code=Reason.NOT_CONFIRMED_IN_TIME)
        except IllegalMove:
            continue  # It was confirmed while we were on our way to it.
        expired += 1
    return expired


def _link_and_application(token: str, *, lock: bool = False) -> tuple[PrivateLink, Application]:
    link = private_links.find(purpose=CONFIRMATION_LINK, token=token)
    applications = Application.objects.select_for_update() if lock else Application.objects
    application = applications.filter(pk=link.object_id).first() if link else None
    if link is None or application is None:
        raise LinkUnknown
    if not application.confirmed_by and application.status != Status.UNCONFIRMED:
        raise LinkUnknown
    return link, application


def _check_circumstances(application: Application, to: str) -> None:
    if to == Status.WAITING and not application.confirmed_by:
        raise IllegalMove(f"{application} was never confirmed")
    if application.status == Status.WITHDRAWN and timezone.now() > application.status_since + UNDO_LIFETIME:
        raise IllegalMove(f"{application} was withdrawn too long ago")


def _confirm(application: Application, *, way: str, reason: str, by) -> None:
    check_move(current=application.status, to=Status.WAITING)
    application.confirmed_by = way
    _move(application, to=Status.WAITING, by=by, reason=reason)
    address = sealing.open_json(room=SEALING_ROOM, sealed=application.body_sealed, context=application.seal_context)[
        "email"
    ]
    if address:
        letters.post(kind=WAITING_LETTER, language=application.language, object_id=str(application.pk), address=address)


def _move(application: Application, *, to: str, by, reason: str) -> None:
    came_from, now = application.status, timezone.now()
    application.status, application.status_since = to, now
    application.save(update_fields=["status", "status_since", "confirmed_by"])
    StatusChange.objects.create(
        application=application, from_status=came_from, to_status=to, by=by, at=now, reason_code=reason
    )
