"""Blocks that only a story has: chapters, the things of a life, and dated events with their own privacy."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from core.blocks import BodyBlock
from core.blocks.text import HeadingValue
from role_models.uses import DatePrecision, Visibility

_STORY = _("Story")

_MOVEMENTS = [
    ("childhood", _("Childhood")),
    ("journey", _("The journey")),
    ("adult_life", _("Adult life in Denmark")),
    ("other", _("Something else")),
]

#: What a passage may touch, in the words of the note before it.
_TOPICS = [
    ("war", _("War")),
    ("violence", _("Violence")),
    ("death", _("Death")),
    ("illness", _("Illness")),
    ("flight", _("Flight")),
    ("prison", _("Prison")),
]

#: The cut-outs in static/img/cut-outs that an object may be shown by.
_CUT_OUTS = [
    ("ballot", _("Ballot box")),
    ("ballot-paper", _("Ballot paper")),
    ("bread", _("Bread")),
    ("bus", _("Bus")),
    ("door", _("Door")),
    ("exam-paper", _("Exam paper")),
    ("exercise-book", _("Exercise book")),
    ("guitar", _("Guitar")),
    ("headlamp", _("Headlamp")),
    ("key", _("Key")),
    ("radio", _("Radio")),
    ("sandals", _("Sandals")),
    ("scales", _("Scales")),
    ("sewing-machine", _("Sewing machine")),
    ("suitcase", _("Suitcase")),
    ("swimming-cap", _("Swimming cap")),
    ("table", _("Table")),
    ("teacup", _("Teacup")),
    ("thread", _("Thread")),
    ("tomato-plant", _("Tomato plant")),
    ("trumpet", _("Trumpet")),
    ("washing-line", _("Washing line")),
    ("welding-mask", _("Welding mask")),
]


class ChapterBlock(blocks.StructBlock):
    """The beginning of a chapter: everything down to the next one belongs to it."""

    movement = blocks.ChoiceBlock(label=_("Part of her life"), choices=_MOVEMENTS, default="other")
    text = blocks.CharBlock(label=_("Heading"), max_length=120)
    topic = blocks.ChoiceBlock(
        label=_("Hard to read about"),
        choices=_TOPICS,
        required=False,
        help_text=_("A calm note then stands before the chapter, with a way past it."),
    )
    note = blocks.CharBlock(
        label=_("What is told"), max_length=160, required=False, help_text=_('Short, such as "Bombs over a town."')
    )

    class Meta:
        icon = "title"
        label = _("Chapter")
        description = _("Begins a chapter of her life")
        template = "role_models/blocks/chapter.html"
        value_class = HeadingValue
        preview_value = {"movement": "childhood", "text": "Barndom: færgen over bugten"}


class KeepsakeBlock(blocks.StructBlock):
    """An object from her life."""

    name = blocks.CharBlock(label=_("Object"), max_length=80)
    description = blocks.TextBlock(label=_("What it is to her"), max_length=400, required=False)
    image = ImageChooserBlock(label=_("Picture"), required=False)
    cut_out = blocks.ChoiceBlock(label=_("Or a drawing of ours"), choices=_CUT_OUTS, required=False)
    credit = blocks.CharBlock(label=_("Picture credit"), max_length=200, required=False)

    class Meta:
        icon = "pick"
        label = _("Object")


class KeepsakesBlock(blocks.ListBlock):
    """Objects from her life, side by side."""

    class Meta:
        icon = "pick"
        label = _("Objects")
        description = _("Objects from her life, side by side")
        template = "role_models/blocks/keepsakes.html"
        preview_value = [{"name": "Skruetrækkeren", "description": "Hendes fars.", "cut_out": "key"}]

    def __init__(self, **options) -> None:
        super().__init__(KeepsakeBlock(), min_num=1, **options)


class StoryBodyBlock(BodyBlock):
    """Every block that an editor may put into a story."""

    chapter = ChapterBlock(group=_STORY)
    keepsakes = KeepsakesBlock(group=_STORY)


class StoryEventBlock(blocks.StructBlock):
    """One knot on her thread, with its own limits: who sees it, and how finely it is dated."""

    year = blocks.IntegerBlock(label=_("Year"), min_value=1900, max_value=2100)
    precision = blocks.ChoiceBlock(label=_("Readers see"), choices=DatePrecision.choices, default=DatePrecision.YEAR)
    in_words = blocks.CharBlock(
        label=_("The time in words"), max_length=60, required=False, help_text=_('Such as "before the war".')
    )
    title = blocks.CharBlock(label=_("What happened"), max_length=160)
    text = blocks.TextBlock(label=_("More about it"), max_length=600, required=False)
    visibility = blocks.ChoiceBlock(label=_("Who sees it"), choices=Visibility.choices, default=Visibility.PUBLIC)

    class Meta:
        icon = "date"
        label = _("Event")
        description = _("An event of her life, dated as finely as readers may see it")
        template = "role_models/blocks/event.html"
        preview_value = {"year": 1994, "precision": "year", "title": "Flytter til Aarhus", "text": ""}

    def get_context(self, value, parent_context=None) -> dict:
        from role_models.telling import told_event  # It stands above the models, which are made of these blocks.

        return super().get_context(value, parent_context) | {"events": [told_event(value)]}


class StoryEventsBlock(blocks.StreamBlock):
    """The events of her life in their order."""

    event = StoryEventBlock()

    class Meta:
        required = False
