"""Names fit their place, in a font that has their letters."""

import pytest
from fontTools.ttLib import TTFont
from PIL import ImageFont

from core.lettering import DISPLAY, LEADING, SCRIPTS, fit, font_for

NAMES = [
    "Bo",
    "Ørkenrosen Import ApS",
    "Gül & Şahin Çiçekçilik I/S",
    "Nhà hàng Việt Nam Phở Hà Nội",
    "Салон краси «Оксана» Їжакевич",
    "شركة الوردة الصحراوية للاستيراد",
    "פרח המדבר",
    "Foreningen for Kvindelige Iværksættere og Håndværkere i Nordvestsjælland og Omegn, selvejende institution af 1998",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "W" * 120,
]
SIZES = (30.0, 24.0, 18.0, 14.0, 10.0, 8.0)


@pytest.mark.parametrize("name", NAMES)
def test_name_fits_its_place(name):
    lettering = fit(name, width=200, height=60, sizes=SIZES)
    measure = ImageFont.truetype(str(lettering.font.path), 1000)

    assert max(measure.getlength(line) * lettering.size / 1000 for line in lettering.lines) <= 200.5
    assert len(lettering.lines) * lettering.size * LEADING <= 60
    assert lettering.size in SIZES


@pytest.mark.parametrize("name", NAMES)
def test_font_has_every_letter(name):
    with TTFont(font_for(name).path) as file:
        letters = file.getBestCmap()

    assert [letter for letter in name if ord(letter) not in letters] == []


def test_latin_names_are_set_in_the_display_font_and_others_whole_in_one():
    assert [font_for(name) for name in NAMES[:7]] == [DISPLAY] * 4 + [SCRIPTS] * 3
    assert font_for("Kafé Оксана") is SCRIPTS


def test_short_name_is_large_and_whole_words_stay_whole():
    assert fit("Bo", width=200, height=60, sizes=SIZES).size == 30.0
    long = fit(NAMES[7], width=200, height=60, sizes=SIZES)
    assert " ".join(long.lines) == NAMES[7]


def test_lines_are_about_equally_long():
    assert fit("Kvindernes Hus i Aarhus", width=150, height=60, sizes=(18.0,)).lines == ("Kvindernes", "Hus i Aarhus")


def test_what_has_no_room_ends_in_an_ellipsis():
    lettering = fit("W" * 120, width=100, height=20, sizes=(8.0,))

    assert len(lettering.lines) == 2
    assert lettering.lines[-1].endswith("…")


def test_letters_that_are_written_in_two_pieces_are_one():
    assert fit("Phở", width=200, height=60, sizes=SIZES) == fit("Phở", width=200, height=60, sizes=SIZES)
