"""A story on paper: a sheet for the notice board, posters with bleed and crop marks, and a postcard with two sides."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from core import lettering
from core.drawings.papers import paper_named
from core.drawings.textiles import pattern_definition
from core.prints import render_pdf
from core.qr import qr_svg
from role_models.output_kinds.content import Content
from role_models.output_kinds.portraits import portrait_address
from role_models.output_kinds.quotation import quoted
from role_models.telling import ToldEvent

#: Sizes of letters, the largest first, in rem: the classes size-1, size-2 ... of static/css/prints/story.css.
SIZES = (5.4, 4.8, 4.3, 3.8, 3.4, 3.0, 2.7, 2.4, 2.1, 1.8, 1.5)

#: The same for running text: the classes brief-1, brief-2 ...
_BRIEF_SIZES = (1.5, 1.35, 1.2, 1.08, 0.98, 0.88)
_BRIEF_LEADING = 1.4
#: An event of her life: its letters, the height of a line and what lies between two; and the heading over them all.
_EVENT_SIZE, _EVENT_LINE, _EVENT_GAP, _EVENTS_HEADING = 1.25, 1.63, 0.7, 5.2


@dataclass(frozen=True)
class Sheet:
    """One kind of paper. Places are given in rem, of which every sheet is 52.5 wide; pictures in pixels.

    ``brief`` is the place of her 30 seconds, and ``life`` the height that they and the events of her life share; 0
    where there is room for no events.
    """

    template: str
    size: str
    portrait: tuple[int, int]
    quote: tuple[float, float]
    name: tuple[float, float]
    name_from: int
    cloth: tuple[int, int]
    brief: tuple[float, float] = (0, 0)
    life: float = 0


@dataclass(frozen=True)
class SetWords:
    """Words in lines that fit their place, and the classes that set them so."""

    lines: tuple[str, ...]
    classes: str


POSTER_A3 = Sheet(
    template="role_models/prints/poster.html",
    size="a3",
    portrait=(1650, 1980),
    quote=(45.5, 12),
    name=(31, 4.8),
    name_from=3,
    cloth=(14, 44),
)
POSTER_A2 = replace(POSTER_A3, size="a2")
PRINT_A4 = Sheet(
    template="role_models/prints/sheet.html",
    size="a4",
    portrait=(900, 1125),
    quote=(25.5, 14),
    name=(25.5, 6.3),
    name_from=4,
    cloth=(45, 2),
    brief=(45, 22),
    life=26,
)
POSTCARD = Sheet(
    template="role_models/prints/postcard.html",
    size="a6",
    portrait=(1000, 1250),
    quote=(19, 21.5),
    name=(19, 8.3),
    name_from=5,
    cloth=(2, 39),
    brief=(24, 19.5),
)


def make(content: Content, *, sheet: Sheet) -> bytes:
    """The paper as a tagged PDF. Raises core.prints.PrintingUnavailable."""
    with translation.override(content.language):
        context = _context(content, sheet)
        title = gettext("%(name)s tells her story") % {"name": content.name}
    return render_pdf(template=sheet.template, context=context, language=content.language, title=title)


print_a4 = partial(make, sheet=PRINT_A4)
poster_a3 = partial(make, sheet=POSTER_A3)
poster_a2 = partial(make, sheet=POSTER_A2)
postcard = partial(make, sheet=POSTCARD)


def _context(content: Content, sheet: Sheet) -> dict:
    width, height = sheet.portrait
    brief_class, left = _brief(content, sheet)
    return {
        "content": content,
        "size": sheet.size,
        "quote": _set(quoted(content.quote, content.language), sheet.quote, SIZES),
        "name": _set(content.name, sheet.name, SIZES[sheet.name_from :]),
        "portrait": portrait_address(content.portrait, width=width, height=height) if content.portrait else "",
        "cloth": cloth(content, *sheet.cloth),
        "whole_cloth": "" if content.portrait else cloth(content, 40, 48, scale=0.09),
        "brief_class": brief_class,
        "events": list(_events_that_fit(content, width=sheet.brief[0] - 2, height=left)),
        "qr": qr_svg(content.address, description=gettext("QR code that leads to her story")),
    }


def _brief(content: Content, sheet: Sheet) -> tuple[str, float]:
    """The class that sets her 30 seconds, and how much height is left below them."""
    width, height = sheet.brief
    if not width:
        return "", 0
    height_of_letters = height * lettering.LEADING / _BRIEF_LEADING
    fitted = lettering.fit(content.brief, width=width, height=height_of_letters, sizes=_BRIEF_SIZES)
    taken = len(fitted.lines) * fitted.size * _BRIEF_LEADING
    return f"brief-{_BRIEF_SIZES.index(fitted.size) + 1}", sheet.life - taken


def _events_that_fit(content: Content, *, width: float, height: float) -> Iterator[ToldEvent]:
    """The first events of her life, as many as have room."""
    left = height - _EVENTS_HEADING
    for event in content.events:
        words = f"{event.when} {event.title}"
        lines = lettering.fit(words, width=width, height=1000, sizes=(_EVENT_SIZE,)).lines
        left -= len(lines) * _EVENT_LINE + _EVENT_GAP
        if left < 0:
            return
        yield event


def _set(words: str, place: tuple[float, float], sizes: tuple[float, ...]) -> SetWords:
    width, height = place
    fitted = lettering.fit(words, width=width, height=height, sizes=sizes)
    classes = f"size-{SIZES.index(fitted.size) + 1}"
    return SetWords(fitted.lines, f"{classes} needs-scripts" if fitted.font is lettering.SCRIPTS else classes)


def cloth(content: Content, width: int, height: int, *, scale: float = 0.045) -> SafeString:
    """A piece of her textile, ``width`` by ``height`` rem; decoration, nothing to read."""
    paper = paper_named(content.paper)
    weave = pattern_definition(name=f"cloth{width}", pattern=content.pattern, thread=paper.thread, scale=scale)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" preserveAspectRatio="xMinYMin slice">'
        '<defs>{weave}</defs><rect width="{width}" height="{height}" fill="{colour}"/>'
        '<rect width="{width}" height="{height}" fill="url(#cloth{width})"/></svg>',
        width=width,
        height=height,
        weave=mark_safe(weave),  # noqa: S308 -- numbers and colours of ours
        colour=paper.cloth,
    )
