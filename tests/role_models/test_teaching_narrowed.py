"""What she narrows or takes back gives way in the lessons about her too, in every language and every version."""

import pytest

from role_models import thread
from role_models.lessons import lessons_of_story
from tests.role_models.stories_in_two_languages import NAME, TOWN, add_exhibitions, found_in_tables, plant

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def told(home, capture, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return plant(add_exhibitions(home, capture), capture)


def words_of(page) -> list[str]:
    """Everything that the lessons of a page say."""
    return [
        text
        for lesson in lessons_of_story(page)
        for text in (lesson.learners, *lesson.words[0], *lesson.questions, lesson.activity)
    ]


def test_lessons_are_planted_in_both_languages(told):
    assert words_of(told.danish)[3] == f"Hvad hørte {NAME} i {TOWN}?"
    assert words_of(told.english)[3] == f"What did {NAME} hear in {TOWN}?"


def test_another_name_stands_in_the_lessons_and_their_newest_versions(told, capture):
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")

    told = told.again()
    danish = [
        "Voksne",
        "fugl",
        "Adas ord for et dyr, der flyver",
        f"Hvad hørte Ada i {TOWN}?",
        f"Find {TOWN} på et kort.",
    ]
    english = ["Grown-ups", "bird", "Ada’s word for an animal that flies", f"What did Ada hear in {TOWN}?"]
    english.append(f"Find {TOWN} on a map.")
    assert words_of(told.danish) == words_of(told.danish.get_latest_revision_as_object()) == danish
    assert words_of(told.english) == words_of(told.english.get_latest_revision_as_object()) == english
    assert [lesson.level for lesson in lessons_of_story(told.danish)] == ["conversation"]


def test_lessons_can_still_be_translated_after_another_name(told, capture):
    with capture(execute=True):
        thread.rename(storyteller=told.teller, name="Ada", by="herself")
        told = told.again()
        told.danish.save_revision().publish()

    assert words_of(told.again().english)[3] == f"What did Ada hear in {TOWN}?"


def test_blurred_places_are_blurred_in_the_lessons(told, capture):
    with capture(execute=True):
        thread.blur(storyteller=told.teller, precision="country", by="herself")

    told = told.again()
    assert words_of(told.danish)[3:] == [f"Hvad hørte {NAME} i Syrien?", "Find Syrien på et kort."]
    assert words_of(told.english)[3:] == [f"What did {NAME} hear in Turkey?", "Find Turkey on a map."]
    assert found_in_tables(TOWN) == []


def test_withdrawal_leaves_no_lesson_in_any_table(told, capture):
    with capture(execute=True):
        thread.withdraw(storyteller=told.teller, by="herself")

    assert found_in_tables("dyr, der flyver", "animal that flies", "Grown-ups") == []
