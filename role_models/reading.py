"""What the template of a story is given: the depth that the address asks for, and everything around it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.cards import cards_for
from role_models import answer_links, chapters, listening, listing, maps, next_story, readability, telling
from role_models.chapters import Told
from role_models.models import Recording, StoryPage, StoryPlace
from role_models.models.stories import Depth

#: The ``id`` of what follows the last chapter on the page.
AFTER_THE_STORY = "after-the-story"

_NAMES: dict[str, Promise] = {
    Depth.BRIEF: _("30 seconds"),
    Depth.STORY: _("The story"),
    Depth.IN_DEPTH: _("The long story"),
}


@dataclass(frozen=True)
class DepthLink:
    """One depth in which the story is told. ``minutes`` is 0 for the one of 30 seconds."""

    name: Promise
    minutes: int
    url: str
    is_current: bool


@dataclass(frozen=True)
class Map:
    """The map of Denmark with one mark, and in words what it marks."""

    drawing: str
    words: str
    is_exact: bool


def context(page: StoryPage, request: HttpRequest) -> dict[str, Any]:
    """The context of a story's page, beside what every page has. Raises telling.NotTold; see telling.tell."""
    if page.storyteller is not None:
        relations = ("consents", "places", "themes", "recordings__captions")
        prefetch_related_objects([page.storyteller], *relations)
    told = telling.tell(page)
    depth = page.depth_for(request.GET.get("depth", ""))
    body, in_depth = (chapters.told(stream, end=AFTER_THE_STORY) for stream in (page.body, page.in_depth))
    shown = {Depth.BRIEF: (), Depth.STORY: body.chapters, Depth.IN_DEPTH: in_depth.chapters}[depth]
    text = "\n".join([page.brief, *(Told(shown, (), ()).text.splitlines())])
    return {
        "telling": told,
        "depth": depth,
        "depths": depth_links(page, depth, body, in_depth),
        "chapters": shown,
        "things": {Depth.BRIEF: (), Depth.STORY: body.things, Depth.IN_DEPTH: in_depth.things or body.things}[depth],
        "afterwards": [*in_depth.afterwards, *body.afterwards] if depth == Depth.IN_DEPTH else body.afterwards,
        "after_the_story": AFTER_THE_STORY,
        "reading_minutes": readability.reading_minutes(text),
        "ease": readability.ease(readability.lix(text)),
        "listenings": _listenings(told, page, depth),
        "map": map_of(told),
        "places": [(StoryPlace.Kind(place.kind).label, place.words) for place in told.places if place.words],
        "themes": _themes(page),
        "short_url": short_url(page),
        "letter_url": _letter_url(told, short_url(page)),
        "focus": focus(told.portrait),
        **answer_links.context(page, told.uses),
        **_onwards(page, request),
    }


def depth_links(page: StoryPage, current: str, body: Told, in_depth: Told) -> list[DepthLink]:
    """The depths in which the story exists, the shortest first; none where there is but one."""
    texts = {Depth.BRIEF: "", Depth.STORY: body.text, Depth.IN_DEPTH: in_depth.text}
    links = [
        DepthLink(
            name=_NAMES[depth],
            minutes=0 if depth == Depth.BRIEF else readability.reading_minutes(texts[depth]),
            url=f"?depth={depth}",
            is_current=depth == current,
        )
        for depth in page.story_depths
    ]
    return links if len(links) > 1 else []


def _listenings(told: telling.Telling, page: StoryPage, depth: str) -> list[listening.Listening]:
    """What belongs to the depth; her 30 seconds stand on top of every depth."""
    belongs = {
        Depth.BRIEF: {Recording.Depth.BRIEF},
        Depth.STORY: {Recording.Depth.BRIEF, Recording.Depth.STORY},
        Depth.IN_DEPTH: {Recording.Depth.BRIEF, Recording.Depth.IN_DEPTH},
    }[Depth(depth)]
    recordings = [recording for recording in told.recordings if recording.depth in belongs]
    return listening.listenings(recordings, language=page.locale.language_code)


def map_of(told: telling.Telling) -> Map | None:
    """The map of Denmark with the place where she lives, else with the first other one that may be marked; None where
    none may.
    """
    places = sorted(told.places, key=lambda place: place.kind != StoryPlace.Kind.HOME)
    place = next((place for place in places if place.municipality or place.region), None)
    if place is None:
        return None
    try:
        drawing = maps.map_of_denmark(municipality=place.municipality, region=place.region)
    except ValueError:  # A code that some editor mistyped marks nothing.
        return None
    return Map(drawing, place.words, is_exact=bool(place.municipality))


def _themes(page: StoryPage) -> list[dict[str, str]]:
    themes = page.storyteller.themes.all() if page.storyteller else []
    return [{"name": theme.name, "query": listing.Chosen(theme=theme.code).query} for theme in themes]


def short_url(page: StoryPage) -> str:
    """The short address of the story in the active language, as prints say it; "" while it has no teller."""
    if page.storyteller is None:
        return ""
    return settings.SITE_URL + reverse("role_models:story_by_code", args=[page.storyteller.code])


def _letter_url(told: telling.Telling, url: str) -> str:
    """An address that opens an e-mail to somebody of the reader's choice."""
    return "mailto:?" + urlencode({"subject": told.name, "body": f"{told.page.quote}\n\n{url}"}, quote_via=quote)


def focus(portrait: Any) -> int:
    """How far down the portrait its focal point lies, in fifths from 0 to 5; 1 where nobody set one."""
    if portrait is None or not portrait.has_focal_point():
        return 1
    return max(0, min(5, round(5 * portrait.focal_point_y / portrait.height)))


def _onwards(page: StoryPage, request: HttpRequest) -> dict[str, Any]:
    """Where one goes from here: the next story with its reason, those beside this one, and the exhibition."""
    if not page.pk:
        return {"next_story": None, "next_reason": "", "neighbours": {}, "exhibition": None}
    exhibition: Page = page.get_parent()
    stories = listing.stories(exhibition)
    following = next_story.next_story(page, stories)
    before, after = next_story.neighbours(page, stories)
    return {
        "next_story": cards_for([following.page], request)[0] if following else None,
        "next_reason": following.reason if following else "",
        "neighbours": {"previous": _link(before, request), "following": _link(after, request)},
        "exhibition": {"title": exhibition.title, "url": exhibition.get_url(request)},
    }


def _link(page: StoryPage | None, request: HttpRequest) -> dict[str, str] | None:
    return {"name": str(page.storyteller), "url": page.get_url(request)} if page else None
