"""The map of Denmark: true to the land, and never finer than a municipality."""

import re
from xml.etree import ElementTree

import pytest

from role_models.maps import MUNICIPALITIES, REGIONS, map_of_denmark

Point = tuple[float, float]


def coast() -> list[list[Point]]:
    """The outlines of the land, read back from the drawing: an absolute start each, then steps."""
    outlines = []
    for outline in re.findall(r"M([^z]+)z", land(map_of_denmark())):
        start, steps = outline.split("l")
        x, y = (int(number) for number in re.findall(r"-?\d+", start))
        points = [(x, y)]
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            points.append((x, y))
        outlines.append(points)
    return outlines


def land(drawing: str) -> str:
    return re.search(r'class="map__land" d="([^"]+)"', drawing).group(1)


def is_inside(point: Point, outline: list[Point]) -> bool:
    """Whether a ray from the point to the right crosses the outline an odd number of times."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def marks(drawing: str) -> list[tuple[str, str]]:
    """Class and path of everything but the land."""
    return re.findall(r'<path class="map__(?!land)(\w+)" d="([^"]+)"', drawing)


def test_map_without_a_place_shows_the_land_alone():
    drawing = map_of_denmark()

    root = ElementTree.fromstring(drawing)  # noqa: S314 -- our own drawing
    assert (root.tag, root.get("viewBox")) == ("{http://www.w3.org/2000/svg}svg", "0 0 800 641")
    assert [element.get("class") for element in root] == ["map__land"]
    assert drawing == map_of_denmark(municipality="", region="")


def test_land_is_small_and_has_bornholm_at_its_place():
    easternmost = max(x for outline in coast() for x, _ in outline)
    bornholm = next(outline for outline in coast() if easternmost in [x for x, _ in outline])

    assert len(land(map_of_denmark())) <= 7000
    assert min(x for x, _ in bornholm) > 700
    assert is_inside((762, 512), bornholm)


def test_each_of_the_98_municipalities_has_a_centre_of_its_own_on_land():
    outlines = coast()
    centres = {}
    for municipality in MUNICIPALITIES:
        x, y = re.search(r'map__dot" d="M(\d+) (\d+)h', map_of_denmark(municipality=municipality)).groups()
        centres[municipality] = (int(x), int(y))

    assert len(MUNICIPALITIES) == 98
    assert len(set(centres.values())) == 98
    assert {
        code: point for code, point in centres.items() if not any(is_inside(point, outline) for outline in outlines)
    } == {}


def test_neighbours_lie_as_they_do_in_the_country():
    x, y = 0, 1
    at = {
        name: tuple(int(number) for number in re.search(r"M(\d+) (\d+)h", map_of_denmark(municipality=code)).groups())
        for name, code in {
            "frederikshavn": "0813",
            "aalborg": "0851",
            "aarhus": "0751",
            "odense": "0461",
            "tønder": "0550",
            "copenhagen": "0101",
            "bornholm": "0400",
            "lolland": "0360",
            "esbjerg": "0561",
        }.items()
    }

    assert sorted(at, key=lambda name: at[name][y]) == [
        *("frederikshavn", "aalborg", "aarhus", "copenhagen", "esbjerg", "odense", "bornholm", "tønder", "lolland")
    ]
    assert sorted(at, key=lambda name: at[name][x]) == [
        *("esbjerg", "tønder", "aalborg", "aarhus", "odense", "frederikshavn", "lolland", "copenhagen", "bornholm")
    ]


def test_municipality_is_one_dot_at_its_centre_and_nothing_finer():
    drawing = map_of_denmark(municipality="0751")

    assert marks(drawing) == [("edge", "M240 319h.01"), ("dot", "M240 319h.01")]
    assert "0751" not in drawing


def test_municipality_hides_the_disc_of_its_region():
    assert map_of_denmark(municipality="0751", region="1082") == map_of_denmark(municipality="0751")


@pytest.mark.parametrize("region", REGIONS)
def test_region_alone_is_a_disc_and_no_dot(region):
    drawing = map_of_denmark(region=region)

    assert {name for name, _ in marks(drawing)} == {"region"}
    assert land(drawing) == land(map_of_denmark())


def test_regions_are_the_five_and_look_different():
    assert REGIONS == ("1081", "1082", "1083", "1084", "1085")
    assert len({map_of_denmark(region=region) for region in REGIONS}) == 5


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"municipality": "751"}, "Unknown municipality '751'. Give the four digits of one of Denmark's 98."),
        (
            {"municipality": '"><script>'},
            "Unknown municipality '\"><script>'. Give the four digits of one of Denmark's 98.",
        ),
        ({"region": "1080"}, "Unknown region '1080'. Choose one of: 1081, 1082, 1083, 1084, 1085."),
        (
            {"municipality": "0751", "region": "north"},
            "Unknown region 'north'. Choose one of: 1081, 1082, 1083, 1084, 1085.",
        ),
    ],
)
def test_place_that_does_not_exist_is_refused(choice, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        map_of_denmark(**choice)


@pytest.mark.parametrize("place", [{}, {"municipality": "0101"}, {"region": "1084"}])
def test_map_carries_nothing_that_the_content_policy_forbids_and_no_identifier(place):
    assert re.findall(r"style=|<script|<style|href=|\son\w+=|\sid=|role=", map_of_denmark(**place)) == []
