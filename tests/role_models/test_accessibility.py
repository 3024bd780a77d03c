"""Gaps of a page: what is one, what is none, which of them block, and the list that readers see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from home.models import InformationPage
from role_models import accessibility
from role_models.accessibility import Gap, gaps
from role_models.models import Recording
from tests.factories import add_page
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

pytestmark = pytest.mark.django_db

HARD = "Forvaltningsmyndighederne forudsætter dokumentationsforpligtelser " * 20


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


@pytest.fixture
def image():
    return get_image_model().objects.create(title="Portræt", file=get_test_image_file())


def add_recording(teller, *languages: str) -> Recording:
    recording = Recording.objects.create(storyteller=teller, language="da", seconds=5)
    for language in languages:
        recording.captions.create(language=language, webvtt="WEBVTT\n\n00:00.000 --> 00:04.000\nHej.\n")
    return recording


def found(page) -> list[Gap]:
    return [one.gap for one in gaps(page)]


def test_story_with_everything_has_no_gap(exhibition, image):
    teller = add_storyteller()
    add_recording(teller, "da", "en")
    own_words = {"language": "ar", "text": "أهلا وسهلا", "translation": "Velkommen."}
    story = add_story(
        exhibition,
        storyteller=teller,
        picture=image,
        picture_alt="Nermin ler.",
        brief="Jeg lytter.",
        body=[
            ("chapter", {"movement": "childhood", "text": "Barndom", "topic": "", "note": ""}),
            ("own_words", own_words),
        ],
    )

    assert found(story) == []


def test_portrait_without_words_and_sound_without_captions_block(exhibition, image):
    teller = add_storyteller()
    add_recording(teller, "en")
    story = add_story(exhibition, storyteller=teller, picture=image, picture_alt="Nermin ler.")
    story.picture_alt = " "

    assert [(one.gap, one.blocks) for one in gaps(story)] == [(Gap.PORTRAIT_ALT, True), (Gap.CAPTIONS, True)]


def test_the_rest_warns(exhibition, image):
    story = add_story(exhibition)
    image.contextual_alt_text, image.decorative = "", False
    story.brief = "Hun sagde أهلا وسهلا."
    story.body = [
        ("paragraph", f"<p>{HARD}</p>"),
        ("chapter", {"movement": "other", "text": "Tom", "topic": "", "note": ""}),
    ]
    story.in_depth = [
        ("picture", {"image": image, "caption": "", "credit": ""}),
        ("paragraph", "<p>Ord</p>"),
    ]
    listed = gaps(story)

    assert sorted((one.gap.value, one.blocks) for one in listed) == [
        ("headings", False),
        ("language", False),
        ("lix", False),
        ("picture_alt", False),
    ]
    assert next(one.detail for one in listed if one.gap == Gap.LANGUAGE) == "أهلا"


def test_things_side_by_side_are_read_too(exhibition):
    thing = {"name": "Brevet", "description": "Der står أهلا وسهلا.", "image": None, "cut_out": "", "credit": ""}

    assert found(add_story(exhibition, body=[("keepsakes", [thing, thing])])) == [Gap.LANGUAGE, Gap.LANGUAGE]


@pytest.mark.parametrize("brief", ["Jeg hedder Đặng Thị Linh.", "Pınar, Şükran og Łukasz", "Åse sagde: Salaam!"])
def test_latin_letters_of_other_languages_need_no_mark(exhibition, brief):
    assert found(add_story(exhibition, brief=brief)) == []


def test_picture_that_is_decoration_is_no_gap(exhibition, image):
    story = add_story(exhibition)
    image.contextual_alt_text, image.decorative = "", True
    story.body = [("picture", {"image": image, "caption": "", "credit": ""})]

    assert found(story) == []


def test_statement_names_each_gap_with_its_page_and_date_until_it_is_mended(client, home, exhibition):
    teller = add_storyteller()
    story = add_story(exhibition, storyteller=teller, slug="nermin", brief="Hun sagde أهلا وسهلا.")
    recording = add_recording(teller, "en")
    add_page(home, InformationPage, title="Tilgængelighed", slug="tilgaengelighed")

    assert client.get("/was").status_code == 302
    response = client.get("/da/tilgaengelighed/")

    listed = [(gap.title, gap.url, gap.words, gap.since) for gap in response.context["accessibility_gaps"]]
    assert listed == [
        (story.title, story.url, str(label), story.last_published_at)
        for label in (Gap.LANGUAGE.label, Gap.CAPTIONS.label)
    ]
    assert story.title in response.content.decode()

    recording.captions.create(language="da", webvtt="WEBVTT\n")
    story.brief = "Hun sagde velkommen."
    story.save_revision().publish()
    accessibility.cache.clear()

    assert client.get("/da/tilgaengelighed/").context["accessibility_gaps"] == []


def test_other_pages_have_no_list(client, home):
    add_page(home, InformationPage, title="Om os", slug="om-os")

    assert client.get("/da/om-os/").context["accessibility_gaps"] is None


def test_hard_text_is_no_gap_of_the_statement(exhibition):
    add_story(exhibition, brief=HARD[:600])

    assert accessibility.published_gaps() == []


def test_drafts_and_pages_of_another_language_are_not_listed(exhibition):
    story = add_story(exhibition, brief="أهلا وسهلا")
    assert [gap.page_id for gap in accessibility.published_gaps(language="en")] == []
    assert [gap.page_id for gap in accessibility.published_gaps(language="da")] == [story.pk]

    story.unpublish()
    accessibility.cache.clear()

    assert accessibility.published_gaps(language="da") == []


def test_three_pages_cost_as_many_queries_as_one(exhibition):
    counted = []
    for number in (1, 3):
        while len(accessibility.published_gaps()) < number:
            add_recording(add_story(exhibition, name=f"Kvinde {number}{len(counted)}{_count()}").storyteller)
            accessibility.cache.clear()
        accessibility.cache.clear()
        with CaptureQueriesContext(connection) as queries:
            accessibility.published_gaps()
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


def _count() -> int:
    return Recording.objects.count()
