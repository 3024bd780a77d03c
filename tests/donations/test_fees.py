"""What covers the payment's fee: the whole gift arrives, and not an øre more is asked for than that takes."""

import pytest

from donations.fees import covering_fee


def arrives(paid_ore: int, *, basis_points: int, fixed_ore: int) -> int:
    """What is left of a payment, of which the service takes its share, rounded as it rounds: halves up."""
    return paid_ore - (paid_ore * basis_points + 5_000) // 10_000 - fixed_ore


@pytest.mark.parametrize(
    ("gift_ore", "fee_ore"), [(25_00, 2_21), (200_00, 4_88), (1_250_50, 20_88), (100_000_00, 1_524_68)]
)
def test_fee_of_the_usual_terms(gift_ore, fee_ore):
    assert covering_fee(gift_ore, basis_points=150, fixed_ore=180) == fee_ore


@pytest.mark.parametrize("basis_points", [0, 1, 120, 150, 290])
@pytest.mark.parametrize("fixed_ore", [0, 180, 250])
def test_whole_gift_arrives_and_one_ore_less_would_not_do(basis_points, fixed_ore):
    terms = {"basis_points": basis_points, "fixed_ore": fixed_ore}
    for gift_ore in (*range(25_00, 27_00, 7), 199_99, 200_00, 1_250_50, 99_999_99, 100_000_00):
        paid_ore = gift_ore + covering_fee(gift_ore, **terms)

        assert arrives(paid_ore, **terms) >= gift_ore
        # One øre of slack is the service's own rounding.
        assert arrives(paid_ore - 2, **terms) < gift_ore


@pytest.mark.parametrize("basis_points", [-1, 10_000, 32_767])
def test_fee_that_would_take_everything_is_refused(basis_points):
    with pytest.raises(ValueError, match="no fee"):
        covering_fee(200_00, basis_points=basis_points, fixed_ore=0)
