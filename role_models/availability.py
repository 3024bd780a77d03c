"""On which days a set of the exhibition is free: nothing but days, without the database.

A set is out from ``transport_days`` before a showing to ``transport_days`` after it, and a loan may take only days on
which fewer sets are out than there are. Days are dates of Danish time; both ends of a period belong to it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

#: How far ahead the exhibition can be asked for.
MONTHS_AHEAD = 12

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Period:
    """The days from ``first`` to the end of ``last``."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def days(self) -> Iterable[date]:
        """Each of its days."""
        return (self.first + timedelta(days=number) for number in range(self.length))

    def distance(self, other: "Period") -> int:
        """How many days lie between the two; 0 where they meet or overlap."""
        apart = max((other.first - self.last).days, (self.first - other.last).days) - 1
        return max(apart, 0)


@dataclass(frozen=True)
class Terms:
    """How many sets there are, how many days lie between two loans of one, and how long a loan may be, in days."""

    sets: int
    transport_days: int
    longest_loan_days: int


def bookable(today: date) -> Period:
    """The days that can be asked for: from today to the end of the month that lies MONTHS_AHEAD months ahead."""
    months = today.month + MONTHS_AHEAD
    after = date(today.year + months // 12, months % 12 + 1, 1)
    return Period(today, after - _A_DAY)


def days_taken(out: Iterable[Period], *, terms: Terms) -> set[date]:
    """The days on which no set is left, given the showings for which one is out."""
    margin = timedelta(days=terms.transport_days)
    sets_out: Counter[date] = Counter()
    for showing in out:
        sets_out.update(Period(showing.first - margin, showing.last + margin).days())
    return {day for day, number in sets_out.items() if number >= terms.sets}


def free_periods(taken: set[date], *, within: Period) -> list[Period]:
    """The longest runs of days within a period of which none is taken, in their order."""
    found: list[Period] = []
    for day in within.days():
        if day in taken:
            continue
        if found and found[-1].last == day - _A_DAY:
            found[-1] = Period(found[-1].first, day)
        else:
            found.append(Period(day, day))
    return found


def is_free(wanted: Period, taken: set[date]) -> bool:
    """Whether a set is left on every day that is wanted."""
    return taken.isdisjoint(wanted.days())


def nearest_free(wanted: Period, free: Iterable[Period], *, terms: Terms, number: int = 2) -> list[Period]:
    """The free days nearest to what is wanted: as long as that where there is room, the nearest first.

    A loan is never longer than the terms allow.
    """
    length = min(wanted.length, terms.longest_loan_days)
    fitting = [_moved_into(run, wanted, length) for run in free if run.length >= length]
    return sorted(fitting, key=lambda period: (period.distance(wanted), abs(period.first - wanted.first)))[:number]


def _moved_into(run: Period, wanted: Period, length: int) -> Period:
    """As many days of a free run, as near to the wanted ones as it allows."""
    latest = run.last - timedelta(days=length - 1)
    first = min(max(wanted.first, run.first), latest)
    return Period(first, first + timedelta(days=length - 1))
