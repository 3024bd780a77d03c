"""The blocks of which editors compose a page, a file per family. Each is drawn by ``templates/blocks/<name>.html``."""

from core.blocks.body import BodyBlock
from core.blocks.facts import ComparisonBlock, ContactBlock, FactsBlock, FiguresBlock
from core.blocks.leading import ActionBlock, CardsBlock, LinkValue, actions
from core.blocks.order import QuestionsBlock, StepsBlock, TimelineBlock
from core.blocks.text import (
    HeadingBlock,
    NoticeBlock,
    OwnWordsBlock,
    ParagraphBlock,
    PictureBlock,
    QuoteBlock,
    VerbatimTextBlock,
)

__all__ = [
    "ActionBlock",
    "BodyBlock",
    "CardsBlock",
    "ComparisonBlock",
    "ContactBlock",
    "FactsBlock",
    "FiguresBlock",
    "HeadingBlock",
    "LinkValue",
    "NoticeBlock",
    "OwnWordsBlock",
    "ParagraphBlock",
    "PictureBlock",
    "QuestionsBlock",
    "QuoteBlock",
    "StepsBlock",
    "TimelineBlock",
    "VerbatimTextBlock",
    "actions",
]
