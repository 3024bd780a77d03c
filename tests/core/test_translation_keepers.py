import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from core import translation_keepers
from tests.factories import add_page, translate_page


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publishes a page as an editor does, with everything that happens after the commit."""

    def publish_page(page):
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return publish_page


def progress(page) -> tuple[int, int]:
    return Translation.objects.get(source__object_id=page.translation_key).get_progress()


def test_first_publication_leaves_an_english_draft_in_the_translation_report(home, english, editor, client, publish):
    page = add_page(home, title="Idéen", introduction="Kort.")

    publish(page)

    draft = page.get_translation(english)
    client.force_login(editor)
    report = client.get(reverse("wagtail_localize:translations_report")).content.decode()
    assert (draft.live, draft.get_parent().locale) == (False, english)
    assert progress(page)[1] == 0
    assert "Idéen" in report


def test_page_whose_publisher_translates_it_herself_gets_no_draft(home, english, publish):
    page = add_page(home, title="Idéen", introduction="Kort.")
    Page.objects.filter(pk=page.pk).update(numchild=7)

    with translation_keepers.translated_by_hand():
        publish(page)
    publish(add_page(home, title="En anden"))

    assert page.get_translation_or_none(english) is None
    assert Page.objects.get(pk=page.pk).numchild == 0
    assert Translation.objects.count() == 1


def test_untranslated_page_has_no_english_address(home, english, client, publish):
    page = add_page(home, title="Idéen", slug="ideen")
    publish(page)

    responses = {client.get(path).status_code for path in ("/en/ideen/", "/en/the-idea/")}

    assert responses == {404}


def test_changed_danish_page_marks_the_english_one_behind_and_leaves_it_as_it_was(
    home, publish, django_capture_on_commit_callbacks
):
    page = add_page(home, title="Idéen", introduction="Kort.")
    words = {"Idéen": "The idea", "Kort.": "Short."}
    translated = translate_page(page, django_capture_on_commit_callbacks, words, slug="the-idea")
    total, done = progress(page)

    page.introduction = "Længere."
    publish(page)

    translated.refresh_from_db()
    assert total == done
    assert progress(page) == (total, total - 1)
    assert (translated.live, translated.introduction) == (True, "Short.")


def test_danish_change_without_new_words_republishes_the_english_page(
    home, publish, django_capture_on_commit_callbacks
):
    page = add_page(home, title="Idéen")
    translated = translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")

    page.is_sample = True
    publish(page)

    translated.refresh_from_db()
    assert (translated.title, translated.is_sample) == ("The idea", True)


def test_unpublishing_the_danish_page_unpublishes_the_english_one(home, django_capture_on_commit_callbacks):
    page = add_page(home, title="Idéen")
    translated = translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")

    page.unpublish()

    translated.refresh_from_db()
    assert translated.live is False


def test_moving_a_danish_page_moves_the_english_one_and_keeps_the_order(
    home, english, django_capture_on_commit_callbacks
):
    pages = [add_page(home, title=title) for title in ("Et", "To", "Tre")]
    for page, title in zip(pages, ("One", "Two", "Three"), strict=True):
        translate_page(page, django_capture_on_commit_callbacks, {page.title: title}, slug=title.lower())
    first, second, third = pages

    Page.objects.get(pk=third.pk).move(Page.objects.get(pk=first.pk), pos="left")
    Page.objects.get(pk=second.pk).move(Page.objects.get(pk=first.pk), pos="last-child")

    english_home = home.get_translation(english)
    assert [page.title for page in english_home.get_children()] == ["Three", "One"]
    assert [page.title for page in first.get_translation(english).get_children()] == ["Two"]
    assert Page.find_problems() == ([], [], [], [], [])


def test_english_children_come_in_danish_order_whatever_was_translated_first(
    home, english, publish, django_capture_on_commit_callbacks
):
    pages = [add_page(home, title=title) for title in ("Et", "To", "Tre")]

    for page in reversed(pages):
        publish(page)

    keys = [page.translation_key for page in pages]
    english_home = home.get_translation(english)
    assert [page.translation_key for page in english_home.get_children()] == keys
