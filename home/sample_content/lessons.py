"""How the questions of a writer become the lessons of a pack, with whom each level is for."""

from collections.abc import Iterable
from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.writing import Pair

#: Whom each level is for.
LEARNERS: dict[str, Pair] = {
    "language_school": ("Danskuddannelse 2, fra modul 3", "Danish education 2, from module 3"),
    "school": ("7. til 10. klasse", "Years 7 to 10"),
    "conversation": ("Voksne, der mødes og taler dansk", "Adults who meet and speak Danish"),
}


def lesson(
    sample: Sample,
    level: str,
    questions: Iterable[Pair],
    *,
    minutes: int,
    words: Iterable[tuple[Pair, Pair]] = (),
    activity: Pair,
) -> dict[str, Any]:
    """One level of a pack, for a lesson block. ``words`` are pairs of a word and what it means."""
    return {
        "level": level,
        "learners": sample.text(*LEARNERS[level]),
        "minutes": minutes,
        "words": [{"word": sample.text(*word), "meaning": sample.text(*meaning)} for word, meaning in words],
        "questions": [sample.text(*question) for question in questions],
        "activity": sample.text(*activity),
    }
