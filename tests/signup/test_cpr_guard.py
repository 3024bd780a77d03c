"""CPR numbers, however they are written, and what only looks like one."""

import pytest

from core import sealing
from signup import drafts
from signup.cpr_guard import contains_cpr_number, is_cpr_number
from signup.models import Draft
from tests.signup.factories import Applicant


@pytest.mark.parametrize(
    "text",
    [
        "010190-1234",
        "0101901234",
        "010190 1234",
        "mit nummer er 010190-1234.",
        "abc0101901234def",
        "01 01 90 1234",
        "01.01.90-1234",
        "01/01/90 - 1234",
        "010190–1234",
        "010190\u20111234",
        "010190\u200b-1234",
        "0101\u200e901234",
        "٠١٠١٩٠-١٢٣٤",
        "０１０１９０－１２３４",
        "290200-1234",
        "311299-0000",
        "610190-1234",
        "01\n01\n90-1234",
    ],
)
def test_cpr_number_is_found_however_it_is_written(text):
    assert contains_cpr_number(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "320190-1234",
        "011390-1234",
        "310290-1234",
        "000190-1234",
        "12345678",
        "+45 20 12 34 56",
        "01019012345",
        "010190-123",
        "20.12.2024",
        "jeg har 10 års erfaring og 1234 idéer",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert contains_cpr_number(text) is False


@pytest.mark.parametrize(("text", "is_one"), [("010190-1234", True), (" 010190 - 1234 ", True), ("070123 4567", False)])
def test_phone_field_refuses_only_the_form_with_the_hyphen(text, is_one):
    assert is_cpr_number(text) is is_one


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("action", ["continue", "back", "save", "lang:en"])
@pytest.mark.parametrize(("step", "name"), [("contact", "name"), ("contact", "email"), ("wishes", "help_text")])
def test_cpr_number_is_shown_once_and_never_written_whatever_button(step, name, action):
    woman = Applicant("en")

    response = woman.answer(step, action=action, **{name: "my number 010190-1234"})
    page = woman.look(step)

    draft = Draft.objects.get()
    kept = sealing.open_sealed(room="signup", sealed=draft.answers_sealed, context=draft.seal_context)
    assert response.status_code == 422
    assert "This looks like a CPR number." in response.content.decode()
    assert "my number 010190-1234" in response.content.decode()
    assert "010190" not in page.content.decode()
    assert b"010190" not in kept


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_cpr_number_in_one_answer_does_not_lose_the_others():
    woman = Applicant("en")

    woman.answer("wishes", help_text="010190-1234", danish_level="fluent")

    kept = drafts.read(Draft.objects.get()).steps["wishes"]
    assert kept["danish_level"] == ["fluent"]
    assert "help_text" not in kept
