"""Whose prints hang at a showing: hung, taken away again, called back, and taken down."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core.content_version import bump_after_commit
from role_models.models import Hanging, Showing, StoryConsent, Storyteller
from role_models.states import State
from role_models.uses import Use

#: Both are needed: a print leads to her page.
NEEDED_USES = (Use.WEB, Use.POSTER)


def may_hang(storyteller: Storyteller) -> bool:
    """Whether she allows today what a print at a venue needs."""
    return storyteller.allowed_uses().issuperset(NEEDED_USES)


def who_may_hang() -> QuerySet[Storyteller]:
    """Who allows today what a print at a venue needs; the same as :func:`may_hang`, asked of all."""
    tellers = Storyteller.objects.filter(state=State.TELLING).defer("contact_sealed")
    for use in NEEDED_USES:
        standing = StoryConsent.objects.filter(use=use, ended_at=None, ends_on__gte=timezone.localdate())
        tellers = tellers.filter(pk__in=standing.values("storyteller"))
    return tellers


@transaction.atomic
def hang(*, showing: Showing, storytellers: Iterable[Storyteller]) -> int:
    """Hang the prints of those who allow it; who hangs there already stays. Returns how many are new.

    One that was called back is hung anew, if she allows it again.
    """
    Showing.objects.select_for_update().get(pk=showing.pk)
    # Held, so that none of them stops the use between the question and the answer.
    asked = Storyteller.objects.select_for_update().filter(pk__in=[teller.pk for teller in storytellers])
    allowed = [teller for teller in asked.order_by("pk").prefetch_related("consents") if may_hang(teller)]
    known = dict(showing.hangings.values_list("storyteller", "recalled_at"))
    Hanging.objects.bulk_create(
        Hanging(showing=showing, storyteller=teller) for teller in allowed if teller.pk not in known
    )
    anew = [teller.pk for teller in allowed if known.get(teller.pk)]
    showing.hangings.filter(storyteller__in=anew).update(recalled_at=None, taken_down_at=None)
    bump_after_commit()
    return len(anew) + sum(teller.pk not in known for teller in allowed)


@transaction.atomic
def unhang(*, showing: Showing, storytellers: Iterable[Storyteller]) -> int:
    """Take prints off a showing that never came to hang there. What was called back stays on record.

    Returns how many.
    """
    rows = showing.hangings.filter(storyteller__in=[teller.pk for teller in storytellers], recalled_at=None)
    deleted, _rows = rows.delete()
    bump_after_commit()
    return deleted


@transaction.atomic
def mark_taken_down(*, hanging: Hanging) -> bool:
    """Write down that the venue has taken a print down that was called back. Returns whether that was news."""
    rows = Hanging.objects.filter(pk=hanging.pk, taken_down_at=None).exclude(recalled_at=None)
    return rows.update(taken_down_at=timezone.now()) == 1
