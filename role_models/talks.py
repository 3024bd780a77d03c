"""Invitations to speak: every change of one goes through one of these verbs.

The one who invites and the storyteller never learn how to reach each other: each answer goes through us, in a letter in
the reader's language. Each verb runs in one transaction that locks her row and then the invitation's.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from core import access_log, letters, rate_limits, sealing
from core.sent_once import form_fingerprint
from role_models import own_page
from role_models.answer_moves import check_talk
from role_models.models import Storyteller, StorytellerChange, TalkRequest
from role_models.models.storytellers import SEALING_ROOM
from role_models.narrowing import Replace
from role_models.states import IllegalMove, State
from role_models.uses import Use

TalkState = TalkRequest.State

RECEIVED_LETTER = "talk_received"
BRANCH_LETTER = "talk_request_for_branch"
WAITS_LETTER = "talk_waits"
ANSWERED_LETTER = "talk_answered"
TURNED_DOWN_LETTER = "talk_turned_down"

#: What the access log calls an invitation, and how it says that staff wrote down her answer.
SUBJECT_KIND = "talk_request"
HER_ANSWER = "her_answer"
WRITTEN_DOWN = "answer_written_down"

#: Invitations of which she has said neither yes nor no.
OPEN = (TalkState.WAITING, TalkState.ASKED)

_INVITATIONS_PER_ADDRESS = 5
_DAY_SECONDS = 24 * 60 * 60


class NotInvited(Exception):
    """She takes no invitations today."""


class TooManyInvitations(Exception):
    """So many invitations were sent from this address today that no other is kept."""


@dataclass(frozen=True)
class Inviter:
    """Who invites. ``phone`` and ``message`` may be ""."""

    name: str
    email: str
    phone: str = ""
    message: str = ""


@dataclass(frozen=True)
class Invitation:
    """What is asked of her: ``language`` is the one in which we write to the inviter."""

    organisation: str
    town: str
    wanted_on: date
    wanted_time: str
    listeners: int
    spoken_language: str
    language: str
    inviter: Inviter


def takes_invitations(storyteller: Storyteller) -> bool:
    """Whether she may be invited today: her story stands on the website, and she lets herself be asked."""
    return {Use.WEB, Use.TALKS} <= storyteller.allowed_uses()


def invite(*, storyteller: Storyteller, invitation: Invitation, token: str = "") -> TalkRequest:
    """Keep an invitation, and write to the inviter and to the branch's public address.

    ``token`` names the form: sent twice with the same answers, be it at one instant, it is kept once. Raises NotInvited
    if she takes no invitations, TooManyInvitations if one address sends too many in a day.
    """
    answers = [str(storyteller.pk), astuple(invitation)]
    fingerprint = form_fingerprint(purpose="talk", token=token, answers=answers)
    known = TalkRequest.objects.filter(form_fingerprint=fingerprint)
    try:
        return known.first() or _keep(storyteller, invitation, fingerprint)
    except IntegrityError:  # It was sent twice at one instant, and the other one was faster.
        return known.get()


@transaction.atomic
def _keep(storyteller: Storyteller, invitation: Invitation, fingerprint: str) -> TalkRequest:
    teller = Storyteller.objects.select_for_update().get(pk=storyteller.pk)
    if not takes_invitations(teller):
        raise NotInvited
    if not _may_send(invitation.inviter.email):
        raise TooManyInvitations
    talk = TalkRequest(
        storyteller=teller,
        organisation=invitation.organisation,
        town=invitation.town,
        wanted_on=invitation.wanted_on,
        wanted_time=invitation.wanted_time,
        listeners=invitation.listeners,
        spoken_language=invitation.spoken_language,
        language=invitation.language,
        form_fingerprint=fingerprint,
    )
    talk.details_sealed = _sealed(talk, asdict(invitation.inviter))
    talk.save(force_insert=True)
    _write_to_inviter(talk, RECEIVED_LETTER)
    _write_to_branch(talk)
    return talk


def _may_send(email: str) -> bool:
    return rate_limits.allow(
        purpose=RECEIVED_LETTER,
        key=own_page.address_index(email),
        limit=_INVITATIONS_PER_ADDRESS,
        window_seconds=_DAY_SECONDS,
    )


def pass_on(*, talk: TalkRequest, user) -> bool:
    """Ask her. Returns whether a letter tells her that something waits on her page; else staff have to call her.

    Raises IllegalMove unless the invitation waits for the branch, NotInvited if she takes no invitations any more.
    """
    with _held(talk) as (teller, row):
        if not takes_invitations(teller):
            raise NotInvited
        _move(row, TalkState.ASKED, asked_at=timezone.now(), decided_by=user)
        return own_page.write_to_her(teller, kind=WAITS_LETTER)


def turn_down(*, talk: TalkRequest, user) -> None:
    """Say no for the branch, before she is asked. Raises IllegalMove once she was."""
    with _held(talk) as (_teller, row):
        _move(row, TalkState.TURNED_DOWN, answered_at=timezone.now(), decided_by=user)
        _write_no(row)


def answer(*, talk: TalkRequest, says_yes: bool, message: str, by: str, user=None) -> None:
    """Write down her yes or no, with words of hers that go to the inviter, or "".

    ``by`` is one of StorytellerChange.By. Where staff write down what she said on the phone, the access log tells of
    it. Raises IllegalMove unless it waits for her, NotInvited for a yes when she takes no invitations any more.
    """
    with _held(talk) as (teller, row):
        if says_yes and not takes_invitations(teller):
            raise NotInvited
        after = TalkState.ACCEPTED if says_yes else TalkState.DECLINED
        _move(row, after, answered_at=timezone.now(), answer_sealed=_sealed(row, {"message": message}))
        if by == StorytellerChange.By.STAFF:
            TalkRequest.objects.filter(pk=row.pk).update(decided_by=user)
            access_log.write(
                subject_kind=SUBJECT_KIND, subject_id=str(row.pk), user=user, purpose=HER_ANSWER, what=WRITTEN_DOWN
            )
        _write_to_inviter(row, ANSWERED_LETTER)
        if says_yes:
            _write_to_branch(row)


def cancel(*, talk: TalkRequest, by: str, user=None) -> None:
    """End an invitation that is open or to which she said yes. The inviter hears of it without a reason.

    The other side hears of it too: she if staff cancel what she was asked, the branch if she does. Raises IllegalMove
    for one that is over.
    """
    with _held(talk) as (teller, row):
        knows_of_it = row.state != TalkState.WAITING
        is_hers = by == StorytellerChange.By.HERSELF
        _move(row, TalkState.CANCELLED, **({} if is_hers else {"decided_by": user}))
        _write_no(row)
        if is_hers:
            _write_to_branch(row)
        elif knows_of_it:
            own_page.write_to_her(teller, kind=WAITS_LETTER)


def end_if_stopped(*, storyteller: Storyteller) -> int:
    """End her open invitations if she takes none today. Returns how many. A yes that she gave stands; see cancel.

    It follows every change of hers and may be called again.
    """
    with transaction.atomic():
        teller = Storyteller.objects.select_for_update().get(pk=storyteller.pk)
        if teller.state == State.WITHDRAWN or takes_invitations(teller):
            return 0
        return _end(TalkRequest.objects.filter(storyteller=teller, state__in=OPEN))


def end_before_erasing(*, storyteller: Storyteller) -> None:
    """Write to everybody who waits for her, in the transaction that erases the invitations.

    That is also whoever has her yes to a day that has not come yet. The letter needs no row: its object is the day.
    """
    rows = TalkRequest.objects.filter(storyteller=storyteller)
    to_come = rows.filter(state=TalkState.ACCEPTED, wanted_on__gte=timezone.localdate())
    for row in [*rows.filter(state__in=OPEN), *to_come]:
        _write_no(row)


def end_past() -> int:
    """End open invitations whose day is over. Returns how many."""
    with transaction.atomic():
        return _end(TalkRequest.objects.filter(state__in=OPEN, wanted_on__lt=timezone.localdate()))


def _end(rows) -> int:
    found = list(rows.select_for_update())
    for row in found:
        _move(row, TalkState.CANCELLED)
        _write_no(row)
    return len(found)


def inviter_of(talk: TalkRequest) -> Inviter:
    """Who invites, for letters and for those who said why they look. Raises core.sealing.SealBroken."""
    if not talk.details_sealed:
        return Inviter(name="", email="")
    return Inviter(**sealing.open_json(room=SEALING_ROOM, sealed=talk.details_sealed, context=talk.seal_context))


def her_words(talk: TalkRequest) -> str:
    """What she answered beside yes or no, "" if nothing. Raises core.sealing.SealBroken."""
    if not talk.answer_sealed:
        return ""
    opened = sealing.open_json(room=SEALING_ROOM, sealed=talk.answer_sealed, context=talk.seal_context)
    return opened.get("message") or ""


def rewrite_words(storyteller: Storyteller, replaces: Mapping[str, Replace]) -> None:
    """Rewrite what was written to her and what she answered, when she takes another name or blurs places."""
    for talk in TalkRequest.objects.filter(storyteller=storyteller):
        replace = replaces.get(talk.language, replaces[""])
        inviter, words = inviter_of(talk), her_words(talk)
        columns = {}
        if replace(inviter.message) != inviter.message:
            columns["details_sealed"] = _sealed(talk, asdict(inviter) | {"message": replace(inviter.message)})
        if replace(words) != words:
            columns["answer_sealed"] = _sealed(talk, {"message": replace(words)})
        if columns:
            TalkRequest.objects.filter(pk=talk.pk).update(**columns)


@contextmanager
def _held(talk: TalkRequest) -> Iterator[tuple[Storyteller, TalkRequest]]:
    """Her row and the invitation's, locked for one transaction; the caller's own copy is read anew at its end.

    Raises IllegalMove if the invitation was erased meanwhile.
    """
    with transaction.atomic():
        teller = Storyteller.objects.select_for_update().get(pk=talk.storyteller_id)
        row = TalkRequest.objects.select_for_update().filter(pk=talk.pk).first()
        if row is None:
            raise IllegalMove("the invitation was erased")
        row.storyteller = teller
        yield teller, row
    talk.refresh_from_db()


def _move(row: TalkRequest, after: str, **columns) -> None:
    check_talk(before=row.state, after=after)
    row.state = after
    TalkRequest.objects.filter(pk=row.pk).update(state=after, **columns)


def _sealed(talk: TalkRequest, value: dict) -> bytes:
    return sealing.seal_json(room=SEALING_ROOM, value=value, context=talk.seal_context)


def _write_to_inviter(talk: TalkRequest, kind: str, object_id: str = "") -> None:
    address = inviter_of(talk).email
    if address:
        letters.post(kind=kind, language=talk.language, object_id=object_id or str(talk.pk), address=address)


def _write_no(talk: TalkRequest) -> None:
    """A no without a reason; its object is the day alone, so that it can be written when the row is gone."""
    _write_to_inviter(talk, TURNED_DOWN_LETTER, talk.wanted_on.isoformat())


def _write_to_branch(talk: TalkRequest) -> None:
    branch = talk.storyteller.branch
    if branch is not None and branch.email:
        letters.post(kind=BRANCH_LETTER, language=settings.LANGUAGE_CODE, object_id=str(talk.pk), address=branch.email)
