"""What editors may write in lessons: each level once, a theme that there is, and the checks that a story has."""

import json

import pytest
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from role_models import harm
from role_models.blocks_of_lessons import LessonsBlock, ThemePacksBlock
from role_models.passages import passages
from tests.role_models.factories import add_exhibition
from tests.role_models.lessons_written import lesson, lessons, packs
from tests.role_models.story_papers import add_told_story

pytestmark = pytest.mark.django_db


def test_level_stands_in_a_pack_only_once():
    block = LessonsBlock()

    with pytest.raises(StreamBlockValidationError) as raised:
        block.clean(block.to_python(json.loads(lessons("school", "school"))))

    assert list(raised.value.as_json_data()["blockErrors"]) == [1]


def test_level_stands_in_a_pack_about_a_theme_only_once_and_the_theme_too(db):
    block = ThemePacksBlock()

    with pytest.raises(StreamBlockValidationError) as twice_a_theme:
        block.clean(block.to_python(json.loads(packs("work", "work"))))
    with pytest.raises((StreamBlockValidationError, StructBlockValidationError)) as twice_a_level:
        block.clean(block.to_python(json.loads(packs("work", levels=("school", "school")))))

    assert list(twice_a_theme.value.as_json_data()["blockErrors"]) == [1]
    assert list(twice_a_level.value.as_json_data()["blockErrors"]) == [0]


def test_pack_about_a_theme_that_nobody_keeps_is_refused(db):
    block = ThemePacksBlock()

    with pytest.raises(StreamBlockValidationError) as raised:
        block.clean(block.to_python(json.loads(packs("nowhere"))))

    assert "theme" in str(raised.value.as_json_data())


def test_drafts_of_lessons_are_checked_like_the_rest_of_a_story(home):
    page = add_told_story(add_exhibition(home))
    page.lessons = json.dumps(
        [{"type": "lesson", "value": lesson(questions=["Ring til 23 45 67 89, eller tal Оксана."])}]
    )

    assert [hint.words for hint in harm.hints(passages(page))] == ["23 45 67 89"]
