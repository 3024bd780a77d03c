"""After a withdrawal nothing of hers is left, and the addresses say so in their own language."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from core import consents, erasures
from core.models import ConsentRecord
from role_models import thread
from role_models.models import StoryPage, Storyteller
from role_models.models.storytellers import SEALING_ROOM
from role_models.states import State
from role_models.uses import Use
from tests.role_models.factories import add_story
from tests.role_models.stories_in_two_languages import (
    NAME,
    QUOTE,
    TOWN,
    add_exhibitions,
    found_in_files,
    found_in_tables,
    media_files,
    plant,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def media(settings, tmp_path):
    """A folder of files of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def exhibition(home, capture, media):
    return add_exhibitions(home, capture)


@pytest.fixture
def told(exhibition, capture):
    return plant(exhibition, capture)


def withdraw(told, capture) -> None:
    with capture(execute=True):
        thread.withdraw(storyteller=told.teller, by="herself")


def test_nothing_of_hers_is_left_in_any_table_or_file(told, media, capture):
    withdraw(told, capture)

    assert found_in_tables(NAME, QUOTE, TOWN, "like a bird", "Jazira", "zerrina") == []
    assert found_in_files(media, NAME, TOWN, "her voice") == []
    assert media_files(media) == set()


def test_code_state_and_changes_stay(told, capture):
    code, before = told.teller.code, told.teller.changes.count()
    withdraw(told, capture)

    teller = Storyteller.objects.get()
    assert (teller.code, teller.state, teller.name, teller.contact_sealed) == (code, State.WITHDRAWN, "", None)
    assert teller.changes.count() == before + 1
    assert (teller.consents.count(), teller.places.count(), teller.themes.count()) == (0, 0, 0)


def test_consents_are_taken_back_and_their_proof_stays(told, capture):
    withdraw(told, capture)

    given = consents.given(room=SEALING_ROOM, subject=thread.subject(told.teller))
    assert given.count() == len(Use)
    assert ConsentRecord.objects.filter(withdrawn_at=None).count() == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "This story was closed by the woman who told it."),
        ("da", 'lang="da"'),
    ],
)
def test_addresses_answer_410_in_their_language(language, words, told, capture, client):
    path = told.english.url if language == "en" else told.danish.url
    with translation.override(language):
        short = reverse("role_models:story_by_code", kwargs={"code": told.teller.code})
        embed = reverse("role_models:embed", kwargs={"code": told.teller.code})
        exhibition = told.english.get_parent().url if language == "en" else told.danish.get_parent().url
    withdraw(told, capture)

    answers = [client.get(address) for address in (path, path.rstrip("/") + "/", short, embed)]
    assert [answer.status_code for answer in answers] == [410, 410, 410, 410]
    assert words in answers[0].content.decode()
    assert f'href="{exhibition}"' in answers[0].content.decode()
    assert NAME not in "".join(answer.content.decode() for answer in answers)


def test_address_that_was_cached_is_closed_at_once(told, capture, client):
    before = client.get(told.danish.url).status_code
    withdraw(told, capture)

    assert (before, client.get(told.danish.url).status_code) == (200, 410)


def test_address_that_nobody_closed_is_not_found(told, client):
    assert client.get(told.danish.url.replace("zerrina", "hodan")).status_code == 404


def test_files_are_served_no_more(told, capture, client):
    recording, output = told.teller.recordings.get(), told.teller.outputs.filter(kind="poster_a3").first()
    addresses = [
        reverse("role_models:recording", args=[recording.pk, "mp3"]),
        reverse("role_models:output", kwargs={"code": told.teller.code, "kind": output.kind, "extension": "pdf"}),
    ]
    withdraw(told, capture)

    answers = [client.get(address) for address in addresses]
    assert {answer.status_code for answer in answers} <= {404, 410}
    assert b"her voice" not in b"".join(answer.content for answer in answers)
    assert not any(answer.content.startswith((b"%PDF", b"ID3")) for answer in answers)


def test_closed_address_leads_to_nobody_elses_story(told, exhibition, capture):
    withdraw(told, capture)
    exhibition = type(exhibition).objects.get(pk=exhibition.pk)
    page = StoryPage(title="Mina", slug="zerrina-fortaeller", quote="Noget.", live=False)
    page.storyteller = add_story(exhibition, "Mina", slug="mina").storyteller
    exhibition.add_child(instance=page)

    page.live = True
    with pytest.raises(Exception, match="lukket af en anden fortæller"):
        page.full_clean()


def test_somebody_elses_story_stays_as_it_is(told, exhibition, capture, client):
    exhibition = type(exhibition).objects.get(pk=exhibition.pk)
    other = add_story(exhibition, "Mina")
    withdraw(told, capture)

    page = Client().get(other.url)
    assert (page.status_code, "Mina" in page.content.decode()) == (200, True)


def test_restored_backup_forgets_again(told, capture):
    withdraw(told, capture)
    Storyteller.objects.update(state=State.TELLING, name=NAME)

    with capture(execute=True):
        erased = erasures.reapply()

    teller = Storyteller.objects.get()
    assert (erased["storyteller"], teller.state, teller.name) == (1, State.WITHDRAWN, "")


def test_translation_of_other_pages_is_not_forgotten(told, exhibition, capture):
    from wagtail_localize.models import StringTranslation

    withdraw(told, capture)

    assert "Role models" in set(StringTranslation.objects.values_list("data", flat=True))
