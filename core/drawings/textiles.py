"""Textile patterns: a storyteller's own, which follows her from card to page, poster and postcard."""

from core.drawings.papers import paper_named

_SIZE_OF_TILE = 48

# Each tile is 48 by 48 units and meets itself on all four sides. The group around it gives the strokes their colour.
_TILES = {
    "stripes": '<path d="M0 8H48M0 16H48M0 40H48"/>',
    "chevrons": '<path d="M-4 20 12 4 24 16 36 4 52 20M-4 44 12 28 24 40 36 28 52 44"/>',
    "diamonds": '<path d="M24 6 36 24 24 42 12 24ZM0 6 12 24 0 42M48 6 36 24 48 42M24 20 27 24 24 28 21 24Z"/>',
    "waves": '<path d="M-12 12Q0 0 12 12T36 12T60 12M-12 36Q0 24 12 36T36 36T60 36"/>',
    "dots": '<path d="M12 12h.01M36 36h.01" stroke-width="10"/><path d="M36 12h.01M12 36h.01" stroke-width="5"/>',
    "crosses": '<path d="M12 5V19M5 12H19M36 29V43M29 36H43"/><path d="M36 12h.01M12 36h.01" stroke-width="5"/>',
}

PATTERNS: tuple[str, ...] = tuple(_TILES)


def tile(*, pattern: str, thread: str) -> str:
    """The pattern's tile as an SVG group in the colour ``thread``.

    Raises ValueError, naming the choices, for an unknown pattern.
    """
    if pattern not in _TILES:
        raise ValueError(f"Unknown pattern {pattern!r}. Choose one of: {', '.join(PATTERNS)}.")
    strokes = f'fill="none" stroke="{thread}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"'
    return f"<g {strokes}>{_TILES[pattern]}</g>"


def pattern_definition(*, name: str, pattern: str, thread: str, scale: float = 1, angle: int = 0) -> str:
    """A ``<pattern>`` element to lay over plain cloth: the tile alone, scaled, and turned by ``angle`` degrees."""
    return (
        f'<pattern id="{name}" width="{_SIZE_OF_TILE}" height="{_SIZE_OF_TILE}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({angle}) scale({scale})">'
        f"{tile(pattern=pattern, thread=thread)}</pattern>"
    )


def pattern_svg(*, pattern: str, paper: str) -> str:
    """A tile of cloth in the paper's colours, 48 by 48 units, to be repeated along the edge of a poster or postcard."""
    colours = paper_named(paper)
    ground = f'<rect width="{_SIZE_OF_TILE}" height="{_SIZE_OF_TILE}" fill="{colours.cloth}"/>'
    return _svg(ground + tile(pattern=pattern, thread=colours.thread))


def pattern_stencil_svg(*, pattern: str) -> str:
    """The tile in black on nothing: the style sheet masks with it, so one file serves every paper, light and dark."""
    return _svg(tile(pattern=pattern, thread="#000"))


def pattern_strips_svg() -> str:
    """Every stencil as a row of one sheet, in the order of PATTERNS: the strips of a whole page cost one request."""
    rows = (
        f'<g transform="translate(0 {row * _SIZE_OF_TILE})">{tile(pattern=pattern, thread="#000")}</g>'
        for row, pattern in enumerate(PATTERNS)
    )
    return _svg("".join(rows), height=_SIZE_OF_TILE * len(PATTERNS))


def _svg(content: str, *, height: int = _SIZE_OF_TILE) -> str:
    frame = f'width="{_SIZE_OF_TILE}" height="{height}" viewBox="0 0 {_SIZE_OF_TILE} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{content}</svg>'
