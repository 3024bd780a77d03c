"""How many wait for a mentor, by branch and competence, without telling of one person.

Exact numbers are for those who see the list itself. Everybody else gets bands of five: "<5" for any number below it,
none included, else "5+", "10+" and so on. Exact numbers beside hidden ones would be worth nothing: a field of work less
its shown competences, or yesterday's number less today's, is the hidden one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.db.models import Count
from django.utils import timezone

from branches.models import Branch
from signup.models import Application, Competence, CompetenceGroup, Kind
from signup.states import Status

#: A number below it is not told, and larger ones are told in steps of it.
SMALLEST_TOLD = 5
#: How many must wait at a branch before it is told how long they have waited.
FEWEST_FOR_A_MEDIAN = 10


@dataclass(frozen=True)
class Cell:
    """How many wait. ``is_exact`` says whether ``number`` is their number or the band's lower end."""

    number: int
    is_exact: bool

    def __str__(self) -> str:
        if self.is_exact:
            return str(self.number)
        return f"{self.number}+" if self.number else f"<{SMALLEST_TOLD}"


@dataclass(frozen=True)
class DemandRow:
    """A field of work or a competence, with a cell for each branch in the table's order. ``code`` names it."""

    code: str
    name: str
    cells: list[Cell]


@dataclass(frozen=True)
class Demand:
    """The table. ``everybody`` counts people, and the rows' numbers are more: who has two competences counts in both.

    ``median_weeks`` is, for each branch, how long half of them have waited at least, or None where too few wait.
    """

    branches: list[Branch]
    everybody: list[Cell]
    rows: list[DemandRow]
    median_weeks: list[int | None]


def of_groups(*, user) -> Demand:
    """Who waits, by field of work, as this member of staff may know it. The number of queries is fixed."""
    return _table(user=user, entries=CompetenceGroup.objects.all(), column="competences__group")


def of_competences(*, user, group: CompetenceGroup) -> Demand:
    """Who waits, by the competences of one field of work; see :func:`of_groups`."""
    return _table(user=user, entries=Competence.objects.filter(group=group), column="competences")


def _waiting():
    """The people who wait for a mentor. Who has paused does not, and nothing is told of the political track."""
    return Application.objects.filter(kind=Kind.MENTEE, status=Status.WAITING, branch__isnull=False).order_by()


def _table(*, user, entries: Iterable[CompetenceGroup | Competence], column: str) -> Demand:
    branches = list(Branch.objects.all())
    exact = _branches_known_exactly(user)
    counted = _waiting().values_list("branch", column).annotate(people=Count("pk", distinct=True))
    by_entry: dict[int, dict[int, int]] = defaultdict(dict)
    for branch, entry, people in counted:
        by_entry[entry][branch] = people
    waits: dict[int, list[datetime]] = defaultdict(list)
    for branch, since in _waiting().values_list("branch", "waiting_since"):
        waits[branch].append(since)

    def cells(numbers: Mapping[int, int]) -> list[Cell]:
        return [_cell(numbers.get(branch.pk, 0), is_exact=branch.pk in exact) for branch in branches]

    return Demand(
        branches=branches,
        everybody=cells({branch: len(times) for branch, times in waits.items()}),
        rows=[DemandRow(entry.code, entry.name, cells(by_entry.get(entry.pk, {}))) for entry in entries],
        median_weeks=[_median_weeks(waits.get(branch.pk, [])) for branch in branches],
    )


def _branches_known_exactly(user) -> set[int]:
    """The branches whose list the user may see, application by application."""
    if not user.has_perm("signup.view_list"):
        return set()
    if user.has_perm("signup.view_all_branches"):
        return set(Branch.objects.values_list("pk", flat=True))
    return set(user.branch_assignments.values_list("branch", flat=True))


def _cell(number: int, *, is_exact: bool) -> Cell:
    return Cell(number if is_exact else number - number % SMALLEST_TOLD, is_exact)


def _median_weeks(times: list[datetime]) -> int | None:
    if len(times) < FEWEST_FOR_A_MEDIAN:
        return None
    now = timezone.now()
    return int(median((now - since).days for since in times)) // 7
