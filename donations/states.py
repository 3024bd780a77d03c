"""The states of a pledge and the ways between them. They lead forward only.

Refunds and disputes are no states: they are entries in the ledger, and what is left of a gift is computed from it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PledgeState(models.TextChoices):
    OPEN = "open", _("Waiting for the giver")
    PROCESSING = "processing", _("Payment under way")
    PAID = "paid", _("Paid")
    EXPIRED = "expired", _("Expired")
    FAILED = "failed", _("Payment failed")
    CANCELLED = "cancelled", _("Cancelled")


#: From each state to the states it may become. Money outruns every other news: a payment that succeeds late, after
#: its page expired, failed once or was cancelled in another window, still makes the pledge paid. Nothing leaves
#: ``paid``.
TRANSITIONS: dict[PledgeState, frozenset[PledgeState]] = {
    PledgeState.OPEN: frozenset(
        {
            PledgeState.PROCESSING,
            PledgeState.PAID,
            PledgeState.EXPIRED,
            PledgeState.FAILED,
            PledgeState.CANCELLED,
        }
    ),
    PledgeState.PROCESSING: frozenset({PledgeState.PAID, PledgeState.FAILED}),
    PledgeState.EXPIRED: frozenset({PledgeState.PAID}),
    PledgeState.FAILED: frozenset({PledgeState.PAID}),
    PledgeState.CANCELLED: frozenset({PledgeState.PAID}),
    PledgeState.PAID: frozenset(),
}


def may_become(current: str, target: PledgeState) -> bool:
    """Whether a pledge in state ``current`` may become ``target``.

    Raises ValueError for a state that does not exist.
    """
    return target in TRANSITIONS[PledgeState(current)]
