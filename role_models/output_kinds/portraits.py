"""Her portrait, cut for a form: made in memory, so that no further copy of it lies in a folder."""

import base64
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

_QUALITY = 88


def portrait_address(portrait: Any, *, width: int, height: int) -> str:
    """The portrait as a data: address, cut to the shape of ``width`` by ``height`` pixels around its focal point.

    It is never enlarged. Raises OSError where the file cannot be read.
    """
    with portrait.file.open() as file, Image.open(file) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    share = min(picture.width / width, picture.height / height)
    cut_width, cut_height = width * share, height * share
    middle_x, middle_y = _focal_point(portrait, picture.size)
    left = min(max(0, middle_x - cut_width / 2), picture.width - cut_width)
    top = min(max(0, middle_y - cut_height / 2), picture.height - cut_height)
    picture = picture.crop((round(left), round(top), round(left + cut_width), round(top + cut_height)))
    picture.thumbnail((width, height), Image.Resampling.LANCZOS)
    buffer = BytesIO()
    # Pillow writes no EXIF unless it is told to: where the picture was taken stays behind.
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return f"data:image/jpeg;base64,{base64.b64encode(buffer.getvalue()).decode()}"


def _focal_point(portrait: Any, size: tuple[int, int]) -> tuple[float, float]:
    """Where the face is; a little above the middle where nobody said it."""
    if portrait.has_focal_point():
        return portrait.focal_point_x, portrait.focal_point_y
    return size[0] / 2, size[1] * 0.4
