"""Ends of consents: she hears of each 60, 30 and 7 days before, and on the day after it the use has stopped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from role_models import own_page, thread
from role_models.models import StoryConsent, Storyteller
from role_models.models.consents import StorytellerChange
from role_models.states import State

#: How many days before an end she is written to.
WARNED_BEFORE = (60, 30, 7)


@dataclass(frozen=True)
class StaffTask:
    """Somebody to be called, because she cannot be written to: some of her consents end soon."""

    storyteller: Storyteller
    consents: tuple[StoryConsent, ...]


def work() -> None:
    """What the clock does: stop what has ended, and write before what ends."""
    stop_ended()
    warn()


def stop_ended(*, today: date | None = None) -> int:
    """Stop every use whose consent ended before today. Returns how many."""
    day = today or timezone.localdate()
    ended = StoryConsent.objects.filter(ended_at=None, ends_on__lt=day).select_related("storyteller")
    stopped = 0
    for consent in ended:
        stopped += thread.stop(storyteller=consent.storyteller, use=consent.use, by=StorytellerChange.By.CLOCK)
    return stopped


def warn(*, today: date | None = None) -> int:
    """Write to each storyteller of whose consents one came near its end. Returns how many were written to.

    Each consent is warned of once at 60, 30 and 7 days; a site that slept through one of them writes the nearest only.
    """
    day = today or timezone.localdate()
    return sum(_warn(teller_id, day) for teller_id in _ending(day).values_list("storyteller", flat=True).distinct())


def _ending(day: date):
    ending = StoryConsent.objects.filter(
        ended_at=None, ends_on__gte=day, ends_on__lte=day + timedelta(days=max(WARNED_BEFORE))
    )
    return ending.exclude(storyteller__state=State.WITHDRAWN).order_by()


@transaction.atomic
def _warn(teller_id: UUID, day: date) -> bool:
    teller = Storyteller.objects.select_for_update().get(pk=teller_id)
    due = [consent for consent in _ending(day).filter(storyteller=teller) if _is_due(consent, day)]
    if not due or not own_page.write_to_her(teller, kind=own_page.ENDS_LETTER):
        return False
    for consent in due:
        StoryConsent.objects.filter(pk=consent.pk).update(warned_days=_threshold(consent, day))
    return True


def _threshold(consent: StoryConsent, day: date) -> int:
    left = (consent.ends_on - day).days
    return min(days for days in WARNED_BEFORE if left <= days)


def _is_due(consent: StoryConsent, day: date) -> bool:
    return consent.warned_days is None or consent.warned_days > _threshold(consent, day)


def ending_of(storyteller: Storyteller, *, today: date | None = None) -> list[StoryConsent]:
    """Her consents that end within 60 days, the first to end first."""
    day = today or timezone.localdate()
    return list(_ending(day).filter(storyteller=storyteller).order_by("ends_on", "use"))


def staff_tasks(*, today: date | None = None) -> list[StaffTask]:
    """Whom staff should call: storytellers without an e-mail address whose consents end within 60 days."""
    day = today or timezone.localdate()
    by_teller: dict[Storyteller, list[StoryConsent]] = {}
    for consent in _ending(day).select_related("storyteller").order_by("ends_on", "use"):
        by_teller.setdefault(consent.storyteller, []).append(consent)
    return [StaffTask(teller, tuple(ending)) for teller, ending in _without_address(by_teller.items())]


def _without_address(
    entries: Iterable[tuple[Storyteller, list[StoryConsent]]],
) -> Iterable[tuple[Storyteller, list[StoryConsent]]]:
    return ((teller, ending) for teller, ending in entries if not own_page.address_of(teller))
