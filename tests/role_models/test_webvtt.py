"""WebVTT is read as players read it, and what is wrong is said with its line."""

import pytest
from django.utils import translation

from role_models.webvtt import Cue, WebVTTError, clock, parse

TEXT = """WEBVTT - Nermin

NOTE Spoken by a computer
on one day

1
00:00.000 --> 00:04.500 align:start
Jeg hedder <i>Nermin</i>,
og jeg lytter.

01:00:04.500 --> 01:00:09.000
<v Nermin>Salt &amp; vand
"""


def test_cues_are_plain_words_with_their_seconds():
    assert parse(TEXT) == [
        Cue(0.0, 4.5, "Jeg hedder Nermin, og jeg lytter."),
        Cue(3604.5, 3609.0, "Salt & vand"),
    ]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_and_a_byte_order_mark_change_nothing(ending):
    assert parse("\ufeff" + TEXT.replace("\n", ending)) == parse(TEXT)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["Line 1: the text must begin with the word WEBVTT."]),
        ("WEBVTT", ["There are no words in it. Each needs a line with its times and a line below it."]),
        ("WEBVTTX\n\n00:00.000 --> 00:01.000\nJa", ["Line 1: the text must begin with the word WEBVTT."]),
        ("WEBVTT\n\nJa", ["Line 3: there is no line with times above these words."]),
        ("WEBVTT\n\n1\nJa", ["Line 3: there is no line with times above these words."]),
        ("WEBVTT\n\n0:00 --> 0:04\nJa", ["Line 3: write the times like this: 00:00.000 --> 00:04.500"]),
        ("WEBVTT\n\n1\n00:00,000 --> 00:04,000\nJa", ["Line 4: write the times like this: 00:00.000 --> 00:04.500"]),
        ("WEBVTT\n\n00:04.000 --> 00:04.000\nJa", ["Line 3: it ends before it begins."]),
        ("WEBVTT\n\n00:00.000 --> 00:04.000\n<i></i>", ["Line 3: there are no words below the times."]),
        (
            "WEBVTT\n\n00:05.000 --> 00:06.000\nTo\n\n00:01.000 --> 00:02.000\nEt",
            ["Line 6: it begins before the one above it."],
        ),
        (
            "Hej\n\n00:70.000 --> 00:71.000\nJa\n\n00:02.000 --> 00:01.000\nNej",
            [
                "Line 1: the text must begin with the word WEBVTT.",
                "Line 3: write the times like this: 00:00.000 --> 00:04.500",
                "Line 6: it ends before it begins.",
            ],
        ),
    ],
)
def test_every_fault_is_named_with_its_line(text, problems):
    with translation.override("en"), pytest.raises(WebVTTError) as refused:
        parse(text)

    assert refused.value.problems == problems


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (7.9, "0:07"), (59, "0:59"), (760, "12:40"), (3723, "1:02:03")]
)
def test_times_are_shown_as_players_show_them(seconds, shown):
    assert clock(seconds) == shown
