"""Portraits for stories whose teller shows no photograph, and for every invented story."""

from core.drawings.faces import AGES, COMPLEXIONS
from core.drawings.hair import HAIR_COLOURS, HAIR_STYLES
from core.drawings.papers import PEARL, SAFFRON, Paper, chosen, cut, disc, identifier, paper_named, shape
from core.drawings.scarves import SCARF_STYLES
from core.drawings.sitters import NECKLINES, NECKLINES_UNDER_SCARF, Sitter, sitter_shapes
from core.drawings.textiles import pattern_definition

_WIDTH, _HEIGHT = 800, 1000
_SETTINGS = ("arch", "sun", "hills", "window", "twigs")


def portrait_svg(
    *,
    seed: str,
    pattern: str,
    paper: str,
    hair: str,
    hair_colour: str = "black",
    complexion: str | None = None,
    headscarf: bool = False,
    glasses: bool = False,
    scarf_style: str = "wrapped",
    age: str = "mature",
) -> str:
    """A portrait of 800 by 1000 units, the sitter dressed in ``pattern``, on a sheet of ``paper``.

    The seed, usually the story's slug, settles what is not said: the setting behind her, the neckline, the earrings
    and, when it is None, the complexion. Hair and headscarf are never left to chance: they are part of her story.
    ``scarf_style`` matters only with ``headscarf``: under a "loose" one, hair shows at the forehead.

    Raises ValueError, naming the choices, for a choice that does not exist.
    """
    colours = paper_named(paper)
    weave = identifier(seed, pattern, paper)
    sitter = Sitter(
        complexion=_known(complexion or chosen(COMPLEXIONS, seed=seed, detail="complexion"), COMPLEXIONS, "complexion"),
        hair=_known(hair, HAIR_STYLES, "hair"),
        hair_colour=_known(hair_colour, HAIR_COLOURS, "hair colour"),
        neckline=chosen(NECKLINES_UNDER_SCARF if headscarf else NECKLINES, seed=seed, detail="neckline"),
        cloth=colours.cloth,
        weave=f"url(#{weave})",
        trim=colours.thread,
        scarf=colours.scarf if headscarf else None,
        earrings=chosen((None, SAFFRON, PEARL, colours.thread), seed=seed, detail="earrings"),
        glasses=glasses,
        scarf_style=_known(scarf_style, SCARF_STYLES, "scarf style"),
        age=_known(age, AGES, "age"),
    )
    angle = chosen((-14, 0, 14), seed=seed, detail="angle")
    definition = pattern_definition(name=weave, pattern=pattern, thread=colours.thread, scale=2.4, angle=angle)
    return _svg(f"<defs>{definition}</defs>{_setting(seed, colours)}{sitter_shapes(sitter)}")


def _svg(content: str) -> str:
    frame = f'width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{content}</svg>'


def _setting(seed: str, colours: Paper) -> str:
    """The sheet, and what is cut out behind the sitter."""
    name = chosen(_SETTINGS, seed=seed, detail="setting")
    outlines = {
        "arch": "M92 1000V420C92 230 230 96 400 96S708 230 708 420V1000Z",
        "sun": disc(540, 330, 290),
        "hills": "M0 640C160 520 300 520 420 600S700 620 800 500V1000H0Z" + disc(640, 190, 84),
        "window": "M96 84H704V1000H96Z",
        "twigs": "M60 1000C40 560 200 120 420 92C640 120 780 520 740 1000Z",
    }
    sheet = shape(f"M0 0H{_WIDTH}V{_HEIGHT}H0Z", colours.sheet)
    twigs = _twigs(colours.sheet) if name in ("twigs", "window") else ""
    return sheet + cut(outlines[name], colours.cut_out) + twigs


def _twigs(colour: str) -> str:
    """A twig with leaves at each side, mirrored as if the sheet had been folded before it was cut."""
    stem = "M128 980C110 800 122 640 168 500"
    twig = shape(stem + "".join(_leaves(150 - step * 6, 560 + step * 90) for step in range(5)), colour)
    return f'{twig}<g transform="matrix(-1 0 0 1 {_WIDTH} 0)">{twig}</g>'


def _leaves(x: int, y: int) -> str:
    """Path data of the pair of leaves that grows from one point of the stem."""
    outer = f"M{x} {y}C{x - 20} {y - 60} {x - 70} {y - 80} {x - 96} {y - 86}C{x - 92} {y - 40} {x - 60} {y - 4} {x} {y}"
    inner = (
        f"M{x} {y}C{x + 6} {y - 50} {x + 40} {y - 90} {x + 74} {y - 104}C{x + 76} {y - 60} {x + 50} {y - 16} {x} {y}"
    )
    return outer + inner


def _known(value: str, options: tuple[str, ...], what: str) -> str:
    """The value, if it is one of the options."""
    if value not in options:
        raise ValueError(f"Unknown {what} {value!r}. Choose one of: {', '.join(options)}.")
    return value
