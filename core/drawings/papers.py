"""The coloured papers that pictures are cut from, and the choice of details from a seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

Option = TypeVar("Option")

INK = "#241a17"
MADDER = "#9c2f3f"
SAFFRON = "#e8a33d"
PEARL = "#fbf7f0"


@dataclass(frozen=True)
class Paper:
    """Colours that go together: a sheet, a lighter cut-out on it, the sitter's cloth and its thread, and a scarf.

    The style sheet's classes ``paper-<name>`` say the first four again.
    """

    sheet: str
    cut_out: str
    cloth: str
    thread: str
    scarf: str


_PAPERS_BY_NAME = {
    "saffron": Paper(sheet="#f0b659", cut_out="#fbe5b6", cloth="#7d2132", thread="#f4c39a", scarf="#b8505a"),
    "teal": Paper(sheet="#81b8b4", cut_out="#cfe6df", cloth="#0a4a4e", thread="#f0b659", scarf="#f0b659"),
    "rose": Paper(sheet="#eab3a8", cut_out="#fae0d6", cloth="#54233f", thread="#eab3a8", scarf="#a878a6"),
    "sky": Paper(sheet="#9db9d8", cut_out="#dbe6f2", cloth="#1f4a78", thread="#f6e3b8", scarf="#e9b8a6"),
    "sand": Paper(sheet="#d3c3b1", cut_out="#f1e9dd", cloth="#5f4a1f", thread="#f0b659", scarf="#7fa39a"),
    "olive": Paper(sheet="#b9c07c", cut_out="#e8eac6", cloth="#9c2f3f", thread="#f6e6c4", scarf="#d98a6a"),
    "plum": Paper(sheet="#d8a9d4", cut_out="#f5e3f0", cloth="#4a2545", thread="#e9b8d6", scarf="#7f9bcb"),
    "coral": Paper(sheet="#f0987b", cut_out="#fcdfc4", cloth="#1d5a6e", thread="#fbdcb8", scarf="#7fb5b0"),
}

PAPERS: tuple[str, ...] = tuple(_PAPERS_BY_NAME)


def paper_named(name: str) -> Paper:
    """The paper of that name. Raises ValueError, naming the choices, for any other."""
    try:
        return _PAPERS_BY_NAME[name]
    except KeyError:
        raise ValueError(f"Unknown paper {name!r}. Choose one of: {', '.join(PAPERS)}.") from None


def chosen(options: Sequence[Option], *, seed: str, detail: str) -> Option:
    """One of ``options``, always the same for the same seed and detail.

    Each detail is drawn on its own, so a detail added later does not change the pictures that are already published.
    """
    digest = sha256(f"{seed}/{detail}".encode()).digest()
    return options[int.from_bytes(digest[:8], "big") % len(options)]


def identifier(*parts: str) -> str:
    """A short name for an element of a drawing, so that several drawings can stand in one HTML page without a clash."""
    return "d" + sha256("/".join(parts).encode()).hexdigest()[:8]


def shape(outline: str, fill: str, *, opacity: float = 1) -> str:
    """The shape with path data ``outline``, in the paint ``fill``."""
    see_through = f' opacity="{opacity}"' if opacity < 1 else ""
    return f'<path d="{outline}" fill="{fill}"{see_through}/>'


def cut(outline: str, fill: str, *, depth: int = 7) -> str:
    """A cut-out: the shape, and under it the shadow that it casts on the sheet below, shifted by ``depth`` units."""
    shadow = f'<path d="{outline}" fill="{INK}" opacity=".14" transform="translate({depth} {depth})"/>'
    return shadow + shape(outline, fill)


def disc(x: float, y: float, radius: float) -> str:
    """Path data of a circle."""
    width = 2 * radius
    half = f"a{radius:g} {radius:g} 0 1 0"
    return f"M{x - radius:g} {y:g}{half} {width:g} 0{half} {-width:g} 0Z"


def line(path: str, colour: str, width: float) -> str:
    """A line with round ends along ``path``."""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>'
