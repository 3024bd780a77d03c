"""A chart of what was left of each week, drawn as SVG on the server. Its numbers stand in a table beside it."""

from dataclasses import dataclass

from donations.overview import Week

_HEIGHT = 160
_STEP = 14
_BAR = 10
_SMALLEST = 2


@dataclass(frozen=True)
class Bar:
    """One week's bar, in the drawing's units."""

    x: int
    y: int
    height: int
    is_negative: bool


@dataclass(frozen=True)
class Chart:
    """The drawing: its size, where nought is, its bars, and the largest and the smallest amount that it shows."""

    width: int
    height: int
    bar_width: int
    zero: int
    bars: list[Bar]
    highest: int
    lowest: int


def draw(weeks: list[Week]) -> Chart:
    """Bars upwards for what came in, downwards for weeks in which more went back."""
    amounts = [week.net for week in weeks]
    highest, lowest = max([0, *amounts]), min([0, *amounts])
    span = max(highest - lowest, 1)
    zero = round(highest * _HEIGHT / span) if highest or lowest else _HEIGHT
    bars = []
    for place, amount in enumerate(amounts):
        height = max(round(abs(amount) * _HEIGHT / span), _SMALLEST) if amount else 0
        bars.append(
            Bar(
                x=place * _STEP + (_STEP - _BAR) // 2,
                y=zero - height if amount >= 0 else zero,
                height=height,
                is_negative=amount < 0,
            )
        )
    return Chart(
        width=max(len(weeks), 1) * _STEP,
        height=_HEIGHT + 2 * _SMALLEST,
        bar_width=_BAR,
        zero=zero,
        bars=bars,
        highest=highest,
        lowest=lowest,
    )
