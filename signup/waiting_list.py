"""The one door for every change of state of an application.

Each verb is one transaction with its row in the log of moves; what is to be written to her is posted in the same one.
The table of moves is signup/states.py. ``waiting_since`` is set when she sends the application and never again:
pausing, correcting or coming back costs her no time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from core import consents, private_links, rate_limits
from core.models import ConsentRecord, PrivateLink
from signup import call_tasks, contacts, envelopes
from signup.consent_texts import PURPOSES
from signup.contacts import CONFIRMATION_LETTER, NEW_ADDRESS_LETTER, NEW_EMAIL
from signup.drafts import SEALING_ROOM
from signup.models import POLITICAL_KINDS, Application, CallTask, ConfirmedBy, ContactState, Kind, StatusChange
from signup.states import ENDED, IllegalMove, Reason, Status, check_move

WAITING_LETTER = "application_waiting"
WITHDRAWN_LETTER = "application_withdrawn"
DELETION_LETTER = "application_deletion_asked"
CONFIRMATION_LINK = "confirm application"

#: How long an application may stay unconfirmed, and how long the link in its letter works.
CONFIRMATION_LIFETIME = timedelta(days=14)
#: How long a withdrawal can be undone.
UNDO_LIFETIME = timedelta(days=14)
#: How long after her last answer she is asked again whether she still wants to, while she waits or rests.
CHECK_IN_AFTER = {Status.WAITING: timedelta(weeks=12), Status.PAUSED: timedelta(weeks=26)}

#: Who stands on the list until somebody is found for her. The others wait for a letter or a call and then are done.
KINDS_ON_THE_LIST = frozenset({Kind.MENTEE, Kind.MENTOR}) | POLITICAL_KINDS

_LETTERS_SENT_AGAIN = 3
_MINUTES_BETWEEN = 5
_DAY_SECONDS = 24 * 60 * 60
_EXPIRED_AT_ONCE = 500
#: The calls that every move makes needless; one that leads off the list makes all of them so.
_CALLS_ABOUT_WHERE_SHE_STANDS = (CallTask.Reason.CONFIRM, CallTask.Reason.CHECK_IN, CallTask.Reason.NO_ANSWER)


class LinkUnknown(Exception):
    """A confirmation link that does not exist, has expired, or has nothing left to confirm."""


@dataclass(frozen=True)
class Confirmation:
    """The outcome of a confirmation. ``was_done_before``: nothing changed, it had been confirmed already."""

    application: Application
    was_done_before: bool


@dataclass(frozen=True)
class MovedMany:
    """What became of many moves: those that were made, and those that the table or the circumstances forbid."""

    moved: list[Application]
    refused: list[Application]


def find_confirmation(*, token: str) -> Confirmation:
    """What the link with this token would confirm. Changes nothing. Raises LinkUnknown."""
    _link, application, is_done = _look_up(token, applications=Application.objects)
    return Confirmation(application=application, was_done_before=is_done)


def confirm(*, token: str) -> Confirmation:
    """Put the application on the waiting list, or a new address in use, because a letter's link was used.

    A second use changes nothing. Raises LinkUnknown.
    """
    with transaction.atomic():
        link, application, is_done = _look_up(token, applications=Application.objects.select_for_update())
        if is_done:
            return Confirmation(application=application, was_done_before=True)
        private_links.use(link)
        if _is_about_new_address(link):
            contacts.take_new_address(application)
        if application.status == Status.UNCONFIRMED:
            confirm_locked(application, way=ConfirmedBy.EMAIL_LINK, reason=Reason.CONFIRMED_BY_LINK, by=None)
    return Confirmation(application=application, was_done_before=False)


def confirm_by_phone(*, application: Application, by) -> Application:
    """Put an application on the waiting list because a member of staff spoke with her.

    Whoever speaks with her reads her address back to her, so that it counts as hers. Raises IllegalMove if it is not
    waiting for a confirmation.
    """
    with transaction.atomic():
        locked = _lock(application)
        if locked.confirmed_by:
            raise IllegalMove(f"{locked} is confirmed already")
        confirm_locked(locked, way=ConfirmedBy.PHONE_CALL, reason=Reason.CONFIRMED_BY_CALL, by=by)
    return locked


def send_confirmation_again(*, application: Application) -> bool:
    """Post the letter that asks for a confirmation once more, because she has not found it.

    Returns False if it was asked for too often. Raises IllegalMove if there is nothing to confirm, or no address.
    """
    with transaction.atomic():
        locked = _lock(application)
        body = envelopes.read_body(locked)
        address, new_address = body.get("email", ""), body.get(NEW_EMAIL, "")
        if locked.status in ENDED or not (new_address or (address and locked.status == Status.UNCONFIRMED)):
            raise IllegalMove(f"{locked} has nothing to confirm by letter")
        if not _may_ask_again(locked):
            return False
        if new_address:
            return ask_to_confirm_new_address(application=locked, address=new_address)
        return contacts.ask_to_confirm(
            application=locked, address=address, kind=CONFIRMATION_LETTER, object_id=str(locked.pk)
        )


def ask_to_confirm_new_address(*, application: Application, address: str) -> bool:
    """Post the letter that asks whether a new address is hers, in the caller's transaction. False if over the limit."""
    object_id = contacts.new_address_id(application, address)
    return contacts.ask_to_confirm(
        application=application, address=address, kind=NEW_ADDRESS_LETTER, object_id=object_id
    )


