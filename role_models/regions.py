"""The parts of the world that storytellers come from: wide enough that none of them points at one woman."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Region(models.TextChoices):
    """A part of the world."""

    MIDDLE_EAST = "middle_east", _("The Middle East")
    NORTH_AFRICA = "north_africa", _("North Africa")
    EAST_AFRICA = "east_africa", _("East Africa")
    WEST_AFRICA = "west_africa", _("West Africa")
    SOUTH_ASIA = "south_asia", _("South Asia")
    CENTRAL_ASIA = "central_asia", _("Central Asia")
    SOUTHEAST_ASIA = "southeast_asia", _("Southeast Asia")
    EAST_ASIA = "east_asia", _("East Asia")
    EASTERN_EUROPE = "eastern_europe", _("Eastern Europe")
    SOUTHEAST_EUROPE = "southeast_europe", _("Southeast Europe")
    LATIN_AMERICA = "latin_america", _("Latin America")


#: The five Danish regions, by the codes of Statistics Denmark.
_NORTH, _CENTRAL, _SOUTH, _CAPITAL, _ZEALAND = "1081", "1082", "1083", "1084", "1085"
#: The municipalities whose codes lie among those of another region.
_EXCEPTIONS = {
    **dict.fromkeys((253, 259, 265, 269), _ZEALAND),
    400: _CAPITAL,
    **dict.fromkeys((607, 621, 630), _SOUTH),
    **dict.fromkeys((773, 787), _NORTH),
}
#: For all others, the first code of each region, from the highest down.
_FIRST_CODES = ((810, _NORTH), (615, _CENTRAL), (410, _SOUTH), (306, _ZEALAND), (101, _CAPITAL))


def danish_region_of(municipality: str) -> str:
    """The code of the region ("1082") in which a municipality ("0751") lies; a region lies in itself.

    Raises ValueError for no such code.
    """
    if municipality in (_NORTH, _CENTRAL, _SOUTH, _CAPITAL, _ZEALAND):
        return municipality
    code = int(municipality)
    region = _EXCEPTIONS.get(code) or next((name for first, name in _FIRST_CODES if code >= first), None)
    if region is None:
        raise ValueError(f"no municipality {municipality!r}")
    return region
