import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return add_page(home, title="Idéen", slug="ideen", introduction="Før.")


def test_second_visit_costs_one_query_and_is_the_same(client, page):
    first = client.get(page.url)

    with CaptureQueriesContext(connection) as captured:
        second = client.get(page.url)

    assert len(captured) == 1
    assert (second.content, dict(second.headers)) == (first.content, dict(first.headers))


def test_publishing_shows_at_once(client, page, django_capture_on_commit_callbacks):
    client.get(page.url)

    page.introduction = "Efter."
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert "Efter." in client.get(page.url).content.decode()


def test_unpublished_page_is_gone_at_once(client, page, django_capture_on_commit_callbacks):
    client.get(page.url)

    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()

    assert client.get(page.url).status_code == 404


def test_signed_in_editor_is_never_answered_from_the_cache_and_leaves_nothing_in_it(client, page, editor):
    client.force_login(editor)
    editors = client.get(page.url)
    client.logout()

    visitors = client.get(page.url)

    assert "wagtail-userbar" in editors.content.decode()
    assert "wagtail-userbar" not in visitors.content.decode()
