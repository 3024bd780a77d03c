"""Notes are sealed: no table holds their words, and an envelope opens in its own place alone."""

import pytest
from django.core import serializers

from core import sealing
from signup import notes
from signup.models import Note
from tests.signup.factories import make_application

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

SECRET = "Ring først efter Ambrosiadag; søsteren hører med. زهره"


def test_notes_come_back_as_they_were_written_oldest_first_with_who_wrote_them(editor):
    application = make_application()
    notes.add(application=application, by=editor, text=SECRET)
    notes.add(application=application, by=editor, text="Two\nlines")

    read = notes.read(application)

    assert [(note.by_name, note.text) for note in read] == [("editor", SECRET), ("editor", "Two\nlines")]


def test_row_of_a_note_holds_none_of_its_words(editor):
    note = notes.add(application=make_application(), by=editor, text=SECRET)

    note.refresh_from_db()

    assert "Ambrosiadag" not in serializers.serialize("json", [note])
    assert b"Ambrosiadag" not in bytes(note.text_sealed)


def test_note_moved_to_another_application_does_not_open(editor):
    note = notes.add(application=make_application(), by=editor, text=SECRET)
    other = make_application(email="other@example.org")
    Note.objects.filter(pk=note.pk).update(application=other)

    with pytest.raises(sealing.SealBroken):
        notes.read(other)


@pytest.mark.parametrize("text", ["", "x" * (notes.MAX_LENGTH + 1)])
def test_note_without_a_reasonable_length_is_refused(editor, text):
    application = make_application()

    with pytest.raises(ValueError, match="2000"):
        notes.add(application=application, by=editor, text=text)

    assert Note.objects.count() == 0


def test_note_outlives_the_account_of_who_wrote_it(editor):
    application = make_application()
    notes.add(application=application, by=editor, text=SECRET)

    editor.delete()

    assert [(note.by_name, note.text) for note in notes.read(application)] == [("", SECRET)]
