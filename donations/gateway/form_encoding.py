"""Stripe's way of writing nested parameters as a form, read back: ``line_items[0][quantity]=1``."""

import re
from typing import Any
from urllib.parse import parse_qsl

_KEY = re.compile(r"(?P<head>[^\[\]]+)(?P<rest>(?:\[[^\[\]]+\])*)")
_PART = re.compile(r"\[([^\[\]]+)\]")


def decode_form(encoded: str) -> dict[str, Any]:
    """The parameters as nested dictionaries of strings; a list is a dictionary with the keys "0", "1" and so on.

    Raises ValueError for a key that is not of Stripe's form, or that is both a value and a branch.
    """
    decoded: dict[str, Any] = {}
    for key, value in parse_qsl(encoded, keep_blank_values=True):
        match = _KEY.fullmatch(key)
        if match is None:
            raise ValueError(f"not a parameter: {key!r}")
        *branches, leaf = [match["head"], *_PART.findall(match["rest"])]
        node = decoded
        for branch in branches:
            node = node.setdefault(branch, {})
            if not isinstance(node, dict):
                raise ValueError(f"{branch!r} is both a value and a branch in {key!r}")
        node[leaf] = value
    return decoded
