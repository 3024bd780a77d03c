"""What a funnel yields when every step is answered: the form in which the steps hand it to the waiting list."""

from dataclasses import dataclass
from typing import Any

from branches.models import Branch
from core.models import ConsentText


@dataclass(frozen=True)
class CompleteAnswers:
    """The valid answers of all steps.

    ``language`` is the one she sent it in, and is written to in. ``email`` is an ASCII address and ``phone`` E.164; one
    of them may be empty. ``body`` is what is sealed: the code of each question with a text, a code or a list of codes.
    ``consent_text`` is the very text she agreed to.
    """

    language: str
    branch: Branch
    field_of_work: str
    email: str
    phone: str
    body: dict[str, Any]
    consent_text: ConsentText
    looks_automated: bool = False
