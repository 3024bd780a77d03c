"""The payment service's fee: what a giver adds when she wants the whole gift to arrive."""

_WHOLE = 10_000


def covering_fee(gift_ore: int, *, basis_points: int, fixed_ore: int) -> int:
    """The smallest addition in øre with which, after the service has taken its fee, no less than the gift is left.

    The service takes ``basis_points`` hundredths of a per cent of all that is paid, the addition included, and
    ``fixed_ore`` for each payment. Raises ValueError if it would take everything.
    """
    if not 0 <= basis_points < _WHOLE:
        raise ValueError(f"no fee is {basis_points} hundredths of a per cent")
    kept = _WHOLE - basis_points
    paid_ore = -(-(gift_ore + fixed_ore) * _WHOLE // kept)
    return paid_ore - gift_ore
