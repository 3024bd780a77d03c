"""Every page type, in both languages, on the sample site: queries, policy, cookies, structure, weight."""

import gzip
import traceback

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, get_page_models

from core.models import SitePage
from tests.guards.documents import Document

#: Queries of the first page of each type, nothing cached. A new page type fails until it stands here.
QUERIES = {
    "branches.BranchIndexPage-da": 33,
    "branches.BranchIndexPage-en": 38,
    "branches.BranchPage-da": 36,
    "branches.BranchPage-en": 39,
    "campaigns.PoliticalTrackPage-da": 36,
    "campaigns.PoliticalTrackPage-en": 40,
    "conference.ConferenceIndexPage-da": 28,
    "conference.ConferenceIndexPage-en": 31,
    "conference.ConferencePage-da": 30,
    "conference.ConferencePage-en": 31,
    "donations.SponsorshipCampaignPage-da": 39,
    "donations.SponsorshipCampaignPage-en": 42,
    "home.HomePage-da": 55,
    "home.HomePage-en": 64,
    "home.InformationPage-da": 32,
    "home.InformationPage-en": 37,
    "home.SearchPage-da": 23,
    "home.SearchPage-en": 24,
    "role_models.ExhibitionPage-da": 45,
    "role_models.ExhibitionPage-en": 48,
    "role_models.StoryPage-da": 57,
    "role_models.StoryPage-en": 58,
    "role_models.TeachingPage-da": 43,
    "role_models.TeachingPage-en": 46,
    "role_models.TourPage-da": 32,
    "role_models.TourPage-en": 35,
    "signup.FunnelPage-da": 36,
    "signup.FunnelPage-en": 38,
}

MODELS = [model for model in get_page_models() if issubclass(model, SitePage)]
LANGUAGES = ("da", "en")
#: First view on a phone, in bytes: design/frontend.md. HTML is compressed as the server sends it.
LARGEST_HTML = 20_000

cases = pytest.mark.parametrize("language", LANGUAGES)
models = pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)


def first_page(model, language: str):
    locale = Locale.objects.get(language_code=language)
    page = model.objects.live().filter(locale=locale).order_by("path").first()
    assert page is not None, f"the sample site has no {model._meta.label} in {language}"
    return page


class FromOurTemplates:
    """Collects the queries that our own templates and tags ask.

    What Wagtail asks while it draws blocks and rich text, and what context processors read before a template is drawn,
    is the page's own business and counts in its number.
    """

    def __init__(self) -> None:
        self.queries: list[str] = []

    def __call__(self, execute, sql, params, many, context):
        frames = [(frame.filename, frame.name) for frame in traceback.extract_stack()]
        is_drawing = any("/django/template/" in name for name, _ in frames)
        is_wagtails = any("/wagtail/blocks/" in name or "/wagtail/rich_text/" in name for name, _ in frames)
        is_before = any(function == "bind_template" for _, function in frames)
        if is_drawing and not is_wagtails and not is_before:
            self.queries.append(sql)
        return execute(sql, params, many, context)


@models
@cases
def test_page_costs_a_known_number_of_queries(model, language, sample_site, client):
    page = first_page(model, language)
    client.get(page.url)  # Makes the renditions, and reads what a process reads once: content types.
    cache.clear()

    with CaptureQueriesContext(connection) as captured:
        response = client.get(page.url)

    assert (response.status_code, len(captured)) == (200, QUERIES.get(f"{model._meta.label}-{language}"))


@models
@cases
def test_templates_ask_nothing_of_the_database(model, language, sample_site, client):
    page = first_page(model, language)
    client.get(page.url)
    cache.clear()
    from_templates = FromOurTemplates()

    with connection.execute_wrapper(from_templates):
        client.get(page.url)

    assert from_templates.queries == []


@models
@cases
def test_page_is_a_sound_document(model, language, sample_site, client):
    page = first_page(model, language)

    response = client.get(page.url)

    assert Document.of(page.url, response.content).faults() == []
    assert len(gzip.compress(response.content, 6)) <= LARGEST_HTML
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")


@models
@cases
def test_page_sends_the_strict_policy(model, language, sample_site, client):
    response = client.get(first_page(model, language).url)

    directives = dict(part.strip().split(" ", 1) for part in response.headers["Content-Security-Policy"].split(";"))
    assert directives == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "media-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
    }


@models
@cases
def test_page_names_its_other_language(model, language, sample_site, client):
    page = first_page(model, language)
    other = page.get_translations().get()

    document = Document.of(page.url, client.get(page.url).content)

    alternates = {link["hreflang"]: link["href"] for link in document.html.select("link[rel=alternate][hreflang]")}
    danish = page if language == "da" else other
    assert alternates == {
        language: page.full_url,
        other.locale.language_code: other.full_url,
        "x-default": danish.full_url,
    }
    assert [link["href"] for link in document.html.select("link[rel=canonical]")] == [page.full_url]
    assert other.url in document.links()


@models
def test_page_type_can_be_previewed_while_it_is_empty(model, sample_site, rf, editor):
    page = model(title="", slug="", locale=Locale.objects.get(language_code="da"))
    for field in model._meta.get_fields():
        if field.__class__.__name__ == "DateField":
            setattr(page, field.name, None)

    response = page.make_preview_request(preview_mode=page.default_preview_mode, extra_request_attrs={"user": editor})

    assert response.status_code == 200
