"""Prints are called back from every venue as soon as she does not let them hang there any more.

A venue gets one letter for each storyteller, however many of its showings have her prints, and however often what
follows a change of hers is tried. The letter names the short address of the story and never her or a reason.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core import letters
from core.content_version import bump_after_commit
from role_models import hangings
from role_models.models import Hanging, Storyteller, Venue
from role_models.tour_contact import contact_of

RECALL_LETTER = "poster_recall"


def after_change(*, storyteller: Storyteller) -> None:
    """Call her prints back if she does not allow any more what they need; see role_models/following.py."""
    if not hangings.may_hang(Storyteller.objects.get(pk=storyteller.pk)):
        call_back(storyteller)


@transaction.atomic
def call_back(storyteller: Storyteller) -> list[Venue]:
    """Call back every print of hers that hangs, or will hang, and was not called back yet. Returns from where."""
    held = list(_hanging(storyteller).select_for_update(of=("self",)))
    by_venue: dict[Venue, list[Hanging]] = defaultdict(list)
    for hanging in held:
        by_venue[hanging.showing.venue].append(hanging)
    for venue, rows in by_venue.items():
        Hanging.objects.filter(pk__in=[row.pk for row in rows]).update(recalled_at=timezone.now())
        if address := contact_of(venue).email:
            letters.post(kind=RECALL_LETTER, language=venue.language, object_id=str(rows[0].pk), address=address)
    if held:
        bump_after_commit()
    return list(by_venue)


def _hanging(storyteller: Storyteller) -> QuerySet[Hanging]:
    rows = Hanging.objects.filter(storyteller=storyteller, recalled_at=None, showing__ends_on__gte=timezone.localdate())
    return rows.select_related("showing__venue").order_by("showing__starts_on", "pk")


def sweep() -> int:
    """Call back what should have been, in case a change was not told. Returns from how many venues."""
    may = hangings.who_may_hang().values("pk")
    left = Hanging.objects.filter(recalled_at=None, showing__ends_on__gte=timezone.localdate())
    tellers = Storyteller.objects.filter(pk__in=left.exclude(storyteller__in=may).values("storyteller"))
    return sum(len(call_back(teller)) for teller in tellers)


def still_out() -> QuerySet[Hanging]:
    """What was called back and not yet reported as taken down, the longest waiting first, with venue and code."""
    rows = Hanging.objects.filter(taken_down_at=None).exclude(recalled_at=None)
    return rows.select_related("showing__venue", "storyteller").order_by("recalled_at", "pk")


def is_written_to(venue: Venue) -> bool:
    """Whether a letter reaches the venue; else somebody must call."""
    return bool(contact_of(venue).email)


def venues_without_letters(rows: Iterable[Hanging]) -> set[Venue]:
    """The venues of these rows that no letter reaches."""
    return {venue for venue in {row.showing.venue for row in rows} if not is_written_to(venue)}
