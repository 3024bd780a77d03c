"""Which moves there are for invitations to speak and for greetings; role_models/states.py has those of storytellers."""

from collections.abc import Mapping

from role_models.models import Greeting, TalkRequest
from role_models.states import IllegalMove

_Talk = TalkRequest.State
_Greeting = Greeting.State

#: From each state of an invitation, where it can go. What was answered is answered; only a yes can be cancelled.
TALK_MOVES: Mapping[str, frozenset[str]] = {
    _Talk.WAITING: frozenset({_Talk.ASKED, _Talk.TURNED_DOWN, _Talk.CANCELLED}),
    _Talk.ASKED: frozenset({_Talk.ACCEPTED, _Talk.DECLINED, _Talk.CANCELLED}),
    _Talk.ACCEPTED: frozenset({_Talk.CANCELLED}),
    _Talk.DECLINED: frozenset(),
    _Talk.TURNED_DOWN: frozenset(),
    _Talk.CANCELLED: frozenset(),
}

#: From each state of a greeting, where it can go. Once she has decided, it is hers: nothing leads back to the staff.
GREETING_MOVES: Mapping[str, frozenset[str]] = {
    _Greeting.WAITING: frozenset({_Greeting.PASSED_ON, _Greeting.REFUSED}),
    _Greeting.PASSED_ON: frozenset({_Greeting.REFUSED, _Greeting.KEPT, _Greeting.PUBLIC}),
    _Greeting.REFUSED: frozenset({_Greeting.PASSED_ON}),
    _Greeting.KEPT: frozenset({_Greeting.PUBLIC}),
    _Greeting.PUBLIC: frozenset({_Greeting.KEPT}),
}


def check_talk(*, before: str, after: str) -> None:
    """Raises IllegalMove unless an invitation may go from ``before`` to ``after``."""
    _check(TALK_MOVES, before, after)


def check_greeting(*, before: str, after: str) -> None:
    """Raises IllegalMove unless a greeting may go from ``before`` to ``after``."""
    _check(GREETING_MOVES, before, after)


def _check(moves: Mapping[str, frozenset[str]], before: str, after: str) -> None:
    if after not in moves[before]:
        raise IllegalMove(f"{before} to {after}")
