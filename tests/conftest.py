"""What all tests share: the foundations of the page tree, and nothing that leaks from one test into the next."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import TransactionTestCase
from django.utils import translation
from wagtail.models import Locale, Site

from home.models import HomePage
from tests import foundations, pristine

#: Folders and files whose tests do not run where the alphabet puts them, with the reason for each.
_PLACES = {
    "tests/test_wheel.py": -1,  # One long test: begun first, it keeps one worker busy while the other does the rest.
    "tests/guards/": 1,  # They lay the whole sample site into their worker's database.
    "tests/browser/": 2,  # Playwright leaves a running event loop, in which Django's database refuses to work.
}


def pytest_configure(config) -> None:
    """Give each worker a Redis database of its own, counted up from REDIS_URL's: clearing a cache empties it whole."""
    cache_settings = settings.CACHES["default"]
    if "redis" in cache_settings["BACKEND"]:
        worker = getattr(config, "workerinput", {"workerid": "gw0"})["workerid"].removeprefix("gw")
        server, _, number = cache_settings["LOCATION"].rpartition("/")
        cache_settings["LOCATION"] = f"{server}/{int(number) + int(worker)}"


def pytest_collection_modifyitems(items) -> None:
    """Put each test in its place; the order of all others stays."""

    def place(item) -> int:
        return next((number for part, number in _PLACES.items() if item.nodeid.startswith(part)), 0)

    items.sort(key=place)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Make the database, lay the foundations, and put both back after every test that commits, whatever it did."""
    with django_db_blocker.unblock():
        foundations.lay()
        put_back = pristine.take()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: put_back())
        yield put_back


@pytest.fixture(autouse=True)
def _nothing_leaks():
    """An activated language, a cached page or a cached site root must not reach the next test."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    with translation.override("da"):
        yield


@pytest.fixture(autouse=True)
def _foundations(request):
    """Ask for the database as soon as a test uses it, so that fixtures which follow find the foundations."""
    marker = request.node.get_closest_marker("django_db")
    fixtures = set(request.fixturenames)
    if marker is None and not fixtures & {"db", "transactional_db", "live_server"}:
        return
    is_transactional = bool(marker and marker.kwargs.get("transaction")) or bool(
        fixtures & {"transactional_db", "live_server"}
    )
    request.getfixturevalue("transactional_db" if is_transactional else "db")


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
