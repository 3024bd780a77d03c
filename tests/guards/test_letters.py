"""Every kind of letter, in every language, with every sample that its room gives."""

import re

import pytest
from django.conf import settings

from core import letters
from mentornet import paths

CASES = [
    pytest.param(kind, language, number, id=f"{kind.name}-{language}-{number}")
    for kind in letters.kinds()
    for number, _ in enumerate(kind.samples())
    for language, _ in settings.LANGUAGES
]


def test_every_folder_of_letters_belongs_to_a_kind_and_has_three_parts():
    folders = {
        folder.name: {part.name for part in folder.iterdir()} for folder in (paths.TEMPLATES / "letters").iterdir()
    }
    kinds = {name: parts for name, parts in folders.items() if not name.startswith("_")}

    assert set(kinds) == {kind.name for kind in letters.kinds()}
    assert all(parts >= {"subject.txt", "body.txt", "body.html"} for parts in kinds.values())


def test_every_kind_of_letter_has_a_sample():
    assert {kind.name: len(kind.samples()) > 0 for kind in letters.kinds()} == {
        kind.name: True for kind in letters.kinds()
    }


@pytest.mark.parametrize(("kind", "language", "number"), CASES)
def test_letter_is_whole_in_every_language(kind, language, number):
    letter = letters.render(kind.name, language=language, context=kind.samples()[number])

    assert 5 < len(letter.subject) <= 78
    assert "\n" not in letter.subject
    assert f'lang="{language}"' in letter.html
    assert "<" not in letter.text.replace("<http", "")
    assert set(re.findall(r"https?://([^/\s\"<]+)", letter.text + letter.html)) <= {"127.0.0.1:8000", "example.org"}
    assert not re.search(r"<(img|script|link|style)\b| style=", letter.html)


@pytest.mark.parametrize("kind", letters.kinds(), ids=lambda kind: kind.name)
def test_letter_says_the_same_in_each_language_in_its_own_words(kind):
    context = kind.samples()[0]
    danish, english = (letters.render(kind.name, language=code, context=context) for code, _ in settings.LANGUAGES)

    assert danish.subject != english.subject
    assert danish.text != english.text
    assert len(re.findall("https?://", danish.text)) == len(re.findall("https?://", english.text))
