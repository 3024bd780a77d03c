"""A map of Denmark that shows no place more finely than a municipality, as the storyteller allows it.

Sources: the coast is that of Natural Earth at 1:10 million (public domain), taken from the npm package world-atlas
2.0.2 (ISC licence, Michael Bostock), drawn in a conic projection and simplified to 800 by 641 units of some 575 metres.
The centres of the municipalities are computed from the boundaries of DAGI 1:500,000, February 2014, and rounded to the
same units. They contain data from Geodatastyrelsen, which may be used freely when the source is named.
"""

from django.utils.safestring import SafeString, mark_safe

from core.drawings.papers import MADDER, disc

_WIDTH, _HEIGHT = 800, 641
#: Both in CSS pixels, whatever the size of the map: 14 are 3.7 mm.
_DIAMETER_OF_DOT, _DIAMETER_OF_ITS_EDGE = 14, 20

# By code of the region: the discs that lie on it, each as x, y and radius. The Capital Region lies in two places.
_DISCS_OF_REGIONS = {
    "1081": ((193, 145, 80),),  # Nordjylland
    "1082": ((160, 300, 104),),  # Midtjylland
    "1083": ((160, 474, 100),),  # Syddanmark
    "1084": ((470, 380, 46), (762, 512, 28)),  # Hovedstaden
    "1085": ((406, 490, 80),),  # Sjælland
}

# By code of the municipality: x and y of its middle.
_CENTRES_OF_MUNICIPALITIES = {
    "0101": (493, 408),  # København
    "0147": (496, 413),  # Frederiksberg
    "0151": (478, 403),  # Ballerup
    "0153": (484, 420),  # Brøndby
    "0155": (510, 429),  # Dragør
    "0157": (499, 399),  # Gentofte
    "0159": (490, 400),  # Gladsaxe
    "0161": (483, 412),  # Glostrup
    "0163": (486, 402),  # Herlev
    "0165": (477, 413),  # Albertslund
    "0167": (490, 423),  # Hvidovre
    "0169": (465, 417),  # Høje-Taastrup
    "0173": (494, 392),  # Lyngby-Taarbæk
    "0175": (488, 412),  # Rødovre
    "0183": (473, 424),  # Ishøj
    "0185": (500, 429),  # Tårnby
    "0187": (480, 422),  # Vallensbæk
    "0190": (479, 391),  # Furesø
    "0201": (474, 379),  # Allerød
    "0210": (487, 361),  # Fredensborg
    "0217": (492, 344),  # Helsingør
    "0219": (465, 365),  # Hillerød
    "0223": (494, 372),  # Hørsholm
    "0230": (492, 383),  # Rudersdal
    "0240": (464, 396),  # Egedal
    "0250": (436, 394),  # Frederikssund
    "0253": (466, 431),  # Greve
    "0259": (447, 457),  # Køge
    "0260": (439, 352),  # Halsnæs
    "0265": (450, 422),  # Roskilde
    "0269": (458, 441),  # Solrød
    "0270": (464, 342),  # Gribskov
    "0306": (391, 380),  # Odsherred
    "0316": (397, 417),  # Holbæk
    "0320": (446, 489),  # Faxe
    "0326": (355, 423),  # Kalundborg
    "0329": (419, 457),  # Ringsted
    "0330": (367, 479),  # Slagelse
    "0336": (473, 480),  # Stevns
    "0340": (391, 451),  # Sorø
    "0350": (430, 428),  # Lejre
    "0360": (362, 583),  # Lolland
    "0370": (410, 495),  # Næstved
    "0376": (436, 579),  # Guldborgsund
    "0390": (437, 532),  # Vordingborg
    "0400": (762, 512),  # Bornholm
    "0410": (207, 455),  # Middelfart
    "0420": (227, 486),  # Assens
    "0430": (259, 506),  # Faaborg-Midtfyn
    "0440": (282, 469),  # Kerteminde
    "0450": (296, 487),  # Nyborg
    "0461": (260, 469),  # Odense
    "0479": (276, 525),  # Svendborg
    "0480": (247, 443),  # Nordfyn
    "0482": (304, 560),  # Langeland
    "0492": (262, 572),  # Ærø
    "0510": (146, 492),  # Haderslev
    "0530": (109, 397),  # Billund
    "0540": (212, 554),  # Sønderborg
    "0550": (93, 524),  # Tønder
    "0561": (75, 457),  # Esbjerg
    "0563": (45, 458),  # Fanø
    "0573": (56, 406),  # Varde
    "0575": (116, 448),  # Vejen
    "0580": (142, 544),  # Aabenraa
    "0607": (186, 431),  # Fredericia
    "0615": (199, 363),  # Horsens
    "0621": (159, 453),  # Kolding
    "0630": (152, 398),  # Vejle
    "0657": (102, 315),  # Herning
    "0661": (75, 273),  # Holstebro
    "0665": (42, 247),  # Lemvig
    "0671": (72, 256),  # Struer
    "0706": (279, 282),  # Syddjurs
    "0707": (292, 262),  # Norddjurs
    "0710": (216, 289),  # Favrskov
    "0727": (238, 362),  # Odder
    "0730": (232, 250),  # Randers
    "0740": (171, 311),  # Silkeborg
    "0741": (285, 389),  # Samsø
    "0746": (209, 334),  # Skanderborg
    "0751": (240, 319),  # Aarhus
    "0756": (140, 319),  # Ikast-Brande
    "0760": (57, 340),  # Ringkøbing-Skjern
    "0766": (193, 389),  # Hedensted
    "0773": (92, 191),  # Morsø
    "0779": (117, 222),  # Skive
    "0787": (65, 171),  # Thisted
    "0791": (161, 258),  # Viborg
    "0810": (241, 113),  # Brønderslev
    "0813": (271, 76),  # Frederikshavn
    "0820": (160, 189),  # Vesthimmerland
    "0825": (335, 105),  # Læsø
    "0840": (201, 181),  # Rebild
    "0846": (218, 207),  # Mariagerfjord
    "0849": (175, 127),  # Jammerbugt
    "0851": (223, 154),  # Aalborg
    "0860": (235, 68),  # Hjørring
}

