"""CPR numbers, however they are written, and what only looks like one."""

import pytest

from core.cpr_guard import contains_cpr_number, is_cpr_number


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
