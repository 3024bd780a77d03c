"""VAT: how much of a price it is, and how a part of a payment divides into the same shares."""

from donations.models.pledges import VatTreatment

#: Momsloven § 33: 25 per cent on top of the price, and so a fifth of what is paid.
_SHARE_OF_GROSS = 5


def vat_in(gross_ore: int, treatment: str) -> int:
    """How much of a price in øre is VAT, rounded to whole øre (halves up). A gift holds none.

    Raises ValueError for a treatment that nobody has decided.
    """
    if treatment == VatTreatment.UNDECIDED:
        raise ValueError("nobody has decided whether this is liable to VAT")
    if treatment == VatTreatment.GIFT:
        return 0
    return (2 * gross_ore + _SHARE_OF_GROSS) // (2 * _SHARE_OF_GROSS)


def proportion(part_ore: int, *, of_ore: int, total_ore: int) -> int:
    """What falls on ``part_ore`` of a payment of ``total_ore``, of which ``of_ore`` is VAT or fee; with its sign.

    Rounded to whole øre (halves away from nought). The whole of a payment gives exactly ``of_ore``.
    """
    product = abs(part_ore * of_ore)
    share = (2 * product + total_ore) // (2 * total_ore)
    return share if part_ore >= 0 else -share
