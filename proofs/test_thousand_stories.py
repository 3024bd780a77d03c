"""An exhibition of a thousand stories asks the database as often as one of twenty. `make bench` tells the time."""

import pytest

from benchmarks import stories
from home.models import SearchPage
from role_models.models import StoryPage
from tests.factories import add_page
from tests.role_models.factories import add_exhibition
from tests.signup.factories import make_branch

pytestmark = pytest.mark.django_db


def test_a_thousand_stories_cost_as_many_queries_as_twenty(home):
    make_branch("aarhus")
    add_page(home, SearchPage, title="Søg", slug="soeg")
    exhibition = add_exhibition(home)
    stories.lay(exhibition, total=stories.SMALL)
    small = stories.ask_all(exhibition, rounds=1)

    stories.lay(exhibition, total=stories.LARGE)

    large = stories.ask_all(exhibition, rounds=1)
    assert StoryPage.objects.live().count() == stories.LARGE
    assert {address: answer.queries for address, answer in large.items()} == {
        address: answer.queries for address, answer in small.items()
    }
