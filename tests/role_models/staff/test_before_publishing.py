"""An editor sees harm before a story is published: in the page's editor, in the translation's, and in a list."""

import pytest
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import StringTranslation

from role_models import thread
from role_models.models import StoryPage
from tests.factories import translate_page
from tests.role_models.factories import add_exhibition, add_story, add_storyteller

pytestmark = pytest.mark.django_db

TELLING = "Min datter Leyla bor i Nørregade 12."


@pytest.fixture
def exhibition(home):
    return add_exhibition(home)


def draft(exhibition, **fields) -> StoryPage:
    """A published story with a newer draft."""
    story = add_story(exhibition, brief="Jeg lytter.")
    for name, value in fields.items():
        setattr(story, name, value)
    story.save_revision()
    return StoryPage.objects.get(pk=story.pk)


def the_list(story) -> str:
    return reverse("before-publishing:index", args=[story.pk])


def posted(story, **fields) -> dict:
    """What the page's editor posts to publish."""
    values = {
        "title": story.title,
        "slug": story.slug,
        "quote": story.quote,
        "brief": story.brief,
        "storyteller": str(story.storyteller_id),
        "body": streamfield([]),
        "in_depth": streamfield([]),
        "events": streamfield([]),
        "lessons": streamfield([]),
        "action-publish": "action-publish",
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""},
    }
    return nested_form_data(values | fields)


def test_editor_is_led_to_the_list_and_what_she_typed_is_kept_as_a_draft(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition)

    response = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), posted(story, brief=TELLING))

    assert response.url == the_list(story)
    story.refresh_from_db()
    assert story.brief == "Jeg lytter."
    assert story.get_latest_revision_as_object().brief == TELLING


def test_harmless_story_is_published_at_once(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition)

    client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), posted(story, brief="Jeg hører mere."))

    assert StoryPage.objects.get(pk=story.pk).brief == "Jeg hører mere."


def test_list_names_the_words_and_one_tick_publishes_once(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief=TELLING)
    text = client.get(the_list(story)).content.decode()
    version = str(story.latest_revision_id)

    assert [word for word in ("datter Leyla", "Nørregade 12") if word not in text] == []
    assert client.post(the_list(story), {"version": version}).status_code == 422
    assert StoryPage.objects.get(pk=story.pk).brief == "Jeg lytter."
    assert client.post(the_list(story), {"version": version, "asked_her": "on"}).status_code == 302
    assert StoryPage.objects.get(pk=story.pk).brief == TELLING

    again = draft_of(story, f"{TELLING} Og i dag.")
    response = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), posted(again, brief=again.brief))
    assert response.url == the_list(story)


def draft_of(story, brief: str) -> StoryPage:
    page = StoryPage.objects.get(pk=story.pk)
    page.brief = brief
    page.save_revision()
    return page


def test_tick_for_one_version_does_not_publish_another(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief=TELLING)
    version = str(story.latest_revision_id)
    draft_of(story, f"{TELLING} Ring på 22 33 44 55.")

    response = client.post(the_list(story), {"version": version, "asked_her": "on"})

    assert response.status_code == 422
    assert StoryPage.objects.get(pk=story.pk).brief == "Jeg lytter."


def test_gap_that_blocks_is_not_ticked_away(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief="Jeg hører mere.")
    story.storyteller.recordings.create(language="da", seconds=5)

    response = client.post(the_list(story), {"version": str(story.latest_revision_id), "asked_her": "on"})

    assert response.status_code == 422
    assert "asked_her" not in response.content.decode()
    assert StoryPage.objects.get(pk=story.pk).brief == "Jeg lytter."


def test_story_without_consent_is_not_published_from_the_list_either(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief=TELLING)
    story.storyteller.consents.all().delete()
    StoryPage.objects.filter(pk=story.pk).update(live=False)

    response = client.post(the_list(story), {"version": str(story.latest_revision_id), "asked_her": "on"})

    assert response.status_code == 422
    assert not StoryPage.objects.get(pk=story.pk).live


def test_ticked_pages_are_not_published_from_a_list_while_one_needs_a_look(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief=TELLING)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = f"?id={story.pk}&next=/admin/"

    client.post(address + query, {"include_descendants": ""})

    assert StoryPage.objects.get(pk=story.pk).brief == "Jeg lytter."


def test_who_may_not_publish_gets_nothing(client, member, exhibition):
    user = member("Communication")
    client.force_login(user)
    story = draft(exhibition, brief=TELLING)
    GroupPagePermission.objects.filter(group__name="Communication").delete()

    assert client.get(the_list(story)).url == "/admin/"


def test_panel_of_the_editor_names_what_was_found(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief=TELLING)

    assert "Leyla" in client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).context["form"].initial["brief"]
    panel = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert "<bdi>datter Leyla</bdi>" in panel


def test_new_story_is_held_back_too(client, editor, exhibition):
    client.force_login(editor)
    story = StoryPage(title="Ny", slug="ny", quote="Ord.", brief=TELLING, storyteller=add_storyteller("Ny"))
    address = reverse("wagtailadmin_pages:add", args=["role_models", "storypage", exhibition.pk])

    response = client.post(address, posted(story))

    made = StoryPage.objects.get(slug="ny")
    assert response.url == the_list(made)
    assert not made.live


def test_translation_is_held_back_in_its_own_editor(
    client, editor, exhibition, english_home, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    english = {"Rollemodeller": "Role models"}
    translate_page(exhibition, django_capture_on_commit_callbacks, english, slug="role-models")
    story = add_story(exhibition, brief="Jeg lytter.")
    words = {story.title: "Nermin tells", story.quote: "Nermin says something.", "Jeg lytter.": "I listen."}
    page = translate_page(story, django_capture_on_commit_callbacks, words, slug="nermin")
    StringTranslation.objects.filter(data="I listen.").update(data="My daughter Leyla lives at 14 Station Road.")

    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})

    assert response.url == the_list(page)
    assert StoryPage.objects.get(pk=page.pk).brief == "I listen."
    shown = client.get(the_list(page)).content.decode()
    assert [word for word in ("daughter Leyla", "14 Station Road") if word not in shown] == []
    version = str(StoryPage.objects.get(pk=page.pk).latest_revision_id)
    client.post(the_list(page), {"version": version, "asked_her": "on"})
    assert StoryPage.objects.get(pk=page.pk).brief == "My daughter Leyla lives at 14 Station Road."


@pytest.mark.parametrize(("brief", "is_published"), [(TELLING, False), ("Jeg hører.", True)])
def test_last_approval_publishes_only_what_needs_no_look(brief, is_published, client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief=brief)
    state = story.get_workflow().start(story, editor)

    client.post(reverse("wagtailadmin_pages:workflow_action", args=[story.pk, "approve", state.current_task_state_id]))

    story.refresh_from_db()
    state.refresh_from_db()
    assert (state.status, story.brief) == ("approved", brief if is_published else "Jeg lytter.")
    assert story.get_latest_revision_as_object().brief == brief


def test_last_approval_leaves_a_story_that_its_teller_does_not_allow_a_draft(client, editor, exhibition):
    client.force_login(editor)
    story = draft(exhibition, brief="Jeg hører.")
    state = story.get_workflow().start(story, editor)
    thread.stop(storyteller=story.storyteller, use="web", by="herself")

    response = client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[story.pk, "approve", state.current_task_state_id])
    )

    assert (response.status_code, StoryPage.objects.get(pk=story.pk).live) == (302, False)
