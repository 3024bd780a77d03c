"""How an invented story becomes a storyteller and her page."""

from collections.abc import Iterable
from typing import Any

from branches.models import Branch
from home.sample_content import writing
from home.sample_content.engine import Recipe, Sample
from home.sample_content.lessons import lesson
from home.sample_content.stories.recordings import add_recordings
from home.sample_content.stories.story import Chapter, Event, OwnWords, Paragraphs, Part, Place, PullQuote, Story
from home.sample_content.writing import Block
from role_models import thread
from role_models.models import StoryPage, StoryPlace, Storyteller, StoryTheme
from role_models.uses import Use

PORTRAIT_CREDIT = (
    "Tegnet af kode. Billedet viser ingen virkelig person.",
    "Drawn by code. The picture shows no real person.",
)


def recipe_of(story: Story) -> Recipe:
    """The recipe of the page on which the story is told."""

    def values(sample: Sample) -> dict[str, Any]:
        return {
            "is_sample": True,
            "quote": sample.text(*story.quote),
            "introduction": sample.text(*story.summary),
            "search_description": sample.text(*story.search_description),
            "brief": sample.text(*story.brief),
            "picture": sample.portrait(seed=story.slug, pattern=story.pattern, paper=story.paper, **story.drawing),
            "picture_alt": sample.text(*story.portrait_alt),
            "picture_credit": sample.text(*PORTRAIT_CREDIT),
            "body": [*_chapters(story, sample), *_end(story, sample)],
            "in_depth": list(_blocks(story.in_depth, sample)),
            "events": [_event(event, sample) for event in story.events],
            "lessons": _lessons(story, sample),
        }

    return Recipe(
        key=f"exhibition/{story.slug}",
        model=StoryPage,
        parent="exhibition",
        title=story.title,
        slugs=(story.slug, story.slug),
        values=values,
        needed=lambda sample: {"storyteller": _teller(story, sample), "quote": sample.text(*story.quote)},
    )


def _chapters(story: Story, sample: Sample) -> list[Block]:
    blocks = list(_blocks(story.chapters, sample))
    if story.content_note is not None:
        number = [index for index, (name, _value) in enumerate(blocks) if name == "chapter"][story.content_note.chapter]
        value = blocks[number][1]
        blocks[number] = (
            "chapter",
            value | {"topic": story.content_note.topic, "note": sample.text(*story.content_note.words)},
        )
    return blocks


def _blocks(chapters: Iterable[Chapter], sample: Sample) -> Iterable[Block]:
    for chapter in chapters:
        yield (
            "chapter",
            {"movement": chapter.movement, "text": sample.text(*chapter.title), "topic": "", "note": ""},
        )
        for part in chapter.parts:
            yield _block(part, sample)


def _block(part: Part, sample: Sample) -> Block:
    match part:
        case Paragraphs(texts):
            return writing.paragraphs(sample, *texts)
        case PullQuote(words, speaker):
            return writing.quote(sample, words, speaker)
        case OwnWords(language, text, meaning):
            return ("own_words", {"language": language, "text": text, "translation": sample.text(*meaning)})


def _end(story: Story, sample: Sample) -> list[Block]:
    """Her things, the word that she is invented, and where to read on."""
    return [
        (
            "keepsakes",
            [
                {
                    "name": sample.text(*keepsake.name),
                    "description": sample.text(*keepsake.description),
                    "image": None,
                    "cut_out": keepsake.drawing,
                    "credit": "",
                }
                for keepsake in story.keepsakes
            ],
        ),
        writing.notice(
            sample, (f"{story.name} er opdigtet", f"{story.name} is invented"), story.invented, tone="sample"
        ),
        writing.cards(sample, ("Læs videre", "Read on"), f"branches/{story.branch}", "get-a-mentor", "how-it-works"),
    ]


def _lessons(story: Story, sample: Sample) -> list[Block]:
    """A lesson for each level; its words help those who learn Danish."""
    told = story.lesson
    levels = {"language_school": told.language_school, "school": told.school, "conversation": told.conversation}
    return [
        (
            "lesson",
            lesson(
                sample,
                level,
                asked,
                minutes=told.minutes,
                words=told.words if level == "language_school" else (),
                activity=told.activity,
            ),
        )
        for level, asked in levels.items()
    ]


def _event(event: Event, sample: Sample) -> Block:
    return (
        "event",
        {
            "year": event.year,
            "precision": event.precision,
            "in_words": sample.text(*event.in_words) if event.precision == "words" else "",
            "title": sample.text(*event.title),
            "text": sample.text(*event.text),
            "visibility": event.visibility,
        },
    )


def _teller(story: Story, sample: Sample) -> Storyteller:
    """The invented storyteller, with her places and with a yes to every use from the day on which she is laid."""
    teller = Storyteller.objects.create(
        name=story.name,
        branch=Branch.objects.filter(code=story.branch).first(),
        region=story.region,
        pattern=story.pattern,
        paper=story.paper,
        is_sample=True,
    )
    teller.themes.set(StoryTheme.objects.filter(code__in=story.themes))
    kinds = StoryPlace.Kind
    _add_place(teller, story.origin, kinds.ORIGIN, 0)
    _add_place(teller, story.home, kinds.HOME, 1)
    for position, place in enumerate(story.further_places, start=2):
        _add_place(teller, place, kinds.OTHER, position)
    for use in Use:
        if use != Use.TALKS or story.talks:
            thread.allow(storyteller=teller, use=use, language="da", way="paper", by="staff", starts_on=sample.today)
    add_recordings(teller, story.slug)
    return teller


def _add_place(teller: Storyteller, place: Place, kind: str, position: int) -> None:
    teller.places.create(
        kind=kind,
        exact_da=place.exact[0],
        exact_en=place.exact[1],
        region_da=place.region[0],
        region_en=place.region[1],
        country_da=place.country[0],
        country_en=place.country[1],
        country_code=place.country_code,
        municipality=place.municipality,
        precision=place.precision,
        position=position,
    )
