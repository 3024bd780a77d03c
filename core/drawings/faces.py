"""Faces: open, calm eyes at every age. Measures are those of core.drawings.sitters."""

from dataclasses import dataclass

from core.drawings.papers import disc, line, shape

FEATURES = "#25130f"
_IRIS = "#3a1f14"
_WHITE_OF_EYE = "#fbf5ec"


@dataclass(frozen=True)
class Complexion:
    """The colours of a face: lit, turned away from the light, the lips, and the brows once they have turned grey."""

    skin: str
    shade: str
    lips: str
    grey_brow: str = "#6d665f"


_LIGHT_GREY_BROW = "#aca59d"
_COMPLEXIONS_BY_NAME = {
    "fair": Complexion(skin="#efc7a6", shade="#e0b08b", lips="#b9605a"),
    "honey": Complexion(skin="#dba677", shade="#c99062", lips="#a64c45"),
    "bronze": Complexion(skin="#bd8058", shade="#a96d47", lips="#8f3d38"),
    "brown": Complexion(skin="#94603f", shade="#7f4f33", lips="#6f2c2b", grey_brow=_LIGHT_GREY_BROW),
    "umber": Complexion(skin="#704735", shade="#5d3828", lips="#9a4a47", grey_brow=_LIGHT_GREY_BROW),
}
COMPLEXIONS: tuple[str, ...] = tuple(_COMPLEXIONS_BY_NAME)
AGES: tuple[str, ...] = ("young", "mature", "old")

#: The brows of a woman with grey hair who is not old; they stand out from every skin.
_BROW_UNDER_GREY_HAIR = "#6d665f"

# The whole face, and the side turned away from the light.
_OUTLINES = (
    "M288 380C288 282 338 246 400 246S512 282 512 380C512 486 462 578 400 578S288 486 288 380Z",
    "M404 246C470 250 512 288 512 380C512 486 462 578 400 578"
    "C440 556 462 522 464 486C424 470 412 446 412 408C412 350 414 300 404 246Z",
)
_ROUND_OUTLINES = (
    "M286 384C286 284 338 246 400 246S514 284 514 384C514 508 466 574 400 574S286 508 286 384Z",
    "M404 246C470 250 514 290 514 384C514 508 466 574 400 574"
    "C442 556 466 526 466 490C424 470 412 446 412 408C412 350 414 300 404 246Z",
)
# Lines of a long life, few and light: on the forehead, beside the eyes, under them, and from nose to mouth.
_LINES = (
    "M366 322C386 317 414 317 434 322M374 338C392 334 408 334 426 338"
    "M312 402 301 396M312 411 301 412M488 402 499 396M488 411 499 412"
    "M334 432C342 437 356 437 364 433M436 433C444 437 458 437 466 432"
    "M368 470C356 480 348 490 345 502M432 470C444 480 452 490 455 502"
)


def complexion_named(name: str) -> Complexion:
    """The complexion of that name. Raises KeyError for any other."""
    return _COMPLEXIONS_BY_NAME[name]


def face_shapes(complexion: Complexion, *, age: str, grey_hair: bool) -> str:
    """The SVG shapes of a face, from back to front, for one of AGES."""
    outline, far_side = _ROUND_OUTLINES if age == "young" else _OUTLINES
    face = shape(outline, complexion.skin) + shape(far_side, complexion.shade, opacity=0.55)
    lines = f'<g opacity=".3">{line(_LINES, FEATURES, 3.5)}</g>' if age == "old" else ""
    return face + _features(complexion, brow=_brow(complexion, age=age, grey_hair=grey_hair), age=age) + lines


def glasses() -> str:
    """The SVG shapes of her glasses."""
    rims = disc(348, 408, 43) + disc(452, 408, 43)
    return line(rims + "M391 402C396 396 404 396 409 402M305 402 290 396M495 402 510 396", FEATURES, 6)


def _brow(complexion: Complexion, *, age: str, grey_hair: bool) -> str:
    if age == "old":
        return complexion.grey_brow
    return _BROW_UNDER_GREY_HAIR if grey_hair else FEATURES


def _features(complexion: Complexion, *, brow: str, age: str) -> str:
    lips = "M356 511C374 509 390 506 400 510C410 506 426 509 444 511C426 545 374 545 356 511Z"
    cheeks = disc(328, 480, 29) + disc(472, 480, 29) if age == "young" else disc(330, 478, 24) + disc(470, 478, 24)
    return "".join(
        [
            _eye(348),
            _eye(452),
            line("M314 366C330 350 360 350 378 362M422 362C440 350 470 350 486 366", brow, 8),
            line("M396 396C394 430 386 450 380 466C384 480 402 484 416 476", FEATURES, 5),
            shape(lips, complexion.lips),
            line("M352 508C374 527 426 527 448 508", FEATURES, 4),
            shape(cheeks, complexion.lips, opacity=0.18 if age == "young" else 0.1),
        ]
    )


def _eye(x: int) -> str:
    """One open eye at rest: the lid covers the top of the iris, which makes the look calm rather than startled."""
    white = f"M{x - 29} 408C{x - 16} 389 {x + 16} 389 {x + 29} 408C{x + 14} 421 {x - 14} 421 {x - 29} 408Z"
    lid = f"M{x - 31} 409C{x - 17} 388 {x + 17} 388 {x + 31} 409"
    iris, light = disc(x, 405, 12.5), disc(x + 4, 401, 3.5)
    return shape(white, _WHITE_OF_EYE) + shape(iris, _IRIS) + shape(light, _WHITE_OF_EYE) + line(lid, FEATURES, 6.5)
