"""The scenarios are what they say, the same for the same seed, and full pages keep their number of queries."""

from collections import Counter
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from branches.models import Branch
from donations.models import LedgerEntry
from donations.states import PledgeState
from signup.models import Application, CallTask, Competence, Kind
from signup.states import Status
from tests import scenarios
from tests.donations.factories import make_campaign

LIST = "/admin/applications/"


@pytest.mark.django_db
def test_full_waiting_list_has_every_branch_language_and_state(editor):
    applications = scenarios.full_waiting_list(by=editor)

    by_branch = Counter(application.branch.code for application in applications if application.branch)
    assert len(applications) == Application.objects.count() == 40
    assert {application.kind for application in applications} == set(Kind)
    assert set(by_branch) == {"copenhagen", "aarhus", "esbjerg", "vollsmose", "tingbjerg"}
    assert min(by_branch.values()) >= 4
    assert {application.language for application in applications} == {"da", "en"}
    assert {application.status for application in applications} == set(Status) - {Status.EXPIRED}
    assert Counter(CallTask.objects.open().values_list("reason", flat=True)) == {"confirm": 3, "asked": 3}
    assert Competence.objects.filter(applications__isnull=False).distinct().count() > 10


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
        return [
            (a.kind, a.branch_id, a.language, a.status, sorted(a.competences.values_list("code")), a.waited_weeks)
            for a in applications
        ]

    assert outline(7) == outline(7)
    assert outline(7) != outline(8)


@pytest.mark.django_db
def test_waiting_list_takes_the_same_queries_for_three_rows_and_a_full_house(client, editor):
    client.force_login(editor)
    client.get(LIST)

    scenarios.full_waiting_list(by=editor, count=3)
    with CaptureQueriesContext(connection) as for_three:
        few = client.get(LIST)
    scenarios.full_waiting_list(by=editor, count=37)
    with CaptureQueriesContext(connection) as for_a_full_house:
        many = client.get(LIST)

    assert len(few.context["object_list"]) == 3
    assert len(many.context["object_list"]) > 25
    assert len(for_a_full_house) == len(for_three)


@pytest.mark.django_db
def test_screen_of_an_application_takes_the_same_queries_for_any_moves(client, editor):
    applications = {
        a.status_changes.count(): a for a in scenarios.full_waiting_list(by=editor) if a.kind == Kind.MENTEE
    }
    client.force_login(editor)
    client.get(f"{LIST}{applications[2].pk}/")

    taken = {}
    for moves in (2, 4):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(f"{LIST}{applications[moves].pk}/")
        taken[moves] = (response.status_code, len(queries))

    assert taken[2] == taken[4] == (200, taken[2][1])


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
