import pytest
from django import forms
from django.utils import translation

from core.money import AmountField, format_amount, parse_amount


@pytest.mark.parametrize(
    ("typed", "ore"),
    [
        ("200", 20000),
        ("1.250,50", 125050),
        ("1250.50", 125050),
        ("1,250.50", 125050),
        ("1.250", 125000),
        ("1,250", 125000),
        ("1250,5", 125050),
        ("1.250.000", 125000000),
        ("1,250,000.05", 125000005),
        (" 1 250 ", 125000),
        ("1\u00a0250,00", 125000),
        ("200 kr.", 20000),
        ("kr. 200", 20000),
        ("DKK 200", 20000),
        ("200,-", 20000),
        ("0", 0),
        ("007", 700),
    ],
)
def test_parse_amount_reads_both_ways_of_writing(typed, ore):
    assert parse_amount(typed) == ore


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "-5",
        "1e9",
        "1,25,00",
        "12.50.1",
        "1.2500",
        "200 EUR",
        "٢٠٠",
        "²",
        "1" * 41,
        "\0",
        "<b>1</b>",
        "1,",
        ".5",
    ],
)
def test_parse_amount_refuses_what_is_no_amount(typed):
    with pytest.raises(ValueError, match="amount"):
        parse_amount(typed)


@pytest.mark.parametrize(
    ("language", "ore", "text"),
    [
        ("da", 125050, "1.250,50\u00a0kr."),
        ("da", 20000, "200\u00a0kr."),
        ("da", 15000000, "150.000\u00a0kr."),
        ("en", 125050, "DKK\u00a01,250.50"),
        ("en", 20000, "DKK\u00a0200"),
        ("en", -5, "-DKK\u00a00.05"),
    ],
)
def test_format_amount_writes_as_the_language_does(language, ore, text):
    with translation.override(language):
        assert format_amount(ore) == text


class GiftForm(forms.Form):
    amount = AmountField(minimum=5000, maximum=10000000, label="Amount")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("", "required"), ("0", "too_small"), ("1000000", "too_large"), ("abc", "invalid"), ("-5", "invalid")],
)
def test_amount_field_says_what_is_wrong(typed, code):
    form = GiftForm({"amount": typed})

    assert [error.code for error in form.errors.as_data()["amount"]] == [code]


def test_amount_field_gives_whole_ore():
    form = GiftForm({"amount": "1.250,50"})

    assert form.is_valid()
    assert form.cleaned_data == {"amount": 125050}


def test_amount_field_shows_ore_in_kroner_and_keeps_what_was_typed():
    assert 'value="1250,50"' in str(GiftForm(initial={"amount": 125050})["amount"])
    assert 'value="1e9"' in str(GiftForm({"amount": "1e9"})["amount"])
