"""What search engines and library systems read of a story: schema.org data, read through role_models/telling.py."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import translation

from core import renditions
from role_models import forms_of_story, telling
from role_models.models import ExhibitionPage, Recording, StoryPage, StoryPlace
from role_models.telling import NotTold, Telling
from role_models.uses import Use
from role_models.webvtt import WebVTTError, parse

_AUDIO_TYPES = {"mp3": "audio/mpeg", "opus": "audio/ogg"}
_VIDEO_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}


def of_story(page: StoryPage) -> dict[str, Any] | None:
    """The story as a schema.org Article about a Person, with sound and film; None where she does not let it be told.

    No place and no date in it is finer than she allows.
    """
    if page.storyteller is not None and page.storyteller.pk:
        prefetch_related_objects([page.storyteller], "consents", "places", "recordings__captions", "outputs")
    with translation.override(page.locale.language_code):
        try:
            told = telling.tell(page)
        except NotTold:
            return None
        return _without_nothing(_article(page, told))


def of_exhibition(page: ExhibitionPage) -> dict[str, Any]:
    """The exhibition as a collection. Where it is shown and when is said by its tour."""
    return _without_nothing(
        {
            "@type": "Collection",
            "name": page.title,
            "description": page.introduction,
            "inLanguage": page.locale.language_code,
            "url": page.full_url,
            "isAccessibleForFree": True,
        }
    )


def _article(page: StoryPage, told: Telling) -> dict[str, Any]:
    media = [_media(recording, page, told) for recording in told.recordings]
    minutes = page.reading_minutes if page.body else 0
    return {
        "@type": "Article",
        "headline": page.quote,
        "description": page.introduction,
        "inLanguage": page.locale.language_code,
        "url": page.full_url,
        "datePublished": page.first_published_at.isoformat() if page.first_published_at else "",
        "dateModified": page.last_published_at.isoformat() if page.last_published_at else "",
        "timeRequired": f"PT{minutes}M" if minutes else "",
        "isAccessibleForFree": True,
        "accessMode": ["textual", *(["visual"] if told.portrait else []), *(["auditory"] if media else [])],
        "accessModeSufficient": ["textual"],
        "accessibilityFeature": _accessibility(page, told),
        "accessibilityHazard": "none",
        "about": _person(page, told),
        "spatialCoverage": [{"@type": "Place", "name": place.words} for place in told.places if place.words],
        "image": _image(page, told),
        "audio": [data for data in media if data["@type"] == "AudioObject"],
        "video": [data for data in media if data["@type"] == "VideoObject"],
    }


def _person(page: StoryPage, told: Telling) -> dict[str, Any]:
    home = next((place.words for place in told.places if place.kind == StoryPlace.Kind.HOME), "")
    return _without_nothing(
        {
            "@type": "Person",
            "name": told.name or page.title,
            "homeLocation": {"@type": "Place", "name": home} if home else None,
        }
    )


def _image(page: StoryPage, told: Telling) -> dict[str, Any] | None:
    """Her card where she allows one; else her portrait where she allows that."""
    if page.storyteller is not None and page.storyteller.pk and Use.SHARE_CARD in told.uses:
        card = forms_of_story.sharing_of(page)
        return {
            "@type": "ImageObject",
            "url": card["image_url"],
            "width": card["image_width"],
            "height": card["image_height"],
        }
    if told.portrait is None or not page.pk:
        return None
    rendition = told.portrait.get_rendition(renditions.SHARING)
    return {
        "@type": "ImageObject",
        "url": rendition.full_url,
        "width": rendition.width,
        "height": rendition.height,
        "caption": page.picture_alt,
    }


def _accessibility(page: StoryPage, told: Telling) -> list[str]:
    """What helps readers, in the words of the W3C's vocabulary of accessibility properties."""
    features = ["displayTransformability", "readingOrder", "structuralNavigation"]
    if told.portrait is not None and page.picture_alt:
        features.append("alternativeText")
    if any(recording.captions.all() for recording in told.recordings):
        features += ["captions", "transcript"]
    return features


def _media(recording: Recording, page: StoryPage, told: Telling) -> dict[str, Any]:
    is_film = recording.kind == Recording.Kind.FILM
    captions = {entry.language: entry.webvtt for entry in recording.captions.all()}
    read_in = next(
        (code for code in (page.locale.language_code, recording.language, *captions) if code in captions), ""
    )
    files = list(_files(recording))
    data = {
        "@type": "VideoObject" if is_film else "AudioObject",
        "name": f"{told.name or page.title} ({recording.get_depth_display()})",
        "description": page.introduction or page.quote,
        "inLanguage": recording.language,
        "duration": f"PT{recording.seconds}S",
        "contentUrl": files[0][1] if files else "",
        "encodingFormat": files[0][0] if files else "",
        "transcript": _transcript(captions.get(read_in, "")),
        "accessibilityFeature": ["captions", "transcript"] if captions else [],
    }
    if is_film:
        data["uploadDate"] = page.first_published_at.isoformat() if page.first_published_at else ""
        data["thumbnailUrl"] = forms_of_story.sharing_of(page).get("image_url", "")
    return _without_nothing(data)


def _files(recording: Recording) -> Iterator[tuple[str, str]]:
    """The media type and full address of each file, the one that every player knows first."""
    for name in ("mp3", "opus", "film"):
        file = getattr(recording, name)
        if file:
            extension = file.name.rpartition(".")[2].lower()
            types = _VIDEO_TYPES if name == "film" else _AUDIO_TYPES
            path = reverse("role_models:recording", args=[recording.pk, extension])
            yield types.get(extension, types[next(iter(types))]), settings.SITE_URL + path


def _transcript(webvtt: str) -> str:
    try:
        return " ".join(cue.text for cue in parse(webvtt)) if webvtt else ""
    except WebVTTError:
        return ""


def _without_nothing(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in ("", None, [], ())}
