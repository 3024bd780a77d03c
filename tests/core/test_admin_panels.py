"""The start page of the admin: which translations wait, and for whom."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from core.admin_panels import WaitingTranslation, waiting_translations
from core.translation_catalog import Catalog, translate
from home.models import Footer, InformationPage
from tests.factories import add_page, translate_page


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publishes a Danish page or snippet, with everything that happens after the commit."""

    def publish_object(instance):
        with django_capture_on_commit_callbacks(execute=True):
            instance.save_revision().publish()

    return publish_object


@pytest.fixture
def start_page(client, editor):
    """The rows of the panel as an editor reads them: (title, kind, language, what is missing)."""

    def read(language: str = "en") -> list[tuple[str, ...]]:
        client.force_login(editor)
        UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
        html = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
        panel = html.select_one("section#waiting-translations-section")
        if panel is None:
            return []
        rows = panel.select("tbody tr")
        return [tuple(" ".join(cell.get_text().split()) for cell in row.select("td")) for row in rows]

    return read


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_nothing_waits_where_everything_is_translated(home, editor, django_capture_on_commit_callbacks):
    page = add_page(home, title="Idéen")
    translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")

    assert list(waiting_translations(editor)) == []


def test_draft_of_a_new_page_waits_with_its_number_of_texts(home, english, editor, publish):
    page = add_page(home, title="Idéen", introduction="Kort.")
    publish(page)

    rows = list(waiting_translations(editor))

    draft = page.get_translation(english)
    assert rows == [
        WaitingTranslation(
            title="Idéen",
            kind="informationsside",
            language="English",
            edit_url=edit_url(draft),
            missing=3,
            is_live=False,
        )
    ]


def test_translation_behind_a_changed_page_waits_while_readers_see_the_older_one(
    home, editor, publish, django_capture_on_commit_callbacks
):
    page = add_page(home, title="Idéen", introduction="Kort.")
    words = {"Idéen": "The idea", "Kort.": "Short."}
    translated = translate_page(page, django_capture_on_commit_callbacks, words, slug="the-idea")

    page.introduction = "Længere."
    publish(page)

    assert [(row.title, row.missing, row.is_live, row.edit_url) for row in waiting_translations(editor)] == [
        ("The idea", 1, True, edit_url(translated))
    ]


def test_finished_translation_waits_until_it_is_published(home, editor, django_capture_on_commit_callbacks):
    page = add_page(home, title="Idéen")
    translate_page(page, django_capture_on_commit_callbacks, {"Idéen": "The idea"}, slug="the-idea")
    later = timezone.now() + timedelta(minutes=5)
    StringTranslation.objects.filter(data="The idea").update(data="Our idea", updated_at=later)

    assert [(row.missing, row.is_live) for row in waiting_translations(editor)] == [(0, True)]


def test_translation_of_an_unpublished_page_does_not_wait(home, editor, publish):
    page = add_page(home, title="Idéen")
    publish(page)

    page.unpublish()

    assert list(waiting_translations(editor)) == []


def test_footer_waits_too(danish, english, editor, publish, django_capture_on_commit_callbacks):
    footer = Footer(title="Sidefod", text="<p>Ring.</p>", locale=danish)
    footer.save()
    publish(footer)
    catalog = Catalog()
    catalog.text("Sidefod", "Footer")
    catalog.rich("<p>Ring.</p>", "<p>Call.</p>")
    with django_capture_on_commit_callbacks(execute=True):
        translated = translate(footer, locale=english, catalog=catalog)

    footer.text = "<p>Skriv.</p>"
    footer.save()
    publish(footer)

    assert [(row.title, row.missing, row.edit_url) for row in waiting_translations(editor)] == [
        ("Footer", 1, reverse("wagtailsnippets_home_footer:edit", args=[translated.pk]))
    ]


def test_only_what_the_user_may_edit_waits_for_her(home, english, django_user_model, publish):
    branch, secret = add_page(home, title="Aarhus"), add_page(home, title="Hemmelig")
    publish(branch)
    publish(secret)
    group = Group.objects.create(name="Aarhus")
    GroupPagePermission.objects.create(
        group=group,
        page=branch.get_translation(english),
        permission=Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore"),
    )
    user = django_user_model.objects.create_user("aarhus", "aarhus@example.org", "a long password")
    user.groups.add(group)

    assert [row.title for row in waiting_translations(user)] == ["Aarhus"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_number_of_rows_costs_no_queries(count, home, editor, publish, django_assert_num_queries):
    for number in range(count):
        publish(add_page(home, title=f"Side {number}"))
    InformationPage.objects.first()

    with django_assert_num_queries(3):
        rows = list(waiting_translations(editor))

    assert len(rows) == count


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("Idéen", "Information page", "English", "Not published: 2 texts to translate")),
        ("da", ("Idéen", "Informationsside", "English", "Ikke udgivet: 2 tekster mangler at blive oversat")),
    ],
)
def test_start_page_says_what_waits_in_the_editors_language(language, expected, home, publish, start_page):
    publish(add_page(home, title="Idéen"))

    assert start_page(language) == [expected]


def test_start_page_is_silent_when_nothing_waits(start_page):
    assert start_page() == []


def test_titles_on_the_start_page_are_text(home, publish, start_page, client):
    publish(add_page(home, title="<script>alert(1)</script>"))

    rows = start_page()

    assert rows[0][0] == "<script>alert(1)</script>"
    assert b"<script>alert(1)" not in client.get(reverse("wagtailadmin_home")).content
