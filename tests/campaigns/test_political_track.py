from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.models import PoliticalTrackPage
from tests.factories import add_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("in_days", "is_past"), [(-1, True), (0, False), (30, False)])
def test_election_is_past_from_the_day_after(in_days, is_past, home, client):
    day = timezone.localdate() + timedelta(days=in_days)
    page = add_page(home, PoliticalTrackPage, title="Politik", election_label="Kommunalvalg", election_date=day)

    election = client.get(page.url).context["election"]

    assert election == {"label": "Kommunalvalg", "date": day, "is_past": is_past}


def test_track_without_an_election_says_nothing_of_one(home, client):
    page = add_page(home, PoliticalTrackPage, title="Politik")

    assert client.get(page.url).context["election"] is None
