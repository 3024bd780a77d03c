"""The forms that code makes of a story. Each kind says which use it needs and how its file is made.

A room of ours that adds a form registers it with ``register``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from role_models.models import StoryOutput
from role_models.output_kinds.content import Content
from role_models.uses import Use

Kind = StoryOutput.Kind


@dataclass(frozen=True)
class OutputKind:
    """One form of a story. ``make`` gives the file's bytes, the same for the same content on one machine.

    ``design`` is counted up when the drawing changes, so that what was made before is made anew. ``make`` may raise
    core.prints.PrintingUnavailable.
    """

    kind: Kind
    use: Use
    extension: str
    media_type: str
    design: int
    make: Callable[[Content], bytes]


_kinds: dict[str, OutputKind] = {}


def register(kind: OutputKind) -> None:
    """Make a form known. A second one of the same kind replaces the first."""
    _kinds[kind.kind] = kind


def known() -> list[OutputKind]:
    """Every form that can be made, the quickest first, as it is the one that most readers meet."""
    order = list(Kind)
    return sorted(_kinds.values(), key=lambda kind: order.index(kind.kind))


def find(kind: str) -> OutputKind | None:
    """The form of that name, or None."""
    return _kinds.get(kind)
