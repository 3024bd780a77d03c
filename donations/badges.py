"""The badge of those who stand by us: a woven label with their name, 600 by 600 units."""

import base64
from io import BytesIO

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from fontTools import subset

from core import lettering
from core.drawings.papers import INK, MADDER, Paper
from core.drawings.textiles import pattern_definition
from core.lettering import Lettering, PrintFont

_WIDTH = 600
_NAME_SIZES = (76, 66, 58, 50, 44, 38, 33, 28)
_NAME_WIDTH, _NAME_HEIGHT = 424, 186
_CLAIM_SIZES = (30, 27, 24, 21)
_CLAIM_WIDTH, _CLAIM_HEIGHT = 424, 70


def band_svg(*, pattern: str, paper: Paper) -> SafeString:
    """A strip of cloth, 30 times as wide as it is high or cut at its end; decoration, nothing to read."""
    weave = pattern_definition(name="band", pattern=pattern, thread=paper.thread)
    return mark_safe(  # noqa: S308 -- numbers and colours of ours
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 630 48" preserveAspectRatio="xMinYMin slice">'
        f'<defs>{weave}</defs><rect width="630" height="48" fill="{paper.cloth}"/>'
        '<rect width="630" height="48" fill="url(#band)"/></svg>'
    )


def badge_svg(*, name: str, paper: Paper, pattern: str, is_test: bool) -> str:
    """The badge in the active language. Its letters come with it, so that it looks alike everywhere."""
    set_name = lettering.fit(name, width=_NAME_WIDTH, height=_NAME_HEIGHT, sizes=_NAME_SIZES)
    claim = lettering.fit(
        gettext("stands by the mentor network"), width=_CLAIM_WIDTH, height=_CLAIM_HEIGHT, sizes=_CLAIM_SIZES
    )
    test = gettext("TEST – no money has moved") if is_test else ""
    words = [name, *claim.lines, test]
    description = gettext("%(name)s stands by the mentor network") % {"name": name}
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600" role="img" '
        'aria-label="{description}"><title>{description}</title><style>{fonts}</style>'
        "{cloth}{thread}{name}{claim}{test}</svg>",
        description=description,
        fonts=_font_faces("".join(words)),
        cloth=_cloth(paper, pattern),
        thread=_thread(),
        name=_text(set_name, middle=274, fill=paper.cloth),
        claim=_text(claim, middle=432, fill=INK),
        test=_test_band(test) if test else "",
    )


def as_address(svg: str) -> str:
    """The drawing as a data: address."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def _cloth(paper: Paper, pattern: str) -> SafeString:
    """A frame of cloth, a seam, and a sheet of paper on it."""
    weave = pattern_definition(name="cloth", pattern=pattern, thread=paper.thread)
    return mark_safe(  # noqa: S308 -- numbers and colours of ours
        f'<defs>{weave}</defs><rect width="600" height="600" rx="40" fill="{paper.cloth}"/>'
        '<rect width="600" height="600" rx="40" fill="url(#cloth)"/>'
        f'<rect x="56" y="56" width="496" height="496" rx="22" fill="{INK}" opacity=".2"/>'
        f'<rect x="50" y="50" width="500" height="500" rx="22" fill="{paper.cut_out}"/>'
        f'<rect x="64" y="64" width="472" height="472" rx="14" fill="none" stroke="{paper.cloth}" stroke-width="2.5" '
        'stroke-dasharray="12 8" stroke-linecap="round"/>'
    )


def _thread() -> SafeString:
    """The thread with its loop, knotted at both ends."""
    path = "M112 132C190 150 236 150 274 136S330 92 300 88 262 122 306 140 420 148 488 126"
    return mark_safe(  # noqa: S308 -- a drawing of ours
        f'<path d="{path}" fill="none" stroke="{MADDER}" stroke-width="5" stroke-linecap="round"/>'
        f'<circle cx="112" cy="132" r="8" fill="{MADDER}"/><circle cx="488" cy="126" r="8" fill="{MADDER}"/>'
    )


def _text(words: Lettering, *, middle: float, fill: str) -> SafeString:
    """Lines around the middle of the label; ``middle`` is the height of their common centre."""
    leading = words.size * lettering.LEADING
    first = middle - leading * (len(words.lines) - 1) / 2 + words.size * 0.34
    lines = [
        format_html('<text x="300" y="{y}">{line}</text>', y=round(first + number * leading, 1), line=line)
        for number, line in enumerate(words.lines)
    ]
    return format_html(
        '<g text-anchor="middle" fill="{fill}" font-family="{family}" font-weight="{weight}" font-size="{size}">'
        "{lines}</g>",
        fill=fill,
        family=f"{words.font.family}, {lettering.SCRIPTS.family}",
        weight=words.font.weight,
        size=words.size,
        lines=mark_safe("".join(lines)),  # noqa: S308 -- escaped line by line
    )


def _test_band(words: str) -> SafeString:
    band = lettering.fit(words, width=460, height=30, sizes=(26, 22, 18))
    return mark_safe(  # noqa: S308 -- a drawing of ours, and words that _text escapes
        f'<rect x="50" y="490" width="500" height="42" fill="{INK}"/>' + _text(band, middle=511, fill="#fff")
    )


def _font_faces(words: str) -> SafeString:
    """The fonts that the words need, cut down to their letters, inside the drawing."""
    used = {lettering.font_for(word) for word in words.split()} | {lettering.font_for(words), lettering.DISPLAY}
    faces = (
        f'@font-face{{font-family:"{font.family}";font-weight:{font.weight};src:url({_cut_font(font, words)})}}'
        for font in sorted(used, key=lambda font: font.family)
    )
    return mark_safe("".join(faces))  # noqa: S308 -- names of ours and base64


def _cut_font(font: PrintFont, words: str) -> str:
    options = subset.Options(flavor="woff2", layout_features=["*"], notdef_outline=True, name_IDs=[1, 2])
    buffer = BytesIO()
    with subset.load_font(str(font.path), options) as file:
        cutter = subset.Subsetter(options)
        cutter.populate(text=words)
        cutter.subset(file)
        subset.save_font(file, buffer, options)
    return f"data:font/woff2;base64,{base64.b64encode(buffer.getvalue()).decode()}"
