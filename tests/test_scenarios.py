"""The scenarios are what they say, the same for the same seed, and full pages keep their number of queries."""

from collections import Counter
from datetime import timedelta

import pytest

from branches.models import Branch
from donations.models import LedgerEntry
from donations.states import PledgeState
from signup.models import Application, StatusChange
from signup.states import Status
from tests import scenarios
from tests.donations.factories import make_campaign

LIST = "/admin/applications/"


@pytest.mark.django_db
def test_full_waiting_list_has_every_branch_language_and_state(editor):
    applications = scenarios.full_waiting_list(by=editor)

    assert len(applications) == Application.objects.count() == 40
    assert Counter(application.branch.code for application in applications) == dict.fromkeys(
        ("copenhagen", "aarhus", "esbjerg", "vollsmose", "tingbjerg"), 8
    )
    assert {application.language for application in applications} == {"da", "en"}
    assert {application.status for application in applications} == set(Status) - {Status.EXPIRED}
    assert sum(application.needs_a_call for application in applications) == 4


@pytest.mark.django_db
def test_full_waiting_list_is_spread_over_weeks_and_each_log_fits_its_application(editor):
    applications = scenarios.full_waiting_list(by=editor)

    waited = [application.waited_weeks for application in applications]
    assert waited == sorted(waited, reverse=True)
    assert len(set(waited)) > 20
    for application in applications:
        moments = list(application.status_changes.values_list("at", flat=True))
        assert moments == sorted(moments)
        assert moments[0] == application.created_at
        assert abs(moments[-1] - application.status_since) < timedelta(seconds=1)


@pytest.mark.django_db
def test_full_waiting_list_leaves_the_branches_as_they_were(editor):
    scenarios.full_waiting_list(by=editor, count=5)

    assert dict(Branch.objects.values_list("code", "intake")) == {
        "copenhagen": "waiting_list",
        "aarhus": "open",
        "esbjerg": "open",
        "vollsmose": "closed",
        "tingbjerg": "open",
    }


@pytest.mark.django_db
def test_full_waiting_list_is_the_same_for_the_same_seed(editor):
    def outline(seed: int) -> list[tuple]:
        applications = scenarios.full_waiting_list(by=editor, count=12, seed=seed)
        return [(a.branch_id, a.language, a.status, a.field_of_work, a.waited_weeks) for a in applications]

    assert outline(7) == outline(7)
    assert outline(7) != outline(8)


@pytest.mark.django_db
@pytest.mark.parametrize(("count", "shown"), [(1, 1), (3, 3), (40, 37)])
def test_waiting_list_takes_the_same_queries_for_one_row_and_a_full_house(
    client, editor, django_assert_num_queries, count, shown
):
    scenarios.full_waiting_list(by=editor, count=count)
    client.force_login(editor)
    client.get(LIST)

    with django_assert_num_queries(9):
        response = client.get(LIST)

    assert len(response.context["object_list"]) == shown


@pytest.mark.django_db
@pytest.mark.parametrize("moves", [1, 3])
def test_screen_of_an_application_takes_the_same_queries_for_any_moves(
    client, editor, django_assert_num_queries, moves
):
    application = next(
        application
        for application in scenarios.full_waiting_list(by=editor)
        if application.status_changes.count() == moves
    )
    client.force_login(editor)
    client.get(f"{LIST}{application.pk}/")

    with django_assert_num_queries(9):
        client.get(f"{LIST}{application.pk}/")

    assert StatusChange.objects.filter(application=application).count() == moves


@pytest.mark.django_db
def test_campaign_half_way_is_just_over_the_half(client):
    campaign = make_campaign()

    pledges = scenarios.campaign_half_way(campaign)

    paid = [pledge for pledge in pledges if pledge.state == PledgeState.PAID]
    raised = LedgerEntry.objects.raised(campaign_key=campaign.translation_key, currency="DKK", livemode=False)
    assert raised == sum(pledge.amount_ore for pledge in paid)
    assert campaign.meter().percent in (50, 51)
    assert {pledge.state for pledge in pledges} == {PledgeState.PAID, PledgeState.OPEN}
    assert f"({campaign.meter().percent} %)" in client.get(campaign.url).content.decode()


@pytest.mark.django_db
def test_campaign_half_way_is_the_same_for_the_same_seed():
    first, second = make_campaign(), make_campaign()

    outlines = [
        [(pledge.amount_ore, pledge.language, pledge.state) for pledge in scenarios.campaign_half_way(campaign, seed=3)]
        for campaign in (first, second)
    ]

    assert outlines[0] == outlines[1]


@pytest.mark.django_db
def test_campaign_without_a_goal_has_no_half():
    with pytest.raises(ValueError, match="goal"):
        scenarios.campaign_half_way(make_campaign(goal_ore=None))
