"""The blocks of a page's body, written in both languages at once.

A pair is (Danish, English). Texts that go into rich text may hold inline markup and links from `Sample.link`.
"""

from datetime import date
from typing import Any

from django.utils import formats, translation

from home.sample_content.engine import Sample

Pair = tuple[str, str]
Block = tuple[str, Any]


def day(when: date) -> Pair:
    """A day as each language writes it."""
    with translation.override("da"):
        danish = formats.date_format(when, "DATE_FORMAT")
    with translation.override("en"):
        return danish, formats.date_format(when, "DATE_FORMAT")


def heading(sample: Sample, words: Pair) -> Block:
    """A heading of the page's second level."""
    return ("heading", {"text": sample.text(*words)})


def paragraphs(sample: Sample, *texts: Pair) -> Block:
    """Running text, a pair for each paragraph."""
    return ("paragraph", _rich(sample, texts, before="", each="p", after=""))


def bullets(sample: Sample, *items: Pair) -> Block:
    """A list whose order carries no meaning."""
    return ("paragraph", _rich(sample, items, before="<ul>", each="li", after="</ul>"))


def quote(sample: Sample, words: Pair, speaker: Pair, *, language: str = "") -> Block:
    """Somebody's words, without quotation marks, and who says them.

    ``language``: the code of the words' own language, if it is not the page's.
    """
    return ("quote", {"text": sample.text(*words), "attribution": sample.text(*speaker), "language": language})


def notice(sample: Sample, title: Pair, text: Pair, *, tone: str = "information") -> Block:
    """A short notice; ``tone`` is "information", "important" or "sample"."""
    return ("notice", {"tone": tone, "title": sample.text(*title), "text": _paragraph(sample, text)})


def facts(sample: Sample, *terms: tuple[Pair, Pair]) -> Block:
    """Terms, each with what belongs to it."""
    return (
        "facts",
        [{"term": sample.text(*term), "description": _paragraph(sample, description)} for term, description in terms],
    )


def timeline(sample: Sample, *events: tuple[Pair, Pair, Pair]) -> Block:
    """Events in order: when, what happened, more about it."""
    return (
        "timeline",
        [
            {"when": sample.text(*when), "title": sample.text(*title), "text": sample.text(*text)}
            for when, title, text in events
        ],
    )


def steps(sample: Sample, *parts: tuple[Pair, Pair]) -> Block:
    """Numbered steps, each with its text."""
    return ("steps", [{"title": sample.text(*title), "text": sample.text(*text)} for title, text in parts])


def questions(sample: Sample, *answered: tuple[Pair, Pair]) -> Block:
    """Questions that open to their answers."""
    return (
        "questions",
        [{"question": sample.text(*question), "answer": _paragraph(sample, answer)} for question, answer in answered],
    )


def cards(sample: Sample, title: Pair, *keys: str) -> Block:
    """Cards that lead to the pages of these recipes."""
    return ("cards", {"title": sample.text(*title), "pages": [sample.page(key) for key in keys]})


def action(sample: Sample, label: Pair, key: str, *, is_primary: bool = True) -> Block:
    """A button that leads to the page of a recipe."""
    return (
        "action",
        {"label": sample.text(*label), "page": sample.page(key), "url": "", "is_primary": is_primary},
    )


def contact(sample: Sample, *, name: Pair, role: Pair, email: str, hours: Pair) -> Block:
    """Whom to write to or call, on a telephone number that belongs to nobody."""
    return (
        "contact",
        {
            "name": sample.text(*name),
            "role": sample.text(*role),
            "email": email,
            "phone": sample.text("+45 00 00 00 00", "+45 00 00 00 00"),
            "hours": sample.text(*hours),
        },
    )


def _paragraph(sample: Sample, text: Pair) -> str:
    return _rich(sample, (text,), before="", each="p", after="")


def _rich(sample: Sample, texts: tuple[Pair, ...], *, before: str, each: str, after: str) -> str:
    danish, english = (
        before + "".join(f"<{each}>{text[language]}</{each}>" for text in texts) + after for language in (0, 1)
    )
    return sample.rich(danish, english)
