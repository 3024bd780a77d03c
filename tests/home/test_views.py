from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from home.models import InformationPage
from home.views import server_error
from tests.factories import add_page, translate_page

pytestmark = pytest.mark.django_db


def test_root_leads_to_the_visitors_language(client):
    leads = {
        language: client.get("/", headers={"accept-language": language}).headers["Location"]
        for language in ("da", "en-GB,en", "de", "")
    }

    assert leads == {"da": "/da/", "en-GB,en": "/en/", "de": "/da/", "": "/da/"}


def test_healthz_answers_without_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


def test_readyz_says_what_was_looked_at(client):
    assert client.get("/readyz").json() == {
        "ready": True,
        "checks": {"database": True, "cache": True, "migrations": True},
    }


def test_readyz_refuses_while_a_task_waits_for_a_worker(client, settings):
    settings.TASK_WORKER_EXPECTED = True
    result = DBTaskResult.objects.create(
        task_path="core.letters.ring",
        args_kwargs={"args": [], "kwargs": {}},
        queue_name="default",
        backend_name="default",
    )
    DBTaskResult.objects.filter(pk=result.pk).update(enqueued_at=timezone.now() - timedelta(minutes=11))

    response = client.get("/readyz")

    assert (response.status_code, response.json()["checks"]["worker"]) == (503, False)


def test_robots_leave_the_machinery_alone_and_name_the_sitemap(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert lines == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /test-gateway/",
        "Disallow: /mailbox/",
        "Sitemap: http://localhost/sitemap.xml",
    ]


def test_security_txt_expires_in_the_coming_year(client):
    fields = dict(line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines())

    expires = datetime.strptime(fields["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert fields["Contact"].startswith(("mailto:", "https:"))
    assert fields["Preferred-Languages"] == "da, en"
    assert timedelta(days=60) < expires - datetime.now(UTC) < timedelta(days=365)


@pytest.mark.parametrize(("language", "slug"), [("da", "tilgaengelighed"), ("en", "accessibility")])
def test_was_leads_to_the_accessibility_statement_in_the_visitors_language(
    language, slug, client, home, django_capture_on_commit_callbacks
):
    page = add_page(home, title="Tilgængelighed", slug="tilgaengelighed")
    words = {"Tilgængelighed": "Accessibility"}
    translate_page(page, django_capture_on_commit_callbacks, words, slug="accessibility")

    response = client.get("/was", headers={"accept-language": language})

    assert (response.status_code, response.headers["Location"]) == (302, f"/{language}/{slug}/")


def test_was_leads_to_the_was_tool_once_there_is_an_address(client, settings):
    settings.ACCESSIBILITY_STATEMENT_URL = "https://was.digst.dk/example-org"

    assert client.get("/was").headers["Location"] == "https://was.digst.dk/example-org"


@pytest.mark.parametrize(("path", "language"), [("/da/findes-ikke/", "da"), ("/en/not-there/", "en")])
def test_page_not_found_speaks_the_language_of_the_address(path, language, client):
    response = client.get(path)

    assert response.status_code == 404
    assert f'<html lang="{language}"' in response.content.decode()


def test_page_not_found_offers_the_page_under_the_other_language(client, home, english_home):
    add_page(home, title="Idéen", slug="ideen")

    response = client.get("/en/ideen/")

    assert response.status_code == 404
    assert response.context["other_language_page"] == {
        "title": "Idéen",
        "url": "/da/ideen/",
        "code": "da",
        "language": "Dansk",
    }
    assert 'href="/da/ideen/"' in response.content.decode()


@pytest.mark.parametrize(
    "path", ["/da/%00/", "/en/" + "x" * 3000 + "/", "/da/ض/", "/da/<script>/", "/da/%F0%9F%98%80/"]
)
def test_hostile_addresses_are_not_found(path, client):
    assert client.get(path).status_code == 404


def test_server_error_page_asks_nothing_of_the_database(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/en/"))

    assert response.status_code == 500
    assert "<h1" in response.content.decode()


def test_untranslated_page_leads_the_switch_to_its_nearest_translated_ancestor(client, home, english_home):
    add_page(home, model=InformationPage, title="Idéen", slug="ideen")

    switch = client.get("/da/ideen/").context["language_switch"]

    assert switch == {
        "code": "en",
        "name": "English",
        "url": "/en/",
        "is_same_page": False,
        "target_title": english_home.title,
    }
