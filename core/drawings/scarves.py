"""Headscarves in two ways of wearing them. Measures are those of core.drawings.sitters.

"wrapped" lies close around the face and covers hair and neck. "loose" is laid over the hair, which shows at the
forehead, and falls over the shoulders, as many women wear it in South Asia and Iran.
"""

from core.drawings.papers import INK, cut, line

SCARF_STYLES: tuple[str, ...] = ("wrapped", "loose")


def scarf_shapes(style: str, colour: str) -> tuple[str, str]:
    """The SVG shapes behind the sitter and those in front of her, for one of SCARF_STYLES."""
    if style == "loose":
        return _loose_behind(colour), _loose_in_front(colour)
    return _wrapped_behind(colour), _wrapped_in_front(colour)


def _wrapped_behind(colour: str) -> str:
    outline = (
        "M400 168C254 168 222 330 226 470C228 590 240 660 214 760"
        "C300 830 500 830 586 760C560 660 572 590 574 470C578 330 546 168 400 168Z"
    )
    return cut(outline, colour)


def _wrapped_in_front(colour: str) -> str:
    scarf = (
        "M400 168C254 168 222 330 226 470C228 560 236 620 226 700C250 770 340 820 420 850"
        "C480 820 570 770 580 690C566 620 572 560 574 470C578 330 546 168 400 168Z"
    )
    face = "M400 262C330 262 298 310 298 392C298 486 348 566 400 566S502 486 502 392C502 310 470 262 400 262Z"
    folds = "M262 640C330 690 430 690 548 610M282 716C360 748 470 736 556 672M300 330C300 300 316 262 350 240"
    cloth = f'<path d="{scarf}{face}" fill="{colour}" fill-rule="evenodd"/>'
    return cloth + f'<g opacity=".28">{line(folds, INK, 6)}</g>'


def _loose_behind(colour: str) -> str:
    outline = (
        "M400 172C262 172 226 318 228 470C230 590 214 670 176 740"
        "C300 800 500 800 624 740C586 670 570 590 572 470C574 318 538 172 400 172Z"
    )
    return cut(outline, colour)


def _loose_in_front(colour: str) -> str:
    """The cloth frames face and neck; one end hangs down in front, the other is thrown back over the shoulder."""
    hanging = (
        "M400 172C262 172 226 318 228 470C230 560 222 630 190 690C160 748 140 800 132 1000H292"
        "C286 880 306 770 322 690C330 640 312 590 292 540C276 490 272 440 276 396C284 290 330 226 400 222Z"
    )
    thrown_back = (
        "M400 172C538 172 574 318 572 470C570 560 574 610 596 646C650 676 712 740 728 850"
        "C700 872 664 872 638 856C606 796 556 748 506 690C482 662 486 590 508 540C524 490 528 440 524 396"
        "C516 290 470 226 400 222Z"
    )
    folds = (
        "M250 420C252 540 268 610 246 690C220 770 196 860 190 990M262 620C282 690 252 800 244 990"
        "M550 420C548 530 530 600 562 652C620 696 676 760 694 850M522 620C524 672 616 740 658 846"
    )
    return cut(hanging, colour) + cut(thrown_back, colour) + f'<g opacity=".28">{line(folds, INK, 6)}</g>'
