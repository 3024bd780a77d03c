"""The meeting that the whole network rests on: two women, a table, two cups, and one thread between them."""

from core.drawings.papers import INK, MADDER, SAFFRON, cut, disc, paper_named, shape
from core.drawings.sitters import Sitter, sitter_shapes
from core.drawings.textiles import pattern_definition

_LEFT_WEAVE, _RIGHT_WEAVE = "meeting-left", "meeting-right"


def meeting_svg() -> str:
    """The scene, 1200 by 900 units."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900">'
        f"<defs>{_weaves()}</defs>{_room()}{_women()}{_table()}{_thread()}</svg>"
    )


def _weaves() -> str:
    teal, saffron = paper_named("teal"), paper_named("saffron")
    return pattern_definition(
        name=_LEFT_WEAVE, pattern="waves", thread=teal.thread, scale=2.4, angle=-14
    ) + pattern_definition(name=_RIGHT_WEAVE, pattern="diamonds", thread=saffron.thread, scale=2.4, angle=0)


def _room() -> str:
    teal, saffron = paper_named("teal"), paper_named("saffron")
    return (
        shape("M0 0H600V900H0Z", teal.sheet)
        + shape("M600 0H1200V900H600Z", saffron.sheet)
        + cut("M70 900V350C70 170 170 70 335 70S600 170 600 350V900Z", teal.cut_out)
        + cut("M600 900V350C600 170 700 70 865 70S1130 170 1130 350V900Z", saffron.cut_out)
    )


def _women() -> str:
    newcomer = Sitter(
        complexion="brown",
        hair="braid",
        hair_colour="black",
        neckline="shawl",
        cloth=paper_named("teal").cloth,
        weave=f"url(#{_LEFT_WEAVE})",
        trim="#f0b659",
        earrings=SAFFRON,
    )
    mentor = Sitter(
        complexion="fair",
        hair="bob",
        hair_colour="grey",
        neckline="v",
        cloth=paper_named("saffron").cloth,
        weave=f"url(#{_RIGHT_WEAVE})",
        trim="#f4c39a",
        glasses=True,
    )
    return (
        f'<g transform="translate(28 110) scale(.74)">{sitter_shapes(newcomer)}</g>'
        f'<g transform="translate(580 110) scale(.74)">{sitter_shapes(mentor)}</g>'
    )


def _table() -> str:
    paper = cut("M470 788 700 770 726 848 486 868Z", "#ffffff", depth=5)
    lines = f'<path d="M516 802 676 790M522 820 684 808M528 838 640 829" stroke="{INK}" stroke-width="4" opacity=".5"/>'
    return (
        cut("M0 736C240 716 960 716 1200 736V900H0Z", "#f3ebdf")
        + paper
        + lines
        + _cup(250, "#9c2f3f")
        + _cup(950, "#0a4a4e")
    )


def _cup(x: int, colour: str) -> str:
    saucer = cut(
        f"M{x - 104} 818C{x - 60} 846 {x + 60} 846 {x + 104} 818C{x + 50} 806 {x - 50} 806 {x - 104} 818Z",
        "#ffffff",
        depth=5,
    )
    bowl = cut(f"M{x - 66} 718H{x + 66}C{x + 66} 790 {x + 36} 820 {x} 820S{x - 66} 790 {x - 66} 718Z", colour, depth=5)
    curve = f"M{x + 62} 738C{x + 108} 728 {x + 104} 792 {x + 48} 788"
    handle = f'<path d="{curve}" fill="none" stroke="{colour}" stroke-width="13"/>'
    tea = f"M{x - 66} 718C{x - 30} 706 {x + 30} 706 {x + 66} 718C{x + 30} 730 {x - 30} 730 {x - 66} 718Z"
    return saucer + handle + bowl + shape(tea, SAFFRON)


def _thread() -> str:
    """The thread leaves one woman's cloth, makes a loop between the two, and enters the other's."""
    path = "M478 668C520 700 566 640 610 590S700 500 640 470 540 560 610 620 720 700 800 680"
    return (
        f'<path d="{path}" fill="none" stroke="{MADDER}" stroke-width="7" stroke-linecap="round"/>'
        f'<path d="{disc(478, 668, 10)}{disc(800, 680, 10)}" fill="{MADDER}"/>'
    )
