"""The teaching sheet: a tagged PDF of two to four pages that stands as long as she lets her story be taught with."""

import pytest

from role_models import output_kinds, outputs, thread
from role_models.models import StoryOutput
from role_models.output_kinds.content import content_of
from role_models.uses import Use
from tests.role_models.factories import add_exhibition
from tests.role_models.lessons_written import add_teaching_page, lessons
from tests.role_models.serving import served
from tests.role_models.story_papers import Print, add_told_story, forms_made

pytestmark = pytest.mark.django_db

Kind = StoryOutput.Kind
LEVELS = ("language_school", "school", "conversation")
LONG_WORD = "Speciallægepraksisplanlægningsstabiliseringsperiodeafslutningsfest" * 3


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


def printed(page) -> Print:
    return Print(output_kinds.find(Kind.TEACHING_SHEET).make(content_of(page, use=Use.TEACHING)))


def test_sheet_is_tagged_in_its_language_with_its_fonts_and_leads_to_the_story(exhibition, settings):
    settings.SITE_URL = "https://mentornet.example"
    page = add_told_story(exhibition, lessons=lessons(*LEVELS))

    paper = printed(page)

    code = page.storyteller.code
    assert (paper.language, paper.is_tagged, paper.fonts_that_are_not_embedded) == ("da", True, [])
    assert (paper.title, paper.codes) == ("Undervis med Nermin", [f"https://mentornet.example/da/f/{code}/"])
    assert set(paper.sizes("mediabox")) == {(210, 297)}
    told = ["Nermin", "Min far var døv", "Jeg lyttede til motoren", f"mentornet.example/da/f/{code}", "maskinist"]
    told += [f"Hvem lyttede? ({level})" for level in LEVELS] + ["Luk øjnene, og lyt i to minutter."]
    text = paper.text.replace("- ", "-").replace(" /", "/")
    assert [words for words in told if words not in text and words not in paper.text.replace(" ", "")] == []
    assert paper.text.count("Luk øjnene, og lyt i to minutter.") == 1


def test_questions_are_lists_and_levels_are_headings_to_a_screen_reader(exhibition):
    paper = printed(add_told_story(exhibition, lessons=lessons(*LEVELS)))

    tags = list(_tags(paper.pdf.trailer["/Root"]["/StructTreeRoot"]))
    assert tags.count("/H1") == 1
    assert tags.count("/H2") == len(LEVELS) + 2  # The words, and what they do together.
    assert tags.count("/LI") >= 6


def _tags(node):
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(child, dict):
            if "/S" in child:
                yield str(child["/S"])
            yield from _tags(child)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Nguyễn Thị Ánh", "Đi một ngày đàng, học một sàng khôn."),
        ("مهین رضایی", "از تو حرکت، از خدا برکت."),
        ("Maria Luisa Fernández de la Cruz y Villanueva-Christensen", LONG_WORD),
    ],
)
def test_long_and_foreign_words_stay_on_at_most_four_sheets_and_off_the_code(name, words, exhibition):
    questions = [f"{words} {number} " + "Hvad mener hun med det, og hvad mener du selv? " * 6 for number in range(4)]
    page = add_told_story(
        exhibition,
        name,
        quote=words[:140],
        brief=(f"{words} " * 20)[:600],
        lessons=lessons(
            *LEVELS,
            words=[{"word": words[:60], "meaning": f"{words} " * 3} for _number in range(8)],
            questions=[question[:400] for question in questions],
            activity=(f"{words} " * 40)[:800],
        ),
    )

    paper = printed(page)

    assert (2 <= len(paper.pdf.pages) <= 4, len(paper.codes), paper.fonts_that_are_not_embedded) == (True, 1, [])
    white = (255, 255, 255)
    pictures = paper.pictures()
    edges = [
        picture.getpixel((x, y)) for picture in pictures for x in (8, picture.width - 9) for y in range(picture.height)
    ]
    assert set(edges) == {white}


def test_portrait_stands_on_it_only_if_she_allows_that(exhibition):
    page = add_told_story(exhibition, lessons=lessons("school"))
    with_portrait = printed(page).pictures()[0]
    page.storyteller.consents.filter(use=Use.PORTRAIT).delete()
    page.storyteller._prefetched_objects_cache = {}

    without = printed(page)

    place = (int(with_portrait.width * 0.15), int(with_portrait.height * 0.12))
    red, green, _blue = with_portrait.getpixel(place)
    assert (red > 130, green < 80) == (True, True)
    assert without.pictures()[0].getpixel(place) != with_portrait.getpixel(place)


@pytest.mark.parametrize("is_sample", [True, False])
def test_invented_story_says_so(is_sample, exhibition):
    paper = printed(add_told_story(exhibition, lessons=lessons("school"), is_sample=is_sample))

    assert ("Hun og hendes fortælling er opdigtede." in paper.text) is is_sample


def kinds_wanted(page) -> set[str]:
    outputs.want(page.storyteller)
    return set(StoryOutput.objects.filter(storyteller=page.storyteller).values_list("kind", flat=True))


def test_sheet_is_wanted_only_with_lessons_and_her_yes_to_teaching(exhibition):
    page, silent = add_told_story(exhibition, lessons=lessons("school")), add_told_story(exhibition, "Hodan")
    with_yes, without_lessons = kinds_wanted(page), kinds_wanted(silent)
    thread.stop(storyteller=page.storyteller, use=Use.TEACHING, by="herself")

    without_yes = kinds_wanted(page)

    assert with_yes - without_yes == {Kind.TEACHING_SHEET}
    assert Kind.TEACHING_SHEET not in without_lessons


def test_changed_lessons_make_the_sheet_anew_and_nothing_else(exhibition):
    page = add_told_story(exhibition, lessons=lessons("school"))
    outputs.want(page.storyteller)
    before = dict(StoryOutput.objects.values_list("kind", "made_from"))
    page.lessons = lessons("school", questions=["Et nyt spørgsmål?"])
    page.save_revision().publish()

    outputs.want(page.storyteller)

    after = dict(StoryOutput.objects.values_list("kind", "made_from"))
    assert {kind for kind in before if before[kind] != after[kind]} == {Kind.TEACHING_SHEET}


def test_sheet_is_offered_on_story_and_pack_and_gone_when_she_stops_teaching(
    exhibition, client, django_capture_on_commit_callbacks
):
    teaching = add_teaching_page(exhibition)
    page = add_told_story(exhibition, lessons=lessons("school"))
    row = forms_made(page, Kind.TEACHING_SHEET)[Kind.TEACHING_SHEET]
    address, path = f"/da/exhibition-files/{page.storyteller.code}/teaching_sheet.pdf", row.file.path
    pages = (page.url, f"{teaching.url}historie/{page.storyteller.code}/")
    offered = [address in client.get(url).content.decode() for url in pages]
    before = served(client, address).status_code

    with django_capture_on_commit_callbacks(execute=True):
        thread.stop(storyteller=page.storyteller, use=Use.TEACHING, by="herself")

    assert (offered, before, client.get(address).status_code) == ([True, True], 200, 410)
    assert address not in client.get(page.url).content.decode()
    with pytest.raises(FileNotFoundError):
        open(path, "rb").close()
