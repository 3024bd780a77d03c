"""Which members of staff work at which branches, and so see whose applications."""

from collections.abc import Iterable

from django.db import transaction
from wagtail.log_actions import log

from branches.models import Branch
from signup.models import BranchAssignment

#: What Wagtail's log calls it. Its rows hold codes of branches.
ASSIGNED = "signup.assign_branches"


def assign(*, user, branches: Iterable[Branch], by) -> None:
    """Let a member of staff work at these branches and no others. ``by`` is who said so; it is logged if it changes.

    One call waits for another about the same user.
    """
    wanted = {branch.pk: branch for branch in branches}
    with transaction.atomic():
        type(user).objects.select_for_update().get(pk=user.pk)
        had = set(user.branch_assignments.values_list("branch", flat=True))
        if had == wanted.keys():
            return
        user.branch_assignments.exclude(branch__in=wanted).delete()
        BranchAssignment.objects.bulk_create(
            BranchAssignment(user=user, branch=branch) for pk, branch in wanted.items() if pk not in had
        )
        log(instance=user, action=ASSIGNED, user=by, data={"branches": sorted(one.code for one in wanted.values())})
