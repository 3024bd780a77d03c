"""Logos that sponsors send us: read with care, drawn anew, and kept as a small PNG without anything hidden in it."""

import hashlib
import struct
from io import BytesIO
from typing import IO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

#: What somebody may send us.
LARGEST_UPLOAD_BYTES = 2 * 1024 * 1024
LONGEST_SIDE_PIXELS = 4000

#: What we keep.
LARGEST_SIZE = (600, 300)
LARGEST_BYTES = 200 * 1024

#: No SVG: it is a program that a browser runs.
_FORMATS = ("PNG", "JPEG", "WEBP")
#: What Pillow raises when a file is broken, lies about itself, or would fill the memory.
_UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


class LogoRefused(ValidationError):
    """The file is no logo that we can show. The message says why, in the active language."""


def redraw(file: IO[bytes]) -> bytes:
    """The picture in ``file`` as PNG, at most 600 by 300 pixels and 200 kB, without metadata.

    Nothing is enlarged, and of an animation the first picture is taken. Raises LogoRefused.
    """
    file.seek(0)
    data = file.read(LARGEST_UPLOAD_BYTES + 1)
    if len(data) > LARGEST_UPLOAD_BYTES:
        raise LogoRefused(_("The file is larger than 2 MB. Please choose a smaller one."), code="too_large")
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            return _as_png(_drawn_small(picture))
    except _UNREADABLE as error:
        raise LogoRefused(
            _("We cannot read this file as a picture. Please send the logo as PNG, JPEG or WebP."), code="unreadable"
        ) from error


def logo_hash(png: bytes) -> str:
    """What stands in a logo's address: the SHA-256 of its bytes (64 hexadecimal digits)."""
    return hashlib.sha256(png).hexdigest()


def _drawn_small(picture: Image.Image) -> Image.Image:
    """The picture on a new canvas, to which no metadata comes along. Its size is known before it is unpacked."""
    if max(picture.size) > LONGEST_SIDE_PIXELS:
        raise LogoRefused(
            _("The picture has too many pixels. It may be at most %(pixels)s pixels wide and high.")
            % {"pixels": LONGEST_SIDE_PIXELS},
            code="too_many_pixels",
        )
    picture.draft("RGB", (LARGEST_SIZE[0] * 2, LARGEST_SIZE[1] * 2))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail(LARGEST_SIZE, Image.Resampling.LANCZOS)
    canvas = Image.new("RGBA", upright.size)
    canvas.paste(upright)
    return canvas


def _as_png(canvas: Image.Image) -> bytes:
    png = _saved(canvas)
    if len(png) > LARGEST_BYTES:  # With 256 colours one pixel is one byte, so this fits.
        png = _saved(canvas.quantize(256, method=Image.Quantize.FASTOCTREE))
    return png


def _saved(picture: Image.Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, format="PNG", optimize=True)
    return stream.getvalue()