MUNICIPALITIES: tuple[str, ...] = tuple(_CENTRES_OF_MUNICIPALITIES)
REGIONS: tuple[str, ...] = tuple(_DISCS_OF_REGIONS)


def map_of_denmark(*, municipality: str | None = None, region: str | None = None) -> SafeString:
    """The map as an SVG element of 800 by 641 units, to stand in a page as wide as its frame.

    ``municipality``, a code of four digits such as "0751", puts a dot of 3.7 mm at its centre. Without it, ``region``,
    from "1081" to "1085", lays a soft disc over that region. Nothing is marked when both are None or empty.

    The land has the colour of the text around it. Classes for the style sheet: ``map``, and in it ``map__land``,
    ``map__region``, ``map__edge`` (around the dot) and ``map__dot``. The element has no name of its own: who shows it
    says in words what it shows, and gives it ``role="img"``.

    Raises ValueError for a municipality or a region that does not exist.
    """
    if municipality and municipality not in _CENTRES_OF_MUNICIPALITIES:
        raise ValueError(f"Unknown municipality {municipality!r}. Give the four digits of one of Denmark's 98.")
    if region and region not in _DISCS_OF_REGIONS:
        raise ValueError(f"Unknown region {region!r}. Choose one of: {', '.join(REGIONS)}.")
    mark = ""
    if municipality:
        mark = _dot(*_CENTRES_OF_MUNICIPALITIES[municipality])
    elif region:
        mark = "".join(_soft_disc(*place) for place in _DISCS_OF_REGIONS[region])
    frame = f'class="map" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    land = f'<path class="map__land" d="{_LAND}" fill="currentColor" fill-opacity=".28"/>'
    return mark_safe(  # noqa: S308 -- numbers of ours; no argument is written out
        f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{land}{mark}</svg>'
    )


def _dot(x: int, y: int) -> str:
    """A line of no length with round ends: unlike a circle, its width can stay the same however the map is scaled."""

    def round_end(name: str, colour: str, diameter: int) -> str:
        stroke = (
            f'stroke="{colour}" stroke-width="{diameter}" stroke-linecap="round" vector-effect="non-scaling-stroke"'
        )
        return f'<path class="map__{name}" d="M{x} {y}h.01" fill="none" {stroke}/>'

    return round_end("edge", "#fff", _DIAMETER_OF_ITS_EDGE) + round_end("dot", MADDER, _DIAMETER_OF_DOT)


def _soft_disc(x: int, y: int, radius: int) -> str:
    """Discs on each other, so that the edge claims no border."""
    return "".join(
        f'<path class="map__region" d="{disc(x, y, round(radius * share))}" fill="{MADDER}" fill-opacity=".14"/>'
        for share in (1, 0.9, 0.8, 0.7)
    )


