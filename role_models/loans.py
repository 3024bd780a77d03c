"""Who asks to borrow the exhibition, and what becomes of it: every change of a request goes through one of these verbs.

Each runs in one transaction that locks the request. Letters go to whoever asked, in her language, and say of a request
only its days: other people could have typed the rest into a stranger's letter box.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, replace
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from core import letters, rate_limits, sealing
from core.sent_once import form_fingerprint
from role_models import tour_contact, touring
from role_models.models import LoanRequest, Showing, Venue
from role_models.models.storytellers import SEALING_ROOM
from role_models.tour_contact import LoanDetails
from role_models.touring import Hours

State = LoanRequest.State

RECEIVED_LETTER = "loan_received"
AGREED_LETTER = "loan_agreed"
DECLINED_LETTER = "loan_declined"

#: From each state, where a request can go.
MOVES: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.AGREED, State.DECLINED, State.CANCELLED}),
    State.AGREED: frozenset({State.CANCELLED}),
    State.DECLINED: frozenset(),
    State.CANCELLED: frozenset(),
}

_LETTERS_PER_ADDRESS = 3
_DAY_SECONDS = 24 * 60 * 60


class IllegalMove(Exception):
    """The request cannot go there from where it stands."""


@dataclass(frozen=True)
class LoanWish:
    """What somebody asks for. ``details`` are sealed."""

    organisation: str
    town: str
    wanted_from: date
    wanted_until: date
    language: str
    details: LoanDetails


@sensitive_variables()
def ask(*, wish: LoanWish, token: str = "") -> LoanRequest | None:
    """Keep a request, and write the letter that says so.

    ``token`` names the form: sent twice with the same answers, be it at one instant, it is kept once. An address gets
    a few of these letters a day, whoever types it; returns None, and keeps nothing, when it is one too many.
    """
    fingerprint = form_fingerprint(purpose="loan", token=token, answers=astuple(wish))
    known = LoanRequest.objects.filter(form_fingerprint=fingerprint)
    try:
        return known.first() or _keep(wish, fingerprint)
    except IntegrityError:  # It was sent twice at one instant, and the other one was faster.
        return known.get()


@transaction.atomic
def _keep(wish: LoanWish, fingerprint: str) -> LoanRequest | None:
    address = wish.details.email
    is_allowed = rate_limits.allow(
        purpose=RECEIVED_LETTER,
        key=sealing.blind_index(room=SEALING_ROOM, value=f"email\0{address.casefold()}"),
        limit=_LETTERS_PER_ADDRESS,
        window_seconds=_DAY_SECONDS,
    )
    if not is_allowed:
        return None
    loan = LoanRequest(
        organisation=wish.organisation,
        town=wish.town,
        wanted_from=wish.wanted_from,
        wanted_until=wish.wanted_until,
        language=wish.language,
        form_fingerprint=fingerprint,
    )
    tour_contact.seal_details(loan, wish.details)
    loan.save(force_insert=True)
    letters.post(kind=RECEIVED_LETTER, language=loan.language, object_id=str(loan.pk), address=address)
    return loan


@contextmanager
def _moved(loan: LoanRequest, *, to: State, user: Any) -> Iterator[LoanRequest]:
    """The request, locked and moved; the caller's own copy is read anew at its end. Raises IllegalMove."""
    with transaction.atomic():
        held = LoanRequest.objects.select_for_update().get(pk=loan.pk)
        if to not in MOVES[State(held.state)]:
            raise IllegalMove(f"{held.state} to {to}")
        held.state, held.decided_at, held.decided_by = to, timezone.now(), user
        yield held
        held.save(update_fields=["state", "decided_at", "decided_by", "details_sealed"])
    loan.refresh_from_db()


def agree(*, loan: LoanRequest, venue: Venue, user: Any, hours: Hours | None = None, answer: str = "") -> Showing:
    """Lend it for the days that were asked for, to a venue that may be new, and write to whoever asked.

    A venue without a contact gets hers. ``answer`` stands in the letter. Raises IllegalMove, touring.DaysTaken and
    tour_terms.NoTour.
    """
    with _moved(loan, to=State.AGREED, user=user) as held:
        details = tour_contact.details_of(held)
        if not venue.contact_sealed:
            tour_contact.seal_contact(venue, details.contact)
            venue.language = held.language
        touring.keep_venue(venue)
        showing = touring.show(
            venue=venue, starts_on=held.wanted_from, ends_on=held.wanted_until, hours=hours, loan=held
        )
        _answer(held, details, kind=AGREED_LETTER, answer=answer)
    return showing


def decline(*, loan: LoanRequest, user: Any, answer: str = "") -> None:
    """Say no, and write to whoever asked; ``answer`` stands in the letter. Raises IllegalMove."""
    with _moved(loan, to=State.DECLINED, user=user) as held:
        _answer(held, tour_contact.details_of(held), kind=DECLINED_LETTER, answer=answer)


def cancel(*, loan: LoanRequest, user: Any) -> None:
    """Write down that they do not want it any more; a showing that has not begun is called off.

    Raises IllegalMove, and touring.HasBegun.
    """
    with _moved(loan, to=State.CANCELLED, user=user) as held:
        showing = Showing.objects.filter(loan=held).first()
        if showing is not None:
            touring.call_off(showing=showing)


@sensitive_variables()
def _answer(loan: LoanRequest, details: LoanDetails, *, kind: str, answer: str) -> None:
    """Keep what we answer with the request, and post the letter that will say it."""
    tour_contact.seal_details(loan, replace(details, answer=answer))
    if details.email:
        letters.post(kind=kind, language=loan.language, object_id=str(loan.pk), address=details.email)
