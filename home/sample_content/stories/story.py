"""What a writer of an invented story says: everything in both languages, nothing of how it becomes a page.

A pair is (Danish, English): written twice for two readers, not translated word by word. Texts may hold <i> and <b>.
"""

from dataclasses import dataclass, field
from typing import Any

from home.sample_content.writing import Pair


@dataclass(frozen=True)
class Paragraphs:
    """Running text in the first person, a pair for each paragraph."""

    texts: tuple[Pair, ...]


@dataclass(frozen=True)
class PullQuote:
    """Words that are set large, without quotation marks, and who says them."""

    words: Pair
    speaker: Pair


@dataclass(frozen=True)
class OwnWords:
    """A passage in a language of hers, the same on both pages, and what it means.

    ``language`` is a code of core.blocks.text.PASSAGE_LANGUAGES.
    """

    language: str
    text: str
    meaning: Pair


@dataclass(frozen=True)
class Keepsake:
    """An object from her life. ``drawing`` names a cut-out in static/img/cut-outs, without ".svg"; empty for none."""

    name: Pair
    description: Pair
    drawing: str = ""


Part = Paragraphs | PullQuote | OwnWords


@dataclass(frozen=True)
class Chapter:
    """A part of her life. ``movement`` is "childhood", "journey", "adult_life" or "other"."""

    movement: str
    title: Pair
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Event:
    """A knot on her thread.

    ``precision`` says how finely it may be dated: "year", "decade", or "words", when only ``in_words`` is shown ("before
    the war"). ``visibility`` is "public" or "hidden"; a hidden event is known to the office alone.
    """

    year: int
    title: Pair
    text: Pair
    precision: str = "year"
    in_words: Pair = ("", "")
    visibility: str = "public"


@dataclass(frozen=True)
class Place:
    """A place in her life, in words of three widths, each a pair, from the narrowest to the widest.

    ``exact`` is a town as it stands in her texts; ``municipality`` is filled for places in Denmark alone (a code of
    four digits, as "0751" for Aarhus); ``precision`` is the narrowest that she lets be shown: "town", "region" or
    "country".
    """

    exact: Pair
    region: Pair
    country: Pair
    country_code: str
    municipality: str = ""
    precision: str = "town"


@dataclass(frozen=True)
class ContentNote:
    """A calm word before hard passages: what is told (a short noun phrase), and which chapter can be passed by.

    ``topic`` is "war", "violence", "death", "illness", "flight" or "prison". ``chapter`` is the index of the chapter.
    """

    topic: str
    words: Pair
    chapter: int


@dataclass(frozen=True)
class Lesson:
    """Questions about the story at three levels, and what a class can do with it.

    ``language_school`` is for people who learn Danish, ``school`` for the oldest classes of school, ``conversation`` for
    grown-ups. Each holds three or four questions. ``words`` are five to eight words of the story that a learner may not
    know, each with a plain explanation. ``activity`` is one thing to do together; ``minutes`` how long it all takes.
    """

    language_school: tuple[Pair, ...]
    school: tuple[Pair, ...]
    conversation: tuple[Pair, ...]
    words: tuple[tuple[Pair, Pair], ...]
    activity: Pair
    minutes: int = 45


@dataclass(frozen=True)
class Story:
    """One invented woman and what she tells.

    ``quote`` is at most 140 signs, without quotation marks. ``summary`` is one to three sentences of at most 400 signs
    together and says that the story is invented. ``brief`` is the story in 30 seconds: 55 to 75 words in the first
    person. ``chapters`` are the story in four minutes: 520 to 680 words in each language; ``in_depth``, where there is
    one, in fifteen: 2,000 to 2,400 words, told more widely and not only longer.

    ``region`` is a code of role_models.regions, ``branch`` one of a branch, ``themes`` two or three of
    home.sample_content.stories.themes. ``drawing`` holds further arguments of core.drawings.portrait_svg, and
    ``portrait_alt`` says what they draw. ``invented`` says what of it is invented and what is true history. ``born`` and
    ``arrived`` are years. ``talks`` says whether she can be invited to speak.
    """

    name: str
    title: Pair
    quote: Pair
    summary: Pair
    search_description: Pair
    born: int
    arrived: int
    region: str
    origin: Place
    home: Place
    branch: str
    themes: tuple[str, ...]
    pattern: str
    paper: str
    drawing: dict[str, Any]
    portrait_alt: Pair
    brief: Pair
    chapters: tuple[Chapter, ...]
    events: tuple[Event, ...]
    keepsakes: tuple[Keepsake, ...]
    lesson: Lesson
    invented: Pair
    content_note: ContentNote | None = None
    in_depth: tuple[Chapter, ...] = field(default=())
    further_places: tuple[Place, ...] = field(default=())
    talks: bool = True

    @property
    def slug(self) -> str:
        """The last part of her page's address, the same in both languages."""
        return self.name.lower().replace(" ", "-")
