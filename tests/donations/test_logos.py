"""A logo is a small picture that we drew ourselves, whatever somebody sends."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from donations.logos import LARGEST_BYTES, LARGEST_UPLOAD_BYTES, LogoRefused, logo_hash, redraw
from tests.donations.recognition_factories import picture

SECRET = "Zainab Quistgaard, Ørkenvej 7"


def drawn(data: bytes) -> Image.Image:
    """What becomes of a file."""
    return Image.open(BytesIO(redraw(BytesIO(data))))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of this size."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def with_everything_hidden() -> bytes:
    """A JPEG and a PNG cannot hold more: a name in the EXIF, in a comment and in a text."""
    exif = Image.Exif()
    exif[0x013B] = SECRET
    exif[0x8825] = {1: "N", 2: (55.0, 40.0, 0.0)}
    return picture(kind="JPEG", exif=exif, comment=SECRET.encode())


def noise(size: tuple[int, int]) -> bytes:
    """A picture that no method makes smaller."""
    channels = [Image.effect_noise(size, 120) for _channel in range(3)]
    stream = BytesIO()
    Image.merge("RGB", channels).save(stream, format="PNG")
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize(
    ("sent", "kept"), [((900, 300), (600, 200)), ((300, 900), (100, 300)), ((120, 40), (120, 40)), ((1, 1), (1, 1))]
)
def test_picture_becomes_a_png_that_fits_and_is_never_enlarged(kind, sent, kept):
    logo = drawn(picture(sent, kind))

    assert (logo.format, logo.size) == ("PNG", kept)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "I;16", "1"])
def test_picture_of_any_mode_is_read(mode):
    stream = BytesIO()
    Image.new(mode, (50, 20)).save(stream, format="PNG")

    assert drawn(stream.getvalue()).size == (50, 20)


def test_cmyk_of_a_printer_becomes_colours_of_a_screen():
    stream = BytesIO()
    Image.new("CMYK", (50, 20), (0, 255, 255, 0)).save(stream, format="JPEG")

    red, green, blue = drawn(stream.getvalue()).convert("RGB").getpixel((10, 10))

    assert red > 200
    assert max(green, blue) < 80


def test_what_is_transparent_stays_transparent():
    stream = BytesIO()
    Image.new("RGBA", (50, 20), (255, 0, 0, 0)).save(stream, format="WEBP", lossless=True)

    assert drawn(stream.getvalue()).convert("RGBA").getpixel((5, 5))[3] == 0


def test_picture_that_lies_on_its_side_is_put_upright():
    exif = Image.Exif()
    exif[0x0112] = 6

    assert drawn(picture((200, 100), "JPEG", exif=exif)).size == (100, 200)


def test_nothing_that_is_hidden_in_a_file_is_kept():
    hidden = PngImagePlugin.PngInfo()
    hidden.add_text("Author", SECRET)
    hidden.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET}</x>")
    stream = BytesIO()
    Image.new("RGB", (90, 30)).save(stream, format="PNG", pnginfo=hidden)

    for data in (stream.getvalue() + SECRET.encode(), with_everything_hidden()):
        kept = redraw(BytesIO(data))
        logo = Image.open(BytesIO(kept))
        logo.load()
        assert (logo.info, dict(logo.getexif())) == ({}, {})
        assert b"Quistgaard" not in kept


def test_picture_that_cannot_be_packed_still_fits():
    sent = noise((600, 300))

    kept = redraw(BytesIO(sent))

    assert len(sent) > 2 * LARGEST_BYTES
    assert len(kept) <= LARGEST_BYTES


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b'<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>',
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        b"%PDF-1.7",
        b"",
        b"\0" * 100,
        b"MZ" + b"\x90" * 200,
        b"\x89PNG\r\n\x1a\n",
        picture()[:200],
        picture(kind="JPEG")[:300],
        picture(kind="WEBP")[:40],
        picture(kind="BMP"),
        picture(kind="TIFF"),
        picture(kind="GIF"),
    ],
)
def test_everything_else_is_refused(data):
    with pytest.raises(LogoRefused) as refusal:
        redraw(BytesIO(data))

    assert refusal.value.code == "unreadable"


def test_file_of_another_kind_is_refused_whatever_it_is_called():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'

    with pytest.raises(LogoRefused):
        redraw(BytesIO(svg + picture()))


@pytest.mark.parametrize(("size", "code"), [((40_000, 40_000), "unreadable"), ((4001, 10), "too_many_pixels")])
def test_bomb_is_refused_before_it_is_unpacked(size, code):
    with pytest.raises(LogoRefused) as refusal:
        redraw(BytesIO(png_that_claims(*size)))

    assert refusal.value.code == code


def test_text_that_unpacks_to_much_is_refused():
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 80_000_000, 9))
    data = png_that_claims(10, 10)
    head, rest = data[:33], data[33:]

    with pytest.raises(LogoRefused):
        redraw(BytesIO(head + text + rest))


def test_file_that_is_too_large_is_refused():
    with pytest.raises(LogoRefused) as refusal:
        redraw(BytesIO(picture() + b"\0" * LARGEST_UPLOAD_BYTES))

    assert refusal.value.code == "too_large"


def test_same_picture_has_the_same_address_and_another_has_another():
    first, again, other = (logo_hash(redraw(BytesIO(picture(colour=colour)))) for colour in ("red", "red", "blue"))

    assert first == again
    assert first != other
    assert len(first) == 64
