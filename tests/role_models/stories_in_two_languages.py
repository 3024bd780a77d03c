"""A story in both languages with everything that a storyteller may narrow or take back planted in it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import connection, models
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Locale

from core import sealing
from role_models.models import ExhibitionPage, StoryOutput, StoryPage, Storyteller
from role_models.models.storytellers import SEALING_ROOM
from tests.factories import translate_page
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller
from tests.role_models.lessons_written import lessons

NAME, QUOTE, TOWN, ADDRESS = "Zerrîna", "Jeg hørte fejlen som en fugl", "Qamishlo", "zerrina@example.org"

_ENGLISH = {
    f"{NAME} fortæller": f"{NAME} tells",
    QUOTE: "I heard the fault like a bird",
    f"Jeg hedder {NAME} og kom fra {TOWN}.": f"My name is {NAME} and I came from {TOWN}.",
    f"{NAME}s mor boede i {TOWN}, altid.": f"{NAME}’s mother lived in {TOWN}, always.",
    f"Portræt af {NAME}": f"Portrait of {NAME}",
    f"Født i {TOWN}": f"Born in {TOWN}",
    "Voksne": "Grown-ups",
    "fugl": "bird",
    f"{NAME}s ord for et dyr, der flyver": f"{NAME}’s word for an animal that flies",
    f"Hvad hørte {NAME} i {TOWN}?": f"What did {NAME} hear in {TOWN}?",
    f"Find {TOWN} på et kort.": f"Find {TOWN} on a map.",
}
_LESSON = lessons(
    "conversation",
    learners="Voksne",
    words=[{"word": "fugl", "meaning": f"{NAME}s ord for et dyr, der flyver"}],
    questions=[f"Hvad hørte {NAME} i {TOWN}?"],
    activity=f"Find {TOWN} på et kort.",
)
_EVENT = {
    "year": 1994,
    "precision": "year",
    "in_words": "",
    "title": f"Født i {TOWN}",
    "text": "",
    "visibility": "public",
}


@dataclass
class TwoStories:
    """Her pages, and whose they are."""

    teller: Storyteller
    danish: StoryPage
    english: StoryPage

    def again(self) -> "TwoStories":
        """The same, read anew."""
        return TwoStories(
            Storyteller.objects.get(pk=self.teller.pk),
            StoryPage.objects.get(pk=self.danish.pk),
            StoryPage.objects.get(pk=self.english.pk),
        )


def picture(title: str, name: str = "") -> Any:
    """A stored image of that title and file name, unlike every other one."""
    drawn = BytesIO()
    Image.new("RGB", (400, 500), (len(title) * 7 % 255, 90, 120)).save(drawn, "PNG")
    return get_image_model().objects.create(
        title=title, file=ContentFile(drawn.getvalue(), name=name or f"{title}.png")
    )


def add_exhibitions(home, capture: Callable) -> ExhibitionPage:
    """The exhibition in both languages; returns the Danish page."""
    exhibition = add_exhibition(home)
    translate_page(exhibition, capture, {"Rollemodeller": "Role models"}, slug="role-models")
    return exhibition


def plant(exhibition: ExhibitionPage, capture: Callable, **teller_fields: Any) -> TwoStories:
    """Her story, live in both languages, with portrait, sound, print, place, address and an older revision."""
    teller = add_storyteller(NAME, **teller_fields)
    teller.contact_sealed = sealing.seal_json(
        room=SEALING_ROOM, value={"email": ADDRESS, "phone": ""}, context=teller.seal_context
    )
    teller.save()
    add_place(teller, exact_da=TOWN, exact_en=TOWN, region_da="Jazira", region_en="Jazira", country_da="Syrien")
    with capture(execute=True):
        danish = add_story(exhibition, NAME, storyteller=teller, slug="zerrina-fortaeller", **_fields())
        danish.save_revision().publish()
    english = translate_page(danish, capture, _ENGLISH, slug="zerrina-tells")
    _add_sound(teller)
    _add_print(teller)
    return TwoStories(teller, danish, english)


def _fields() -> dict[str, Any]:
    return {
        "quote": QUOTE,
        "brief": f"Jeg hedder {NAME} og kom fra {TOWN}.",
        "body": [("paragraph", f"<p>{NAME}s mor boede i {TOWN}, altid.</p>")],
        "events": json.dumps([{"type": "event", "value": _EVENT}]),
        "lessons": _LESSON,
        "picture": picture(f"Portræt {NAME}", "zerrina-portraet.png"),
        "picture_alt": f"Portræt af {NAME}",
    }


def _add_sound(teller: Storyteller) -> None:
    recording = teller.recordings.create(
        language="da", seconds=30, mp3=ContentFile(b"ID3 her voice", name="zerrina.mp3")
    )
    recording.captions.create(
        language="da", webvtt=f"WEBVTT\n\n00:00.000 --> 00:02.000\nJeg hedder {NAME} fra {TOWN}.\n"
    )


def _add_print(teller: Storyteller) -> None:
    made = {
        "state": StoryOutput.State.MADE,
        "file": ContentFile(f"%PDF {NAME} {TOWN}".encode(), name="zerrina.pdf"),
    }
    output, _is_new = teller.outputs.get_or_create(language="da", kind=StoryOutput.Kind.POSTER_A3)
    for name, value in made.items():
        setattr(output, name, value)
    output.save()


def found_in_tables(*words: str) -> list[str]:
    """Every column of every table in which one of the words stands, however JSON or an address spells it."""
    spellings = {spelling for word in words for spelling in _spellings(word)}
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
            for column in columns:
                found += _found_in_column(cursor, table, column, spellings)
    return sorted(set(found))


def _spellings(word: str) -> set[str]:
    from core.languages import danish_slug

    escaped = json.dumps(word)[1:-1]
    return {spelling.lower() for spelling in (word, escaped, escaped.replace("\\", "\\\\"), danish_slug(word))}


def _found_in_column(cursor, table: str, column: str, spellings: set[str]) -> list[str]:
    quote = connection.ops.quote_name
    cursor.execute(f"SELECT {quote(column)} FROM {quote(table)} WHERE {quote(column)} IS NOT NULL")  # noqa: S608
    return [
        f"{table}.{column}: {spelling}"
        for (value,) in cursor.fetchall()
        for spelling in spellings
        if spelling in _as_text(value).lower()
    ]


def _as_text(value: object) -> str:
    return bytes(value).decode(errors="ignore") if isinstance(value, bytes | memoryview) else str(value)


def found_in_files(root, *words: str) -> list[str]:
    """Every stored file whose name or content has one of the words."""
    found = []
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        content = path.read_bytes()
        for word in words:
            if any(spelling in path.name.lower() for spelling in _spellings(word)) or word.encode() in content:
                found.append(f"{path.relative_to(root)}: {word}")
    return found


def media_files(root) -> set[str]:
    """The names of all stored files."""
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def text_columns() -> list[models.Field]:
    """Every column of a model of ours that holds text."""
    return [
        field
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
    ]


def locale(code: str) -> Locale:
    """A language of the content."""
    return Locale.objects.get(language_code=code)
