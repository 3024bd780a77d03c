"""Hair, cut from one paper: what lies behind the face, and what falls over the forehead.

Measures are those of core.drawings.sitters: the skin of the forehead ends at y = 246, the ears are at x = 290 and 510.
"""

from core.drawings.papers import PEARL, SAFFRON, cut, disc, line, shape

_COLOURS_BY_NAME = {"black": "#1f1719", "brown": "#4a3022", "auburn": "#7a3d22", "grey": "#96918b"}

HAIR_COLOURS: tuple[str, ...] = tuple(_COLOURS_BY_NAME)

_CURLS_BEHIND = (
    *((300, 250, 74), (400, 206, 84), (500, 250, 74), (246, 340, 70), (554, 340, 70)),
    *((240, 440, 64), (560, 440, 64), (264, 530, 56), (536, 530, 56)),
)
_CURLS_IN_FRONT = ((304, 290, 44), (356, 258, 46), (412, 246, 46), (466, 262, 44), (506, 300, 38))

_AFRO_BEHIND = (
    (400, 306, 190),
    *((400, 136, 50), (330, 150, 50), (470, 150, 50), (268, 192, 50), (532, 192, 50), (228, 250, 48), (572, 250, 48)),
    *((216, 318, 46), (584, 318, 46), (226, 386, 44), (574, 386, 44), (252, 444, 40), (548, 444, 40)),
)
_AFRO_IN_FRONT = (
    *((302, 314, 30), (324, 280, 34), (360, 262, 34), (400, 256, 34), (440, 262, 34), (476, 280, 34), (498, 314, 30)),
)
_PLAITS_OF_CROWN = (
    *((274, 314, -68), (290, 264, -54), (326, 224, -36), (374, 202, -14)),
    *((426, 202, 14), (474, 224, 36), (510, 264, 54), (526, 314, 68)),
)

# Each style as two outlines: what lies behind the face, and what falls over the forehead.
_OUTLINES = {
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
    "afro": (
        "".join(disc(*curl) for curl in _AFRO_BEHIND),
        "".join(disc(*curl) for curl in _AFRO_IN_FRONT),
    ),
    "ponytail": (
        "M268 440C250 300 300 202 400 202S552 300 534 440C544 476 556 504 552 536L506 548C498 510 498 470 500 440Z",
        "M452 250C388 262 308 312 284 404C262 290 300 208 400 206S540 290 516 404C510 330 490 280 452 250Z",
    ),
    "short": (
        "M258 452C232 330 246 192 400 184S568 330 542 452C534 486 508 486 504 452H296C292 486 266 486 258 452Z",
        "M470 236C440 296 366 330 300 340C292 370 290 410 292 446C276 458 264 450 262 430C248 330 262 214 400 200"
        "C538 214 552 330 538 430C536 450 524 458 508 446C512 400 512 372 506 346C492 316 478 280 470 236Z",
    ),
    "plait_crown": (
        "M268 430C250 300 296 206 400 206S550 300 532 430Z",
        "M400 250C352 262 304 306 286 400C262 300 290 214 400 210S538 300 514 400C496 306 448 262 400 250Z",
    ),
    "waves": (
        "M262 716C214 700 190 664 204 624C216 592 250 580 238 546C226 520 194 506 206 462C214 430 246 420 242 380"
        "C226 258 300 184 400 184S574 258 558 380C554 420 586 430 594 462C606 506 574 520 562 546"
        "C550 580 584 592 596 624C610 664 586 700 538 716C500 716 480 690 476 650H324C320 690 300 716 262 716Z",
        "M360 246C344 308 300 346 294 396C290 426 316 446 304 480C294 508 270 520 282 556C294 586 322 600 306 640"
        "C298 664 280 676 262 690C216 664 252 610 250 566C244 530 214 510 222 470C228 436 254 420 250 382"
        "C240 268 306 202 400 200S560 268 550 382C546 420 572 436 578 470C586 510 556 530 550 566"
        "C548 610 584 664 538 690C520 676 502 664 494 640C478 600 506 586 518 556C530 520 506 508 496 480"
        "C484 446 510 426 506 396C502 336 436 302 360 246Z",
    ),
}
HAIR_STYLES: tuple[str, ...] = tuple(_OUTLINES)


def hair_shapes(style: str, colour: str) -> tuple[str, str]:
    """The SVG shapes behind the face and those in front of it. Raises KeyError for a choice that does not exist."""
    behind, in_front = _OUTLINES[style]
    paint = _COLOURS_BY_NAME[colour]
    return cut(behind, paint), shape(in_front, paint) + _ADDITIONS.get(style, _nothing)(paint)


def hairline_shapes(colour: str) -> str:
    """What a loose scarf leaves bare: hair with a parting in the middle, drawn back to both sides."""
    hairline = (
        "M400 252C366 306 318 330 290 424C254 424 262 206 400 204C538 206 546 424 510 424C482 330 434 306 400 252Z"
    )
    parting = line("M400 206V250", PEARL, 4)
    return shape(hairline, _COLOURS_BY_NAME[colour]) + f'<g opacity=".3">{parting}</g>'


def _nothing(colour: str) -> str:
    return ""


def _braid(colour: str) -> str:
    strands = "".join(disc(548 - (strand % 2) * 10, 530 + strand * 46, 34 - strand * 2) for strand in range(6))
    return cut(strands, colour) + shape("M512 776H564V794H512Z", SAFFRON)


def _ponytail(colour: str) -> str:
    """The tail, laid forward over the shoulder, and the band that holds it."""
    tail = (
        "M506 536L552 526C586 560 596 616 586 676C578 730 596 776 552 846"
        "C536 806 508 770 512 706C516 650 494 600 506 536Z"
    )
    return cut(tail, colour) + shape("M500 528 552 516 558 538 504 551Z", SAFFRON)


def _strands(colour: str) -> str:
    """A few light lines that follow the waves."""
    left = "M326 262C290 306 262 350 266 396C270 430 244 452 248 486C252 520 280 536 268 580C258 612 246 630 254 656"
    right = "M420 250C470 286 526 330 534 396C536 430 556 452 552 486C548 520 520 536 532 580C542 612 554 630 546 656"
    return f'<g opacity=".16">{line(left + right, PEARL, 4)}</g>'


def _plait_crown(colour: str) -> str:
    """A plait laid around the head: one leaf of hair after the other, with a light line along each."""
    return "".join(_plait(*place, colour) for place in _PLAITS_OF_CROWN)


def _plait(x: int, y: int, angle: int, colour: str) -> str:
    leaf = "M-34 14C-30 -16 0 -30 34 -14C30 16 0 30 -34 14Z"
    vein = f'<g opacity=".28">{line("M-26 10C-8 8 10 0 26 -10", PEARL, 4)}</g>'
    return f'<g transform="translate({x} {y}) rotate({angle})">{cut(leaf, colour, depth=4)}{vein}</g>'


_ADDITIONS = {"braid": _braid, "ponytail": _ponytail, "plait_crown": _plait_crown, "waves": _strands}
