"""A story on paper: tagged, in its language, with its own fonts, a code that leads home, and room for every name."""

import pytest

from role_models import output_kinds
from role_models.models import StoryOutput
from role_models.output_kinds import prints
from role_models.output_kinds.content import content_of
from role_models.uses import Use
from tests.role_models.factories import add_exhibition
from tests.role_models.story_papers import Print, add_told_story, in_english

pytestmark = pytest.mark.django_db

Kind = StoryOutput.Kind
SIZES = {
    Kind.PRINT_A4: [(210, 297)],
    Kind.POSTER_A3: [(297, 420)],
    Kind.POSTER_A2: [(420, 594)],
    Kind.POSTCARD: [(148, 105), (148, 105)],
}
LONG_QUOTE = (
    "Jeg sagde ikke noget i tolv år. Da jeg endelig åbnede munden, spurgte de, hvorfor jeg havde ventet så længe."
)
MANY_EVENTS = [
    (
        "event",
        {
            "year": 1990 + number,
            "precision": "year",
            "in_words": "",
            "title": f"Begivenhed {number} " + "med mange ord " * 8,
            "text": "",
            "visibility": "public",
        },
    )
    for number in range(12)
]


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


def printed(page, kind: str) -> Print:
    return Print(output_kinds.find(kind).make(content_of(page, use=Use.POSTER)))


@pytest.mark.parametrize("kind", SIZES)
def test_print_is_tagged_in_its_language_with_its_fonts_and_leads_to_the_story(kind, exhibition, settings):
    settings.SITE_URL = "https://mentornet.example"
    page = add_told_story(exhibition)

    paper = printed(page, kind)

    address = f"https://mentornet.example/da/f/{page.storyteller.code}/"
    assert (paper.language, paper.is_tagged, paper.fonts_that_are_not_embedded) == ("da", True, [])
    assert (paper.sizes(), paper.codes) == (SIZES[kind], [address])
    told = ("Nermin", "Min far var døv", "Izmir", "Aarhus", f"mentornet.example/da/f/{page.storyteller.code}")
    assert [word for word in told if word not in paper.text] == []


def test_english_print_leads_to_the_english_story(exhibition, settings, django_capture_on_commit_callbacks):
    settings.SITE_URL = "https://mentornet.example"
    page = in_english(add_told_story(exhibition), django_capture_on_commit_callbacks)

    paper = printed(page, Kind.POSTCARD)

    assert (paper.language, paper.codes) == ("en", [f"https://mentornet.example/en/s/{page.storyteller.code}/"])
    assert "I listened to the engine for him." in paper.text


@pytest.mark.parametrize("kind", [Kind.POSTER_A3, Kind.POSTCARD])
def test_print_for_a_shop_bleeds_over_its_edge_and_has_marks_where_it_is_cut(kind, exhibition):
    paper = printed(add_told_story(exhibition), kind)

    (width, height), (bled_width, bled_height) = paper.sizes()[0], paper.sizes("bleedbox")[0]
    picture = paper.pictures()[0]
    inside_the_bleed = (picture.width - 16, 60)
    assert (bled_width - width, bled_height - height) == (7, 7)
    assert picture.getpixel(inside_the_bleed) != (255, 255, 255)
    assert picture.getpixel((picture.width - 3, 60)) == (255, 255, 255)
    assert any(picture.getpixel((x, 4)) != (255, 255, 255) for x in range(10, 40))


@pytest.mark.parametrize("name", ["Maria Luisa Fernández de la Cruz y Villanueva-Christensen", "مهین رضایی", "W" * 80])
@pytest.mark.parametrize("kind", [Kind.PRINT_A4, Kind.POSTER_A3, Kind.POSTCARD])
def test_long_words_stay_on_their_pages_and_off_the_code(kind, name, exhibition):
    page = add_told_story(
        exhibition, name, quote=LONG_QUOTE, brief=("Et langtordudenende, " * 40)[:600], events=MANY_EVENTS
    )

    paper = printed(page, kind)

    assert (paper.sizes(), len(paper.codes)) == (SIZES[kind], 1)


@pytest.mark.parametrize("name", ["Nguyễn Thị Ánh", "Zerrîna Şahîn"])
def test_letters_of_other_alphabets_stand_as_they_are_written(name, exhibition):
    assert name in printed(add_told_story(exhibition, name), Kind.POSTER_A3).text


def test_joined_letters_are_drawn_joined_from_a_font_of_ours(exhibition):
    paper = printed(add_told_story(exhibition, "مهین رضایی"), Kind.POSTER_A3)

    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in paper.pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }
    families = {"-".join(font.split("-")[:2]) for font in fonts}
    assert families == {"Scripts-Print", "Fraunces-Print", "Atkinson-Print"}


def test_portrait_stands_on_it_only_if_she_allows_that(exhibition):
    page = add_told_story(exhibition)
    with_portrait = printed(page, Kind.POSTER_A3).pictures()[0]
    page.storyteller.consents.filter(use=Use.PORTRAIT).delete()
    page.storyteller._prefetched_objects_cache = {}

    without = printed(page, Kind.POSTER_A3)

    middle = (int(with_portrait.width * 0.7), int(with_portrait.height * 0.3))
    red, green, _blue = with_portrait.getpixel(middle)
    assert (red > 130, green < 80) == (True, True)
    assert without.pictures()[0].getpixel(middle) != with_portrait.getpixel(middle)
    assert "En kvinde ser på os" not in without.text


@pytest.mark.parametrize("is_sample", [True, False])
def test_invented_story_says_so_on_paper(is_sample, exhibition):
    page = add_told_story(exhibition, is_sample=is_sample)

    content = content_of(page, use=Use.POSTER)
    texts = [Print(prints.make(content, sheet=sheet)).text for sheet in (prints.PRINT_A4, prints.POSTER_A3)]

    assert ["opdigtede" in text or "invented" in text for text in texts] == [is_sample, is_sample]
