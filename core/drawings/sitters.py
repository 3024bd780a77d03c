"""A woman from the waist up, cut from paper: open, calm eyes, hair or scarf, and clothes of patterned cloth.

All measures are in the units of an 800 by 1000 sheet, on which the middle of the face is at (400, 410).
"""

from dataclasses import dataclass

from core.drawings.papers import cut, disc


@dataclass(frozen=True)
class Complexion:
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
_WHITE_OF_EYE = "#fbf5ec"

COMPLEXIONS: tuple[str, ...] = tuple(_COMPLEXIONS_BY_NAME)
HAIR_COLOURS: tuple[str, ...] = tuple(_HAIR_BY_NAME)
HAIR_STYLES: tuple[str, ...] = ("bob", "long", "bun", "curls", "braid", "cropped")
NECKLINES: tuple[str, ...] = ("v", "round", "shawl")


@dataclass(frozen=True)
class Sitter:
    """What one sees of a sitter. `weave` is the paint laid over her clothes' plain `cloth`, such as "url(#name)"; the rest are plain colours.

    A `scarf` covers the hair; None leaves it bare. `earrings` is a colour, or None for none.
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
    """The SVG shapes of the sitter, from back to front, without a sheet behind them. Raises KeyError for an unknown choice."""
    complexion = _COMPLEXIONS_BY_NAME[sitter.complexion]
    hair_colour = _HAIR_BY_NAME[sitter.hair_colour]
    covered = sitter.scarf is not None
    parts = [
        _scarf_behind(sitter.scarf) if covered else _hair_behind(sitter.hair, hair_colour),
        _neck(complexion),
        _clothes(sitter),
        "" if covered else _ears(complexion, sitter.earrings),
        _face(complexion),
        _features(complexion, brow="#6d665f" if sitter.hair_colour == "grey" else _FEATURES),
        _glasses() if sitter.glasses else "",
        _scarf_in_front(sitter.scarf) if covered else _hair_in_front(sitter.hair, hair_colour),
    ]
    return "".join(parts)


def _neck(complexion: Complexion) -> str:
    return (
        f'<path d="M338 500H462V670L400 770 338 670Z" fill="{complexion.skin}"/>'
        f'<path d="M338 548C360 606 440 606 462 548V598C440 642 372 650 338 616Z" fill="{complexion.shade}"/>'
    )


def _ears(complexion: Complexion, earrings: str | None) -> str:
    ears = f'<path d="{disc(290, 430, 24)}{disc(510, 430, 24)}" fill="{complexion.shade}"/>'
    if earrings is None:
        return ears
    return ears + f'<path d="{disc(286, 474, 12)}{disc(514, 474, 12)}" fill="{earrings}"/>'


def _face(complexion: Complexion) -> str:
    outline = "M288 380C288 282 338 246 400 246S512 282 512 380C512 486 462 578 400 578S288 486 288 380Z"
    far_side = "M404 246C470 250 512 288 512 380C512 486 462 578 400 578C440 556 462 522 464 486C424 470 412 446 412 408C412 350 414 300 404 246Z"
    return (
        f'<path d="{outline}" fill="{complexion.skin}"/><path d="{far_side}" fill="{complexion.shade}" opacity=".55"/>'
    )


def _features(complexion: Complexion, *, brow: str) -> str:
    return (
        _eye(348)
        + _eye(452)
        + f'<g fill="none" stroke-linecap="round"><path d="M314 366C330 350 360 350 378 362M422 362C440 350 470 350 486 366" stroke="{brow}" stroke-width="8"/>'
        + f'<path d="M396 396C394 430 386 450 380 466C384 480 402 484 416 476" stroke="{_FEATURES}" stroke-width="5" opacity=".75"/></g>'
        + f'<path d="M356 511C374 509 390 506 400 510C410 506 426 509 444 511C426 545 374 545 356 511Z" fill="{complexion.lips}"/>'
        + f'<path d="M352 508C374 527 426 527 448 508" fill="none" stroke="{_FEATURES}" stroke-width="4" stroke-linecap="round"/>'
        + f'<path d="{disc(330, 478, 24)}{disc(470, 478, 24)}" fill="{complexion.lips}" opacity=".1"/>'
    )


def _eye(x: int) -> str:
    """One open eye in three-quarter rest: the lid covers the top of the iris, which makes the look calm rather than startled."""
    return (
        f'<path d="M{x - 29} 408C{x - 16} 389 {x + 16} 389 {x + 29} 408C{x + 14} 421 {x - 14} 421 {x - 29} 408Z" fill="{_WHITE_OF_EYE}"/>'
        f'<path d="{disc(x, 405, 12.5)}" fill="#3a1f14"/><path d="{disc(x + 4, 401, 3.5)}" fill="{_WHITE_OF_EYE}"/>'
        f'<path d="M{x - 31} 409C{x - 17} 388 {x + 17} 388 {x + 31} 409" fill="none" stroke="{_FEATURES}" stroke-width="6.5" stroke-linecap="round"/>'
    )


def _glasses() -> str:
    return (
        f'<g fill="none" stroke="{_FEATURES}" stroke-width="6"><path d="{disc(348, 408, 43)}{disc(452, 408, 43)}"/>'
        '<path d="M391 402C396 396 404 396 409 402M305 402 290 396M495 402 510 396"/></g>'
    )


def _clothes(sitter: Sitter) -> str:
    shoulders = {
        "v": "M62 1000C64 790 176 706 326 652L400 768 474 652C624 706 736 790 738 1000Z",
        "round": "M62 1000C64 790 176 706 318 650C330 734 470 734 482 650C624 706 736 790 738 1000Z",
        "shawl": "M62 1000C64 790 176 706 318 646C340 704 460 704 482 646C624 706 736 790 738 1000Z",
    }[sitter.neckline]
    trim = {
        "v": "M310 648 332 634 400 744 468 634 490 648 400 796Z",
        "round": "M308 654 332 642C342 714 458 714 468 642L492 654C482 752 318 752 308 654Z",
        "shawl": "M300 652 336 634C352 686 448 686 464 634L500 652C520 770 330 830 216 1000H110C150 840 250 764 396 730C340 732 306 706 300 652Z",
    }[sitter.neckline]
    return cut(shoulders, sitter.cloth) + _shapes(sitter.weave, shoulders) + cut(trim, sitter.trim, depth=5)


def _hair_behind(style: str, colour: str) -> str:
    outline = {
        "bob": "M250 610C226 470 236 196 400 188C564 196 574 470 550 610C520 628 490 620 470 600H330C310 620 280 628 250 610Z",
        "long": "M258 800C214 640 214 192 400 186C586 192 586 640 542 800C500 820 480 760 470 700H330C320 760 300 820 258 800Z",
        "bun": disc(400, 168, 76) + "M270 440C250 300 300 206 400 206S550 300 530 440Z",
        "curls": "".join(
            disc(x, y, r)
            for x, y, r in (
                *((300, 250, 74), (400, 206, 84), (500, 250, 74), (246, 340, 70), (554, 340, 70)),
                *((240, 440, 64), (560, 440, 64), (264, 530, 56), (536, 530, 56)),
            )
        ),
        "braid": "M262 470C240 300 290 200 400 196S560 300 538 470C540 540 500 560 470 560H330C290 560 262 520 262 470Z",
        "cropped": "M268 420C250 300 290 208 400 204S550 300 532 420Z",
    }[style]
    return cut(outline, colour)


def _hair_in_front(style: str, colour: str) -> str:
    return {
        "bob": _shapes(
            colour,
            "M440 238C410 318 340 340 286 356C282 430 276 520 286 600C262 606 250 590 248 560C236 430 240 226 400 206C560 226 564 430 552 560C550 590 538 606 514 600C524 520 520 420 512 372C490 340 456 296 440 238Z",
        ),
        "long": _shapes(
            colour,
            "M400 244C372 318 318 348 292 420C276 520 286 640 262 770C214 560 222 216 400 204C578 216 586 560 538 770C514 640 524 520 508 420C482 348 428 318 400 244Z",
        ),
        "bun": _shapes(
            colour, "M400 246C340 262 300 306 284 400C262 290 300 214 400 208S538 290 516 400C500 306 460 262 400 246Z"
        ),
        "curls": _shapes(
            colour,
            "".join(
                disc(x, y, r)
                for x, y, r in ((304, 290, 44), (356, 258, 46), (412, 246, 46), (466, 262, 44), (506, 300, 38))
            ),
        ),
        "braid": _shapes(
            colour, "M360 244C350 300 306 330 286 410C256 300 290 206 400 202S544 300 514 410C500 330 440 296 360 244Z"
        )
        + _braid(colour),
        "cropped": _shapes(
            colour, "M450 250C400 300 330 300 284 372C262 280 300 208 400 206S540 280 516 380C508 330 480 290 450 250Z"
        ),
    }[style]


def _braid(colour: str) -> str:
    strands = "".join(disc(548 - (i % 2) * 10, 530 + i * 46, 34 - i * 2) for i in range(6))
    return cut(strands, colour) + f'<path d="M512 776H564V794H512Z" fill="#e8a33d"/>'


def _scarf_behind(colour: str | None) -> str:
    return cut(
        "M400 168C254 168 222 330 226 470C228 590 240 660 214 760C300 830 500 830 586 760C560 660 572 590 574 470C578 330 546 168 400 168Z",
        colour or "",
    )


def _scarf_in_front(colour: str | None) -> str:
    opening = "M400 262C330 262 298 310 298 392C298 486 348 566 400 566S502 486 502 392C502 310 470 262 400 262Z"
    scarf = "M400 168C254 168 222 330 226 470C228 560 236 620 226 700C250 770 340 820 420 850C480 820 570 770 580 690C566 620 572 560 574 470C578 330 546 168 400 168Z"
    folds = "M262 640C330 690 430 690 548 610M282 716C360 748 470 736 556 672M300 330C300 300 316 262 350 240"
    return (
        f'<path d="{scarf}{opening}" fill="{colour}" fill-rule="evenodd"/>'
        f'<path d="{folds}" fill="none" stroke="#241a17" stroke-width="6" stroke-linecap="round" opacity=".28"/>'
    )


def _shapes(colour: str, outline: str) -> str:
    return f'<path d="{outline}" fill="{colour}"/>'
