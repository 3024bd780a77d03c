"""Blocks of teaching: one level of a pack, with its words, questions and activity; and a pack about a theme."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class Level(models.TextChoices):
    """Whom a level of a teaching pack is for."""

    LANGUAGE_SCHOOL = "language_school", _("Language school")
    SCHOOL = "school", _("School")
    CONVERSATION = "conversation", _("Conversation group")


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
        preview_value = {
            "level": "language_school",
            "learners": "Danskuddannelse 2, fra modul 3",
            "minutes": 45,
            "questions": ["Hvad kan Nermin allerede som barn?"],
        }


class LessonsBlock(blocks.StreamBlock):
    """The levels of a pack."""

    lesson = LessonBlock()

    class Meta:
        required = False


class ThemePackBlock(blocks.StructBlock):
    """A pack about a theme: it is taught with two or three stories, which the page lists by itself.

    It names no storyteller, so that nothing in it has to follow when one takes another name.
    """

    theme = blocks.CharBlock(label=_("Code of the theme"), max_length=40)
    introduction = blocks.TextBlock(label=_("What it is about"), max_length=600)
    lessons = blocks.ListBlock(LessonBlock(), label=_("Levels"), min_num=1)

    class Meta:
        icon = "folder-open-inverse"
        label = _("Pack about a theme")
        template = "role_models/blocks/theme_pack.html"


class ThemePacksBlock(blocks.StreamBlock):
    """The packs about themes."""

    pack = ThemePackBlock()

    class Meta:
        required = False
