"""What of a story may be told: the one door through which every output reads dates, places, pictures and sound.

Names and places in running text are written as she lets them be written; when she narrows them, the texts themselves
are rewritten (see role_models/narrowing.py). What stays exact in the database for the office's sake, the years of her
life and her places, leaves it only through here.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from role_models.models import Recording, StoryPage, StoryPlace, Storyteller
from role_models.regions import danish_region_of
from role_models.uses import DatePrecision, Precision, Use, Visibility


class NotTold(Exception):
    """She does not let her story be used in this way, or not any more."""


@dataclass(frozen=True)
class ToldEvent:
    """One event as readers see it. ``machine_date`` is a year ("1994") where the year may be known, else ""."""

    when: str
    machine_date: str
    title: str
    text: str


@dataclass(frozen=True)
class ToldPlace:
    """A place in the active language, no narrower than she allows.

    ``municipality`` is a code of four digits where the town itself may be shown, ``region`` a Danish region's code of
    four digits where only that may; both are "" elsewhere.
    """

    kind: str
    words: str
    country_code: str
    municipality: str
    region: str


@dataclass(frozen=True)
class Telling:
    """What of one page may be told in its language, for one use."""

    page: StoryPage
    name: str
    way: str
    uses: frozenset[Use]
    places: tuple[ToldPlace, ...]
    events: tuple[ToldEvent, ...]
    recordings: tuple[Recording, ...]
    portrait: Any

    @property
    def has_sound(self) -> bool:
        """Whether there is anything to listen to."""
        return bool(self.recordings)


def tell(page: StoryPage, *, use: Use = Use.WEB, on=None) -> Telling:
    """What of the page may be told for ``use`` on a day of Danish time, today unless told otherwise.

    Places are in the active language. Raises NotTold if she does not allow the use; a page that was never saved, as in
    a preview, is told as if she did.
    """
    teller = page.storyteller
    uses = _uses(page, on)
    if use not in uses:
        raise NotTold(use)
    return Telling(
        page=page,
        name=teller.name if teller else "",
        way=way(teller) if teller else "",
        uses=uses,
        places=_places(teller) if teller else (),
        events=told_events(page),
        recordings=tuple(teller.recordings.all()) if teller and Use.VOICE in uses else (),
        portrait=page.picture if Use.PORTRAIT in uses else None,
    )


def _uses(page: StoryPage, on) -> frozenset[Use]:
    if page.storyteller is None:
        return frozenset(Use)
    return page.storyteller.allowed_uses(on)


def way(teller: Storyteller) -> str:
    """Where she came from and where she lives, in the active language: "Izmir → Aarhus". "" where nothing is known."""
    ends = {place.kind: place.words(teller.place_precision) for place in teller.places.all()}
    words = (ends.get(StoryPlace.Kind.ORIGIN, ""), ends.get(StoryPlace.Kind.HOME, ""))
    return " → ".join(part for part in words if part)


def _places(teller: Storyteller) -> tuple[ToldPlace, ...]:
    return tuple(_told_place(place, teller.place_precision) for place in teller.places.all())


def _told_place(place: StoryPlace, limit: str) -> ToldPlace:
    shown = place.shown_precision(limit)
    return ToldPlace(
        kind=place.kind,
        words=place.words(limit),
        country_code=place.country_code,
        municipality=place.municipality if shown == Precision.TOWN else "",
        region=danish_region_of(place.municipality) if place.municipality and shown == Precision.REGION else "",
    )


def told_events(page: StoryPage) -> tuple[ToldEvent, ...]:
    """The events of her life that everybody may see, each dated as finely as it may be."""
    values = [block.value for block in page.events] if page.events else []
    return tuple(told_event(value) for value in values if value["visibility"] == Visibility.PUBLIC)


def told_event(value) -> ToldEvent:
    """One event, a value of role_models.blocks.StoryEventBlock, as readers may see it. A draft may lack the year."""
    year = value["year"]
    if year is None:
        when, machine_date = value["in_words"] or "", ""
    elif value["precision"] == DatePrecision.YEAR:
        when, machine_date = str(year), str(year)
    elif value["precision"] == DatePrecision.DECADE:
        when, machine_date = _("The %(decade)ds") % {"decade": year // 10 * 10}, ""
    else:
        when, machine_date = value["in_words"], ""
    return ToldEvent(when=when, machine_date=machine_date, title=value["title"], text=value["text"])
