"""QR codes as drawings: sharp at every size, with error correction M and the quiet zone that ISO/IEC 18004 asks for."""

from dataclasses import dataclass
from itertools import groupby

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

#: Modules of white around the code, on each side.
QUIET_ZONE = 4


@dataclass(frozen=True)
class QrCode:
    """A code as path data, in modules, black on nothing. ``size`` is its width with the quiet zone on both sides."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """The code of an address. Raises ValueError (segno.DataOverflowError) for more than a code can hold."""
    code = segno.make_qr(address, error="m", boost_error=False)
    runs = []
    for row, modules in enumerate(code.matrix):
        column = 0
        for is_dark, group in groupby(modules):
            length = len(list(group))
            if is_dark:
                runs.append(f"M{column + QUIET_ZONE} {row + QUIET_ZONE}h{length}v1h-{length}z")
            column += length
    return QrCode(size=len(code.matrix) + 2 * QUIET_ZONE, path="".join(runs))


def qr_svg(address: str, *, description: str) -> SafeString:
    """The code as an SVG picture on white that fills its container; ``description`` is read to who cannot see it."""
    code = qr_code(address)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" aria-label="{description}">'
        '<title>{description}</title><rect width="{size}" height="{size}" fill="#fff"/>'
        '<path d="{path}" fill="#000" shape-rendering="crispEdges"/></svg>',
        size=code.size,
        path=code.path,
        description=description,
    )
