"""Her words between the quotation marks of a language."""

_MARKS = {"da": ("»", "«"), "en": ("“", "”")}


def quoted(words: str, language: str) -> str:
    """The words in the language's own marks."""
    opening, closing = _MARKS.get(language, _MARKS["en"])
    return f"{opening}{words}{closing}"
