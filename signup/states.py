"""The states of an application, and the one table of moves that every change of state is checked against."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Where an application stands."""

    UNCONFIRMED = "unconfirmed", _("Not confirmed")
    WAITING = "waiting", _("Waiting")
    PAUSED = "paused", _("Paused")
    INVITED = "invited", _("Invited to a conversation")
    MATCHED = "matched", _("Matched")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    DECLINED = "declined", _("Declined")
    UNREACHABLE = "unreachable", _("Cannot be reached")
    EXPIRED = "expired", _("Expired")


class Reason(models.TextChoices):
    """Why an application moved. A code, never free text: the log of moves holds no personal data."""

    SUBMITTED = "submitted", _("The application was sent")
    CONFIRMED_BY_LINK = "confirmed_by_link", _("Confirmed by the link in a letter")
    CONFIRMED_BY_CALL = "confirmed_by_call", _("Confirmed by phone")
    NOT_CONFIRMED_IN_TIME = "not_confirmed_in_time", _("Not confirmed in time")
    APPLICANT_ASKED = "applicant_asked", _("She asked for it")
    STAFF_DECIDED = "staff_decided", _("Decided by staff")
    NO_ANSWER = "no_answer", _("She did not answer")
    TAKEN_BACK = "taken_back", _("She took it back")
    DELETION_ASKED = "deletion_asked", _("She asked us to delete it")
    REPLACED = "replaced", _("Another application took its place")
    TOLD = "told", _("She was told what she waited to hear")


#: What staff may give as the reason of a move; the others are written by the verbs themselves.
STAFF_REASONS = (Reason.STAFF_DECIDED, Reason.APPLICANT_ASKED, Reason.NO_ANSWER, Reason.TOLD)

#: The legal moves. Some hold under conditions only, which signup/waiting_list.py knows: a withdrawal is taken back to
#: where she stood before and for a while, and what has ended is withdrawn by asking for its deletion alone.
MOVES: dict[Status, frozenset[Status]] = {
    Status.UNCONFIRMED: frozenset({Status.WAITING, Status.WITHDRAWN, Status.DECLINED, Status.EXPIRED}),
    Status.WAITING: frozenset(
        {Status.PAUSED, Status.INVITED, Status.WITHDRAWN, Status.DECLINED, Status.UNREACHABLE, Status.EXPIRED}
    ),
    Status.PAUSED: frozenset({Status.WAITING, Status.WITHDRAWN, Status.DECLINED, Status.UNREACHABLE}),
    Status.INVITED: frozenset({Status.WAITING, Status.MATCHED, Status.WITHDRAWN, Status.DECLINED, Status.UNREACHABLE}),
    Status.MATCHED: frozenset({Status.WAITING, Status.WITHDRAWN}),
    Status.UNREACHABLE: frozenset({Status.WAITING, Status.WITHDRAWN, Status.EXPIRED}),
    Status.WITHDRAWN: frozenset(
        {
            Status.UNCONFIRMED,
            Status.WAITING,
            Status.PAUSED,
            Status.INVITED,
            Status.MATCHED,
            Status.DECLINED,
            Status.EXPIRED,
        }
    ),
    Status.DECLINED: frozenset({Status.WITHDRAWN}),
    Status.EXPIRED: frozenset({Status.WITHDRAWN}),
}

#: Nothing more comes of an application that stands here.
ENDED = frozenset({Status.WITHDRAWN, Status.DECLINED, Status.EXPIRED})
#: Who stands here is asked from time to time whether she still wants to.
ASKED = frozenset({Status.WAITING, Status.PAUSED})


class IllegalMove(Exception):
    """The application cannot go from where it stands to where it was told to go."""


def check_move(*, current: str, to: str) -> None:
    """Raises IllegalMove unless the table allows the move, ValueError for a state that does not exist."""
    if Status(to) not in MOVES[Status(current)]:
        raise IllegalMove(f"{current} -> {to}")
