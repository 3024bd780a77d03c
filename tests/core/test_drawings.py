"""The pictures drawn by code: the same each time, honest about who is shown, in step with the style sheet."""

import re
from xml.etree import ElementTree

import pytest

from core.drawings import (
    COMPLEXIONS,
    HAIR_COLOURS,
    HAIR_STYLES,
    PAPERS,
    PATTERNS,
    meeting_svg,
    pattern_stencil_svg,
    pattern_strips_svg,
    pattern_svg,
    portrait_svg,
)
from core.drawings.papers import paper_named
from mentornet import paths


def portrait(**choices: object) -> str:
    """A portrait for tests that care only about some of its choices."""
    return portrait_svg(**{"seed": "leyla", "pattern": "waves", "paper": "teal", "hair": "long"} | choices)


@pytest.mark.parametrize("hair", HAIR_STYLES)
@pytest.mark.parametrize("hair_colour", HAIR_COLOURS)
def test_portrait_of_every_hair_is_a_svg_of_800_by_1000_units(hair, hair_colour):
    drawing = ElementTree.fromstring(portrait(hair=hair, hair_colour=hair_colour))  # noqa: S314 -- our own drawing

    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert drawing.get("viewBox") == "0 0 800 1000"


def test_portrait_with_the_same_choices_is_the_same_to_the_byte():
    first, second = portrait(), portrait()

    assert first == second


def test_portraits_of_many_seeds_differ():
    drawings = {portrait(seed=f"story-{number}") for number in range(40)}

    assert len(drawings) == 40


def test_headscarf_is_worn_only_where_it_is_asked_for():
    scarf = paper_named("rose").scarf

    by_chance = [portrait(seed=f"story-{number}", paper="rose") for number in range(60)]

    assert [drawing for drawing in by_chance if scarf in drawing] == []
    assert scarf in portrait(paper="rose", headscarf=True)


def test_portrait_with_a_headscarf_shows_no_hair():
    drawing = portrait(headscarf=True, hair_colour="auburn")

    assert "#7a3d22" not in drawing


def test_portrait_wears_the_pattern_in_the_papers_thread():
    tile = re.search(r'<path d="[^"]+"', pattern_stencil_svg(pattern="crosses")).group()

    drawing = portrait(pattern="crosses", paper="plum")

    assert tile in drawing
    assert paper_named("plum").thread in drawing


def test_portraits_in_one_page_have_identifiers_of_their_own():
    identifiers = re.findall(r'<pattern id="([^"]+)"', portrait(seed="leyla") + portrait(seed="selam"))

    assert len(set(identifiers)) == 2


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"hair": "wig"}, "Unknown hair 'wig'. Choose one of: bob, long, bun, curls, braid, cropped."),
        ({"hair_colour": "blue"}, "Unknown hair colour 'blue'. Choose one of: black, brown, auburn, grey."),
        ({"complexion": "pale"}, "Unknown complexion 'pale'. Choose one of: fair, honey, bronze, brown, umber."),
        (
            {"pattern": "tartan"},
            "Unknown pattern 'tartan'. Choose one of: stripes, chevrons, diamonds, waves, dots, crosses.",
        ),
        (
            {"paper": "black"},
            "Unknown paper 'black'. Choose one of: saffron, teal, rose, sky, sand, olive, plum, coral.",
        ),
    ],
)
def test_portrait_with_an_unknown_choice_names_the_choices(choice, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        portrait(**choice)


def test_portrait_takes_the_complexion_that_is_asked_for():
    drawings = {portrait(complexion=complexion) for complexion in COMPLEXIONS}

    assert len(drawings) == len(COMPLEXIONS)


@pytest.mark.parametrize("drawing", [portrait(), portrait(headscarf=True, glasses=True), meeting_svg()])
def test_drawing_carries_nothing_that_the_content_policy_forbids(drawing):
    assert re.findall(r"style=|<script|<style|href=|\son\w+=", drawing) == []


@pytest.mark.parametrize("pattern", PATTERNS)
def test_stencil_file_is_the_one_that_the_code_draws(pattern):
    file = paths.STATIC / "img" / "patterns" / f"{pattern}.svg"

    assert file.read_text() == pattern_stencil_svg(pattern=pattern) + "\n"


def test_file_of_strips_is_the_one_that_the_code_draws():
    file = paths.STATIC / "img" / "patterns" / "strips.svg"

    assert file.read_text() == pattern_strips_svg() + "\n"


def test_style_sheet_finds_each_pattern_in_its_row_of_the_strips():
    rows = re.findall(r"\.pattern-([a-z]+) { --row: (\d);", (paths.STATIC / "css" / "site.css").read_text())

    assert rows == [(pattern, str(row)) for row, pattern in enumerate(PATTERNS)]


def test_file_of_the_meeting_is_the_one_that_the_code_draws():
    file = paths.STATIC / "img" / "meeting.svg"

    assert file.read_text() == meeting_svg() + "\n"


@pytest.mark.parametrize("paper", PAPERS)
def test_style_sheet_gives_each_paper_the_colours_of_its_drawings(paper):
    colours = paper_named(paper)
    rule = re.search(rf"\.paper-{paper} {{(.*?)}}", (paths.STATIC / "css" / "site.css").read_text()).group(1)

    assert dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", rule)) == {
        "sheet": colours.sheet,
        "cut-out": colours.cut_out,
        "cloth": colours.cloth,
        "cloth-thread": colours.thread,
    }


@pytest.mark.parametrize("paper", PAPERS)
def test_pattern_tile_has_the_papers_cloth_and_thread(paper):
    colours = paper_named(paper)

    tile = pattern_svg(pattern="dots", paper=paper)

    assert re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', tile) == [colours.cloth, colours.thread]
