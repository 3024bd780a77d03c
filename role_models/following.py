"""What follows from a change of a storyteller's: outputs made anew, letters to venues, redirects that must not lead.

A row remembers that it has to follow. It is worked off after the commit, and by the clock where that failed.
"""

import logging
import uuid
from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from role_models import closing
from role_models.models import Storyteller
from role_models.models.follow_ups import FollowUp

logger = logging.getLogger(__name__)

#: Called with the keyword ``storyteller`` after every change of hers, outside of its transaction. Each must bear to be
#: called again: all of them are, if one fails. After a withdrawal the storyteller is empty and allows nothing.
after_change: list[Callable[..., object]] = [closing.drop_redirects]


def ask(storyteller: Storyteller) -> None:
    """Write down, in the caller's transaction, that a change has to be followed; it is after the commit."""
    now = {"mark": uuid.uuid4(), "asked_at": timezone.now()}
    FollowUp.objects.update_or_create(storyteller=storyteller, defaults=now)
    transaction.on_commit(lambda: follow(storyteller.pk))


def follow(storyteller_id: UUID) -> bool:
    """Call everything that follows from her last change, if it is not done. Returns whether nothing is left to do."""
    due = FollowUp.objects.select_related("storyteller").filter(storyteller_id=storyteller_id).first()
    if due is None:
        return True
    results = [_call(hook, due.storyteller) for hook in list(after_change)]
    if not all(results):
        return False
    FollowUp.objects.filter(pk=due.pk, mark=due.mark).delete()
    return True


def _call(hook: Callable[..., object], storyteller: Storyteller) -> bool:
    try:
        hook(storyteller=storyteller)
    except Exception as error:
        # The change itself is done and must stand; the sweep tries what follows again. Messages may name her.
        logger.warning("%s did not follow a storyteller's change: %s", hook.__qualname__, type(error).__name__)
        return False
    return True


def sweep() -> int:
    """Follow every change that was not followed yet. Returns how many are done now."""
    return sum(follow(pk) for pk in list(FollowUp.objects.values_list("storyteller_id", flat=True)))
