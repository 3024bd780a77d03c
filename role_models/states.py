"""Where a storyteller stands, and which moves there are."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a storyteller stands."""

    TELLING = "telling", _("Tells her story")
    PAUSED = "paused", _("Paused: her story is hidden")
    WITHDRAWN = "withdrawn", _("Withdrawn: her story is erased")


#: From each state, where she can go. Nothing leads back from a withdrawal.
MOVES: dict[State, frozenset[State]] = {
    State.TELLING: frozenset({State.PAUSED, State.WITHDRAWN}),
    State.PAUSED: frozenset({State.TELLING, State.WITHDRAWN}),
    State.WITHDRAWN: frozenset(),
}


class IllegalMove(Exception):
    """The storyteller cannot go there from where she stands."""


def check_move(*, before: str, after: str) -> None:
    """Raises IllegalMove unless one may go from ``before`` to ``after``."""
    if State(after) not in MOVES[State(before)]:
        raise IllegalMove(f"{before} to {after}")
