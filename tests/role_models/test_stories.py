"""A story's page: as much as the reader asks for, in chapters, with a calm word before what is hard."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from mentornet import paths
from role_models.models import StoryPage
from role_models.models.stories import Depth
from role_models.reading import focus
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller

pytestmark = pytest.mark.django_db

BODY = [
    ("paragraph", "<p>Før det hele.</p>"),
    ("chapter", {"movement": "childhood", "text": "Barndom: færgen", "topic": "", "note": ""}),
    ("paragraph", "<p>Vi sejlede.</p>"),
    ("chapter", {"movement": "journey", "text": "Grænsen", "topic": "war", "note": "bomber over en by"}),
    ("paragraph", "<p>Det var nat.</p>"),
    ("own_words", {"language": "fa", "text": "سلام", "translation": "Goddag"}),
    ("chapter", {"movement": "other", "text": "Grænsen", "topic": "violence", "note": ""}),
    ("quote", {"text": "Jeg gik", "attribution": "", "language": ""}),
    ("keepsakes", [{"name": "Nøglen", "description": "Til en dør.", "image": None, "cut_out": "key", "credit": ""}]),
    ("notice", {"tone": "sample", "title": "Opdigtet", "text": "<p>Alt.</p>"}),
]
LONG = [("paragraph", "<p>" + "langt " * 1500 + "</p>")]


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


@pytest.fixture
def story(exhibition) -> StoryPage:
    """A story in all three depths."""
    return add_story(exhibition, brief="Kort sagt.", body=BODY, in_depth=LONG)


def read(client, url: str) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def text(element) -> str:
    return " ".join(element.get_text(" ").split())


@pytest.mark.parametrize(
    ("query", "current", "texts"),
    [
        ("", "Fortællingen 1 minut", {"Kort sagt.", "Vi sejlede."}),
        ("?depth=4", "Fortællingen 1 minut", {"Kort sagt.", "Vi sejlede."}),
        ("?depth=30", "30 sekunder", {"Kort sagt."}),
        ("?depth=15", "Den lange fortælling 10 minutter", {"Kort sagt.", "langt langt"}),
        ("?depth=x%00", "Fortællingen 1 minut", {"Kort sagt.", "Vi sejlede."}),
    ],
)
def test_reader_chooses_how_much_she_reads(query, current, texts, story, client):
    page = read(client, story.url + query)

    links = {text(link): link["href"] for link in page.select(".depths a")}
    assert links == {
        "30 sekunder": "?depth=30",
        "Fortællingen 1 minut": "?depth=4",
        "Den lange fortælling 10 minutter": "?depth=15",
    }
    assert [text(link) for link in page.select(".depths a[aria-current=true]")] == [current]
    every = {"Kort sagt.", "Vi sejlede.", "langt langt"}
    assert {words for words in every if words in text(page.select_one("article"))} == texts


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"brief": "Kort."}, Depth.BRIEF),
        ({"in_depth": LONG}, Depth.IN_DEPTH),
        ({"brief": "Kort.", "in_depth": LONG}, Depth.BRIEF),
        ({"body": LONG}, Depth.STORY),
        ({}, Depth.STORY),
    ],
)
def test_what_is_missing_gives_way_to_what_there_is(fields, shown, exhibition, client):
    story = add_story(exhibition, **fields)

    response = client.get(story.url + "?depth=4")

    assert response.context["depth"] == shown
    assert len(response.context["depths"]) == (2 if len(fields) == 2 else 0)


def test_chapters_stand_under_their_movement(story, client):
    page = read(client, story.url)

    chapters = page.select(".chapter")
    assert [(text(part.h2) if part.h2 else "", text(part.select("div[class^=block]")[0])) for part in chapters] == [
        ("", "Før det hele."),
        ("Barndom Færgen", "Vi sejlede."),
        ("Rejsen Grænsen", "Det var nat."),
        ("Grænsen", "Jeg gik"),
    ]
    identifiers = [element["id"] for element in page.select("[id]")]
    assert len(identifiers) == len(set(identifiers))


def test_calm_note_says_what_is_told_and_leads_past_it(story, client):
    page = read(client, story.url)

    war, violence = page.select(".content-note")
    after_war = page.find(id=war.select_one("a")["href"][1:])
    assert (text(war.strong), text(violence.strong)) == ("bomber over en by", "Vold")
    assert after_war.find_parent("section") == page.select(".chapter")[3]
    assert page.find(id=violence.select_one("a")["href"][1:]).select_one(".places, .timeline, .frame") is not None
    assert [link["href"] for link in war.select("details a")] == ["tel:70201201", "tel:112"]
    assert [link["href"] for link in violence.select("details a")] == ["tel:1888", "tel:70201201", "tel:112"]


def test_her_own_words_have_language_and_direction(story, client):
    passage = read(client, story.url).select_one(".own-words blockquote")

    assert (passage["lang"], passage["dir"], text(passage)) == ("fa", "rtl", "سلام")


def test_quote_is_the_headline_and_the_way_stands_below(exhibition, client):
    teller = add_storyteller("Nermin", pattern="waves", paper="teal")
    add_place(teller)
    add_place(teller, "home", exact_da="Aarhus", exact_en="Aarhus", country_code="DK", municipality="0751", position=1)
    story = add_story(exhibition, storyteller=teller, quote="Jeg hører fejlen")

    page = read(client, story.url)

    assert text(page.h1) == "Nermin Jeg hører fejlen"
    assert text(page.h1.q) == "Jeg hører fejlen"
    assert text(page.select_one(".story-hero__way")) == "Izmir → Aarhus"
    assert {"paper-teal", "pattern-waves"} <= set(page.article["class"])
    assert page.select_one(".places__map")["aria-label"] == "Danmarkskort med et mærke ved Aarhus"
    assert [text(row) for row in page.select(".places .facts > div")] == [
        "Hvor hun kommer fra Izmir",
        "Hvor hun bor Aarhus",
    ]


@pytest.mark.parametrize(("uses", "images"), [(tuple(Use), 1), ((Use.WEB,), 0)])
def test_who_shows_no_portrait_shows_her_cloth(uses, images, exhibition, client):
    picture = get_image_model().objects.create(title="Portræt", file=get_test_image_file())
    story = add_story(exhibition, picture=picture, picture_alt="En kvinde")
    story.storyteller.consents.exclude(use__in=uses).update(ended_at=timezone.now())

    page = read(client, story.url)

    assert (len(page.select(".story-hero img")), len(page.select(".story-hero__textile"))) == (images, 1 - images)
    assert ("En kvinde" in str(page)) == bool(images)


@pytest.mark.parametrize(("point", "fifths"), [(None, 1), (0, 0), (96, 1), (200, 2), (479, 5)])
def test_crop_keeps_the_focal_point_in_sight(point, fifths):
    picture = get_image_model()(width=400, height=480, focal_point_y=point)
    if point is not None:
        picture.focal_point_x, picture.focal_point_width, picture.focal_point_height = 200, 10, 10

    assert focus(picture) == fifths
    assert focus(None) == 1


@pytest.mark.parametrize("depth", ["4", "15"])
def test_text_edition_holds_the_words_alone(depth, story, client):
    response = client.get(f"{story.url}?text=1&depth={depth}")

    page = BeautifulSoup(response.content, "html.parser")
    assert len(response.content) < 30_000
    assert page.select("img, svg, picture, script, audio, video, link[rel=preload], link[rel=icon]") == []
    assert "@font-face" not in (paths.STATIC / "css" / "text.css").read_text()
    assert ("Vi sejlede." if depth == "4" else "langt langt") in text(page.main)
    assert [link["href"] for link in page.select("link[rel=canonical]")] == [story.full_url]
    assert len(page.select("h1")) == 1


def test_story_without_a_teller_can_be_previewed(exhibition, rf, editor):
    page = StoryPage(title="", slug="", locale=exhibition.locale)

    response = page.make_preview_request(preview_mode="", extra_request_attrs={"user": editor})

    assert response.status_code == 200


def test_editors_see_how_easy_the_story_is_and_readers_a_plain_word(exhibition, client):
    story = add_story(exhibition, body=[("paragraph", "<p>Jeg kom. Jeg så en by.</p>")], in_depth=LONG)

    assert (story.lix, story.reading_minutes) == (3, 1)
    assert "meget let at læse" in text(read(client, story.url).select_one(".eyebrow"))
    assert "let at læse" not in text(read(client, story.url + "?depth=15").select_one(".eyebrow"))


def test_portrait_without_words_is_refused_at_publication(exhibition):
    picture = get_image_model().objects.create(title="Portræt", file=get_test_image_file())
    story = StoryPage(
        title="Nermin", slug="nermin", storyteller=add_storyteller(), quote="Noget.", picture=picture, live=False
    )

    exhibition.add_child(instance=story)

    with pytest.raises(ValidationError) as refused:
        story.full_clean()

    assert set(refused.value.message_dict) == {"picture_alt"}
