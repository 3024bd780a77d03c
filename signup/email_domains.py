"""Slips in the names of the mail services that most people use: "gmial.com" is hardly what she meant.

It is only ever a question to her. An address with a rare name is as good as any.
"""

from difflib import get_close_matches

#: The mail services that people here use most.
_COMMON = (
    "gmail.com",
    "hotmail.com",
    "hotmail.dk",
    "icloud.com",
    "live.dk",
    "mail.dk",
    "outlook.com",
    "outlook.dk",
    "yahoo.com",
    "yahoo.dk",
)
#: Services whose own names are so near to those that they look like slips.
_NEIGHBOURS = frozenset(
    {"email.com", "email.dk", "gmail.dk", "gmx.dk", "live.de", "mail.de", "outlook.de", "webmail.dk", "ymail.com"}
)
_NEAR_ENOUGH = 0.84
#: What is longer is no slip, and comparing it would cost time.
_LONGEST = 20


def likely_meant(address: str) -> str:
    """The well-known domain that an address was probably meant to have; "" if nothing looks like a slip."""
    _local_part, at_sign, domain = address.strip().casefold().rpartition("@")
    if not at_sign or domain in _COMMON or domain in _NEIGHBOURS or len(domain) > _LONGEST:
        return ""
    return next(iter(get_close_matches(domain, _COMMON, n=1, cutoff=_NEAR_ENOUGH)), "")
