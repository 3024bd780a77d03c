"""Pictures drawn by code in the house's cut-paper style: textiles, portraits and the meeting of two women.

Every function is pure: the same arguments give the same SVG, byte for byte, on every machine.
The portraits show no real person and are to be captioned so wherever they stand.
"""

from core.drawings.faces import AGES, COMPLEXIONS
from core.drawings.hair import HAIR_COLOURS, HAIR_STYLES
from core.drawings.meeting import meeting_svg
from core.drawings.papers import PAPERS
from core.drawings.portraits import portrait_svg
from core.drawings.scarves import SCARF_STYLES
from core.drawings.textiles import PATTERNS, pattern_stencil_svg, pattern_strips_svg, pattern_svg

__all__ = [
    "AGES",
    "COMPLEXIONS",
    "HAIR_COLOURS",
    "HAIR_STYLES",
    "PAPERS",
    "PATTERNS",
    "SCARF_STYLES",
    "meeting_svg",
    "pattern_stencil_svg",
    "pattern_strips_svg",
    "pattern_svg",
    "portrait_svg",
]
