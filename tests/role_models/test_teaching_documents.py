"""A lesson as a document: a word processor opens it with real headings, its language, its words and its questions."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
import zxingcpp
from docx.oxml.ns import qn
from PIL import Image

from role_models import lesson_documents
from role_models.lesson_documents import Handout
from role_models.lessons import Lesson
from role_models.models import StoryTheme
from tests.role_models.factories import add_exhibition
from tests.role_models.lessons_written import add_teaching_page, lessons
from tests.role_models.story_papers import add_told_story, in_english

pytestmark = pytest.mark.django_db

LESSON = Lesson(
    level="school",
    name="Skole",
    learners="7. til 10. klasse",
    minutes=45,
    words=(("maskinist", "en, der passer en motor"), ("døv", "en, der ikke kan høre")),
    questions=("Hvad kunne hun som barn?", "Hvem lyttede?"),
    activity="Luk øjnene, og lyt.",
)


def handout(**changes) -> Handout:
    values = {
        "title": "Undervis med Nermin",
        "language": "da",
        "lesson": LESSON,
        "quote": "Jeg lyttede.",
        "introduction": "Jeg lyttede til motoren for ham.",
        "stories": (("Nermin", "https://mentornet.example/da/f/bcdfghj/"),),
        "is_sample": True,
    }
    return Handout(**values | changes)


def opened(content: bytes):
    return docx.Document(BytesIO(content))


def texts(document, *styles: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name in styles]


def whole_text(document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def pictures(content: bytes) -> list[Image.Image]:
    with ZipFile(BytesIO(content)) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("word/media/"))
        return [Image.open(BytesIO(archive.read(name))).convert("L") for name in names]


def test_document_has_headings_a_title_and_numbered_questions():
    document = opened(lesson_documents.document(handout()))

    assert texts(document, "Title") == ["Undervis med Nermin"]
    assert texts(document, "Heading 1") == ["Ord", "Spørgsmål", "Gør det sammen", "Fortællingen"]
    assert texts(document, "List Number") == list(LESSON.questions)
    assert texts(document, "Intense Quote") == ["»Jeg lyttede.«"]
    assert document.core_properties.title == "Undervis med Nermin: Skole"


@pytest.mark.parametrize(("language", "named"), [("da", "da-DK"), ("en", "en-GB")])
def test_document_says_its_language_to_the_spelling_check(language, named):
    document = opened(lesson_documents.document(handout(language=language)))

    languages = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert (languages, document.core_properties.language) == ({named}, named)


def test_words_stand_in_a_table_with_a_head():
    document = opened(lesson_documents.document(handout()))

    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ord", "Hvad det betyder"],
        ["maskinist", "en, der passer en motor"],
        ["døv", "en, der ikke kan høre"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_document_leads_to_the_story_by_code_by_link_and_in_words():
    content = lesson_documents.document(handout())
    document = opened(content)

    links = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    codes = [code.text for picture in pictures(content) for code in zxingcpp.read_barcodes(picture)]
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert links == {"https://mentornet.example/da/f/bcdfghj/"}
    assert codes == ["https://mentornet.example/da/f/bcdfghj/"]
    assert described == ["QR-kode, der fører til fortællingen om Nermin"]
    assert "Nermin: mentornet.example/da/f/bcdfghj" in whole_text(document)


@pytest.mark.parametrize("is_sample", [True, False])
def test_invented_women_are_said_to_be_invented(is_sample):
    text = whole_text(opened(lesson_documents.document(handout(is_sample=is_sample))))

    assert ("Kvinderne og deres fortællinger er opdigtede." in text) is is_sample
    assert "Kilde: KVINFOs mentornetværk, " in text


def test_what_no_document_can_hold_is_left_out_and_the_rest_stays():
    hostile = "A\x00B\x0bC\ufffe <b>&amp; \u202eمهین Nguyễn " + "x" * 10_000
    lesson = Lesson("school", "Skole", hostile, 45, ((hostile, hostile),), (hostile,), hostile)

    document = opened(lesson_documents.document(handout(lesson=lesson, title=hostile, quote=hostile)))

    clean = "ABC <b>&amp; \u202eمهین Nguyễn " + "x" * 10_000
    assert texts(document, "List Number") == [clean]
    assert document.tables[0].rows[1].cells[0].text == clean


def test_lesson_without_words_and_activity_has_no_empty_headings():
    lesson = Lesson("school", "Skole", "", 0, (), ("Hvem?",), "")

    document = opened(lesson_documents.document(handout(lesson=lesson, quote="", stories=())))

    assert (texts(document, "Heading 1"), document.tables) == (["Spørgsmål"], [])


def test_document_is_served_for_a_word_processor_and_kept_by_nobody(home, client):
    page = add_told_story(add_exhibition(home), lessons=lessons("school"), is_sample=True)
    code = page.storyteller.code

    response = client.get(f"/da/exhibition-teaching/{code}/school.docx")

    assert response.headers["Content-Type"] == lesson_documents.MEDIA_TYPE
    assert response.headers["Content-Disposition"] == f'attachment; filename="{code}-school-da.docx"'
    assert (response.headers["Cache-Control"], response.headers["X-Robots-Tag"]) == ("private, no-store", "noindex")
    text = whole_text(opened(response.content))
    assert all(words in text for words in (page.quote, page.brief, "Hvem lyttede? (school)", f"/da/f/{code}"))


def test_english_document_speaks_english(home, client, django_capture_on_commit_callbacks):
    english = {
        "Hold til school": "A class",
        "maskinist": "machinist",
        "en, der passer en motor": "one who minds an engine",
        "Hvad kunne hun som barn? (school)": "What could she do as a child?",
        "Hvem lyttede? (school)": "Who listened?",
        "Luk øjnene, og lyt i to minutter.": "Close your eyes.",
    }
    page = add_told_story(add_exhibition(home), lessons=lessons("school"))
    in_english(page, django_capture_on_commit_callbacks, english)

    response = client.get(f"/en/exhibition-teaching/{page.storyteller.code}/school.docx")

    document = opened(response.content)
    assert texts(document, "Heading 1") == ["Words", "Questions", "Do this together", "The story"]
    assert texts(document, "List Number") == ["What could she do as a child?", "Who listened?"]


@pytest.mark.parametrize("level", ["conversation", "nonsense", "SCHOOL", "x" * 3000])
def test_level_that_the_pack_has_not_is_not_found(level, home, client):
    page = add_told_story(add_exhibition(home), lessons=lessons("school"))

    assert client.get(f"/da/exhibition-teaching/{page.storyteller.code}/{level}.docx").status_code == 404


def test_document_about_a_theme_names_its_stories(home, client):
    exhibition = add_exhibition(home)
    page = add_told_story(exhibition, lessons=lessons("school"), teller={"region": "south_asia"})
    page.storyteller.themes.set([StoryTheme.objects.get(code="own_business")])
    address = "/da/exhibition-teaching/themes/own_business/school.docx"
    before = client.get(address).status_code
    add_teaching_page(exhibition, "own_business")

    response = client.get(address)

    text = whole_text(opened(response.content))
    assert (before, response.headers["Content-Disposition"]) == (
        404,
        'attachment; filename="own-business-school-da.docx"',
    )
    assert "Materiale om own_business." in text
    assert f"/da/f/{page.storyteller.code}" in text
