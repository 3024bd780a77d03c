"""The one door to PDFs: tagged, in a language, from our own files alone."""

import re
import sys
from io import BytesIO

import pytest
from django.template import engines
from PIL import ImageFile
from pypdf import PdfReader

from core import prints
from core.prints import PrintingUnavailable, render_pdf

PAPER = """{% extends "prints/base.html" %}{% load i18n %}
{% block paper %}<h1>{{ words }}</h1><p>{% translate "Yes" %}</p>PICTURE{% endblock %}"""
PICTURE = (
    "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz4="
)


@pytest.fixture
def print_paper(settings, tmp_path):
    """Prints a paper that asks for what is named, as a template of its own."""

    def print_it(*, picture: str = "", words: str = "Æble", language: str = "da") -> bytes:
        (tmp_path / "paper.html").write_text(PAPER.replace("PICTURE", picture))
        engine = settings.TEMPLATES[0]
        settings.TEMPLATES = [{**engine, "DIRS": [tmp_path, *engine["DIRS"]]}]
        assert engines.all()
        return render_pdf(template="paper.html", context={"words": words}, language=language, title="Et papir")

    return print_it


@pytest.mark.parametrize("language", ["da", "en"])
def test_paper_is_tagged_and_says_its_title_and_language(print_paper, language):
    pdf = PdfReader(BytesIO(print_paper(language=language)))
    root = pdf.trailer["/Root"]

    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert "/StructTreeRoot" in root
    assert pdf.metadata.title == "Et papir"
    assert re.search(rb'pdfuaid:part(="1"|>1<)', root["/Metadata"].get_data())
    assert {"da": "Ja", "en": "Yes"}[language] in pdf.pages[0].extract_text()


def test_fonts_are_ours_and_embedded(print_paper):
    pdf = PdfReader(BytesIO(print_paper(words="Æble Оксана شركة")))
    fonts = {font["/BaseFont"].split("+")[1] for font in _fonts(pdf)}

    assert all(
        font["/DescendantFonts"][0]["/FontDescriptor"].keys() & {"/FontFile2", "/FontFile3"} for font in _fonts(pdf)
    )
    assert {name.split("-")[0] for name in fonts} <= {"Fraunces", "Atkinson", "Scripts", "DejaVu"}


def _fonts(pdf):
    return [font.get_object() for font in pdf.pages[0]["/Resources"]["/Font"].values()]


def test_same_words_give_the_same_bytes(print_paper):
    assert print_paper() == print_paper()


def test_picture_inside_the_paper_is_drawn(print_paper):
    assert print_paper(picture=f'<img src="{PICTURE}" alt="">').startswith(b"%PDF")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/picture.png",
        "https://example.org/picture.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "../../manage.py",
        "%2e%2e/%2e%2e/manage.py",
        "https://static.invalid.example.org/img/favicon.svg",
        "img/there-is-no-such-file.svg",
        "ftp://example.org/",
    ],
)
def test_nothing_else_is_opened(print_paper, address, monkeypatch):
    opened = []
    monkeypatch.setattr("socket.socket.connect", lambda self, where: opened.append(where))

    with pytest.raises(ValueError, match="Error fetching"):
        print_paper(picture=f'<img src="{address}" alt="">')

    assert opened == []


def test_machine_without_pango_is_told_so(print_paper, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    with pytest.raises(PrintingUnavailable):
        print_paper()


def test_library_is_asked_for_only_when_a_paper_is_printed():
    assert "weasyprint" not in vars(prints)


def test_printing_does_not_make_pillow_read_broken_uploads(print_paper):
    print_paper()

    assert not ImageFile.LOAD_TRUNCATED_IMAGES
