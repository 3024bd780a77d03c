"""Which Danish region a municipality lies in."""

import pytest

from role_models.regions import danish_region_of


@pytest.mark.parametrize(
    ("municipality", "region"),
    [
        ("0101", "1084"),
        ("0265", "1085"),
        ("0270", "1084"),
        ("0330", "1085"),
        ("0400", "1084"),
        ("0461", "1083"),
        ("0561", "1083"),
        ("0615", "1082"),
        ("0630", "1083"),
        ("0751", "1082"),
        ("0787", "1081"),
        ("0851", "1081"),
    ],
)
def test_municipality_lies_in_its_region(municipality, region):
    assert danish_region_of(municipality) == region


@pytest.mark.parametrize("municipality", ["0001", "x", ""])
def test_what_is_no_municipality_is_refused(municipality):
    with pytest.raises(ValueError, match=r"municipality|invalid literal"):
        danish_region_of(municipality)
