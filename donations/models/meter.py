"""How far a campaign has come, as its page shows it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Meter:
    """What was raised of a goal, both in øre, at one moment."""

    raised_ore: int
    goal_ore: int
    currency: str
    as_of: datetime

    @property
    def percent(self) -> int:
        """Whole per cent of the goal, rounded down: 100 is shown only when the goal is reached.

        It may be more than 100.
        """
        return max(0, self.raised_ore) * 100 // self.goal_ore

    @property
    def bar_value(self) -> int:
        """How much of the bar is filled, from 0 to 100."""
        return min(self.percent, 100)
