"""Who can be applied to now: the rules come from the branches and, for the political track, from its page."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from branches.models import Branch
from signup.models import POLITICAL_KINDS, Competence, FunnelPage, Kind, WantedCompetence

#: What can be sent to no branch in particular.
KINDS_FOR_ANY_BRANCH = frozenset({Kind.TELL_ME_WHEN, Kind.CALL_ME})


def branches_for(kind: str) -> QuerySet[Branch]:
    """The branches that can be chosen in a funnel of this kind now; none for the political track."""
    if kind == Kind.MENTEE:
        return Branch.objects.taking_applications()
    if kind == Kind.MENTOR:
        return Branch.objects.taking_mentors()
    if kind in KINDS_FOR_ANY_BRANCH:
        return Branch.objects.filter(is_active=True)
    return Branch.objects.none()


def is_open(kind: str) -> bool:
    """Whether anybody can apply now. Asking to be called, and to be told, is always open."""
    if kind in POLITICAL_KINDS:
        return FunnelPage.objects.open_on(timezone.localdate()).filter(kind=kind).exists()
    return kind in KINDS_FOR_ANY_BRANCH or branches_for(kind).exists()


def label_of(branch: Branch, *, kind: str) -> str:
    """The branch's name, with what it takes now where that is not everything."""
    if kind == Kind.MENTEE and branch.intake != Branch.Intake.OPEN:
        return f"{branch.name} ({branch.get_intake_display().lower()})"
    if kind == Kind.MENTOR and branch.mentor_intake == Branch.MentorIntake.BY_COMPETENCE:
        return gettext("%(branch)s (looks for certain competences)") % {"branch": branch.name}
    if kind == Kind.MENTOR and branch.mentor_intake != Branch.MentorIntake.OPEN:
        return f"{branch.name} ({branch.get_mentor_intake_display().lower()})"
    return branch.name


def wanted_at(branch: Branch) -> list[Competence]:
    """What a branch looks for today, in the editors' order."""
    wanted = WantedCompetence.objects.current().filter(branch=branch)
    return list(Competence.objects.offered().filter(pk__in=wanted.values("competence")))


def wanted_by_branch() -> dict[int, list[Competence]]:
    """What each branch looks for today, by the branch's id. One query."""
    wanted: dict[int, list[Competence]] = {}
    rows = WantedCompetence.objects.current().select_related("competence__group").order_by("competence")
    for row in rows.filter(competence__is_active=True, competence__group__is_active=True):
        at_branch = wanted.setdefault(row.branch_id, [])
        if row.competence not in at_branch:
            at_branch.append(row.competence)
    return wanted


def is_unasked(*, branch: Branch | None, competences: Iterable[Competence]) -> bool:
    """Whether a mentor comes to a branch that calls for other competences than hers just now."""
    if branch is None or branch.mentor_intake != Branch.MentorIntake.BY_COMPETENCE:
        return False
    return not {competence.pk for competence in wanted_at(branch)} & {competence.pk for competence in competences}
