"""No way of publishing leads past her consents."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation
from wagtail_localize.models import Translation

from core import scheduled_pages
from role_models import publishing, thread
from role_models.models import StoryPage, Storyteller
from role_models.states import State
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_storyteller
from tests.role_models.stories_in_two_languages import add_exhibitions, picture, plant

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def staff(editor, client):
    """Somebody at work, in English."""
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = "en"
    profile.save()
    client.force_login(editor)
    return client


def draft(home, teller: Storyteller | None, **fields) -> StoryPage:
    """A story that was never published."""
    exhibition = add_exhibition(home)
    page = StoryPage(title="Mina fortæller", slug="mina", quote="Noget.", storyteller=teller, live=False, **fields)
    exhibition.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def is_live(page: StoryPage) -> bool:
    return StoryPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    ("uses", "state", "has_picture", "fields"),
    [
        (None, "telling", False, {"storyteller"}),
        ((), "telling", False, {"storyteller"}),
        ((Use.PORTRAIT,), "telling", False, {"storyteller"}),
        ((Use.WEB,), "paused", False, {"storyteller"}),
        ((Use.WEB,), "withdrawn", False, {"storyteller"}),
        ((Use.WEB,), "telling", True, {"picture"}),
        ((), "telling", True, {"storyteller", "picture"}),
        ((Use.WEB,), "telling", False, set()),
        ((Use.WEB, Use.PORTRAIT), "telling", True, set()),
    ],
)
def test_reason_stands_at_the_field_it_is_about(uses, state, has_picture, fields, home):
    teller = add_storyteller("Mina", uses=uses, state=State.TELLING) if uses is not None else None
    if teller:
        Storyteller.objects.update(state=state)
        teller.refresh_from_db()
    image = {"picture": picture("Mina"), "picture_alt": "Mina"} if has_picture else {}

    assert set(publishing.refusals(draft(home, teller, **image))) == fields


def test_revision_is_not_published_without_consent(home):
    page = draft(home, add_storyteller("Mina", uses=()))

    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()

    assert is_live(page) is False


def test_consent_of_yesterday_does_not_count(home):
    page = draft(home, add_storyteller("Mina", ends_on=timezone.localdate() - timedelta(days=1)))

    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()


def test_editor_reads_the_reason_in_her_language(home, staff):
    page = draft(home, add_storyteller("Mina", uses=()))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    typed = form_of(staff, address)

    response = staff.post(address, typed | {"action-publish": "action-publish"})

    assert response.status_code == 200
    assert "She has not said yes to the website" in response.content.decode()
    assert is_live(page) is False


def test_draft_may_be_saved_without_consent(home, staff):
    page = draft(home, add_storyteller("Mina", uses=()), picture=picture("Mina"))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    typed = form_of(staff, address) | {"title": "Mina fortæller nu"}

    response = staff.post(address, typed)

    assert response.status_code == 302
    assert StoryPage.objects.get(pk=page.pk).get_latest_revision().content["title"] == "Mina fortæller nu"


def form_of(client, address: str) -> dict:
    """What the page editor's form holds."""
    from wagtail.test.utils.form_data import querydict_from_html

    data = querydict_from_html(client.get(address).content.decode(), form_id="page-edit-form")
    # The browser's script adds these.
    streams = {f"{name}-count": "0" for name in ("body", "in_depth", "events", "lessons")}
    return {name: data.getlist(name) for name in data} | streams


def test_bulk_publication_is_refused_with_the_reason(home, staff):
    page = draft(home, add_storyteller("Mina", uses=()))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = staff.post(f"{address}?id={page.pk}&next=/admin/pages/", {"include_descendants": ""})

    messages = [str(message) for message in get_messages(response.wsgi_request)]
    assert response.status_code == 302
    assert [message.startswith("Mina fortæller: She has not said yes") for message in messages] == [True]
    assert is_live(page) is False


def test_bulk_publication_of_the_exhibition_counts_the_stories_below(home, staff):
    page = draft(home, add_storyteller("Mina", uses=()))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = staff.post(f"{address}?id={page.get_parent().pk}&next=/admin/pages/", {"include_descendants": "on"})

    assert response.status_code == 302
    assert is_live(page) is False


def test_clock_leaves_what_she_does_not_allow_and_publishes_the_rest(home, capture):
    page = draft(home, add_storyteller("Mina"))
    allowed = StoryPage(title="Hodan", slug="hodan", quote="Noget.", storyteller=add_storyteller("Hodan"), live=False)
    page.get_parent().specific.add_child(instance=allowed)
    soon = timezone.now() + timedelta(minutes=5)
    for story in (page, allowed):
        story.go_live_at = soon
        story.save_revision(approved_go_live_at=soon)
    thread.stop(storyteller=page.storyteller, use=Use.WEB, by="herself")
    for story in (page, allowed):
        story.revisions.exclude(approved_go_live_at=None).update(
            approved_go_live_at=timezone.now() - timedelta(minutes=1)
        )

    import time_machine

    with time_machine.travel(soon + timedelta(minutes=1)):
        scheduled_pages.sweep()

    assert (is_live(page), is_live(allowed)) == (False, True)
    assert page.revisions.exclude(approved_go_live_at=None).count() == 0


def test_translation_is_not_published_without_consent(home, capture, staff, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    told = plant(add_exhibitions(home, capture), capture)
    with capture(execute=True):
        thread.pause(storyteller=told.teller, by="herself")
    address = reverse("wagtailadmin_pages:edit", args=[told.english.pk])

    response = staff.post(address, {"action": "publish"})

    messages = [str(message) for message in get_messages(response.wsgi_request)]
    assert response.status_code == 302
    assert any("She has paused her story" in message for message in messages)
    assert is_live(told.english) is False


def test_translation_saved_by_machine_is_not_published_without_consent(home, capture, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    told = plant(add_exhibitions(home, capture), capture)
    with capture(execute=True):
        thread.pause(storyteller=told.teller, by="herself")

    with pytest.raises(ValidationError), capture(execute=True):
        Translation.objects.get(source__object_id=told.english.translation_key).save_target(publish=True)

    assert is_live(told.english) is False


def test_reasons_exist_in_both_languages():
    texts = []
    for language in ("da", "en"):
        with translation.override(language):
            texts.append([str(publishing.NO_WEB), str(publishing.PAUSED), str(publishing.CLOSED_ADDRESS)])

    assert len(texts[0]) == len(texts[1])
