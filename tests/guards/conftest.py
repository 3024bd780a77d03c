"""The sample site, laid once into the database of each worker that runs guards."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from wagtail.models import Site

from home.models import HomePage


@pytest.fixture(scope="session")
def _sample_rows(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        # The command makes front pages of its own, as it does on a new machine.
        HomePage.objects.all().delete()
        call_command("sample_content", verbosity=0)
        yield
        django_db_setup()


@pytest.fixture
def sample_site(_sample_rows, db) -> Site:
    """The whole sample site in both languages, with nothing cached."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    return Site.objects.get(is_default_site=True)
