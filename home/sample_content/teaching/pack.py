"""What a writer of a pack about a theme says: everything in both languages, and nobody's name."""

from dataclasses import dataclass
from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.lessons import lesson
from home.sample_content.writing import Pair

#: Reading two stories takes longer than reading one.
_MINUTES = {"language_school": 90, "school": 90, "conversation": 60}


@dataclass(frozen=True)
class Pack:
    """A pack about a theme. ``theme`` is a code of role_models.default_themes. Each level holds three or four questions,
    which fit any two or three stories about the theme; ``words`` are for those who learn Danish.
    """

    theme: str
    introduction: Pair
    words: tuple[tuple[Pair, Pair], ...]
    language_school: tuple[Pair, ...]
    school: tuple[Pair, ...]
    conversation: tuple[Pair, ...]
    activity: Pair


def block(pack: Pack, sample: Sample) -> tuple[str, dict[str, Any]]:
    """The pack as a block of a TeachingPage."""
    levels = {"language_school": pack.language_school, "school": pack.school, "conversation": pack.conversation}
    return (
        "pack",
        {
            "theme": pack.theme,
            "introduction": sample.text(*pack.introduction),
            "lessons": [
                lesson(
                    sample,
                    level,
                    questions,
                    minutes=_MINUTES[level],
                    words=pack.words if level == "language_school" else (),
                    activity=pack.activity,
                )
                for level, questions in levels.items()
            ],
        },
    )
