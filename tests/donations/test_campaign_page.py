"""The campaign page: what it shows, what it asks the database, and what an editor may not publish."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from donations.gateway.delivery import deliver
from donations.models import SponsorshipCampaignPage, SuggestedAmount
from tests.donations.factories import make_campaign, make_entry, make_pledge, paid_event

pytestmark = pytest.mark.django_db

PERMIT = {
    "permit_number": "21-700-0042",
    "permit_valid_from": date(2020, 1, 1),
    "permit_valid_to": date(2099, 12, 31),
}


def english(campaign: SponsorshipCampaignPage) -> SponsorshipCampaignPage:
    return SponsorshipCampaignPage.objects.get(translation_key=campaign.translation_key, locale__language_code="en")


def test_page_offers_the_amounts_and_leads_to_the_step(client):
    campaign = make_campaign()

    html = client.get(english(campaign).get_url()).content.decode()

    with translation.override("en"):
        assert f'action="/en/gift/{campaign.translation_key}/"' in html
    assert [f'value="{kroner}"' in html for kroner in ("200", "500", "1000")] == [True] * 3
    assert html.count(" checked") == 1
    assert "csrfmiddlewaretoken" not in html


def test_page_shows_the_meter_in_words_and_as_a_bar_with_its_time(client):
    campaign = make_campaign(goal_ore=10_000_00)
    make_entry(campaign_key=campaign.translation_key, amount_ore=2_599_00)
    make_entry(campaign_key=campaign.translation_key, amount_ore=-600_00)

    html = client.get(english(campaign).get_url()).content.decode()

    assert "DKK\u00a01,999 of DKK\u00a010,000 (19 %)" in html
    assert '<progress value="19" max="100"' in html
    assert "Counted on " in html


def test_page_preselects_the_first_of_several_marked_amounts(client):
    campaign = make_campaign(languages=("da",))
    SuggestedAmount.objects.filter(page=campaign).update(is_preselected=True)

    html = client.get(campaign.get_url()).content.decode()

    assert re.findall(r'value="(\d+)" id="[^"]+" checked', html) == ["200"]


def test_both_languages_show_one_meter(client):
    campaign = make_campaign(goal_ore=10_000_00)
    make_entry(campaign_key=campaign.translation_key, amount_ore=2_500_00)

    bars = [
        'value="25" max="100"' in client.get(page.get_url()).content.decode() for page in (campaign, english(campaign))
    ]

    assert bars == [True, True]


def test_meter_moves_for_readers_of_a_cached_page_when_a_gift_is_booked(client, django_capture_on_commit_callbacks):
    campaign = make_campaign(goal_ore=1_000_00)
    before = client.get(english(campaign).get_url()).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        deliver(paid_event(make_pledge(campaign_key=campaign.translation_key, amount_ore=200_00)))

    after = client.get(english(campaign).get_url()).content.decode()
    assert ('value="0" max="100"' in before, 'value="20" max="100"' in after) == (True, True)


@pytest.mark.parametrize("fields", [{"goal_ore": None}, {"shows_meter": False}])
def test_page_without_goal_or_meter_shows_none(client, fields):
    html = client.get(make_campaign(**fields).get_url()).content.decode()

    assert "<progress" not in html


def test_page_is_the_same_for_everybody_and_sets_no_cookie(client):
    response = client.get(make_campaign().get_url())

    assert response.cookies == {}
    assert "private" not in response.headers["Cache-Control"]


def test_page_of_a_campaign_that_is_over_says_so_and_offers_no_form(client):
    campaign = make_campaign(starts_on=date(2009, 9, 1), ends_on=date(2009, 12, 31))

    html = client.get(english(campaign).get_url()).content.decode()

    assert "The campaign ended on 31 December 2009." in html
    assert "own_amount" not in html


#: With the furniture in the cache: Wagtail's routing, languages and breadcrumbs, and of ours three: the settings, the
#: ledger's sum and the amounts.
PAGE_QUERIES = 18


@pytest.mark.parametrize("suggestions", [1, 3])
def test_page_asks_as_many_queries_with_one_amount_as_with_three(client, django_assert_num_queries, suggestions):
    campaign = make_campaign(languages=("da",))
    for amount in SuggestedAmount.objects.filter(page=campaign)[suggestions:]:
        amount.delete()
    client.get(f"{campaign.get_url()}?read=before")

    with django_assert_num_queries(PAGE_QUERIES):
        html = client.get(campaign.get_url()).content.decode()

    assert html.count('type="radio"') == suggestions


def test_empty_draft_can_be_previewed():
    campaign = SponsorshipCampaignPage(title="Udkast")

    assert (campaign.is_open(timezone.localdate()), campaign.meter()) == (False, None)


@pytest.mark.parametrize(
    ("day", "is_open"),
    [(date(2026, 1, 9), False), (date(2026, 1, 10), True), (date(2026, 1, 20), True), (date(2026, 1, 21), False)],
)
def test_campaign_is_open_from_its_first_to_its_last_day(day, is_open):
    campaign = SponsorshipCampaignPage(starts_on=date(2026, 1, 10), ends_on=date(2026, 1, 20))

    assert campaign.is_open(day) is is_open


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"permit_number": ""}, "needs a fundraising permit"),
        ({"permit_valid_to": None}, "needs a fundraising permit"),
        ({"ends_on": None}, "a first and a last day"),
        ({"permit_valid_to": timezone.localdate() + timedelta(days=19)}, "does not cover the whole time"),
    ],
)
def test_campaign_that_asks_the_public_is_not_published_without_a_valid_permit(changes, reason):
    campaign = make_campaign(languages=("da",))
    for name, value in ({"audience": "public"} | PERMIT | changes).items():
        setattr(campaign, name, value)
    revision = campaign.save_revision(clean=False)

    with pytest.raises(ValidationError) as refusal, translation.override("en"):
        revision.publish()

    assert reason in str(refusal.value)
    assert SponsorshipCampaignPage.objects.get(pk=campaign.pk).audience == "companies"


def test_campaign_that_asks_the_public_is_published_with_a_valid_permit(client):
    campaign = make_campaign(audience="public", **PERMIT)

    html = client.get(english(campaign).get_url()).content.decode()

    assert "21-700-0042" in html


def test_campaign_among_companies_needs_no_permit():
    assert make_campaign().permit_problem() is None


def edit(admin_client, campaign: SponsorshipCampaignPage, **changes):
    """Send the editor's form of a campaign page."""
    data = nested_form_data(
        {
            "title": campaign.title,
            "slug": campaign.slug,
            "introduction": "",
            "body": streamfield([]),
            "tiers": streamfield([]),
            "voices": streamfield([]),
            "goal_ore": "50.000",
            "shows_meter": "on",
            "currency": "DKK",
            "starts_on": "2026-01-01",
            "ends_on": "2026-12-31",
            "audience": "companies",
            "permit_number": "",
            "permit_valid_from": "",
            "permit_valid_to": "",
            "suggested_amounts": inline_formset([{"amount_ore": "1.250,50", "is_preselected": "on", "ORDER": "1"}]),
            "comments": inline_formset([]),
            "picture": "",
            "picture_alt": "",
            "picture_credit": "",
            "seo_title": "",
            "search_description": "",
            "sharing_title": "",
            "sharing_description": "",
        }
        | changes
    )
    return admin_client.post(f"/admin/pages/{campaign.pk}/edit/", data)


def test_editor_writes_amounts_in_kroner(admin_client):
    campaign = make_campaign(languages=("da",))

    response = edit(admin_client, campaign, **{"action-publish": "yes"})

    campaign = SponsorshipCampaignPage.objects.get(pk=campaign.pk)
    assert response.status_code == 302, response.context["form"].errors
    assert campaign.goal_ore == 50_000_00
    amounts = sorted(amount.amount_ore for amount in campaign.suggested_amounts.all())
    assert amounts == [200_00, 500_00, 1000_00, 1250_50]


def test_editor_cannot_publish_for_the_public_without_a_permit_but_may_save_a_draft(admin_client):
    campaign = make_campaign(languages=("da",))

    draft = edit(admin_client, campaign, audience="public")
    refused = edit(admin_client, campaign, audience="public", **{"action-publish": "yes"})

    assert (draft.status_code, refused.status_code) == (302, 200)
    assert list(refused.context["form"].errors) == ["permit_number"]
    assert SponsorshipCampaignPage.objects.get(pk=campaign.pk).audience == "companies"
