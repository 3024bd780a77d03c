"""WebVTT: what is said in a recording, and when. One text is the source of captions, transcript and the way into the
sound.
"""

import html
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"^{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+\S.*)?$")
_TAG = re.compile(r"<[^>]*>")
#: Blocks that hold no words: comments, and what a player may know of styles and regions.
_ASIDE = re.compile(r"^(?:NOTE|STYLE|REGION)(?:\s|$)")


class WebVTTError(ValueError):
    """The text is not WebVTT. ``problems`` holds a message for each fault, with its line, in the active language."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Cue:
    """What is said from ``start`` to ``end``, in seconds. ``text`` is plain, without tags."""

    start: float
    end: float
    text: str

    @property
    def clock(self) -> str:
        """The start as a player shows it: "0:07"."""
        return clock(self.start)


def clock(seconds: float) -> str:
    """A time as a player shows it: "0:07", "12:40", "1:02:03"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def parse(text: str) -> list[Cue]:
    """The cues of a WebVTT text in their order. Raises WebVTTError for every fault that an editor has to mend."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    problems: list[str] = []
    if not re.match(r"^WEBVTT(?:[ \t]|$)", lines[0]):
        problems.append(_("Line 1: the text must begin with the word WEBVTT."))
    cues: list[Cue] = []
    for number, block in _blocks(lines):
        try:
            cue = _cue(number, block)
        except WebVTTError as error:
            problems += error.problems
            continue
        if cues and cue.start < cues[-1].start:
            problems.append(_("Line %(line)d: it begins before the one above it.") % {"line": number})
        cues.append(cue)
    if not cues and not problems:
        problems.append(_("There are no words in it. Each needs a line with its times and a line below it."))
    if problems:
        raise WebVTTError(problems)
    return cues


def _blocks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """The blocks between blank lines after the head, each with the number of its first line."""
    blocks: list[tuple[int, list[str]]] = []
    is_open = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            is_open = False
        elif is_open:
            blocks[-1][1].append(line)
        else:
            blocks.append((number, [line]))
            is_open = True
    return [block for block in blocks if block[0] > 1 and not _ASIDE.match(block[1][0])]


def _cue(number: int, block: list[str]) -> Cue:
    """The cue of one block. Raises WebVTTError."""
    at = 0 if "-->" in block[0] else 1
    if at >= len(block) or "-->" not in block[at]:
        raise WebVTTError([_("Line %(line)d: there is no line with times above these words.") % {"line": number}])
    line = number + at
    timing = _TIMING.match(block[at].strip())
    if timing is None:
        message = _("Line %(line)d: write the times like this: 00:00.000 --> 00:04.500")
        raise WebVTTError([message % {"line": line}])
    start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
    if end <= start:
        raise WebVTTError([_("Line %(line)d: it ends before it begins.") % {"line": line}])
    words = " ".join(html.unescape(_TAG.sub("", part)).strip() for part in block[at + 1 :]).strip()
    if not words:
        raise WebVTTError([_("Line %(line)d: there are no words below the times.") % {"line": line}])
    return Cue(start, end, words)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
