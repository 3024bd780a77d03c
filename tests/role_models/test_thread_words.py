"""Words that give way: whole words, in every way that people write them, and nothing else."""

import unicodedata

import pytest

from role_models import narrowing
from role_models.blocks import StoryBodyBlock
from role_models.models import StoryPlace
from role_models.stored_blocks import replace_words


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("Nermin kom.", "Ada kom."),
        ("Nermins mor og Nermin's far", "Adas mor og Ada's far"),
        ("Nermin’s house", "Ada’s house"),
        ("<b>Nermin</b>&#x27;s", "<b>Ada</b>&#x27;s"),
        ("Nermin&#x27;s house", "Ada&#x27;s house"),
        ("NERMIN og nermin", "ADA og ada"),
        ("Nermin-historien", "Ada-historien"),
        ("Nerminsen og Anermin", "Nerminsen og Anermin"),
        ("Nermin, Nermin!", "Ada, Ada!"),
    ],
)
def test_whole_words_give_way_in_their_case(text, rewritten):
    assert narrowing.replacer({"Nermin": "Ada"})(text) == rewritten


def test_accents_are_found_however_they_are_written():
    replace = narrowing.replacer({"Zerrîna": "Ada"})

    assert [replace(unicodedata.normalize(form, "Zerrînas mor")) for form in ("NFC", "NFD")] == ["Adas mor"] * 2


def test_parts_of_a_name_give_way_to_the_parts_in_their_place():
    replace = narrowing.replacer(narrowing.words_of_name("María de Luz", "Ada Holm"))

    assert replace("María de Luz. María. Frau Luz. de andre") == "Ada Holm. Ada. Frau Holm. de andre"


def test_genitive_of_a_hissing_name_is_danish():
    assert narrowing.replacer({"Nermin": "Iris"})("Nermins mor") == "Iris’ mor"


def test_words_cannot_bring_markup():
    assert narrowing.replacer({"Izmir": "<b>x"})("fra Izmir") == "fra bx"


def test_place_that_then_follows_itself_stands_once():
    replace = narrowing.replacer({"Izmir": "Tyrkiet"}, collapse=True)

    assert replace("fra Izmir, Tyrkiet, og Izmir") == "fra Tyrkiet, og Tyrkiet"


def test_wider_words_never_say_the_narrower_ones():
    place = StoryPlace(
        exact_da="Aarhus",
        exact_en="Aarhus",
        region_da="Aarhus-egnen",
        region_en="around Aarhus",
        country_da="Danmark",
        country_en="Denmark",
        precision="town",
    )

    assert narrowing.words_of_places([place], "region") == {"da": {"Aarhus": "Danmark"}, "en": {"Aarhus": "Denmark"}}


def test_each_language_gets_its_own_words():
    place = StoryPlace(
        exact_da="København",
        exact_en="Copenhagen",
        region_da="Sjælland",
        region_en="Zealand",
        country_da="Danmark",
        country_en="Denmark",
        precision="town",
    )

    words = narrowing.words_of_places([place], "region")

    assert words["en"] == {"København": "Zealand", "Copenhagen": "Zealand"}
    assert words["da"] == {"København": "Sjælland", "Copenhagen": "Sjælland"}


@pytest.mark.parametrize(
    ("slug", "rewritten"),
    [
        ("nermin-lytter", "ada-lytter"),
        ("nermins-vej", "adas-vej"),
        ("nerminsen", "nerminsen"),
        ("portraet_nermin.webp", "portraet_ada.webp"),
    ],
)
def test_slugs_and_file_names_follow(slug, rewritten):
    assert narrowing.slug_replacer({"Nermin": "Ada"})(slug) == rewritten


def test_codes_of_blocks_stay_as_they_are():
    raw = [
        {"type": "chapter", "value": {"movement": "journey", "text": "The journey", "topic": "war"}, "id": "war"},
        {"type": "keepsakes", "value": [{"type": "item", "value": {"name": "War", "cut_out": "bread"}, "id": "1"}]},
    ]
    replaced = replace_words(
        StoryBodyBlock(), raw, narrowing.replacer({"war": "peace", "journey": "way", "Bread": "x"})
    )

    assert replaced == [
        {"type": "chapter", "value": {"movement": "journey", "text": "The way", "topic": "war"}, "id": "war"},
        {"type": "keepsakes", "value": [{"type": "item", "value": {"name": "peace", "cut_out": "bread"}, "id": "1"}]},
    ]


@pytest.mark.parametrize("name", ["Ada", "María de Luz", "O’Neil", "Anne-Marie", "Nguyễn Thị Ánh", "Dr. Ada", "زینب"])
def test_names_of_every_script_are_names(name):
    assert narrowing.is_name(name) is True


@pytest.mark.parametrize("name", ["", " ", "-", "Ada1", "<b>", "a@b", "Ada\n<", "x_y", "Ada & Co"])
def test_what_is_no_name(name):
    assert narrowing.is_name(name) is False
