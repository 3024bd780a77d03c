"""Blocks of teaching: one level of a pack, with its words, questions and activity; and a pack about a theme."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

_PREVIEW = {
    "level": "language_school",
    "learners": "Danskuddannelse 2, fra modul 3",
    "minutes": 45,
    "words": [{"word": "en maskinist", "meaning": "en, der passer en motor"}],
    "questions": ["Hvad kan Nermin allerede som barn?"],
    "activity": "Luk øjnene, og lyt i to minutter.",
}


class Level(models.TextChoices):
    """Whom a level of a teaching pack is for."""

    LANGUAGE_SCHOOL = "language_school", _("Language school")
    SCHOOL = "school", _("School")
    CONVERSATION = "conversation", _("Conversation group")


def theme_choices() -> list[tuple[str, str]]:
    """The themes that editors keep, each by its code."""
    from role_models.models import StoryTheme  # The models are made of these blocks.

    return [(theme.code, theme.name) for theme in StoryTheme.objects.all()]


class WordBlock(blocks.StructBlock):
    """A word that learners may not know, and what it means in plain words."""

    word = blocks.CharBlock(label=_("Word"), max_length=60)
    meaning = blocks.CharBlock(label=_("What it means"), max_length=200)

    class Meta:
        icon = "title"
        label = _("Word")


class LessonBlock(blocks.StructBlock):
    """One level: whom it is for, how long it takes, and what they do."""

    level = blocks.ChoiceBlock(label=_("Level"), choices=Level.choices)
    learners = blocks.CharBlock(
        label=_("For whom"), max_length=120, help_text=_('Such as "Danish education 2, from module 3".')
    )
    minutes = blocks.IntegerBlock(label=_("Minutes"), min_value=5, max_value=600)
    words = blocks.ListBlock(WordBlock(), label=_("Words"), min_num=0, default=[])
    questions = blocks.ListBlock(blocks.TextBlock(max_length=400), label=_("Questions"), min_num=1)
    activity = blocks.TextBlock(label=_("Something to do together"), max_length=800, required=False)

    class Meta:
        icon = "edit"
        label = _("Level")
        description = _("One level of a teaching pack")
        template = "role_models/blocks/lesson.html"
        preview_value = _PREVIEW

    def get_context(self, value, parent_context=None) -> dict:
        from role_models.lessons import lesson_of  # It needs these blocks.

        return super().get_context(value, parent_context) | {"lesson": lesson_of(value)}


class LessonsBlock(blocks.StreamBlock):
    """The levels of a pack, each at most once."""

    lesson = LessonBlock()

    class Meta:
        required = False

    def clean(self, value):
        """Refuse a level that stands there already."""
        cleaned = super().clean(value)
        levels = [child.value["level"] for child in cleaned]
        errors = {number: _twice(_("This level is there already.")) for number in _repeated(levels)}
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


class LevelsBlock(blocks.ListBlock):
    """The levels of a pack about a theme, each at most once."""

    def clean(self, value):
        """Refuse a level that stands there already."""
        cleaned = super().clean(value)
        levels = [lesson["level"] for lesson in cleaned]
        errors = {number: _twice(_("This level is there already.")) for number in _repeated(levels)}
        if errors:
            raise ListBlockValidationError(block_errors=errors)
        return cleaned


class ThemePackBlock(blocks.StructBlock):
    """A pack about a theme: it is taught with two or three stories, which the page lists by itself.

    It names no storyteller, so that nothing in it has to follow when one takes another name.
    """

    theme = blocks.ChoiceBlock(label=_("Theme"), choices=theme_choices)
    introduction = blocks.TextBlock(label=_("What it is about"), max_length=600)
    lessons = LevelsBlock(LessonBlock(), label=_("Levels"), min_num=1)

    class Meta:
        icon = "folder-open-inverse"
        label = _("Pack about a theme")
        description = _("What a class does with two or three stories about one theme")
        template = "role_models/blocks/theme_pack.html"
        preview_value = {
            "theme": "language",
            "introduction": "Hvordan lærer man et sprog, når dagen er fuld i forvejen?",
            "lessons": [_PREVIEW],
        }

    def get_context(self, value, parent_context=None) -> dict:
        from role_models.lessons import lessons_of  # It needs these blocks.

        name = dict(theme_choices()).get(value["theme"] or "", "")
        return super().get_context(value, parent_context) | {"name": name, "lessons": lessons_of(value["lessons"])}


class ThemePacksBlock(blocks.StreamBlock):
    """The packs about themes, one for each theme."""

    pack = ThemePackBlock()

    class Meta:
        required = False

    def clean(self, value):
        """Refuse a second pack about a theme: its address is the theme's."""
        cleaned = super().clean(value)
        themes = [child.value["theme"] for child in cleaned]
        errors = {number: _twice(_("There is a pack about this theme already.")) for number in _repeated(themes)}
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def _repeated(values: Iterable[Any]) -> list[int]:
    """The places of the values that stood before. A draft may lack several: that is no repetition."""
    values = list(values)
    return [place for place, value in enumerate(values) if value and value in values[:place]]


def _twice(words) -> ValidationError:
    return ValidationError(str(words))
