"""A form whose cookie is missing: what happened, what to do, and whom to call, in the reader's language."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

pytestmark = pytest.mark.django_db

HEADINGS = {"da": "Formularen kunne ikke sendes", "en": "The form could not be sent"}
STEPS = {"da": "/da/ansoegning/mentee/kontakt/", "en": "/en/application/mentee/contact/"}
PHONE = "+45 33 13 50 88"


@pytest.fixture(autouse=True)
def office(settings):
    settings.OFFICE_PHONE = PHONE


def send(path: str, typed: dict | None = None, **headers: str):
    """A form sent by a browser that keeps no cookie."""
    return Client(enforce_csrf_checks=True, headers=headers).post(path, typed or {})


def read(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize("language", ["da", "en"])
def test_page_says_what_to_do_in_the_readers_language(language):
    response = send(STEPS[language])

    page = read(response)
    links = [link["href"] for link in page.main.select("a")]
    assert response.status_code == 403
    assert (page.html["lang"], page.h1.get_text()) == (language, HEADINGS[language])
    assert page.title.get_text().startswith(HEADINGS[language])
    assert len(page.main.select("ol li")) == 2
    assert links == [STEPS[language], f"/{language}/", "tel:+4533135088"]


def test_the_two_languages_say_it_in_their_own_words():
    danish, english = (read(send(path)).main.get_text(" ", strip=True) for path in STEPS.values())

    shared = {line for line in danish.split(". ") if line in english}
    assert shared == set()


@pytest.mark.parametrize("language", ["da", "en"])
def test_page_is_kept_nowhere_and_repeats_nothing_that_was_typed(language):
    response = send(STEPS[language], {"name": "Planteholm", "action": "continue"})

    assert response["Cache-Control"] == "private, no-store"
    assert "Planteholm" not in response.content.decode()


def test_way_back_is_the_page_that_the_form_stood_on():
    response = send("/da/ansoegning/ryd/", Referer="http://testserver/da/ansoegning/mentee/kvittering/?a=1&b=2")

    assert read(response).main.a["href"] == "http://testserver/da/ansoegning/mentee/kvittering/?a=1&b=2"


@pytest.mark.parametrize(
    "referer",
    [
        "https://example.org/da/",
        "//example.org/da/",
        "http://testserver@example.org/",
        "http://testserver:8000/da/",
        "https://testserver/da/",
        "javascript:alert(1)",
        "http://testserver.example.org/",
        '"><script>alert(1)</script>',
        "",
    ],
)
def test_way_back_never_leads_off_the_site(referer):
    path = STEPS["en"] + "?check"

    assert read(send(path, Referer=referer)).main.a["href"] == path
