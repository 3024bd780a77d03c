"""What came in: computed from the ledger, of the present mode alone, and told in words beside the chart."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from donations import overview
from donations.models import Frequency, SubscriptionStatus, WebhookOutcome
from donations.viewsets import chart
from tests.donations.factories import PLANTED, make_campaign, make_entry
from tests.donations.staff.rows import (
    make_event,
    make_invoice,
    make_listing,
    make_statement,
    make_subscription,
    make_world,
)

pytestmark = pytest.mark.django_db

OVERVIEW = "/admin/giving/overview/"
OVERVIEW_QUERIES = 18


def test_sums_of_a_year_are_net_of_refunds_vat_and_fees_and_told_by_campaign():
    one, other = make_campaign(), make_campaign(languages=("da",))
    moves = [
        (one, 1_000_00, {"vat_ore": 200_00, "fee_ore": 10_00}),
        (one, -250_00, {"vat_ore": -50_00, "fee_ore": -2_50}),
        (other, 99_95, {}),
    ]
    for campaign, amount_ore, parts in moves:
        make_entry(
            campaign_key=campaign.translation_key,
            amount_ore=amount_ore,
            occurred_at=datetime(2025, 6, 4, tzinfo=UTC),
            **parts,
        )

    shown = overview.of_year(2025)

    assert shown.total == overview.Sums(gifts=2, came_in=1_099_95, went_back=-250_00, vat=150_00, fee=7_50)
    assert shown.total.net == 692_45
    assert [one.sums.net for one in shown.campaigns] == [592_50, 99_95]
    assert [(week.monday.isoformat(), week.net) for week in shown.weeks if week.net] == [("2025-06-02", 692_45)]


def test_year_and_week_begin_at_midnight_in_denmark():
    campaign = make_campaign()
    for moment in ("2024-12-31T22:59Z", "2024-12-31T23:00Z", "2025-06-01T22:00Z"):
        make_entry(campaign_key=campaign.translation_key, amount_ore=100_00, occurred_at=datetime.fromisoformat(moment))

    weeks = [(week.monday.isoformat(), week.net) for week in overview.of_year(2025).weeks if week.net]

    assert weeks == [("2024-12-30", 100_00), ("2025-06-02", 100_00)]


def test_real_money_is_never_shown_beside_test_money(client, fundraiser):
    campaign = make_campaign()
    make_entry(campaign_key=campaign.translation_key, amount_ore=100_00)
    make_entry(campaign_key=campaign.translation_key, amount_ore=7_777_00, livemode=True)

    response = client.get(OVERVIEW)

    assert response.context["shown"].total.net == 100_00
    assert "7.777" not in response.content.decode()


def test_renewals_are_those_of_the_next_thirty_days_that_will_be_paid_again():
    soon = make_subscription(days_left=29)
    make_subscription(days_left=31)
    make_subscription(days_left=5, ends_at_period_end=True)
    make_subscription(days_left=5, status=SubscriptionStatus.CANCELED, ended_at=timezone.now())
    make_subscription(days_left=5, livemode=True)
    yearly = make_subscription(days_left=40, status=SubscriptionStatus.PAST_DUE)
    yearly.pledge.frequency = Frequency.YEARLY
    yearly.pledge.save()

    renewals = overview.renewals()

    assert [one.pk for one in renewals.soon] == [soon.pk]
    assert (renewals.monthly, renewals.yearly, renewals.past_due, renewals.soon_ore) == (3, 1, 1, 500_00)
    assert renewals.a_year_ore == 3 * 12 * 500_00 + 500_00


def test_tasks_are_counted_and_lead_to_their_lists_for_those_who_may_see_them(client, member):
    make_world(asked_by=member("Fundraising", name="asker"))
    make_event(outcome=WebhookOutcome.IGNORED, number=2)
    answers = {}
    for group in ("Fundraising", "Accounting"):
        client.force_login(member(group))
        waiting = client.get(OVERVIEW).context["waiting"]
        answers[group] = [(task.words.split()[0], task.address) for task in waiting]

    lists = ["refunds/?state=requested", "wall/?state=waiting", "support/?state=waiting", "invoices/?state=requested"]
    addresses = [f"/admin/giving/{one}" for one in lists]
    assert answers == {
        "Fundraising": [("1", address) for address in [*addresses, ""]],
        "Accounting": [("1", one) for one in [addresses[0], "", "", addresses[3], "/admin/giving/webhooks/"]],
    }


def test_overview_names_nobody_and_says_every_week_in_words(client, fundraiser):
    make_world(asked_by=fundraiser)

    html = client.get(OVERVIEW).content.decode()

    assert [word for word in PLANTED if word in html] == []
    assert html.count('scope="row"') >= len(overview.of_year(timezone.localdate().year).weeks)
    assert 'role="img"' in html


def test_a_year_of_which_there_is_nothing_is_not_there(client, fundraiser):
    client.raise_request_exception = False

    assert client.get(OVERVIEW, {"year": "1999"}).status_code == 302  # Wagtail looks for a 404 under the language.
    assert client.get(OVERVIEW, {"year": "x"}).status_code == 302
    assert client.get(OVERVIEW, {"year": str(timezone.localdate().year)}).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_overview_asks_as_many_queries_with_one_row_as_with_three(client, fundraiser, django_assert_num_queries, rows):
    for _ in range(rows):
        campaign = make_campaign()
        for make in (make_invoice, make_listing, make_statement, make_subscription):
            make(campaign=campaign)
    client.get(OVERVIEW)

    with django_assert_num_queries(OVERVIEW_QUERIES):
        client.get(OVERVIEW)


def test_bars_grow_from_nought_in_both_ways_and_the_smallest_is_seen():
    monday = date(2025, 1, 6)
    amounts = [300_00, 0, -100_00, 1]
    weeks = [overview.Week(monday=monday + timedelta(weeks=n), net=net) for n, net in enumerate(amounts)]

    drawn = chart.draw(weeks)

    assert [(bar.height, bar.is_negative) for bar in drawn.bars] == [(120, False), (0, False), (40, True), (2, False)]
    assert {bar.y + bar.height for bar in drawn.bars if not bar.is_negative} == {drawn.zero}
    assert [bar.y for bar in drawn.bars if bar.is_negative] == [drawn.zero]
    assert max(bar.y + bar.height for bar in drawn.bars) <= drawn.height


def test_chart_of_nothing_is_empty():
    assert {bar.height for bar in chart.draw([overview.Week(monday=date(2025, 1, 6), net=0)]).bars} == {0}
