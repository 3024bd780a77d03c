"""What search engines and library systems read of a teaching pack: schema.org's LearningResource."""

from collections.abc import Iterable
from typing import Any

from role_models.lessons import Lesson
from role_models.models import StoryPage

#: In the words of the W3C's vocabulary of accessibility properties.
_ACCESSIBILITY = ["displayTransformability", "readingOrder", "structuralNavigation"]


def learning_resource(
    *, name: str, description: str, url: str, language: str, lessons: Iterable[Lesson], stories: Iterable[StoryPage]
) -> dict[str, Any]:
    """A pack as a LearningResource, with a part for each level. ``url`` is its full address."""
    lessons = list(lessons)
    longest = max((lesson.minutes for lesson in lessons), default=0)
    return {
        "@type": "LearningResource",
        "name": name,
        "description": description,
        "url": url,
        "inLanguage": language,
        "isAccessibleForFree": True,
        "learningResourceType": "lesson plan",
        "audience": {"@type": "EducationalAudience", "educationalRole": "teacher"},
        "educationalLevel": [lesson.learners for lesson in lessons],
        "timeRequired": f"PT{longest}M",
        "accessibilityFeature": _ACCESSIBILITY,
        "accessibilityHazard": "none",
        "isBasedOn": [
            {"@type": "Article", "name": story.title, "url": story.full_url, "inLanguage": language}
            for story in stories
        ],
        "hasPart": [_part(lesson, name, url, language) for lesson in lessons],
    }


def _part(lesson: Lesson, name: str, url: str, language: str) -> dict[str, Any]:
    return {
        "@type": "LearningResource",
        "name": f"{name}: {lesson.name}",
        "url": f"{url}#{lesson.level}",
        "inLanguage": language,
        "learningResourceType": "lesson plan",
        "educationalLevel": lesson.learners,
        "timeRequired": f"PT{lesson.minutes}M",
    }
