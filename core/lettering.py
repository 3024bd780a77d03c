"""Names in print: the font that knows their letters, and the largest size at which they fit their place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont
from PIL import ImageFont

_FOLDER = "fonts/prints"
#: Fonts are measured at this size and scaled: finer than any eye.
_MEASURED_AT = 200
#: From one line of a name to the next, for each unit of size.
LEADING = 1.14


@dataclass(frozen=True)
class PrintFont:
    """A font file of ours. ``family`` and ``weight`` are what it says of itself, by which drawings call it."""

    family: str
    weight: int
    file: str

    @property
    def path(self) -> Path:
        """Where the file lies. Raises FileNotFoundError."""
        found = finders.find(f"{_FOLDER}/{self.file}")
        if not found:
            raise FileNotFoundError(self.file)
        return Path(found)


DISPLAY = PrintFont("Fraunces", 600, "fraunces-600.ttf")
TEXT = PrintFont("Atkinson Hyperlegible Next", 400, "atkinson-hyperlegible-next-400.ttf")
#: For what the others have no letters for: Arabic, Cyrillic, Greek, Hebrew, Vietnamese and more.
SCRIPTS = PrintFont("DejaVu Sans", 700, "dejavu-sans-700.ttf")


@dataclass(frozen=True)
class Lettering:
    """A text in lines, each at most as wide as its place, at ``size`` (in the unit of the width)."""

    lines: tuple[str, ...]
    size: float
    font: PrintFont


def font_for(text: str) -> PrintFont:
    """The display font if it has every letter of the text, else the one that knows more scripts.

    A text is never set in two fonts: half a name would look like a mistake.
    """
    return DISPLAY if all(ord(letter) in _letters(DISPLAY) for letter in text if letter != " ") else SCRIPTS


def fit(text: str, *, width: float, height: float, sizes: Sequence[float]) -> Lettering:
    """The text at the largest of ``sizes`` (largest first) at which it fits into ``width`` and ``height``.

    Lines are about equally long. Words are broken only where one word alone is too wide at the smallest size; what
    still has no room then is cut off with an ellipsis.
    """
    words = normalize("NFC", text).split()
    font = font_for(" ".join(words))
    for size in sizes:
        room = width / size
        lines = _balanced(words, room, font)
        if len(lines) <= _most_lines(height, size) and all(_width(line, font) <= room for line in lines):
            return Lettering(tuple(lines), size, font)
    size = sizes[-1]
    room = width / size
    lines = _lines(_broken(words, room, font), room, font)
    most = _most_lines(height, size)
    if len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], room, font)]
    return Lettering(tuple(lines), size, font)


def _most_lines(height: float, size: float) -> int:
    return max(1, int(height / (size * LEADING)))


def _lines(words: list[str], room: float, font: PrintFont) -> list[str]:
    """The words in as few lines as there can be. A word that is too wide stands alone."""
    lines: list[str] = []
    for word in words:
        if lines and _width(f"{lines[-1]} {word}", font) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _balanced(words: list[str], room: float, font: PrintFont) -> list[str]:
    """As many lines as needed, and none much longer than the others."""
    lines = _lines(words, room, font)
    for share in range(40, 100, 5):
        narrower = _lines(words, room * share / 100, font)
        if len(narrower) == len(lines) and all(_width(line, font) <= room for line in narrower):
            return narrower
    return lines


def _broken(words: list[str], room: float, font: PrintFont) -> list[str]:
    """The words, those that are too wide cut into pieces that fit."""
    pieces: list[str] = []
    for word in words:
        piece = ""
        for letter in word:
            if piece and _width(piece + letter, font) > room:
                pieces.append(piece)
                piece = ""
            piece += letter
        pieces.append(piece)
    return pieces


def _shortened(line: str, room: float, font: PrintFont) -> str:
    while line and _width(f"{line}…", font) > room:
        line = line[:-1].rstrip()
    return f"{line}…"


def _width(text: str, font: PrintFont) -> float:
    """How wide the text is at size 1. Joined scripts come out a little wider than they are drawn."""
    return _measure(font).getlength(text) / _MEASURED_AT


@cache
def _measure(font: PrintFont) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font.path), _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@cache
def _letters(font: PrintFont) -> frozenset[int]:
    with TTFont(font.path) as file:
        return frozenset(file.getBestCmap())
