"""A lesson as a DOCX document: real headings, lists and a table, in its language, for Word and LibreOffice."""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
import segno
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, ngettext
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from role_models.lessons import Lesson
from role_models.output_kinds.quotation import quoted

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

#: The languages of the content as word processors name them.
_LANGUAGES = {"da": "da-DK", "en": "en-GB"}
#: What XML cannot hold.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_INK, _MADDER = RGBColor(0x24, 0x1A, 0x17), RGBColor(0x7D, 0x21, 0x32)
#: The styles of the document, with their size in points and whether they are coloured.
_STYLES = (
    ("Normal", 12, False),
    ("Title", 26, True),
    ("Heading 1", 17, True),
    ("Intense Quote", 15, True),
    ("Caption", 10, False),
)
_MARGIN = Cm(2.2)
_WIDTHS_OF_WORDS = (Cm(5), Cm(11.6))
_LONGEST_PROPERTY = 255
#: Lines below a question, to write the answer on.
_LINES_TO_WRITE_ON = 2


@dataclass(frozen=True)
class Handout:
    """What one document says. ``stories`` are pairs of who tells it and its full short address; ``quote`` may be ""."""

    title: str
    language: str
    lesson: Lesson
    quote: str
    introduction: str
    stories: tuple[tuple[str, str], ...]
    is_sample: bool


def document(handout: Handout) -> bytes:
    """The document's bytes."""
    with translation.override(handout.language):
        made = docx.Document()
        _prepare(made, handout)
        _head(made, handout)
        _lesson(made, handout.lesson)
        _stories(made, handout)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _prepare(made: Document, handout: Handout) -> None:
    """Paper, styles, language and what the file says of itself."""
    section = made.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for name, size, is_coloured in _STYLES:
        style: Any = made.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = _MADDER if is_coloured else _INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # A theme's font would win over ours.
        for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
            border.getparent().remove(border)  # Blue lines of the library's own template.
    language = _LANGUAGES.get(handout.language, handout.language)
    for element in made.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
    said = made.core_properties
    said.title = _clean(f"{handout.title}: {handout.lesson.name}")[:_LONGEST_PROPERTY]
    said.author = gettext("KVINFO's Mentor Network")
    said.language = language
    said.comments = ""


def _head(made: Document, handout: Handout) -> None:
    _add(made, handout.title, "Title")
    lesson = handout.lesson
    minutes = ngettext("%(minutes)d minute", "%(minutes)d minutes", lesson.minutes) % {"minutes": lesson.minutes}
    _add(made, " · ".join(part for part in (lesson.name, lesson.learners, minutes) if part))
    if handout.quote:
        _add(made, quoted(handout.quote, handout.language), "Intense Quote")
    _add(made, handout.introduction)
    if handout.is_sample:
        _add(made, gettext("The women and their stories are invented."), "Caption")


def _lesson(made: Document, lesson: Lesson) -> None:
    if lesson.words:
        _add(made, gettext("Words"), "Heading 1")
        _words(made, lesson.words)
    _add(made, gettext("Questions"), "Heading 1")
    for question in lesson.questions:
        layout = _add(made, question, "List Number").paragraph_format
        layout.keep_with_next, layout.space_before = True, Pt(12)
        for _line in range(_LINES_TO_WRITE_ON):
            _line_to_write_on(made)
    if lesson.activity:
        _add(made, gettext("Do this together"), "Heading 1")
        _add(made, lesson.activity)


def _words(made: Document, words: tuple[tuple[str, str], ...]) -> None:
    table = made.add_table(rows=1, cols=2, style="Table Grid")
    header = table.rows[0]
    header.cells[0].text, header.cells[1].text = gettext("Word"), gettext("What it means")
    for cell in header.cells:
        cell.paragraphs[0].runs[0].bold = True
    # Word repeats the row on each page, and screen readers read it as the table's head.
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for word, meaning in words:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = _clean(word), _clean(meaning)
    for column, width in zip(table.columns, _WIDTHS_OF_WORDS, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _line_to_write_on(made: Document) -> None:
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(28)
    paragraph.paragraph_format.space_after = Pt(0)
    borders = OxmlElement("w:pBdr")
    for place in ("bottom", "between"):  # Of two lines that follow each other, the first is drawn between them.
        line = OxmlElement(f"w:{place}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "8A7768")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)


def _stories(made: Document, handout: Handout) -> None:
    """Where the stories stand, as a code for a phone, as a link, and in words for who types it."""
    if handout.stories:
        _add(made, gettext("The story") if len(handout.stories) == 1 else gettext("The stories"), "Heading 1")
    for name, address in handout.stories:
        buffer = BytesIO()
        segno.make_qr(address, error="m", boost_error=False).save(buffer, kind="png", scale=10, border=4)
        buffer.seek(0)
        picture = made.add_picture(buffer, width=Cm(3.2))
        words = gettext("QR code that leads to the story of %(name)s") % {"name": name}
        picture._inline.docPr.set("descr", _clean(words))
        paragraph = _add(made, f"{name}: ")
        _add_link(paragraph, address, address.partition("://")[2].rstrip("/"))
    _add(made, gettext("If a woman closes her story, we ask you not to use it any more."))
    source = gettext("Source: KVINFO's Mentor Network, %(address)s")
    _add(made, source % {"address": settings.SITE_URL.partition("://")[2]}, "Caption")


def _add(made: Document, words: str, style: str | None = None) -> Paragraph:
    return made.add_paragraph(_clean(words), style=style)


def _add_link(paragraph: Paragraph, address: str, words: str) -> None:
    link, run, text = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    text.text = words
    run.append(text)
    link.append(run)
    paragraph._p.append(link)


def _clean(words: str) -> str:
    return _NO_XML.sub("", words)
