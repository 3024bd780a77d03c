"""What a visitor at a venue reads after she scanned the code on its wall."""

from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from core.cards import Card, cards_for
from core.languages import true_pages
from role_models import listing, touring
from role_models.models import Hanging, Showing, StoryPage, Storyteller, Venue
from role_models.uses import Use


@dataclass(frozen=True)
class AtVenue:
    """A venue with what hangs there today (``on_now``), what comes next (``coming``), or what hung there last.

    ``cards`` lead to the stories that hang there and are told today, in the reader's language or, where one has no
    page in it, in the other. ``greetings`` are the tellers' names, each with the address at which one writes to her.
    """

    venue: Venue
    on_now: Showing | None
    coming: Showing | None
    last: Showing | None
    cards: list[Card]
    greetings: list[tuple[str, str]]


def shown(code: str, *, language: str, request: HttpRequest) -> AtVenue | None:
    """What hangs at the venue of a printed code; None if there is no such venue."""
    found = touring.of_venue_by_code(code)
    if found is None:
        return None
    venue, showings = found
    today = timezone.localdate()
    on_now = next((showing for showing in showings if showing.starts_on <= today <= showing.ends_on), None)
    past = [showing for showing in showings if showing.ends_on < today]
    pages = stories_at(on_now, language=language) if on_now else []
    return AtVenue(
        venue=venue,
        on_now=on_now,
        coming=next((showing for showing in showings if showing.starts_on > today), None),
        last=past[-1] if past else None,
        cards=_cards(pages, language, request),
        greetings=_greetings(pages, venue),
    )


def _cards(pages: list[StoryPage], language: str, request: HttpRequest) -> list[Card]:
    """Cards, each of which says its language where that is not the reader's."""
    codes = [page.locale.language_code for page in pages]
    return [
        card if code == language else replace(card, language=code)
        for card, code in zip(cards_for(pages, request), codes, strict=True)
    ]


def _greetings(pages: list[StoryPage], venue: Venue) -> list[tuple[str, str]]:
    tellers = [page.storyteller for page in pages if page.storyteller is not None]
    return [(teller.name, _greeting_address(teller, venue)) for teller in tellers]


def _greeting_address(storyteller: Storyteller, venue: Venue) -> str:
    """Where one writes to her; the address says at which venue it was."""
    return f"{reverse('role_models:greeting', args=[storyteller.code])}?venue={venue.code}"


def stories_at(showing: Showing, *, language: str) -> list[StoryPage]:
    """A page of each story whose prints hang at a showing and may hang there today, in the exhibition's order."""
    hung = Hanging.objects.filter(showing=showing, recalled_at=None).values("storyteller")
    pages = StoryPage.objects.filter(pk__in=true_pages().type(StoryPage), storyteller__in=hung)
    told = pages.filter(listing.allows(Use.WEB), listing.allows(Use.POSTER)).select_related("locale", "storyteller")
    best: dict[object, StoryPage] = {}
    for page in told.order_by("path").defer_streamfields():
        if page.storyteller_id not in best or page.locale.language_code == language:
            best[page.storyteller_id] = page
    return list(best.values())
