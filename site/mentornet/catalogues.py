"""Message catalogues, in Python alone: read from the sources, compared with the translations, compiled. No msgfmt is
needed.

Message ids are English, so the only catalogue is the Danish one. Used by `manage.py catalogues`, and as a script by
the wheel's build hook (`python catalogues.py compile`), where Django is not at hand.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LANGUAGE = "da"
DOMAIN = "django"
PACKAGES = ("site", "core", "branches", "home", "role_models", "campaigns", "conference", "signup", "donations")
_KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def catalogue_file(locale_directory: Path) -> Path:
    """The Danish catalogue below a folder of catalogues."""
    return locale_directory / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.po"


def compile_catalogue(locale_directory: Path) -> bool:
    """Write the .mo file beside the .po file if it is missing or older. Returns whether it was written."""
    source = catalogue_file(locale_directory)
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return False
    buffer = BytesIO()
    write_mo(buffer, _read(source))
    target.write_bytes(buffer.getvalue())
    return True


def _read(source: Path) -> Catalog:
    with source.open("rb") as file:
        return read_po(file, locale=LANGUAGE, domain=DOMAIN)


def _template_messages(template: Path) -> Iterator[tuple]:
    """The messages of a Django template, found by Django's own lexer, as Babel's extractors give them."""
    from django.utils.translation.template import templatize

    code = templatize(template.read_text(encoding="utf-8"))
    # Every blanked-out line keeps its indentation, which is meaningless to Python's tokenizer.
    flat = "\n".join(line.lstrip() for line in code.split("\n"))
    for line, function, messages, comments in extract_python(
        BytesIO(flat.encode()), _KEYWORDS, ["Translators:"], {"encoding": "utf-8"}
    ):
        if function in ("pgettext", "npgettext"):
            context, *rest = messages
            yield line, rest[0] if len(rest) == 1 else tuple(rest[:2]), comments, context
        else:
            yield line, tuple(messages[:2]) if function == "ngettext" else messages, comments, None


def read_sources(root: Path) -> Catalog:
    """Every message of the Python files and templates below ``root``, the checkout."""
    catalogue = Catalog(locale=LANGUAGE, domain=DOMAIN, fuzzy=False)
    for package in PACKAGES:
        for file in sorted((root / package).rglob("*.py")):
            if "migrations" in file.parts:
                continue
            for line, message, comments, context in extract_from_file(
                "python", file, keywords=_KEYWORDS, comment_tags=["Translators:"]
            ):
                place = (file.relative_to(root).as_posix(), line)
                catalogue.add(message, None, [place], auto_comments=comments, context=context)
    for file in sorted([*(root / "templates").rglob("*.html"), *(root / "templates").rglob("*.txt")]):
        for line, message, comments, context in _template_messages(file):
            place = (file.relative_to(root).as_posix(), line)
            catalogue.add(message, None, [place], auto_comments=comments, context=context)
    return catalogue


def update(root: Path, locale_directory: Path) -> None:
    """Bring the Danish catalogue up to the sources: new messages come in empty, lost ones go."""
    target = catalogue_file(locale_directory)
    catalogue = _read(target) if target.exists() else Catalog(locale=LANGUAGE, domain=DOMAIN)
    catalogue.update(read_sources(root), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.project, catalogue.version, catalogue.copyright_holder = "mentornet", "", ""
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    catalogue.header_comment = "# The site's Danish interface. Message ids are its English one."
    # A date of its own would change the file at every run.
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_po(file, catalogue, width=120, sort_by_file=True, include_lineno=False)


def _is_translated(message: Message) -> bool:
    texts = message.string if isinstance(message.string, tuple) else (message.string,)
    return bool(texts) and all(texts) and not message.fuzzy


def problems(root: Path, locale_directory: Path) -> list[str]:
    """What keeps the Danish catalogue from being complete, a line each: missing, unsure or left-over messages."""
    catalogue = _read(catalogue_file(locale_directory))
    sources = read_sources(root)
    known = {(message.id, message.context): message for message in catalogue if message.id}
    wanted = {(message.id, message.context) for message in sources if message.id}
    lines = [f"missing: {key[0]!r}" for key in sorted(wanted - known.keys(), key=str)]
    lines += [f"left over: {key[0]!r}" for key in sorted(known.keys() - wanted, key=str)]
    lines += [
        f"not translated: {key[0]!r}"
        for key in sorted(wanted & known.keys(), key=str)
        if not _is_translated(known[key])
    ]
    lines += [f"wrong placeholders: {message.id!r}" for message, errors in catalogue.check() if errors]
    return lines


if __name__ == "__main__":
    if sys.argv[1:] != ["compile"]:
        raise SystemExit("usage: catalogues.py compile")
    compile_catalogue(Path(__file__).resolve().parent / "locale")
