"""The card that others see when somebody shares a story: 1200 by 630 pixels, her words and portrait on her paper."""

from functools import lru_cache
from io import BytesIO

import resvg_py
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from PIL import Image

from core import lettering
from core.drawings import PAPERS, PATTERNS
from core.drawings.papers import INK, MADDER, Paper, paper_named
from core.drawings.textiles import pattern_definition
from core.lettering import Lettering
from role_models.output_kinds.content import Content
from role_models.output_kinds.portraits import portrait_address
from role_models.output_kinds.quotation import quoted

WIDTH, HEIGHT = 1200, 630
#: Networks load small cards at once; ours stays below this many bytes.
LARGEST = 90_000
_QUALITIES = (88, 84, 80, 76, 70, 64, 56, 48)
_PICTURE = 480
_LEFT = 556
_ROOM = WIDTH - _LEFT - 56
_QUOTE_SIZES = (62, 56, 50, 45, 41, 37, 33, 30)
_NAME_SIZES = (38, 34, 30, 26, 22)
_SMALL_SIZES = (25, 22, 19)


def make(content: Content) -> bytes:
    """The card as a JPEG."""
    with translation.override(content.language):
        return _jpeg(_card_svg(content))


@lru_cache(maxsize=2 * len(PAPERS) * len(PATTERNS))
def neutral(*, paper: str, pattern: str, language: str) -> bytes:
    """The card of a story whose teller allows none: her textile and our own words. Raises ValueError."""
    with translation.override(language):
        return _jpeg(_neutral_svg(paper_named(paper), pattern))


def _jpeg(svg: str) -> bytes:
    fonts = [str(font.path) for font in (lettering.DISPLAY, lettering.TEXT, lettering.SCRIPTS)]
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH, font_files=fonts, skip_system_fonts=True))
    picture = Image.open(BytesIO(png)).convert("RGB")
    content = b""
    for quality in _QUALITIES:
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        content = buffer.getvalue()
        if len(content) <= LARGEST:
            break
    return content


def _card_svg(content: Content) -> str:
    paper = paper_named(content.paper)
    quote = lettering.fit(quoted(content.quote, content.language), width=_ROOM, height=292, sizes=_QUOTE_SIZES)
    name = lettering.fit(content.name, width=_ROOM, height=84, sizes=_NAME_SIZES)
    quote_middle = 256
    note = gettext("Invented story") if content.is_sample else ""
    return _frame(
        _ground(paper, content.pattern),
        _picture(content),
        format_html('<rect x="{}" width="26" height="630" fill="url(#cloth)"/>', _PICTURE),
        _small(" · ".join(part for part in (content.exhibition, note) if part), y=66),
        _text(quote, middle=quote_middle, fill=paper.cloth),
        _thread(),
        _text(name, middle=494, fill=INK),
        _small(content.way, y=576),
    )


def _neutral_svg(paper: Paper, pattern: str) -> str:
    title = lettering.fit(gettext("A woman tells her story"), width=620, height=170, sizes=(66, 58, 50))
    return _frame(
        _ground(paper, pattern),
        mark_safe('<rect width="1200" height="630" fill="url(#cloth-large)"/>'),
        format_html('<rect x="256" y="166" width="704" height="314" rx="18" fill="{}" opacity=".25"/>', INK),
        format_html('<rect x="248" y="158" width="704" height="314" rx="18" fill="{}"/>', paper.cut_out),
        _text(title, middle=290, fill=paper.cloth, x=600, anchor="middle"),
        _small(gettext("KVINFO's Mentor Network"), y=424, x=600, anchor="middle"),
    )


def _frame(*parts: SafeString) -> str:
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">{}</svg>',
        mark_safe("".join(parts)),  # noqa: S308 -- each part is escaped where it is made
    )


def _ground(paper: Paper, pattern: str) -> SafeString:
    """The sheet, and the cloth in two sizes to cut from."""
    weaves = "".join(
        f'<pattern id="{name}" width="{48 * scale}" height="{48 * scale}" patternUnits="userSpaceOnUse">'
        f'<rect width="{48 * scale}" height="{48 * scale}" fill="{paper.cloth}"/>'
        f'<rect width="{48 * scale}" height="{48 * scale}" fill="url(#{name}-weave)"/></pattern>'
        + pattern_definition(name=f"{name}-weave", pattern=pattern, thread=paper.thread, scale=scale)
        for name, scale in (("cloth", 0.54), ("cloth-large", 2))
    )
    return mark_safe(  # noqa: S308 -- numbers and colours of ours
        f'<defs>{weaves}</defs><rect width="1200" height="630" fill="{paper.cut_out}"/>'
    )


def _picture(content: Content) -> SafeString:
    if content.portrait is None:
        return format_html('<rect width="{}" height="630" fill="url(#cloth-large)"/>', _PICTURE)
    address = portrait_address(content.portrait, width=_PICTURE, height=HEIGHT)
    return format_html(
        '<image href="{}" width="{}" height="630" preserveAspectRatio="xMidYMid slice"/>', address, _PICTURE
    )


def _thread() -> SafeString:
    """The red thread, from her words to her name."""
    path = f"M{_LEFT} 438C{_LEFT + 120} 438 {_LEFT + 170} 452 {_LEFT + 216} 438S{_LEFT + 262} 408 {_LEFT + 236} 408"
    path += f" {_LEFT + 214} 432 {_LEFT + 262} 440 {_LEFT + 420} 436 {_LEFT + _ROOM} 438"
    return format_html('<path d="{}" fill="none" stroke="{}" stroke-width="4.5" stroke-linecap="round"/>', path, MADDER)


def _small(words: str, *, y: int, x: int = _LEFT, anchor: str = "start") -> SafeString:
    if not words:
        return SafeString()
    line = lettering.fit(words, width=_ROOM, height=30, sizes=_SMALL_SIZES)
    has_letters = line.font is lettering.DISPLAY  # What the display font can write, the text font can too.
    return _text(line, middle=y - 8, fill=INK, x=x, anchor=anchor, family=lettering.TEXT.family if has_letters else "")


def _text(
    words: Lettering, *, middle: float, fill: str, x: int = _LEFT, anchor: str = "start", family: str = ""
) -> SafeString:
    """Lines around a common centre, which lies at the height ``middle``."""
    leading = words.size * lettering.LEADING
    first = middle - leading * (len(words.lines) - 1) / 2 + words.size * 0.34
    lines = [
        format_html('<text x="{}" y="{}">{}</text>', x, round(first + number * leading, 1), line)
        for number, line in enumerate(words.lines)
    ]
    return format_html(
        '<g text-anchor="{}" fill="{}" font-family="{}" font-weight="{}" font-size="{}">{}</g>',
        anchor,
        fill,
        f"{family or words.font.family}, {lettering.SCRIPTS.family}",
        lettering.TEXT.weight if family else words.font.weight,
        words.size,
        mark_safe("".join(lines)),  # noqa: S308 -- escaped line by line
    )
