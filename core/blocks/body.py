"""The body of a page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.facts import ComparisonBlock, ContactBlock, FactsBlock, FiguresBlock
from core.blocks.leading import ActionBlock, CardsBlock
from core.blocks.order import QuestionsBlock, StepsBlock, TimelineBlock
from core.blocks.text import HeadingBlock, NoticeBlock, OwnWordsBlock, ParagraphBlock, PictureBlock, QuoteBlock

_TEXT, _FACTS, _ORDER, _LEADING = _("Words and pictures"), _("Facts"), _("In order"), _("Lead on")


class BodyBlock(blocks.StreamBlock):
    """Every block that an editor may put on a page."""

    heading = HeadingBlock(group=_TEXT)
    paragraph = ParagraphBlock(group=_TEXT)
    picture = PictureBlock(group=_TEXT)
    quote = QuoteBlock(group=_TEXT)
    own_words = OwnWordsBlock(group=_TEXT)
    notice = NoticeBlock(group=_TEXT)
    figures = FiguresBlock(group=_FACTS)
    facts = FactsBlock(group=_FACTS)
    comparison = ComparisonBlock(group=_FACTS)
    contact = ContactBlock(group=_FACTS)
    timeline = TimelineBlock(group=_ORDER)
    steps = StepsBlock(group=_ORDER)
    questions = QuestionsBlock(group=_ORDER)
    cards = CardsBlock(group=_LEADING)
    action = ActionBlock(group=_LEADING)

    class Meta:
        template = "blocks/body.html"
