"""What a funnel yields when every step is answered: the form in which the steps hand it to the waiting list."""

from dataclasses import dataclass, field
from typing import Any

from branches.models import Branch
from core.models import ConsentText
from signup.models import Competence


@dataclass(frozen=True)
class CompleteAnswers:
    """The valid answers of all steps.

    ``language`` is the one she sent it in, and is written to in. ``body`` is what is sealed: the code of each question
    with a text, a code or a list of codes; in it, ``email`` is an ASCII address and ``phone`` E.164, and one of them
    may be missing or empty. ``annex`` is what tells of politics, in the same form, to be sealed apart.
    ``consent_text`` is the very text she agreed to. ``branch`` is None for the political track and for those who named
    none.
    """

    language: str
    branch: Branch | None
    competences: list[Competence]
    body: dict[str, Any]
    consent_text: ConsentText
    annex: dict[str, Any] = field(default_factory=dict)
    heard_from: str = ""
    had_help: bool = False
    looks_automated: bool = False

    @property
    def email(self) -> str:
        """Where to write, or ""."""
        return self.body.get("email", "")

    @property
    def phone(self) -> str:
        """Where to call, or ""."""
        return self.body.get("phone", "")

    @property
    def name(self) -> str:
        """What to call her, or ""."""
        return self.body.get("name", "")
