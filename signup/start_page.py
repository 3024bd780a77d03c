"""What is said before the first question: where somebody can apply now, who is looked for, and how long it takes."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from branches.models import Branch
from signup import intake
from signup.addresses import first_step_address
from signup.models import Competence, FunnelPage, Kind

#: How long the questions take, in minutes, for somebody who reads slowly.
MINUTES = {
    Kind.MENTEE: 10,
    Kind.MENTOR: 10,
    Kind.POLITICAL_MENTEE: 10,
    Kind.POLITICAL_MENTOR: 10,
    Kind.TELL_ME_WHEN: 4,
    Kind.CALL_ME: 3,
}
#: The kinds that are for a branch, which may take everybody, some, or nobody.
_KINDS_OF_BRANCHES = frozenset({Kind.MENTEE, Kind.MENTOR})


@dataclass(frozen=True)
class BranchNow:
    """What a branch takes now of one kind. ``wanted`` is what it looks for in mentors, if it looks for something."""

    branch: Branch
    takes: str
    wanted: list[Competence]


def context(page: FunnelPage) -> dict[str, Any]:
    """What the template of a funnel's start page needs besides the page itself."""
    language = page.locale.language_code
    return {
        "branches": branches_now(page.kind),
        "takes_applications": intake.is_open(page.kind),
        "is_for_mentees": page.kind == Kind.MENTEE,
        "needs_email": page.kind == Kind.TELL_ME_WHEN,
        "needs_phone": page.kind == Kind.CALL_ME,
        "minutes": MINUTES[Kind(page.kind)],
        "start_url": page.start_url,
        "office_phone": settings.OFFICE_PHONE,
        "call_me_url": "" if page.kind == Kind.CALL_ME else first_step_address(Kind.CALL_ME, language),
        "tell_me_when_url": first_step_address(Kind.TELL_ME_WHEN, language),
    }


def branches_now(kind: str) -> list[BranchNow]:
    """The active branches with what they take now; none for what is sent to no branch. Two queries at most."""
    if kind not in _KINDS_OF_BRANCHES:
        return []
    branches = list(Branch.objects.filter(is_active=True))
    if kind == Kind.MENTEE:
        return [BranchNow(branch, branch.get_intake_display(), []) for branch in branches]
    wanted = intake.wanted_by_branch()
    return [
        BranchNow(
            branch,
            branch.get_mentor_intake_display(),
            wanted.get(branch.pk, []) if branch.mentor_intake == Branch.MentorIntake.BY_COMPETENCE else [],
        )
        for branch in branches
    ]
