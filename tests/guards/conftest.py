"""The sample site, laid once into the database of each worker that runs guards."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from wagtail.models import Page, Site

from donations import consent_texts as donation_texts
from home.models import HomePage
from role_models import consent_texts as story_texts
from role_models import default_themes
from role_models.models import StoryTheme
from tests import foundations


@pytest.fixture(scope="session")
def _sample_rows(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        # A transactional test may have flushed even the languages away, the themes, and what people agree to.
        foundations.lay()
        donation_texts.publish()
        story_texts.publish()
        default_themes.lay(themes=StoryTheme.objects)
        # The command makes front pages of its own, as it does on a new machine.
        HomePage.objects.all().delete()
        call_command("sample_content", verbosity=0)
        yield
        Page.objects.filter(depth__gt=1).delete()


@pytest.fixture
def sample_site(_sample_rows, db) -> Site:
    """The whole sample site in both languages, with nothing cached."""
    cache.clear()
    Site.clear_site_root_paths_cache()
    return Site.objects.get(is_default_site=True)
