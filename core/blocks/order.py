"""Blocks in which order carries the meaning: timelines, steps, questions with their answers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.text import TEXT_FEATURES


class EventBlock(blocks.StructBlock):
    """One knot on the thread. Its time is as precise as it may be: a year, a month, "before the war"."""

    when = blocks.CharBlock(label=_("When"), max_length=60)
    title = blocks.CharBlock(label=_("What happened"), max_length=160)
    text = blocks.TextBlock(label=_("More about it"), max_length=600, required=False)

    class Meta:
        icon = "date"
        label = _("Event")


class TimelineBlock(blocks.ListBlock):
    """Events down a thread."""

    class Meta:
        icon = "date"
        label = _("Timeline")
        description = _("Events in order, down a thread")
        template = "blocks/timeline.html"
        preview_value = [
            {"when": "2003", "title": "Over 300 breve", "text": "Kvinder i hele landet bliver spurgt."},
            {"when": "2004", "title": "Aarhus åbner", "text": ""},
        ]

    def __init__(self, **options) -> None:
        super().__init__(EventBlock(), min_num=1, **options)


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(label=_("Step"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), max_length=600, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")


class StepsBlock(blocks.ListBlock):
    """What happens, step by step."""

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What happens, in numbered steps")
        template = "blocks/steps.html"
        preview_value = [{"title": "Du søger", "text": "Det tager ti minutter."}, {"title": "Vi ringer", "text": ""}]

    def __init__(self, **options) -> None:
        super().__init__(StepBlock(), min_num=1, **options)


class QuestionBlock(blocks.StructBlock):
    """One question with its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Answer"), features=TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionsBlock(blocks.ListBlock):
    """Questions that open to their answers."""

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions that open to their answers")
        template = "blocks/questions.html"
        preview_value = [{"question": "Koster det noget?", "answer": "<p>Nej.</p>"}]

    def __init__(self, **options) -> None:
        super().__init__(QuestionBlock(), min_num=1, **options)
