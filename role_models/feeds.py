"""Feeds of the exhibition in each language: stories as RSS 2.0 and JSON Feed 1.1, recordings as a podcast.

They hold the newest stories that their tellers let stand on the web today, read through role_models/telling.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404
from django.templatetags.static import static
from django.urls import reverse
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from role_models import forms_of_story, listing, telling
from role_models.models import ExhibitionPage, Recording, StoryPage, StoryTheme
from role_models.output_kinds.content import teller_of
from role_models.output_kinds.quotation import quoted
from role_models.telling import Telling
from role_models.uses import Use

#: The newest of each: readers of feeds remember the others.
MOST_STORIES = 20
MOST_EPISODES_OF_STORIES = 100

#: Characters that XML 1.0 cannot hold. Somebody may have pasted them.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Entry:
    """One story in a feed. ``link`` is its page, ``identifier`` its short address, which never changes."""

    identifier: str
    link: str
    title: str
    author: str
    summary: str
    text: str
    image: str
    themes: tuple[str, ...]
    published: datetime
    updated: datetime


@dataclass(frozen=True)
class Channel:
    """What a feed says of itself. Addresses are full."""

    title: str
    description: str
    link: str
    address: str
    language: str


@dataclass(frozen=True)
class FeedLink:
    """A feed as a page points to it."""

    title: str
    media_type: str
    url: str


def exhibition() -> ExhibitionPage:
    """The exhibition in the active language. Raises Http404 where there is none."""
    found = ExhibitionPage.objects.live().filter(locale__language_code=get_language(), alias_of=None).first()
    if found is None:
        raise Http404
    return found


def links(theme: StoryTheme | None = None) -> list[FeedLink]:
    """The feeds in the active language, for a page to point to: of all stories, or of those with one theme."""
    arguments = [theme.code] if theme else []
    prefix = "role_models:feed_theme" if theme else "role_models:feed"
    stories = _("Life stories: %(theme)s") % {"theme": theme.name} if theme else _("Life stories")
    feeds = [
        FeedLink(stories, "application/rss+xml", reverse(f"{prefix}_rss", args=arguments)),
        FeedLink(stories, "application/feed+json", reverse(f"{prefix}_json", args=arguments)),
    ]
    podcast = FeedLink(_("Life stories to listen to"), "application/rss+xml", reverse("role_models:podcast"))
    return feeds if theme else [*feeds, podcast]


def channel(page: ExhibitionPage, *, path: str, theme: StoryTheme | None = None, title: str = "") -> Channel:
    """What the feed at ``path`` says of itself."""
    query = listing.Chosen(theme=theme.code).query if theme else ""
    return Channel(
        title=_clean(title or (f"{page.title}: {theme.name}" if theme else page.title)),
        description=_clean(page.introduction or page.title),
        link=page.public_address + (f"?{query}" if query else ""),
        address=settings.SITE_URL + path,
        language=page.locale.language_code,
    )


def entries(page: ExhibitionPage, *, theme: StoryTheme | None = None) -> list[Entry]:
    """The newest stories of the exhibition, all or those with one theme."""
    stories = listing.shown_today(page)
    if theme is not None:
        stories = stories.filter(storyteller__themes=theme)
    return [_entry(story, telling.tell(story)) for story in _read(stories, MOST_STORIES)]


def _read(stories, most: int) -> list[StoryPage]:
    related = ("consents", "places", "themes", "outputs", "recordings__captions")
    ordered = stories.order_by("-first_published_at", "-pk").defer(None).defer("body", "in_depth")
    ordered = ordered.select_related("storyteller", "locale", "picture")
    return list(ordered.prefetch_related(*(f"storyteller__{name}" for name in related))[:most])


def _entry(story: StoryPage, told: Telling) -> Entry:
    name = _clean(told.name or story.title)
    return Entry(
        identifier=_short_address(story),
        link=story.public_address,
        title=f"{name}: {quoted(_clean(story.quote), story.locale.language_code)}",
        author=name,
        summary=_clean(story.introduction or story.quote),
        text=_clean("\n\n".join(part for part in (told.way, story.brief or story.introduction) if part)),
        image=forms_of_story.sharing_of(story)["image_url"],
        themes=tuple(str(theme) for theme in teller_of(story).themes.all()),
        published=story.first_published_at,
        updated=story.last_published_at,
    )


def _short_address(story: StoryPage) -> str:
    return settings.SITE_URL + reverse("role_models:story_by_code", args=[teller_of(story).code])


def rss(feed: Channel, stories: list[Entry]) -> str:
    """The feed as RSS 2.0."""
    generator = Rss201rev2Feed(
        title=feed.title,
        link=feed.link,
        description=feed.description,
        language=feed.language,
        feed_url=feed.address,
    )
    for entry in stories:
        generator.add_item(
            title=entry.title,
            link=entry.link,
            description="\n\n".join(dict.fromkeys((entry.summary, entry.text))),
            unique_id=entry.identifier,
            unique_id_is_permalink=False,
            pubdate=entry.published,
            categories=entry.themes,
        )
    return generator.writeString("utf-8")


def json_feed(feed: Channel, stories: list[Entry]) -> dict[str, Any]:
    """The feed as an object of JSON Feed 1.1."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.link,
        "feed_url": feed.address,
        "language": feed.language,
        "items": [_item(entry, feed.language) for entry in stories],
    }


