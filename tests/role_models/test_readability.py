"""How long a text takes and how hard it is: the same numbers as a reader would count."""

import pytest
from django.utils import translation

from role_models.readability import ease, lix, reading_minutes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", 0),
        ("?! –", 0),
        ("Jeg kom i går.", 4),
        ("Jeg kom i går. Hun kom i dag.", 4),
        ("Jeg kom i går: hun kom i dag.", 4),
        ("Sygeplejersken kom.", 2 + 50),
        ("Sygeplejersken kom\nHun gik igen", 2.5 + 20),
        ("Klokken 14.30 kom hun.", 4 + 25),
        ("Det er en by-vandring.", 4 + 25),
    ],
)
def test_lix_is_words_in_a_sentence_and_long_words_in_percent(text, value):
    assert lix(text) == round(value)


def test_longer_words_and_longer_sentences_are_harder():
    plain = "Hun kom. Hun så. Hun gik."

    assert lix(plain) < lix("Hun kom og hun så og hun gik.") < lix("Forstanderinden ankom, iagttog og forsvandt.")


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (0, ""),
        (1, "very easy to read"),
        (24, "very easy to read"),
        (25, "easy to read"),
        (34, "easy to read"),
        (35, ""),
    ],
)
def test_only_an_easy_text_is_called_easy(value, english):
    with translation.override("en"):
        assert str(ease(value)) == english


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (10, 1), (300, 2), (1000, 7)])
def test_reading_time_is_that_of_a_reader_in_her_second_language(words, minutes):
    assert reading_minutes("ord " * words) == minutes
