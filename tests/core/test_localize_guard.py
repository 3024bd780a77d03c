"""The doors that wagtail-localize leaves open, tried by somebody who may translate but not publish."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail_localize.models import Translation, TranslationSource

from core import localize_guard
from home.models import Footer, InformationPage
from tests.factories import add_page, translate_page


def permission(codename: str, app_label: str) -> Permission:
    return Permission.objects.get(codename=codename, content_type__app_label=app_label)


@pytest.fixture
def group(db) -> Group:
    """Translators: they may enter the admin and submit translations. What else they may, each test says."""
    group = Group.objects.create(name="Translators")
    group.permissions.add(permission("access_admin", "wagtailadmin"))
    group.permissions.add(permission("submit_translation", "wagtail_localize"))
    return group


@pytest.fixture
def translator(group, client, django_user_model):
    """One of the translators, signed in."""
    user = django_user_model.objects.create_user("translator", "translator@example.org", "a long password")
    user.groups.add(group)
    client.force_login(user)
    return user


@pytest.fixture
def allow(group):
    """Grant the translators rights over a page and all below it."""

    def grant(page: Page, *actions: str) -> None:
        for action in actions:
            codename = f"{action}_page"
            GroupPagePermission.objects.create(group=group, page=page, permission=permission(codename, "wagtailcore"))

    return grant


@pytest.fixture
def behind(home, django_capture_on_commit_callbacks) -> InformationPage:
    """A Danish page with a live English translation, changed since in the database alone."""
    page = add_page(home, title="Idéen", introduction="Kort.")
    translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea", "Kort.": "Short."}, slug="the-idea")
    InformationPage.objects.filter(pk=page.pk).update(introduction="Længere.")
    page.refresh_from_db()
    return page


def submit_url(page: Page) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def update_url(instance) -> str:
    source = TranslationSource.objects.get_for_instance(instance)
    return reverse("wagtail_localize:update_translations", args=[source.pk])


def test_page_is_not_submitted_by_somebody_who_may_not_edit_it(home, english, english_home, translator, allow, client):
    page = add_page(home)
    allow(english_home, "add", "change")

    response = client.post(submit_url(page), {"locales": [english.pk]})

    assert response.status_code == 302
    assert (response.url, page.get_translations().count()) == (reverse("wagtailadmin_home"), 0)


def test_page_is_not_submitted_where_the_user_may_not_add_pages(home, english, translator, allow, client):
    page = add_page(home)
    allow(home, "add", "change")

    response = client.post(submit_url(page), {"locales": [english.pk]})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["locales"]
    assert page.get_translations().count() == 0


def test_page_is_not_submitted_before_its_parent(home, english, editor, client):
    child = add_page(add_page(home, title="Forælder"), title="Barn")
    client.force_login(editor)

    response = client.post(submit_url(child), {"locales": [english.pk]})

    assert list(response.context["form"].errors) == ["locales"]
    assert child.get_translations().count() == 0


def test_translator_with_rights_in_both_trees_gets_a_draft(home, english, english_home, translator, allow, client):
    page = add_page(home)
    allow(home, "add", "change")
    allow(english_home, "add", "change")

    response = client.post(submit_url(page), {"locales": [english.pk]})

    draft = page.get_translation(english)
    assert (response.status_code, draft.live, draft.get_parent().pk) == (302, False, english_home.pk)


def test_subtree_is_never_submitted(home, english, editor, client):
    parent = add_page(home, title="Forælder")
    child = add_page(parent, title="Barn")
    client.force_login(editor)

    form = client.get(submit_url(parent)).context["form"]
    client.post(submit_url(parent), {"locales": [english.pk], "include_subtree": "on"})

    assert form.fields["include_subtree"].widget.is_hidden
    assert (parent.get_translations().count(), child.get_translations().count()) == (1, 0)


def test_translation_is_not_translated_again(home, english_home, danish, editor, client):
    orphan = add_page(english_home, title="Only in English")
    client.force_login(editor)

    response = client.post(submit_url(orphan), {"locales": [danish.pk]})

    assert (response.status_code, orphan.get_translations().count()) == (302, 0)


def test_sync_is_refused_to_somebody_who_may_edit_neither_page(behind, translator, client):
    response = client.post(update_url(behind))

    translation = Translation.objects.get(source__object_id=behind.translation_key)
    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
    assert translation.get_progress() == (3, 3)


def test_translator_without_the_right_to_publish_syncs_but_does_not_publish(
    behind, home, english, english_home, translator, allow, client, django_capture_on_commit_callbacks
):
    allow(home, "change")
    allow(english_home, "change")

    with django_capture_on_commit_callbacks(execute=True):
        refused = client.post(update_url(behind), {"publish_translations": "on"})
    untouched = Translation.objects.get(source__object_id=behind.translation_key).get_progress()
    synced = client.post(update_url(behind))

    translation = behind.get_translation(english).specific
    assert (refused.url, untouched) == (reverse("wagtailadmin_home"), (3, 3))
    assert Translation.objects.get(source__object_id=behind.translation_key).get_progress() == (3, 2)
    assert (synced.status_code, translation.introduction) == (302, "Short.")


def test_publisher_syncs_and_publishes_once_nothing_is_missing(
    behind, home, english, english_home, translator, allow, client, django_capture_on_commit_callbacks
):
    allow(home, "change")
    allow(english_home, "change", "publish")
    InformationPage.objects.filter(pk=behind.pk).update(introduction="Kort.", is_sample=True)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(update_url(behind), {"publish_translations": "on"})

    translation = behind.get_translation(english).specific
    assert (translation.introduction, translation.is_sample) == ("Short.", True)


def test_sync_publishes_no_danish_text_on_the_english_page(
    behind, english, editor, client, django_capture_on_commit_callbacks
):
    client.force_login(editor)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(update_url(behind), {"publish_translations": "on"}, follow=True)

    assert behind.get_translation(english).specific.introduction == "Short."
    assert str(localize_guard.UNFINISHED) in response.content.decode()


def test_unfinished_translation_is_not_published(behind, english, editor, client, django_capture_on_commit_callbacks):
    client.force_login(editor)
    TranslationSource.objects.get(object_id=behind.translation_key).update_from_db()
    translated = behind.get_translation(english)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(edit_url(translated), {"action": "publish"}, follow=True)

    translated.refresh_from_db()
    assert translated.specific.introduction == "Short."
    assert str(localize_guard.UNFINISHED) in response.content.decode()


def test_finished_translation_is_published(home, english, editor, client, django_capture_on_commit_callbacks):
    page = add_page(home, title="Idéen")
    translated = translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")
    translated.unpublish()
    client.force_login(editor)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit_url(translated), {"action": "publish"})

    translated.refresh_from_db()
    assert translated.live is True


def publish_selection(client, capture, page: Page, *, with_descendants: bool = False):
    """Tick a page in a list, and publish what is ticked."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    with capture(execute=True):
        return client.post(
            f"{address}?id={page.pk}&next={reverse('wagtailadmin_explore_root')}",
            {"include_descendants": "on" if with_descendants else ""},
            follow=True,
        )