def move(*, application: Application, to: str, by, reason_code: str) -> Application:
    """Move an application. ``by`` is the member of staff, or None for the applicant herself and for the clock.

    Raises IllegalMove if the table or the circumstances forbid it; only :func:`take_back` undoes a withdrawal.
    """
    with transaction.atomic():
        locked = _lock(application)
        check_move(current=locked.status, to=to)
        _check_circumstances(locked, to)
        move_locked(locked, to=to, by=by, reason=reason_code)
        if to == Status.WITHDRAWN:
            _write_to_her_if_known(locked, WITHDRAWN_LETTER)
    return locked


def move_many(*, applications: Iterable[Application], to: str, by, reason_code: str) -> MovedMany:
    """Move many applications, each on its own: what is illegal for one stops no other."""
    outcome = MovedMany(moved=[], refused=[])
    for application in applications:
        try:
            outcome.moved.append(move(application=application, to=to, by=by, reason_code=reason_code))
        except IllegalMove:
            outcome.refused.append(application)
    return outcome


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


def withdraw(*, application: Application, by=None) -> Application:
    """Take her off the list because she asked for it; see :func:`undo_until`.

    ``by`` is the member of staff whom she told. Does nothing if she withdrew before. Raises IllegalMove if it has ended
    in another way.
    """
    with transaction.atomic():
        locked = _lock(application)
        if locked.status == Status.WITHDRAWN:
            return locked
        return move(application=locked, to=Status.WITHDRAWN, by=by, reason_code=Reason.APPLICANT_ASKED)


def ask_for_deletion(*, application: Application, by=None) -> Application:
    """Withdraw the application and her consents, and let it be erased when the time to undo that is over.

    She may ask for it wherever the application stands. Does nothing if she asked before.
    """
    with transaction.atomic():
        locked = _lock(application)
        if locked.erase_at is not None:
            return locked
        locked.erase_at = timezone.now() + UNDO_LIFETIME
        move_locked(locked, to=Status.WITHDRAWN, by=by, reason=Reason.DELETION_ASKED)
        consents.withdraw(purpose=PURPOSES[Kind(locked.kind)], room=SEALING_ROOM, subject=locked.seal_context)
        _write_to_her_if_known(locked, DELETION_LETTER)
    return locked


def take_back(*, application: Application, by=None) -> Application:
    """Undo a withdrawal, be it with deletion: back to where she stood before, with the time she has waited.

    A consent that was withdrawn stays so in its record; that she takes it back is a new record of the same text.
    Raises IllegalMove if there is nothing to undo, or the time for it is over.
    """
    with transaction.atomic():
        locked = _lock(application)
        ends_at = undo_until(locked)
        if ends_at is None or timezone.now() > ends_at:
            raise IllegalMove(f"{locked} has no withdrawal that can be undone")
        stood_before = _stood_before_withdrawal(locked)
        check_move(current=locked.status, to=stood_before)
        if locked.erase_at is not None:
            way = ConsentRecord.Way.PHONE if by else ConsentRecord.Way.WEB
            purpose = PURPOSES[Kind(locked.kind)]
            consents.renew(purpose=purpose, room=SEALING_ROOM, subject=locked.seal_context, way=way)
        locked.erase_at = None
        move_locked(locked, to=stood_before, by=by, reason=Reason.TAKEN_BACK)
        open_first_call(locked)
    return locked


def undo_until(application: Application) -> datetime | None:
    """Until when :func:`take_back` works; None if nothing was withdrawn."""
    return application.status_since + UNDO_LIFETIME if application.status == Status.WITHDRAWN else None


def expire_unconfirmed() -> int:
    """Expire the applications that nobody confirmed in time. Who can only be phoned waits for our call instead.

    Returns how many expired; a few hundred at most, the next run takes the rest.
    """
    overdue = Application.objects.unconfirmed_since_before(timezone.now() - CONFIRMATION_LIFETIME)
    overdue = overdue.exclude(contact_state=ContactState.PHONE_ONLY).order_by("created_at")[:_EXPIRED_AT_ONCE]
    outcome = move_many(
        applications=overdue, to=Status.EXPIRED, by=None, reason_code=Reason.NOT_CONFIRMED_IN_TIME
    )  # What is refused was confirmed while we were on our way to it.
    return len(outcome.moved)


def next_check_in(application: Application) -> datetime | None:
    """When she is asked next whether she still wants to, counted from now; None if she is not where she stands."""
    if application.kind not in KINDS_ON_THE_LIST or application.status not in CHECK_IN_AFTER:
        return None
    return timezone.now() + CHECK_IN_AFTER[Status(application.status)]


