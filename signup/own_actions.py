"""What she can do on her own page without a code: each is one button, and one verb of the waiting list."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from signup import check_ins, waiting_list
from signup.models import Application
from signup.states import Reason, Status


@dataclass(frozen=True)
class Action:
    """One button: ``label`` says what it does, ``explanation`` what comes of it, ``done`` that it is done.

    ``is_awaited``: it is what somebody who stands there has most likely come for. ``do`` raises IllegalMove where
    things have changed in the meantime.
    """

    code: str
    label: Promise
    explanation: Promise
    done: Promise
    is_offered: Callable[[Application], bool]
    do: Callable[[Application], object]
    is_awaited: bool = False


def _is_asked(status: Status) -> Callable[[Application], bool]:
    return lambda application: application.status == status and check_ins.is_asked(application)


def _waits_for_her_word(application: Application) -> bool:
    return application.status == Status.UNREACHABLE or _is_asked(Status.WAITING)(application)


def _may_move(to: Status) -> Callable[[Application], bool]:
    return lambda application: to in waiting_list.possible_moves(application)


def _may_pause(application: Application) -> bool:
    return application.kind in waiting_list.KINDS_ON_THE_LIST and _may_move(Status.PAUSED)(application)


def _may_take_back(application: Application) -> bool:
    until = waiting_list.undo_until(application)
    return until is not None and timezone.now() <= until


def _move(to: Status) -> Callable[[Application], object]:
    return lambda application: waiting_list.move(
        application=application, to=to, by=None, reason_code=Reason.APPLICANT_ASKED
    )


ACTIONS = (
    Action(
        "still-waiting",
        label=_("Yes, I am still waiting"),
        explanation=_("You keep your place. We ask you again after some months."),
        done=_("Thank you. You keep your place on the list."),
        is_offered=_waits_for_her_word,
        do=lambda application: check_ins.answer(application=application, still_waiting=True),
        is_awaited=True,
    ),
    Action(
        "keep-break",
        label=_("Go on with my break"),
        explanation=_("You keep your place. We ask you again after some months."),
        done=_("You go on with your break. You can end it here whenever you like."),
        is_offered=_is_asked(Status.PAUSED),
        do=lambda application: check_ins.keep_as_it_is(application=application),
        is_awaited=True,
    ),
    Action(
        "confirm-again",
        label=_("Send me the first letter again"),
        explanation=_("The link in it confirms that it was you who wrote."),
        done=_("Look in your e-mail in a few minutes. Look in the folder for spam, too."),
        is_offered=lambda application: application.status == Status.UNCONFIRMED,
        do=lambda application: waiting_list.send_confirmation_again(application=application),
        is_awaited=True,
    ),
    Action(
        "take-back",
        label=_("Undo"),
        explanation=_("You come back to where you stood before, and have lost no time."),
        done=_("It is undone. You stand where you stood before, and have lost no time."),
        is_offered=_may_take_back,
        do=lambda application: waiting_list.take_back(application=application),
        is_awaited=True,
    ),
    Action(
        "go-on",
        label=_("End my break"),
        explanation=_("We look for you again. The time you have waited counts."),
        done=_("Your break is over. We look for you again."),
        is_offered=lambda application: application.status == Status.PAUSED,
        do=_move(Status.WAITING),
        is_awaited=True,
    ),
    Action(
        "pause",
        label=_("Take a break"),
        explanation=_("We look for nobody for you until you end it. You keep your place on the list."),
        done=_("You take a break now. You can end it here whenever you like."),
        is_offered=_may_pause,
        do=_move(Status.PAUSED),
    ),
    Action(
        "withdraw",
        label=_("Leave the list"),
        explanation=_("We do not look for you any more. You can undo it for 14 days."),
        done=_("You have left the list."),
        is_offered=_may_move(Status.WITHDRAWN),
        do=lambda application: waiting_list.withdraw(application=application),
    ),
    Action(
        "delete",
        label=_("Delete everything about me"),
        explanation=_("You leave the list, and we delete all you wrote. You can undo it for 14 days."),
        done=_("You have asked us to delete everything."),
        is_offered=lambda application: application.erase_at is None,
        do=lambda application: waiting_list.ask_for_deletion(application=application),
    ),
)


def offered_to(application: Application) -> list[Action]:
    """The buttons that make sense where the application stands now, in their order."""
    return [action for action in ACTIONS if action.is_offered(application)]


def action_of(code: str) -> Action | None:
    """The action with this code, or None."""
    return next((action for action in ACTIONS if action.code == code), None)