@pytest.mark.parametrize("with_descendants", [False, True])
def test_unfinished_translation_is_not_published_with_a_selection(
    with_descendants, home, english, english_home, editor, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = add_page(home, title="Idéen")
    draft = page.get_translation(english)
    client.force_login(editor)

    response = publish_selection(
        client,
        django_capture_on_commit_callbacks,
        english_home if with_descendants else draft,
        with_descendants=with_descendants,
    )

    draft.refresh_from_db()
    assert draft.live is False
    assert str(localize_guard.UNFINISHED) in response.content.decode()


def test_finished_selection_is_published(home, english, editor, client, django_capture_on_commit_callbacks):
    page = add_page(home, title="Idéen")
    translated = translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")
    page.unpublish()
    client.force_login(editor)

    publish_selection(client, django_capture_on_commit_callbacks, page)
    publish_selection(client, django_capture_on_commit_callbacks, translated)

    assert [each.live for each in (Page.objects.get(pk=page.pk), Page.objects.get(pk=translated.pk))] == [True, True]


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.fixture
def footer(danish) -> Footer:
    """The Danish footer."""
    footer = Footer(title="Sidefod", text="<p>Ring til os.</p>", locale=danish)
    footer.save()
    footer.save_revision().publish()
    return footer


def snippet_url(snippet) -> str:
    return reverse("wagtail_localize:submit_snippet_translation", args=["home", "footer", str(snippet.pk)])


@pytest.mark.parametrize("granted", [(), ("change",), ("add",)])
def test_snippet_is_not_submitted_without_the_rights_to_edit_and_add(
    granted, footer, english, group, translator, client
):
    for action in granted:
        group.permissions.add(permission(f"{action}_footer", "home"))

    response = client.post(snippet_url(footer), {"locales": [english.pk]})

    assert (response.status_code, footer.get_translations().count()) == (302, 0)


def test_snippet_is_submitted_and_synced_by_those_who_may_edit_it(footer, english, group, translator, client):
    for action in ("add", "change"):
        group.permissions.add(permission(f"{action}_footer", "home"))

    client.post(snippet_url(footer), {"locales": [english.pk]})
    refused = client.post(update_url(footer), {"publish_translations": "on"})
    synced = client.post(update_url(footer))

    assert footer.get_translation(english).live is False
    assert refused.url == reverse("wagtailadmin_home")
    assert synced.url == reverse("wagtailsnippets_home_footer:edit", args=[footer.pk])


def test_synced_translation_is_stopped_by_administrators_alone(
    behind, home, english_home, translator, allow, client, editor
):
    allow(home, "change", "publish")
    allow(english_home, "change", "publish")
    translation = Translation.objects.get(source__object_id=behind.translation_key)
    url = reverse("wagtail_localize:stop_translation", args=[translation.pk])

    client.post(url)
    translation.refresh_from_db()
    after_translator = translation.enabled
    client.force_login(editor)
    client.post(url)
    translation.refresh_from_db()

    assert (after_translator, translation.enabled) == (True, False)


def test_nobody_puts_danish_text_at_an_english_address(behind, english, editor, client):
    translated = behind.get_translation(english)
    client.force_login(editor)

    client.post(reverse("wagtail_localize:convert_to_alias", args=[translated.pk]))

    translated.refresh_from_db()
    assert (translated.alias_of, translated.title) == (None, "The idea")
