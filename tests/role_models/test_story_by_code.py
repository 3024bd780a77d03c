"""The short address that prints say: it leads to the story in the reader's language, or says that it is closed."""

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from role_models.models import Storyteller
from role_models.states import State
from role_models.uses import Use
from tests.factories import translate_page
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories(home, django_capture_on_commit_callbacks):
    """One story in both languages, the Danish page first."""
    exhibition = add_exhibition(home)
    danish = add_story(exhibition)
    words = {"Rollemodeller": "Role models", danish.title: "Nermin tells", danish.quote: "Nermin says something."}
    translate_page(exhibition, django_capture_on_commit_callbacks, words, slug="role-models")
    english = translate_page(danish, django_capture_on_commit_callbacks, words, slug="nermin")
    return danish, english


@pytest.mark.parametrize(("language", "letter"), [("da", "f"), ("en", "s")])
def test_printed_address_leads_to_the_story_in_its_language(language, letter, stories, client):
    code = stories[0].storyteller.code
    with translation.override(language):
        address = reverse("role_models:story_by_code", args=[code])

    response = client.get(address)

    assert address == f"/{language}/{letter}/{code}/"
    assert (response.status_code, response.url) == (302, stories[0 if language == "da" else 1].url)
    assert client.get(address.replace(code, code.upper())).url == response.url
    assert "no-store" in response.headers["Cache-Control"]


def test_address_leads_to_the_only_language_there_is(home, client):
    story = add_story(add_exhibition(home))

    response = client.get(f"/en/s/{story.storyteller.code}/")

    assert (response.status_code, response.url) == (302, story.url)


@pytest.mark.parametrize("change", ["paused", "withdrawn", "no longer on the web"])
@pytest.mark.parametrize(("path", "language"), [("/da/f/", "da"), ("/en/s/", "en")])
def test_closed_story_answers_that_it_is_gone(path, language, change, home, client):
    teller = add_storyteller("Planted name")
    add_story(add_exhibition(home), storyteller=teller, quote="Planted words")
    if change in State.values:
        Storyteller.objects.update(state=change)
    else:
        teller.consents.filter(use=Use.WEB).update(ended_at=timezone.now())

    response = client.get(f"{path}{teller.code}/")

    assert response.status_code == 410
    assert f'<html lang="{language}"' in response.content.decode()
    assert "Planted" not in response.content.decode()


@pytest.mark.parametrize("code", ["2222222", "x" * 300, "%00", "a.b"])
def test_unknown_code_is_not_found(code, home, client):
    assert client.get(f"/da/f/{code}/").status_code == 404


def test_story_that_is_not_published_yet_is_not_found(home, client):
    story = add_story(add_exhibition(home))
    story.unpublish()

    assert client.get(f"/da/f/{story.storyteller.code}/").status_code == 404
