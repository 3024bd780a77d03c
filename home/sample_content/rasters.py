"""From drawing to picture: Wagtail keeps rasters, our drawings are SVG."""

from io import BytesIO

import resvg_py
from PIL import Image

_QUALITY = 88
_WIDTH = 1200


def jpeg_from_svg(svg: str, *, width: int = _WIDTH) -> bytes:
    """The drawing as a JPEG of ``width`` pixels, on white where it is transparent."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width))
    drawing = Image.open(BytesIO(png)).convert("RGBA")
    paper = Image.new("RGB", drawing.size, "white")
    paper.paste(drawing, mask=drawing.getchannel("A"))
    buffer = BytesIO()
    paper.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue()
