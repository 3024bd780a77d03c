"""The pictures drawn by code: the same each time, honest about who is shown, in step with the style sheet."""

import re
from hashlib import sha256
from xml.etree import ElementTree

import pytest

from core.drawings import (
    AGES,
    COMPLEXIONS,
    HAIR_COLOURS,
    HAIR_STYLES,
    PAPERS,
    PATTERNS,
    SCARF_STYLES,
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


@pytest.mark.parametrize(
    ("choices", "fingerprint"),
    [
        ({}, "e88ddc6b057e5086239d0c7a5fa31d42ea2fcd2ec62d02bdcea3e21659afffec"),
        (
            {"seed": "hodan", "pattern": "dots", "paper": "rose", "hair": "bun", "headscarf": True, "glasses": True},
            "4d8734ac65df8f4adea3a53892d08ae58f07631635d319c0aac17475923b48af",
        ),
        (
            {
                "seed": "mahin",
                "pattern": "crosses",
                "paper": "plum",
                "hair": "braid",
                "hair_colour": "grey",
                "complexion": "honey",
            },
            "93e3ff258add434a3f7dd98d58b397879bb0c3df71fe1bd4070bbe3aeb0fa355",
        ),
    ],
)
def test_portrait_that_is_already_published_stays_the_same_to_the_byte(choices, fingerprint):
    drawing = portrait(**choices)

    assert sha256(drawing.encode()).hexdigest() == fingerprint


def test_portraits_of_every_hair_scarf_and_age_differ():
    bare = {portrait(hair=hair, age=age) for hair in HAIR_STYLES for age in AGES}
    covered = {portrait(headscarf=True, scarf_style=style, age=age) for style in SCARF_STYLES for age in AGES}

    assert len(bare) == len(HAIR_STYLES) * len(AGES)
    assert len(covered) == len(SCARF_STYLES) * len(AGES)
    assert bare & covered == set()


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


def test_portrait_with_a_loose_scarf_shows_hair_at_the_forehead_of_her_colour():
    drawing = portrait(paper="rose", headscarf=True, scarf_style="loose", hair_colour="auburn")

    assert "#7a3d22" in drawing
    assert paper_named("rose").scarf in drawing


def test_scarf_style_alone_puts_no_scarf_on_her():
    assert portrait(scarf_style="loose") == portrait()


@pytest.mark.parametrize("complexion", COMPLEXIONS)
@pytest.mark.parametrize("age", AGES)
def test_portrait_looks_at_the_reader_with_two_open_eyes_at_every_age(complexion, age):
    drawing = portrait(complexion=complexion, age=age)

    assert drawing.count('fill="#3a1f14"') == 2


def test_only_an_old_face_has_lines_and_grey_brows_under_dark_hair():
    lines_and_brows = {
        age: (
            '<g opacity=".3">' in portrait(age=age, complexion="fair"),
            "#6d665f" in portrait(age=age, complexion="fair"),
        )
        for age in AGES
    }

    assert lines_and_brows == {"young": (False, False), "mature": (False, False), "old": (True, True)}


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
        (
            {"hair": "wig"},
            "Unknown hair 'wig'. Choose one of: bob, long, bun, curls, braid, cropped, afro, ponytail, short, "
            "plait_crown, waves.",
        ),
        ({"hair_colour": "blue"}, "Unknown hair colour 'blue'. Choose one of: black, brown, auburn, grey."),
        ({"scarf_style": "tied"}, "Unknown scarf style 'tied'. Choose one of: wrapped, loose."),
        ({"age": "ancient"}, "Unknown age 'ancient'. Choose one of: young, mature, old."),
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


@pytest.mark.parametrize(
    "drawing",
    [
        portrait(),
        portrait(headscarf=True, glasses=True),
        portrait(headscarf=True, scarf_style="loose", age="old"),
        portrait(hair="plait_crown", age="young"),
        meeting_svg(),
    ],
)
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
