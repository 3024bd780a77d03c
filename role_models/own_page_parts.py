"""Parts of her private page that other parts of the exhibition bring: invitations to speak, greetings."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from role_models.models import Storyteller


@dataclass(frozen=True)
class Part:
    """A section of her page: a template, and what it needs. The template gets ``part`` and begins with an h2.

    ``waits`` says in words that something waits for her there, or is "": it stands on top of her page and leads to
    ``anchor``, the id of the h2.
    """

    template: str
    context: dict[str, Any] = field(default_factory=dict)
    waits: str = ""
    anchor: str = ""


#: Each gives a part for one storyteller, or None where there is nothing to show.
parts: list[Callable[[Storyteller], Part | None]] = []


def parts_of(storyteller: Storyteller) -> list[Part]:
    """The parts of one storyteller's page, in their order."""
    made = [make(storyteller) for make in parts]
    return [part for part in made if part is not None]
