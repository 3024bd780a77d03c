"""A woman from the waist up, cut from paper: open, calm eyes, hair or scarf, and clothes of patterned cloth.

All measures are in the units of an 800 by 1000 sheet, on which the middle of the face is at (400, 410).
"""

from dataclasses import dataclass

from core.drawings.papers import INK, SAFFRON, cut, disc, shape


@dataclass(frozen=True)
class Complexion:
    """The colours of a face: lit, turned away from the light, and the lips."""

    skin: str
    shade: str
    lips: str


_COMPLEXIONS_BY_NAME = {
    "fair": Complexion(skin="#efc7a6", shade="#e0b08b", lips="#b9605a"),
    "honey": Complexion(skin="#dba677", shade="#c99062", lips="#a64c45"),
    "bronze": Complexion(skin="#bd8058", shade="#a96d47", lips="#8f3d38"),
    "brown": Complexion(skin="#94603f", shade="#7f4f33", lips="#6f2c2b"),
    "umber": Complexion(skin="#704735", shade="#5d3828", lips="#9a4a47"),
}
_HAIR_BY_NAME = {"black": "#1f1719", "brown": "#4a3022", "auburn": "#7a3d22", "grey": "#96918b"}
_FEATURES = "#25130f"
_GREY_BROW = "#6d665f"
_IRIS = "#3a1f14"
_WHITE_OF_EYE = "#fbf5ec"

COMPLEXIONS: tuple[str, ...] = tuple(_COMPLEXIONS_BY_NAME)
HAIR_COLOURS: tuple[str, ...] = tuple(_HAIR_BY_NAME)
NECKLINES: tuple[str, ...] = ("v", "round", "shawl")
NECKLINES_UNDER_SCARF: tuple[str, ...] = ("v", "round")

_CURLS_BEHIND = (
    *((300, 250, 74), (400, 206, 84), (500, 250, 74), (246, 340, 70), (554, 340, 70)),
    *((240, 440, 64), (560, 440, 64), (264, 530, 56), (536, 530, 56)),
)
_CURLS_IN_FRONT = ((304, 290, 44), (356, 258, 46), (412, 246, 46), (466, 262, 44), (506, 300, 38))

# Each style as two outlines: what lies behind the face, and what falls over the forehead.
_HAIR_OUTLINES = {
    "bob": (
        "M250 610C226 470 236 196 400 188C564 196 574 470 550 610C520 628 490 620 470 600H330C310 620 280 628 250 610Z",
        "M440 238C410 318 340 340 286 356C282 430 276 520 286 600C262 606 250 590 248 560C236 430 240 226 400 206"
        "C560 226 564 430 552 560C550 590 538 606 514 600C524 520 520 420 512 372C490 340 456 296 440 238Z",
    ),
    "long": (
        "M258 800C214 640 214 192 400 186C586 192 586 640 542 800C500 820 480 760 470 700H330C320 760 300 820 258 800Z",
        "M400 244C372 318 318 348 292 420C276 520 286 640 262 770C214 560 222 216 400 204"
        "C578 216 586 560 538 770C514 640 524 520 508 420C482 348 428 318 400 244Z",
    ),
    "bun": (
        disc(400, 168, 76) + "M270 440C250 300 300 206 400 206S550 300 530 440Z",
        "M400 246C340 262 300 306 284 400C262 290 300 214 400 208S538 290 516 400C500 306 460 262 400 246Z",
    ),
    "curls": (
        "".join(disc(*curl) for curl in _CURLS_BEHIND),
        "".join(disc(*curl) for curl in _CURLS_IN_FRONT),
    ),
    "braid": (
        "M262 470C240 300 290 200 400 196S560 300 538 470C540 540 500 560 470 560H330C290 560 262 520 262 470Z",
        "M360 244C350 300 306 330 286 410C256 300 290 206 400 202S544 300 514 410C500 330 440 296 360 244Z",
    ),
    "cropped": (
        "M268 420C250 300 290 208 400 204S550 300 532 420Z",
        "M450 250C400 300 330 300 284 372C262 280 300 208 400 206S540 280 516 380C508 330 480 290 450 250Z",
    ),
}
HAIR_STYLES: tuple[str, ...] = tuple(_HAIR_OUTLINES)

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

    ``weave`` is the paint laid over her clothes' plain ``cloth``, such as "url(#name)". A ``scarf`` covers the hair;
    None leaves it bare. ``earrings`` is None for none.
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


def sitter_shapes(sitter: Sitter) -> str:
    """The SVG shapes of the sitter, from back to front, without a sheet behind them.

    Raises KeyError for a choice that does not exist.
    """
    complexion = _COMPLEXIONS_BY_NAME[sitter.complexion]
    brow = _GREY_BROW if sitter.hair_colour == "grey" else _FEATURES
    figure = [_neck(complexion), _clothes(sitter)]
    head = [_face(complexion), _features(complexion, brow=brow), _glasses() if sitter.glasses else ""]
    if sitter.scarf is not None:
        return "".join([_scarf_behind(sitter.scarf), *figure, *head, _scarf_in_front(sitter.scarf)])
    behind, in_front = _hair(sitter.hair, _HAIR_BY_NAME[sitter.hair_colour])
    return "".join([behind, *figure, _ears(complexion, sitter.earrings), *head, in_front])


