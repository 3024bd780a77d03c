"""The code that a phone reads: tried with a reader that knows nothing of how it was made."""

from io import BytesIO

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from core.qr import QUIET_ZONE, qr_code, qr_svg

ADDRESSES = [
    "https://mentornet.example/da/staa-bag-en-mentor/",
    "https://example.org/en/" + "a-very-long-campaign-" * 8 + "/",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("width", [120, 900])
def test_code_is_read_back(address, width):
    svg = qr_svg(address, description="The campaign")
    picture = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width))))

    (code,) = zxingcpp.read_barcodes(picture.convert("L"))

    assert (code.text, code.ec_level) == (address, "M")


def test_nothing_is_drawn_in_the_quiet_zone():
    code = qr_code(ADDRESSES[0])
    picture = Image.open(
        BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=qr_svg(ADDRESSES[0], description=""), width=code.size)))
    ).convert("L")

    black = picture.point(lambda value: 255 if value < 128 else 0).getbbox()

    assert QUIET_ZONE == 4
    assert black == (4, 4, code.size - 4, code.size - 4)


def test_description_is_escaped():
    svg = qr_svg("https://example.org/", description='<script>"&')

    assert "<script>" not in svg
    assert "&lt;script&gt;&quot;&amp;" in svg