def open_first_call(application: Application) -> None:
    """Have an unconfirmed applicant called who gave no address, or who asked to be; in the caller's transaction."""
    if application.status != Status.UNCONFIRMED:
        return
    if application.kind == Kind.CALL_ME:
        call_tasks.open_task(application=application, reason=CallTask.Reason.ASKED)
    elif application.contact_state == ContactState.PHONE_ONLY:
        call_tasks.open_task(application=application, reason=CallTask.Reason.CONFIRM)


def confirm_locked(application: Application, *, way: str, reason: str, by) -> None:
    """Put an application whose lock the caller's transaction holds on the list. Raises IllegalMove."""
    check_move(current=application.status, to=Status.WAITING)
    application.confirmed_by = way
    _check_circumstances(application, Status.WAITING)
    move_locked(application, to=Status.WAITING, by=by, reason=reason)
    contacts.write_to_her(application=application, kind=WAITING_LETTER)


def move_locked(application: Application, *, to: str, by, reason: str) -> None:
    """Move an application whose lock the caller's transaction holds, without asking whether it may go there."""
    came_from, now = application.status, timezone.now()
    application.status, application.status_since = to, now
    application.check_in_due_at, application.check_ins_sent = next_check_in(application), 0
    application.save(
        update_fields=["status", "status_since", "confirmed_by", "check_in_due_at", "check_ins_sent", "erase_at"]
    )
    StatusChange.objects.create(
        application=application, from_status=came_from, to_status=to, by=by, at=now, reason_code=reason
    )
    still_matter = to in (Status.UNCONFIRMED, Status.WAITING, Status.PAUSED, Status.INVITED)
    needless = _CALLS_ABOUT_WHERE_SHE_STANDS if still_matter else CallTask.Reason.values
    call_tasks.close(application=application, reasons=needless)


def _lock(application: Application) -> Application:
    return Application.objects.select_for_update().get(pk=application.pk)


def _is_about_new_address(link: PrivateLink) -> bool:
    return contacts.application_id(link.object_id) != link.object_id


def _look_up(token: str, *, applications) -> tuple[PrivateLink, Application, bool]:
    """The link with this token, its application, and whether the link has done its work."""
    link = private_links.find(purpose=CONFIRMATION_LINK, token=token)
    application = applications.filter(pk=contacts.application_id(link.object_id)).first() if link else None
    if link is None or application is None:
        raise LinkUnknown
    if not _is_about_new_address(link):
        return link, application, _is_confirmed(application)
    if application.status in ENDED:
        raise LinkUnknown
    body = envelopes.read_body(application)
    for code, is_done in ((NEW_EMAIL, False), ("email", True)):
        if (address := body.get(code)) and contacts.new_address_id(application, address) == link.object_id:
            return link, application, is_done
    raise LinkUnknown


def _is_confirmed(application: Application) -> bool:
    """Whether it was confirmed. Raises LinkUnknown if it no longer can be by a letter to its first address."""
    if application.confirmed_by:
        return True
    if application.status != Status.UNCONFIRMED or envelopes.read_body(application).get(NEW_EMAIL):
        raise LinkUnknown
    return False


def _may_ask_again(application: Application) -> bool:
    key = str(application.pk)
    return rate_limits.allow(
        purpose="confirmation again", key=key, limit=1, window_seconds=_MINUTES_BETWEEN * 60
    ) and rate_limits.allow(
        purpose="confirmation again today", key=key, limit=_LETTERS_SENT_AGAIN, window_seconds=_DAY_SECONDS
    )


def _check_circumstances(application: Application, to: str) -> None:
    if application.status == Status.WITHDRAWN:
        raise IllegalMove(f"{application} was withdrawn: that can only be taken back")
    if application.status in ENDED:
        raise IllegalMove(f"{application} has ended: only its deletion can be asked for")
    if to == Status.WAITING and not application.confirmed_by:
        raise IllegalMove(f"{application} was never confirmed")
    if to == Status.WAITING and application.kind == Kind.CALL_ME:
        raise IllegalMove(f"{application} asks for a call, which is no place on the list")
    if (application.status, to) == (Status.WAITING, Status.EXPIRED) and application.kind in KINDS_ON_THE_LIST:
        raise IllegalMove(f"{application} is on the list until she or a person decides otherwise")


def _stood_before_withdrawal(application: Application) -> str:
    """Where a withdrawn application stood before. Who could not be reached has been heard of by taking it back."""
    withdrawals = application.status_changes.filter(to_status=Status.WITHDRAWN).exclude(from_status=Status.WITHDRAWN)
    stood_before = withdrawals.order_by("-at", "-pk").values_list("from_status", flat=True)[0]
    if stood_before == Status.UNREACHABLE:
        return Status.WAITING if application.confirmed_by else Status.UNCONFIRMED
    return stood_before


def _write_to_her_if_known(application: Application, kind: str) -> None:
    """Write to her unless nobody ever confirmed that the address is hers."""
    if application.confirmed_by:
        contacts.write_to_her(application=application, kind=kind)