_LAND = (
    "M68 539l-1-5 1-7 5-14-13-3-1 9-5 5-2 1-3-3-1-5 2-14 2-4 5 0 4 1 3 3-5 3 0 3 13 3 2-1 0-4-2-7-2-16 2-9-2"
    "-18-2-4-3-2-3-1-8-1-5-2-4-4-9-15 0-2 2 0 0-1-2-1-5 0-2 2-1 2 0 2 3 4-3 2 3 1 5 5 0 3-1 1-15-14-7-1-1-2 0"
    "-3 10-23 2-16-4-42 1-1 1 3 2 15 2 5 0 2-2 7 1 3 17-10 5-5 1-3-4-10-4-5 0-13-3-5-3-3-11-4-1 1-1 21-2 0-1"
    "-6 0-14 5-20 2-67 7-24 2-5 2-2 1 1 1 4-4 9 3 1 2 6 6 2-2 0 0 5 1 3 2-2-1-3 4-1 5 1 5 1 8 7 1-1 4-5 3 9-1"
    " 2 1 4 5 5 9-1 1-3 2-11 1-1-3-5-3-2 0-3-2-1 0-2 2-1 5-1 7-11 6-2 5 0 1-1-3-1-4 0-1-1 4-8 8-7 2-1 5 2 3-3"
    " 2 0 4 3 2 7 4 7 1 4-3 1-3 4-3 1 1 3-6 8 1 10 2 0 1-2 2-6 5-1-1-2-2 1 3-8 1 0-1 4 13 2 1 3 0 1-4 7 1 0 2"
    " 5 3 2 1 2 1 0 2-4 2 1 1-1 0-3-2-1-4 3-2-1 1-9 3-12-2-5-2-2-2 0-4 2-4 3-2 0-1-2 2-3 4-2 2-6 0-1-4-3-2-8"
    " 0-2 4-6 0-5-5-4 4-9 6-6 2 0 2-4 16-5 3 0 12 6-1 3 3 2 9-13 8-4 5 2 11-1-6-6-6-4-7 8-2 1-4-4-10 6-9-1-26"
    " 9-3-1-11-11 1 3-1 1-6 3-3 1 0-1-2-2-1 0-4 4-2-1-5 5-1-2-2-2-2 1-2 1 1 2-4 3-5 2-4-1-5 2-1 1 0 4-5 6-2 8"
    "-4 6-3 0-6 5-1 2 1 10-2 3 5 0 1 2-1 2-3 1-4-3-6 2 0 2 5-1 5 3 8-3 2 0-1 7 2 5-3 4-3 1 1 2-2 0-3-3-3-4-1"
    "-5-3-3-7-3-6-8-1-8-4-3-2 0 1 11 0 3-2 0 0-13 2-8 2-6 21-30 6-6 9-13 3-3 4 0 9 3 4 1 10-2 5-2 5-6 2 0 26"
    " 5 9-1 10-4 9-5 8-9 24-41 11-14 4-7 4-4 5-1 10 1 9-2 9-3 7-5 13-14 7-4 2-2 7 1 2 2-6 2-5 5-9 13-3 12 3 9"
    " 5 7 4 10-3 8-1 11 2 20-2 2-5 4-3 4-5 12-1 9-4 12-3 3-5-1-4 1-8-6-7-7-4-2-4-4-2-1-2 1-4 5-2 1 2 0 3-3 4"
    "-2 2 1 10 11 3 2 4 4 11 1 2 1-4 5-2 10 3 25 3 8 2 3-2 2-4-1-5 0-4 2-4-3-2-1-16 9-6 3-14 2-1 1 5 1 17-4 5"
    "-3 1-3 3 2 3-1 2-5 2 0 3 1-1 2 7 2 5 0 5-3 2 5 0 6-2 5-7 6-6 6-2 8 1 5-3 4 3 0 2-1 0-12 1-3 5-3 5-6 3 1"
    " 0 7 4 3 8 5 8 1 26-4 4 1 5 3 3 7 6 7-3 8-1 9-2 4-9 15-5 3-2 3-1 8-2 6-3 1-3-3-3-4 4-2 0-5-6-3-3 3-6 8 3"
    " 13-1 1-4 1-2-2-2-6 4-2-2-3-5-2-3 2-3 1-5-8 2 0 5-3 6 3 1-2-2-3 0-3 4-6-3-1-4-3-3 1-1-1-1 4-3 2-3 6-3 4"
    "-6 5-3 3-1 5 4 9 0 5 0 4-4 7 5-1 0 1-3 6-1 14-2 5-2 0-2 2 1 5-2 3-2 0-1-1-3-7-2-1-10 0-2 0-2 4-3 1-9 0 3"
    " 3 17 5-4 9 1 2 4 0 0 1-5 3-1 2 1 3-1 1-3-1-12 3-5 3-4 0-6-3-5-4-12 0-2-2 0 1-1 2 3 1 7 1 7 7 3 6 13 0"
    "-11 11-5 2-1 4-11 4-5-2 1 2-2 2-4 1-2 2 4 1 8-2 6 3 0 5-2 3-7 2 2 7 0 5 2 2 3 3 0 2-2 1 0 1 5 9 3 2 0 3"
    "-3 10-5 2-6-2-7 6-4 1 1 4 2 0 0 1-4 0-3 1 1 1 6 1 5 6-3 4-4 3-6 1-2 1 1 3 2 0 6-2 3 0 5-3 2 1 7 7 7 3 3"
    " 19-3 1-3-1-1 2 3 2 2 2 0 6-2 1-1-1-3-5-4 1-3-2 1-3-3-4 4-2-1-2-2-2-4 1-4 9-3 0-7 7-2 2-1 4-3 0-3-2-5 3"
    "-10 0-2-1-2-7-1-2-24-6-8-4-9-2-11 3-4 0-4-2 1-3 0-1 1-6 0-5zM451 565l8 11-10 8-6 12-6 5-1 3 1 17 0 7-2 0"
    "-3-2 0-3-7-12 2-7 3-5-4-2 0-2 1-3-8-9-1-6-6-7-1-10-1-2-2-1 0-2 5-4 5 4 4-3 1 1 2-1 2-2 0-2-5-9-9-4-3-3-7"
    " 0-6-5 6 2 12 5 6 1-3-4-6-5-4-5 10-2 1-1-1-1-2-2-7 0-1-2 1-2 1-5-2-1-2 0-5 5-14-4-2-1-1 1-8-4-6 3-8 0 0"
    " 1 3 1-4 0-3-1-2-3-1-5 2 1 2 0 1-1 1-2-2 1-3 0 0-6-1-1-8-7-1-2 4-1 0-2 0-1-4-1-3 5-2 0-2-6 0-1 3 0 3 0 2"
    "-3 5-2 1-2 0-3-1-1-1-6-3-9-3-3-3 0-3 2-1-1 2-5 5-1 1-3-2-7-5-6-5-4-12-3 1-1 16 1-1-3-7-3-5-6-8-2-2-1 0-1"
    " 18 3 14-4 0 1-3 0-2 1 2 4 3 3 3 1 3-2-5-4 2-2 1 2 6 0 5-4 6-1 1-2 1-8-3-6 3 2 3 0 2-1 2-2 4 0 3-5 1-8-4"
    "-6-3-1-7-1-8-3-3-2-1-4 14 7 3-1 16 3 3 2 12-3 5-3 2 2-5 8 2 2-1 1-2 0-1-1 0-2-5 1-1 1 6 10 2 6-2 3-5-1-2"
    " 1-3 4-2 0 0 2 2 0 5 0 5-3 2 0 3 9-8 2-2 0-1 2 3 1 5 0 1-1 2 1 4 7-2 5 3-3 5-11-1-4 3-10 7-4 2-5-5-12 1"
    "-4 2 1 3 3 4 2 0 9 3 8 2 8 1 7-3 5-4-2-2 0-2 6-3 3-2 3 2 1 3-2 3-3 1-2 1-1 4 2 0 2-3-1 0 2 6 3 3-10 0-4"
    "-4-21-1-10-2-10-2-3-2-1-2 0-12 4-2-1 2-5 16-11 17-15 8-5 9 1 9 5 8 0 15 10-6 9-6 14 0 1 5 8 3 10 2 6-1"
    " 14 2 3-7 12-4 3-2 4-2 1-5-2-2 0-8 4-9 10-5 12 3 10 6 4 8 1 9 8 4 14-8 7-23 6-5 3-2 4-1 4 0 3-1 3-2-1 0"
    "-5-1-2-2-1-5 3 0 2 4 4 9 1 4 1 1 4 0 2-6 5 5 9 0 4-2 2-4 1-6 4-2 0-4-2-6-5-4-1 1 2-3 1 1 4-2 7 1 2 3 1 1"
    "-1 0-2 3-2 3 5 4 5 2 1zM281 535l-3 3-7-2-10-2-3-2-5-1-9-5-3-1-1 6-6-5-7 0-1-1 8-6 2-3-5-8-2-1-4 1-2 0-2"
    "-3-2 0-1 2 0 3 4 5-1 4-4-1 0-4-2-7 2-5-7-2-3-3-1-4 2-3 0-4-2-4 1-7-1-1-5 0-3-2-3-3 6-2 1-2-6-3 4 0-3-3-6"
    "-1-4-5 1-1 8 6 3-1-10-10-4-1 0-2 4-2 4-5 6-1 2 1 2 4 5 3 6-2 11-7 14-4 5-4 2-1 4 1 1 3 2 0 0-5 1-1 11 7"
    " 5 7 4 0 3 3-4-1-1 1 0 2 2 4-1 2-3 0-4 6 2 4 4-1 2-4 1 0 12-5-1-3-2-1-2-2 1-2 3 3 2-2-3-10 3 3-1-9 2 0 3"
    " 3 5 9 1 4 3 4 0 4-4 3-5 2-9 0-2 3 1 2 3-1 0-4 10 3 12 17 4 14-4-4-2 1-1 3 5 10 0 8-3 9 0 4-4 4-3 7-3 1"
    "-11 0zM423 603l0 5-4 4-5 2-17-4-6 1-6 3-4 3-2 0-10-6-7-6-13-8-17-6-2-2-2-3 1-3 3-2 7 1 2-5-4-1-6-8 0-4 1"
    "-4 5-5 2 1 15-4 12 9 4 7 25 14-3-7 3-3 3 0 4-1-2-5 1-4 9 8 0 2 3 4 3 2-1 1 1 3 7 7 1 6-2 3-3 1 0 2zM787"
    " 512l1 6-4 9 1 5-4 5-10-1-14-7-9-2-9-7-2-2 1-4 0-20 5-17 11 12 9 6 2-1 3 0 3 5 10 6 5 2 2 2zM83 214l-7"
    "-12-3-1-5 0 1-3 3-2 0-5 3-2 8 0 2-4-5-1 4-7 0-1 0-4 12-2 3-1 2 1 6-10 3 1 2-4 2 0-2 5 1 6-3 9-1 1-1-4-1"
    "-1-3 3-1 2 2 9 1 2 1 1-1 2-1 0 1 1-3 6-2 3-6 5 0 3-9 2zM220 566l-6 4-4-2-7-3 0-2 4-1 9 6 0-2-5-4-6-2-4 2"
    "-4 0-4-3-2-6 1-6-1 0 0-1 7 7 3 0-2-4 1-1-5-4-1-2 2-3-10 1-3-1-2-3 4-3-6 0-2-1 0-1 10-5 4 0 4 1 7 8 3 2 5"
    " 1 3 2 4 3 3 8 5 13-1 2zM319 539l-8 18-12 35-2 4-3 0-1-2-3-12-1-2-5-5 3 1 3-3 3-7 2 1 3 0-1-5-2 2-2-2 2"
    "-4 9-11 2-2 7-9 1-5 3-10 5-7 2 1zM500 554l-4 0-13-2-4 0-8 5-6 9-2 1-3-1-7-3 0-1 1 0 0-2 0-2 2-2-2-2 3-3"
    " 1-1 2 1 0-1 0-3 1 0 5 2 5-2 0-4 2-1 0-2-5-4-1-2 2-2 2 0 2 5 4 1 9 1 10 2 3 3 3 6zM353 100l0 1-5-1-8 2 2"
    " 4 0 3-6 10-4 1-2-2-2-5-7-3-3-4 0-1 3 0 6-6 7-1 2-2 7 0 5-2 2 0 3 1zM284 365l-5-3-1-2 0-5 3-4 2 1 0 8 2"
    " 3 2 2 3 1-1 4 0 4 2 3 3-4 0 1-4 7-1 3 0 7-1 3-3 3-4-1-3-4-1-7 1-4 5-4 2-6zM273 571l2 2-9 2-4 3-2-1-19"
    "-22-2-7 13 10 4 6 2 1 3-1 0-5 1 3 2 5 1 2 2 0 2-1 0-1-2-4 6 5zM509 432l-9 6-2-4-2-5 0-4 1-3 4-4 4-9 8"
    " 19zM41 450l1-3 4-1 0 6 2 1 2 0 1 1-1 7 2 9-3 1-3-3-2-5zM401 212l-4 2-2 4-3 3-4-2-2-2 0-3 1-1 9-1 5-2z"
)
