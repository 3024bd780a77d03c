"""The blocks in which editors write the words of a funnel. Codes are chosen and stay; words are translated."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def question_choices() -> list:
    """See signup/editable_words.py, whose forms stand above the models."""
    from signup import editable_words

    return editable_words.question_choices()


def option_choices() -> list:
    """See signup/editable_words.py."""
    from signup import editable_words

    return editable_words.option_choices()


def step_choices() -> list:
    """See signup/editable_words.py."""
    from signup import editable_words

    return editable_words.step_choices()


def letter_choices() -> list:
    """See signup/editable_words.py."""
    from signup import editable_words

    return editable_words.letter_choices()


class OptionWordsBlock(blocks.StructBlock):
    """One answer of a question in an editor's words."""

    option = blocks.ChoiceBlock(label=_("Answer"), choices=option_choices)
    label = blocks.CharBlock(label=_("The answer in your words"), max_length=120)

    class Meta:
        icon = "list-ul"
        label = _("Answer")


class QuestionWordsBlock(blocks.StructBlock):
    """One question in an editor's words."""

    question = blocks.ChoiceBlock(label=_("Question"), choices=question_choices)
    label = blocks.CharBlock(label=_("The question in your words"), max_length=200, required=False)
    hint = blocks.CharBlock(label=_("Hint under the question"), max_length=300, required=False)
    why = blocks.CharBlock(label=_("Why we ask"), max_length=300, required=False)
    options = blocks.ListBlock(OptionWordsBlock(), label=_("Answers"), default=[])

    class Meta:
        icon = "help"
        label = _("Question")
        description = _("A question with its hint and answers in your words")
        template = "signup/blocks/question_words.html"
        preview_value = {
            "question": "danish_level",
            "label": "Hvor meget dansk taler du?",
            "hint": "Du behøver ikke kunne dansk.",
            "why": "Så du og din mentor kan tale sammen.",
            "options": [{"option": "danish_level.little", "label": "Intet eller nogle få ord"}],
        }


class StepTitleBlock(blocks.StructBlock):
    """The title of a step in an editor's words."""

    step = blocks.ChoiceBlock(label=_("Step"), choices=step_choices)
    title = blocks.CharBlock(label=_("The title in your words"), max_length=80)

    class Meta:
        icon = "title"
        label = _("Title of a step")
        description = _("The heading over the questions of a step")
        template = "signup/blocks/step_title.html"
        preview_value = {"step": "danish", "title": "Dit dansk"}


class LetterWordsBlock(blocks.StructBlock):
    """What a letter says, in an editor's words. Link, number and phone are added by the code."""

    letter = blocks.ChoiceBlock(label=_("Letter"), choices=letter_choices)
    text = blocks.TextBlock(
        label=_("The letter in your words"),
        max_length=1500,
        help_text=_(
            "A few short paragraphs, with an empty line between them. The greeting, the link and our phone number are "
            "added by themselves. Others may read the letter: do not say what it is about."
        ),
    )

    class Meta:
        icon = "mail"
        label = _("Letter")
        description = _("What a letter to applicants says")
        template = "signup/blocks/letter_words.html"
        preview_value = {
            "letter": "application_waiting",
            "text": "Tak for din bekræftelse. Du behøver ikke gøre mere nu.\n\nVi skriver, når der er nyt.",
        }
