"""What the words of a funnel's page must hold to is said at the block that breaks it."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from signup.models import FunnelPage, Kind
from tests.signup.factories import make_branch
from tests.signup.words import QUESTION, make_page

pytestmark = pytest.mark.django_db


def wrong(page: FunnelPage, name: str) -> dict:
    """What the page's form would say of a stream of blocks, as its script gets it."""
    with translation.override("en"), pytest.raises(ValidationError) as caught:
        page.full_clean()
    (error,) = caught.value.error_dict[name]
    return error.as_json_data()


def test_question_of_another_kind_is_refused_at_its_block(home):
    page = make_page(home, texts=[("question", QUESTION)])
    page.texts.append(("question", QUESTION | {"question": "levels", "options": []}))
    page.texts.append(("step", {"step": "level", "title": "Niveau"}))

    another_kind = "This belongs to another kind of application. Choose another one, or delete it."
    assert wrong(page, "texts") == {
        "blockErrors": {
            1: {"blockErrors": {"question": {"messages": [another_kind]}}},
            2: {"blockErrors": {"step": {"messages": [another_kind]}}},
        }
    }


def test_kind_of_a_page_is_not_changed_under_its_words(home):
    page = make_page(home, texts=[("question", QUESTION)])
    page.kind = Kind.CALL_ME

    assert [*wrong(page, "texts")["blockErrors"]] == [0]


def test_same_question_title_or_letter_twice_is_refused(home):
    title = ("step", {"step": "danish", "title": "Dit sprog"})
    letter = ("letter", {"letter": "application_waiting", "text": "Tak for sidst."})
    page = make_page(home)
    page.texts = [("question", QUESTION), title, ("question", QUESTION), title]
    page.letters = [letter, letter]

    assert [*wrong(page, "texts")["blockErrors"]] == [2, 3]
    assert [*wrong(page, "letters")["blockErrors"]] == [1]


def test_answer_of_another_question_and_an_answer_twice_are_refused(home):
    little = {"option": "danish_level.little", "label": "Ikke så meget"}
    page = make_page(home)
    page.texts = [("question", QUESTION | {"options": [little, little, little | {"option": "help_wanted.job"}]})]

    options = wrong(page, "texts")["blockErrors"][0]["blockErrors"]["options"]["blockErrors"]

    assert options == {
        1: {"blockErrors": {"option": {"messages": ["This is there twice. Delete one of them."]}}},
        2: {"blockErrors": {"option": {"messages": ["This is no answer to this question."]}}},
    }


@pytest.mark.parametrize(
    "text",
    ["Din MENTOR er fundet.", "For flygtninge.", "You are a refugee.", "Du har søgt i Tingbjerg.", "Om politik."],
)
def test_letter_that_tells_what_it_is_about_is_refused(home, text):
    make_branch("tingbjerg")
    page = make_page(home)
    page.letters = [("letter", {"letter": "application_waiting", "text": text})]

    (message,) = wrong(page, "letters")["blockErrors"][0]["blockErrors"]["text"]["messages"]

    assert message.startswith("Others may read the letter, so it must not say what it is about. Leave out: ")


def test_half_written_draft_is_no_error(home):
    page = make_page(home)
    page.texts = [("question", QUESTION | {"question": "", "options": []}), ("step", {"step": "", "title": ""})]
    page.letters = [("letter", {"letter": "", "text": ""})]

    page.clean()
