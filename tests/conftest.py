"""What all tests share: the foundations of the page tree, and nothing that leaks from one test into the next."""

import pytest
from django.core.cache import cache
from django.utils import translation
from wagtail.models import Locale, Site

from home.models import HomePage
from tests import foundations

#: These lay the whole sample site into their worker's database, so they come after everything else.
_LAST = ("tests/guards/", "tests/browser/")


def pytest_collection_modifyitems(items) -> None:
    """Put the tests that need the sample site last; the order of all others stays."""
    items.sort(key=lambda item: any(part in item.nodeid for part in _LAST))


@pytest.fixture(autouse=True)
def _nothing_leaks():
    """An activated language, a cached page or a cached site root must not reach the next test."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    with translation.override("da"):
        yield


@pytest.fixture(autouse=True)
def _foundations(request):
    """Lay the foundations for every test that uses the database; a transactional test flushes them away."""
    marker = request.node.get_closest_marker("django_db")
    fixtures = set(request.fixturenames)
    if marker is None and not fixtures & {"db", "transactional_db", "live_server"}:
        return
    is_transactional = bool(marker and marker.kwargs.get("transaction")) or bool(
        fixtures & {"transactional_db", "live_server"}
    )
    request.getfixturevalue("transactional_db" if is_transactional else "db")
    foundations.lay()


@pytest.fixture
def danish(db) -> Locale:
    """The source language."""
    return Locale.objects.get(language_code="da")


@pytest.fixture
def english(db) -> Locale:
    """The other language."""
    return Locale.objects.get(language_code="en")


@pytest.fixture
def home(danish) -> HomePage:
    """The Danish front page."""
    return HomePage.objects.get(locale=danish)


@pytest.fixture
def english_home(english) -> HomePage:
    """The English front page."""
    return HomePage.objects.get(locale=english)


@pytest.fixture
def editor(django_user_model):
    """Somebody who may do everything in the admin."""
    return django_user_model.objects.create_superuser("editor", "editor@example.org", "a long password")
