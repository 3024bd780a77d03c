"""References: short codes to read aloud on the phone, as "K7-4MPQ"."""

import secrets

#: Crockford's alphabet, which leaves out I, L, O and U, and here also 0 and 1: nothing in it looks like something else.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_PARTS = (2, 4)


def new_reference() -> str:
    """A random reference, one of 729 million. It tells nothing of when or where it was made."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(length)) for length in _PARTS)