def _neck(complexion: Complexion) -> str:
    neck = shape("M338 500H462V670L400 770 338 670Z", complexion.skin)
    shade_of_chin = shape("M338 548C360 606 440 606 462 548V598C440 642 372 650 338 616Z", complexion.shade)
    return neck + shade_of_chin


def _ears(complexion: Complexion, earrings: str | None) -> str:
    ears = shape(disc(290, 430, 24) + disc(510, 430, 24), complexion.shade)
    return ears if earrings is None else ears + shape(disc(286, 474, 12) + disc(514, 474, 12), earrings)


def _face(complexion: Complexion) -> str:
    outline = "M288 380C288 282 338 246 400 246S512 282 512 380C512 486 462 578 400 578S288 486 288 380Z"
    far_side = (
        "M404 246C470 250 512 288 512 380C512 486 462 578 400 578"
        "C440 556 462 522 464 486C424 470 412 446 412 408C412 350 414 300 404 246Z"
    )
    return shape(outline, complexion.skin) + shape(far_side, complexion.shade, opacity=0.55)


def _features(complexion: Complexion, *, brow: str) -> str:
    lips = "M356 511C374 509 390 506 400 510C410 506 426 509 444 511C426 545 374 545 356 511Z"
    return "".join(
        [
            _eye(348),
            _eye(452),
            _line("M314 366C330 350 360 350 378 362M422 362C440 350 470 350 486 366", brow, 8),
            _line("M396 396C394 430 386 450 380 466C384 480 402 484 416 476", _FEATURES, 5),
            shape(lips, complexion.lips),
            _line("M352 508C374 527 426 527 448 508", _FEATURES, 4),
            shape(disc(330, 478, 24) + disc(470, 478, 24), complexion.lips, opacity=0.1),
        ]
    )


def _eye(x: int) -> str:
    """One open eye at rest: the lid covers the top of the iris, which makes the look calm rather than startled."""
    white = f"M{x - 29} 408C{x - 16} 389 {x + 16} 389 {x + 29} 408C{x + 14} 421 {x - 14} 421 {x - 29} 408Z"
    lid = f"M{x - 31} 409C{x - 17} 388 {x + 17} 388 {x + 31} 409"
    iris, light = disc(x, 405, 12.5), disc(x + 4, 401, 3.5)
    return shape(white, _WHITE_OF_EYE) + shape(iris, _IRIS) + shape(light, _WHITE_OF_EYE) + _line(lid, _FEATURES, 6.5)


def _glasses() -> str:
    rims = disc(348, 408, 43) + disc(452, 408, 43)
    return _line(rims + "M391 402C396 396 404 396 409 402M305 402 290 396M495 402 510 396", _FEATURES, 6)


def _clothes(sitter: Sitter) -> str:
    outline, trim = _CLOTHES[sitter.neckline]
    return cut(outline, sitter.cloth) + shape(outline, sitter.weave) + cut(trim, sitter.trim, depth=5)


def _hair(style: str, colour: str) -> tuple[str, str]:
    """The shapes behind the face and those in front of it."""
    behind, in_front = _HAIR_OUTLINES[style]
    return cut(behind, colour), shape(in_front, colour) + (_braid(colour) if style == "braid" else "")


def _braid(colour: str) -> str:
    strands = "".join(disc(548 - (strand % 2) * 10, 530 + strand * 46, 34 - strand * 2) for strand in range(6))
    return cut(strands, colour) + shape("M512 776H564V794H512Z", SAFFRON)


def _scarf_behind(colour: str) -> str:
    outline = (
        "M400 168C254 168 222 330 226 470C228 590 240 660 214 760"
        "C300 830 500 830 586 760C560 660 572 590 574 470C578 330 546 168 400 168Z"
    )
    return cut(outline, colour)


def _scarf_in_front(colour: str) -> str:
    scarf = (
        "M400 168C254 168 222 330 226 470C228 560 236 620 226 700C250 770 340 820 420 850"
        "C480 820 570 770 580 690C566 620 572 560 574 470C578 330 546 168 400 168Z"
    )
    face = "M400 262C330 262 298 310 298 392C298 486 348 566 400 566S502 486 502 392C502 310 470 262 400 262Z"
    folds = "M262 640C330 690 430 690 548 610M282 716C360 748 470 736 556 672M300 330C300 300 316 262 350 240"
    cloth = f'<path d="{scarf}{face}" fill="{colour}" fill-rule="evenodd"/>'
    return cloth + f'<g opacity=".28">{_line(folds, INK, 6)}</g>'


def _line(path: str, colour: str, width: float) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>'
