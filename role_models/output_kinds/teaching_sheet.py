"""A story for teaching, on paper: her words, words to learn, the questions of every level, and what to do together."""

from django.utils import translation
from django.utils.translation import gettext

from core.prints import render_pdf
from core.qr import qr_svg
from role_models.lessons import shared_activity
from role_models.output_kinds.content import Content
from role_models.output_kinds.portraits import portrait_address
from role_models.output_kinds.prints import cloth
from role_models.output_kinds.quotation import quoted

#: Questions of more signs than these together leave no room to write answers: the sheet is to stay within four pages.
_MOST_SIGNS_WITH_LINES = 3500
_MOST_QUESTIONS_WITH_LINES = 18
#: The portrait in pixels, as wide as it is drawn at 300 dots an inch.
_PORTRAIT = (472, 590)


def make(content: Content) -> bytes:
    """The sheet as a tagged PDF. Raises core.prints.PrintingUnavailable."""
    with translation.override(content.language):
        context = _context(content)
        title = gettext("Teach with %(name)s") % {"name": content.name}
    template = "role_models/prints/teaching_sheet.html"
    return render_pdf(template=template, context=context, language=content.language, title=title)


def _context(content: Content) -> dict:
    width, height = _PORTRAIT
    words = dict(word for lesson in content.lessons for word in lesson.words)
    return {
        "content": content,
        "quote": quoted(content.quote, content.language),
        "portrait": portrait_address(content.portrait, width=width, height=height) if content.portrait else "",
        "cloth": cloth(content, 45, 2),
        "whole_cloth": "" if content.portrait else cloth(content, 40, 50, scale=0.09),
        "words": list(words.items()),
        "lessons": content.lessons,
        "shared_activity": shared_activity(content.lessons),
        "has_lines": _has_lines(content),
        "qr": qr_svg(content.address, description=gettext("QR code that leads to her story")),
    }


def _has_lines(content: Content) -> bool:
    questions = [question for lesson in content.lessons for question in lesson.questions]
    is_short = sum(map(len, questions)) <= _MOST_SIGNS_WITH_LINES
    return is_short and len(questions) <= _MOST_QUESTIONS_WITH_LINES
