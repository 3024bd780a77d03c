"""The "big list of naughty strings", and every text of every funnel to type it into.

The list is npm's `blns` 2.0.4, as it was published (MIT; see fixtures/blns-LICENSE.txt).
"""

import json
from pathlib import Path

from signup.funnels import FUNNELS
from tests.signup.factories import text_fields

NAUGHTY_STRINGS: list[str] = json.loads((Path(__file__).parent / "fixtures" / "blns.json").read_text(encoding="utf-8"))

#: Every question that is answered by writing: kind, code of the step, name of the field.
TEXTS = [(str(kind), code, name) for kind in FUNNELS for code, name in text_fields(kind)]
