from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from conference.models import ConferenceIndexPage, ConferencePage
from tests.factories import add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return add_page(home, ConferenceIndexPage, title="Konferencer", slug="konferencer")


def add_conference(index, title: str, *, in_days: int, **fields) -> ConferencePage:
    day = timezone.localdate() + timedelta(days=in_days)
    return add_page(index, ConferencePage, title=title, **{"starts_on": day, "ends_on": day} | fields)


def test_index_shows_the_nearest_first_and_the_latest_of_the_archive_first(index, client):
    for title, in_days in (("Om et år", 365), ("I går", -1), ("I morgen", 1), ("For længst", -4000), ("I dag", 0)):
        add_conference(index, title, in_days=in_days)

    context = client.get(index.url).context

    assert [card.title for card in context["upcoming"]] == ["I dag", "I morgen", "Om et år"]
    assert [card.title for card in context["past"]] == ["I går", "For længst"]


@pytest.mark.parametrize("count", [1, 3])
def test_index_lists_conferences_in_a_known_number_of_queries(count, index, client, django_assert_num_queries):
    for number in range(count):
        add_conference(index, f"Nummer {number}", in_days=number)
    client.get(index.url)

    with django_assert_num_queries(17):
        response = client.get(index.url + "?fresh")

    assert len(response.context["upcoming"]) == count


def test_conference_is_past_from_the_day_after_its_last_in_danish_time(index, monkeypatch):
    conference = add_conference(
        index, "Når to mødes", in_days=0, starts_on=date(2027, 4, 22), ends_on=date(2027, 4, 23)
    )
    before_midnight = datetime(2027, 4, 23, 21, 59, tzinfo=UTC)  # 23:59 in Copenhagen

    monkeypatch.setattr(timezone, "now", lambda: before_midnight)
    is_past_before = conference.is_past
    monkeypatch.setattr(timezone, "now", lambda: before_midnight + timedelta(minutes=2))

    assert (is_past_before, conference.is_past) == (False, True)


def test_days_and_sessions_come_in_order_of_time_however_they_were_typed(index, client):
    def session(starts: int, title: str) -> dict:
        return {"starts": time(starts), "ends": time(starts + 1), "title": title}

    page = add_conference(
        index,
        "Når to mødes",
        in_days=30,
        programme=[
            ("day", {"date": date(2027, 4, 23), "sessions": [session(9, "Anden dag")]}),
            ("day", {"date": date(2027, 4, 22), "sessions": [session(13, "Frokost"), session(9, "Åbning")]}),
        ],
    )

    days = client.get(page.url).context["days"]

    assert [(day["date"], [session["title"] for session in day["sessions"]]) for day in days] == [
        (date(2027, 4, 22), ["Åbning", "Frokost"]),
        (date(2027, 4, 23), ["Anden dag"]),
    ]


def test_conference_cannot_end_before_it_starts(index):
    conference = add_conference(index, "Når to mødes", in_days=5)
    conference.ends_on = conference.starts_on - timedelta(days=1)

    with pytest.raises(ValidationError) as refused:
        conference.full_clean()

    assert set(refused.value.message_dict) == {"ends_on"}
