"""A woman from the waist up, cut from paper: open, calm eyes, hair or scarf, and clothes of patterned cloth.

All measures are in the units of an 800 by 1000 sheet, on which the middle of the face is at (400, 410).
"""

from dataclasses import dataclass

from core.drawings.faces import Complexion, complexion_named, face_shapes, glasses
from core.drawings.hair import hair_shapes, hairline_shapes
from core.drawings.papers import cut, disc, shape
from core.drawings.scarves import scarf_shapes

NECKLINES: tuple[str, ...] = ("v", "round", "shawl")
NECKLINES_UNDER_SCARF: tuple[str, ...] = ("v", "round")


# By neckline: the outline of the clothes, and of the trim that lies on them.
_CLOTHES = {
    "v": (
        "M62 1000C64 790 176 706 326 652L400 768 474 652C624 706 736 790 738 1000Z",
        "M310 648 332 634 400 744 468 634 490 648 400 796Z",
    ),
    "round": (
        "M62 1000C64 790 176 706 318 650C330 734 470 734 482 650C624 706 736 790 738 1000Z",
        "M308 654 332 642C342 714 458 714 468 642L492 654C482 752 318 752 308 654Z",
    ),
    "shawl": (
        "M62 1000C64 790 176 706 318 646C340 704 460 704 482 646C624 706 736 790 738 1000Z",
        "M300 652 336 634C352 686 448 686 464 634L500 652C520 770 330 830 216 1000H110"
        "C150 840 250 764 396 730C340 732 306 706 300 652Z",
    ),
}


@dataclass(frozen=True)
class Sitter:
    """What one sees of a sitter: choices by the names above, the rest as colours.

    ``weave`` is the paint laid over her clothes' plain ``cloth``, such as "url(#name)". A ``scarf`` covers the hair, or
    most of it where ``scarf_style`` is "loose"; None leaves it bare. ``earrings`` is None for none.
    """

    complexion: str
    hair: str
    hair_colour: str
    neckline: str
    cloth: str
    weave: str
    trim: str
    scarf: str | None = None
    earrings: str | None = None
    glasses: bool = False
    scarf_style: str = "wrapped"
    age: str = "mature"


def sitter_shapes(sitter: Sitter) -> str:
    """The SVG shapes of the sitter, from back to front, without a sheet behind them.

    Raises KeyError for a choice that does not exist.
    """
    complexion = complexion_named(sitter.complexion)
    figure = [_neck(complexion), _clothes(sitter)]
    head = [
        face_shapes(complexion, age=sitter.age, grey_hair=sitter.hair_colour == "grey"),
        glasses() if sitter.glasses else "",
    ]
    if sitter.scarf is not None:
        hairline = hairline_shapes(sitter.hair_colour) if sitter.scarf_style == "loose" else ""
        behind, in_front = scarf_shapes(sitter.scarf_style, sitter.scarf)
        return "".join([behind, *figure, *head, hairline, in_front])
    behind, in_front = hair_shapes(sitter.hair, sitter.hair_colour)
    return "".join([behind, *figure, _ears(complexion, sitter.earrings), *head, in_front])


def _neck(complexion: Complexion) -> str:
    neck = shape("M338 500H462V670L400 770 338 670Z", complexion.skin)
    shade_of_chin = shape("M338 548C360 606 440 606 462 548V598C440 642 372 650 338 616Z", complexion.shade)
    return neck + shade_of_chin


def _ears(complexion: Complexion, earrings: str | None) -> str:
    ears = shape(disc(290, 430, 24) + disc(510, 430, 24), complexion.shade)
    return ears if earrings is None else ears + shape(disc(286, 474, 12) + disc(514, 474, 12), earrings)


def _clothes(sitter: Sitter) -> str:
    outline, trim = _CLOTHES[sitter.neckline]
    return cut(outline, sitter.cloth) + shape(outline, sitter.weave) + cut(trim, sitter.trim, depth=5)
