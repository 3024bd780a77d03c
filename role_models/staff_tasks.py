"""What waits for somebody who works with storytellers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from role_models import own_page
from role_models.consent_ends import WARNED_BEFORE
from role_models.models import StoryConsent, Storyteller
from role_models.states import State


@dataclass(frozen=True)
class Ending:
    """That a storyteller's consents end soon. ``days`` are left to the first; without letters she must be called."""

    storyteller: Storyteller
    consents: tuple[StoryConsent, ...]
    days: int
    gets_letters: bool

    @property
    def ends_on(self) -> date:
        """The day on which the first of them ends."""
        return self.consents[0].ends_on


@dataclass(frozen=True)
class Request:
    """Something that somebody asked and that staff must pass on or decide: in words, and where it is."""

    words: Any
    url: str


#: What else waits: each gives its requests when it is called. Other parts of the exhibition append theirs at start.
request_sources: list[Callable[[], Iterable[Request]]] = []


def endings(*, today: date | None = None) -> list[Ending]:
    """Whose consents end within the time in which we warn, those first whom no letter reaches, then by the day."""
    day = today or timezone.localdate()
    rows = (
        StoryConsent.objects.filter(
            ended_at=None, ends_on__gte=day, ends_on__lte=day + timedelta(days=max(WARNED_BEFORE))
        )
        .exclude(storyteller__state=State.WITHDRAWN)
        .select_related("storyteller__branch")
        .order_by("ends_on", "use")
    )
    by_teller: dict[Storyteller, list[StoryConsent]] = {}
    for consent in rows:
        by_teller.setdefault(consent.storyteller, []).append(consent)
    found = [
        Ending(teller, tuple(ending), (ending[0].ends_on - day).days, bool(own_page.address_of(teller)))
        for teller, ending in by_teller.items()
    ]
    return sorted(found, key=lambda one: (one.gets_letters, one.ends_on, str(one.storyteller)))


def requests() -> list[Request]:
    """Everything that was asked and waits."""
    return [request for source in request_sources for request in source()]
