"""A story's blocks as chapters: what belongs together, and a calm word before what is hard to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.stream_block import StreamValue

from core.languages import danish_slug

#: Blocks that may follow a story without being told in it: her things, and the organisation's own words.
_HER_THINGS = frozenset({"keepsakes"})
_AFTERWARDS = frozenset({"action", "cards", "contact", "facts", "figures", "notice", "questions", "steps"})


@dataclass(frozen=True)
class HelpLine:
    """Somebody to talk to in Denmark."""

    name: str | Promise
    phone: str
    when: str | Promise

    @property
    def url(self) -> str:
        """The address that calls them."""
        return f"tel:{self.phone.replace(' ', '')}"


_LIFE_LINE = HelpLine("Livslinien", "70 201 201", _("When life feels too heavy"))
_WITHOUT_VIOLENCE = HelpLine("Lev Uden Vold", "1888", _("If somebody hurts you, day and night"))
_EMERGENCY = HelpLine(_("Emergency"), "112", _("If you are in danger now"))

#: Whom to call after each topic of a chapter. Only numbers that stand for all of Denmark and for years.
_HELP_LINES: dict[str, tuple[HelpLine, ...]] = {"violence": (_WITHOUT_VIOLENCE, _LIFE_LINE, _EMERGENCY)}


@dataclass(frozen=True)
class Note:
    """A calm word before a chapter: what is told in it, whom one can talk to, and the ``id`` of what comes after it."""

    words: str
    help_lines: tuple[HelpLine, ...]
    past: str


@dataclass(frozen=True)
class Chapter:
    """A part of a story. ``movement`` and ``heading`` are "" for what stands before the first heading."""

    anchor: str
    movement: str
    heading: str
    note: Note | None
    blocks: tuple[Any, ...]


@dataclass(frozen=True)
class Told:
    """A stream in its parts: the story itself, her things after it, and what the organisation adds."""

    chapters: tuple[Chapter, ...]
    things: tuple[Any, ...]
    afterwards: tuple[Any, ...]

    @property
    def text(self) -> str:
        """The words of the story itself, a line for each of its blocks."""
        lines: list[str] = []
        for chapter in self.chapters:
            lines.append(chapter.heading)
            for block in chapter.blocks:
                lines += (str(text) for text in block.block.get_searchable_content(block.value))
        return "\n".join(line for line in lines if line)


def told(stream: StreamValue | None, *, end: str) -> Told:
    """The parts of a stream. ``end`` is the ``id`` of what follows the last chapter on the page."""
    blocks = list(stream or [])
    body = _without_tail(blocks)
    tail = blocks[len(body) :]
    return Told(
        chapters=tuple(_chapters(body, end)),
        things=tuple(block for block in tail if block.block_type in _HER_THINGS),
        afterwards=tuple(block for block in tail if block.block_type in _AFTERWARDS),
    )


def _without_tail(blocks: list[Any]) -> list[Any]:
    """The blocks up to the last one that tells."""
    after = _HER_THINGS | _AFTERWARDS
    last = max((number for number, block in enumerate(blocks, start=1) if block.block_type not in after), default=0)
    return blocks[:last]


def _chapters(blocks: list[Any], end: str) -> Iterable[Chapter]:
    groups: list[tuple[Any, list[Any]]] = []
    for block in blocks:
        if block.block_type == "chapter":
            groups.append((block.value, []))
        elif groups:
            groups[-1][1].append(block)
        else:
            groups.append((None, [block]))
    anchors = _anchors([value for value, _inside in groups])
    for (value, inside), anchor, past in zip(groups, anchors, [*anchors, end][1:], strict=True):
        movement, heading = _heading(value) if value is not None else ("", "")
        yield Chapter(anchor, movement, heading, _note(value, past), tuple(inside))


def _anchors(values: list[Any]) -> list[str]:
    """An ``id`` for each chapter that no other element of the page has."""
    anchors: list[str] = []
    for number, value in enumerate(values, start=1):
        name = danish_slug(value["text"] or "") if value is not None else ""
        anchors.append(f"{number}-{name}".rstrip("-"))
    return anchors


def _heading(value: Any) -> tuple[str, str]:
    """The movement and the heading. A heading that names its movement itself ("Childhood: the ferry") is parted."""
    movement = dict(value.block.child_blocks["movement"].field.choices).get(value["movement"], "")
    text = value["text"] or ""
    first, colon, rest = (part.strip() for part in text.partition(":"))
    if value["movement"] == "other":
        return ("", text)
    if colon and rest and str(movement).lower().startswith(first.lower()):
        return str(movement), rest[:1].upper() + rest[1:]
    return str(movement), text


def _note(value: Any, past: str) -> Note | None:
    if value is None or not (value["topic"] or value["note"]):
        return None
    topics = dict(value.block.child_blocks["topic"].field.choices)
    words = value["note"] or str(topics.get(value["topic"], ""))
    return Note(words, _HELP_LINES.get(value["topic"], (_LIFE_LINE, _EMERGENCY)), past)
