"""Lessons as teachers read them: one for each level, with words, questions and something to do together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from role_models.blocks_of_lessons import Level


@dataclass(frozen=True)
class Lesson:
    """One level of a pack. ``level`` is one of Level, ``name`` its name in the active language; ``minutes`` is 0 in a
    draft that lacks them. ``words`` are pairs of a word and what it means.
    """

    level: str
    name: str
    learners: str
    minutes: int
    words: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    activity: str


def lesson_of(value: Any) -> Lesson:
    """The lesson that a value of role_models.blocks_of_lessons.LessonBlock says. A draft may lack all of it."""
    level = value["level"] or ""
    return Lesson(
        level=level,
        name=str(Level(level).label) if level in Level.values else "",
        learners=value["learners"] or "",
        minutes=value["minutes"] or 0,
        words=tuple((word["word"], word["meaning"]) for word in value["words"] or ()),
        questions=tuple(question for question in value["questions"] or () if question),
        activity=value["activity"] or "",
    )


def lessons_of(values: Iterable[Any]) -> tuple[Lesson, ...]:
    """The lessons of a pack in the editors' order, the first of each level."""
    lessons: dict[str, Lesson] = {}
    for value in values:
        lesson = lesson_of(value)
        lessons.setdefault(lesson.level, lesson)
    return tuple(lessons.values())


def lessons_of_story(page: Any) -> tuple[Lesson, ...]:
    """The lessons of a story's page; none while nobody wrote any."""
    return lessons_of(child.value for child in page.lessons or ())


def shared_activity(lessons: Iterable[Lesson]) -> str:
    """What all lessons that have something to do together do alike, so that it need be told once; else ""."""
    activities = {lesson.activity for lesson in lessons if lesson.activity}
    return activities.pop() if len(activities) == 1 else ""