def _item(entry: Entry, language: str) -> dict[str, Any]:
    return {
        "id": entry.identifier,
        "url": entry.link,
        "title": entry.title,
        "summary": entry.summary,
        "content_text": entry.text or entry.summary,
        "image": entry.image,
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "authors": [{"name": entry.author}],
        "tags": list(entry.themes),
        "language": language,
    }


class PodcastFeed(Rss201rev2Feed):
    """RSS with what podcast programs read beside it: Apple's tags, and transcripts as the Podcasting 2.0 tags say."""

    def rss_attributes(self) -> dict[str, str]:
        """The name spaces."""
        return {
            **super().rss_attributes(),
            "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
        }

    def add_root_elements(self, handler) -> None:
        """The channel's own tags."""
        super().add_root_elements(handler)
        handler.addQuickElement("itunes:author", self.feed["author"])
        handler.addQuickElement("itunes:explicit", "false")
        handler.addQuickElement("itunes:type", "episodic")
        handler.addQuickElement("itunes:image", attrs={"href": self.feed["cover"]})
        handler.startElement("itunes:category", {"text": "Society & Culture"})
        handler.addQuickElement("itunes:category", attrs={"text": "Personal Journals"})
        handler.endElement("itunes:category")
        handler.addQuickElement("podcast:locked", "yes")

    def add_item_elements(self, handler, item) -> None:
        """An episode's own tags."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("itunes:author", item["teller"])
        handler.addQuickElement("itunes:duration", str(item["seconds"]))
        handler.addQuickElement("itunes:explicit", "false")
        for language, address in item["transcripts"]:
            handler.addQuickElement(
                "podcast:transcript", attrs={"url": address, "type": "text/vtt", "language": language}
            )


def podcast(page: ExhibitionPage, *, path: str) -> str:
    """The recordings of the newest stories that can be heard, as a podcast."""
    feed = channel(page, path=path, title=_("%(exhibition)s: to listen to") % {"exhibition": page.title})
    generator = PodcastFeed(
        title=feed.title,
        link=feed.link,
        description=feed.description,
        language=feed.language,
        feed_url=feed.address,
        author=_("KVINFO's Mentor Network"),
        cover=settings.SITE_URL + static("img/podcast.jpg"),
    )
    heard = listing.shown_today(page).filter(listing.can_be_heard())
    for story in _read(heard, MOST_EPISODES_OF_STORIES):
        told = telling.tell(story, use=Use.VOICE)
        for recording, size in _episodes(told, feed.language):
            generator.add_item(**_episode(story, told, recording, size))
    return generator.writeString("utf-8")


def _episodes(told: Telling, language: str) -> Iterator[tuple[Recording, int]]:
    """The sounds for listeners of a language, with the size of their files: those in it, and those in a language that
    has no podcast of its own.
    """
    others = set(dict(settings.LANGUAGES)) - {language}
    for recording in told.recordings:
        if recording.kind != Recording.Kind.SOUND or recording.language in others or not recording.mp3:
            continue
        try:
            yield recording, recording.mp3.size
        except OSError:  # The file is gone, and nothing is left to hear.
            continue


def _episode(story: StoryPage, told: Telling, recording: Recording, size: int) -> dict[str, Any]:
    name = _clean(told.name or story.title)
    address = settings.SITE_URL + reverse("role_models:recording", args=[recording.pk, "mp3"])
    words = [quoted(_clean(story.quote), story.locale.language_code), _clean(told.way)]
    if recording.is_synthetic:
        words.append(_("The voice is synthetic."))
    return {
        "title": f"{name} ({recording.get_depth_display()})",
        "link": story.public_address,
        "description": "\n\n".join(part for part in words if part),
        "unique_id": f"urn:uuid:{recording.pk}",
        "unique_id_is_permalink": False,
        "pubdate": story.first_published_at,
        "enclosures": [Enclosure(address, str(size), "audio/mpeg")],
        "teller": name,
        "seconds": recording.seconds,
        "transcripts": [
            (entry.language, settings.SITE_URL + reverse("role_models:captions", args=[recording.pk, entry.language]))
            for entry in recording.captions.all()
        ],
    }


def _clean(words: str) -> str:
    return _NOT_XML.sub(" ", words)
