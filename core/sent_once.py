"""A form that is sent twice is kept once: by a double click, by a reload, or by going back and sending it again."""

import json
from typing import Any

from core import private_links


def form_fingerprint(*, purpose: str, token: str, answers: Any) -> str:
    """What one form with its answers is known by (64 hexadecimal digits).

    Who goes back, changes a word and sends it again has said something else, and that has another fingerprint. A form
    without a token is known by nothing: it is new each time.
    """
    return private_links.fingerprint(json.dumps([purpose, token or private_links.new_token(), answers], default=str))
