"""The tiers of a campaign: their places, their VAT, and what cannot be chosen."""

import re
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation

from donations.models import (
    KeylessSession,
    LedgerKind,
    Pledge,
    SponsorshipCampaignPage,
    Subscription,
    SubscriptionStatus,
    VatTreatment,
)
from donations.models.tiers import Occupied, occupied_places
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign, make_entry, make_pledge

pytestmark = pytest.mark.django_db

YARN = uuid4()
#: The id of no tier.
UNKNOWN_KEY = "00000000-0000-4000-8000-000000000000"


def tier(key: UUID = YARN, **fields) -> dict:
    value = {
        "name": "Garn",
        "price": 5_000_00,
        "benefits": "<p>Logo på væggen</p>",
        "places": 2,
        "vat_treatment": VatTreatment.SPONSORSHIP_25,
    }
    return {"type": "tier", "id": str(key), "value": value | fields}


def campaign_with(*tiers: dict, **fields) -> SponsorshipCampaignPage:
    return make_campaign(tiers=list(tiers), **fields)


def sponsor(campaign: SponsorshipCampaignPage, *, days_ago: int = 1, key: UUID = YARN, **fields) -> Pledge:
    """Somebody who paid for a tier some days ago."""
    pledge = make_pledge(
        campaign_key=campaign.translation_key,
        amount_ore=5_000_00,
        **({"tier_key": key, "state": PledgeState.PAID, "kind": "sponsorship"} | fields),
    )
    make_entry(
        campaign_key=campaign.translation_key,
        pledge=pledge,
        amount_ore=5_000_00,
        kind=LedgerKind.SPONSORSHIP,
        occurred_at=timezone.now() - timedelta(days=days_ago),
        livemode=pledge.livemode,
    )
    return pledge


def taken_places() -> int:
    return occupied_places([YARN], livemode=False).get(YARN, Occupied()).taken


def step(campaign: SponsorshipCampaignPage, **query: str) -> str:
    with translation.override("en"):
        return reverse("donations:gift", args=[campaign.translation_key], query=query or None)


def english_page(client, campaign: SponsorshipCampaignPage) -> str:
    page = SponsorshipCampaignPage.objects.get(translation_key=campaign.translation_key, locale__language_code="en")
    return client.get(page.get_url()).content.decode()


def answers(campaign: SponsorshipCampaignPage, **changes: str) -> dict[str, str]:
    return {"tier": str(YARN), "amount": "5000", "frequency": "once", **DONOR} | changes


def test_page_shows_price_benefits_and_the_places_that_are_left(client):
    campaign = campaign_with(tier())
    sponsor(campaign)

    html = english_page(client, campaign)

    assert "DKK\u00a05,000 a year" in html
    assert "Logo på væggen" in html
    assert "1 of 2 places left" in html
    assert f'href="{step(campaign, tier=str(YARN))}"' in html


@pytest.mark.parametrize(
    ("fields", "taken"),
    [
        ({}, 1),
        ({"days_ago": 365}, 1),
        ({"days_ago": 367}, 0),
        ({"state": PledgeState.OPEN}, 0),
        ({"livemode": True}, 0),
        ({"key": uuid4()}, 0),
    ],
)
def test_place_is_held_by_who_paid_within_the_year_in_the_present_mode(fields, taken):
    sponsor(campaign_with(tier()), **fields)

    assert taken_places() == taken


def test_place_of_who_was_given_it_back_is_free_again():
    campaign = campaign_with(tier())
    pledge = sponsor(campaign)
    make_entry(campaign_key=campaign.translation_key, pledge=pledge, amount_ore=-5_000_00)

    assert taken_places() == 0


@pytest.mark.parametrize(("status", "taken"), [("active", 1), ("past_due", 1), ("canceled", 0)])
def test_subscription_that_runs_keeps_its_place_though_its_payment_is_late(status, taken):
    pledge = sponsor(campaign_with(tier()), days_ago=370)
    Subscription.objects.create(
        id="sub_1",
        pledge=pledge,
        customer_reference="cus_1",
        status=SubscriptionStatus(status),
        livemode=False,
        read_at=timezone.now(),
    )

    assert taken_places() == taken


def test_tier_without_a_place_is_told_and_cannot_be_chosen(client):
    campaign = campaign_with(tier())
    sponsor(campaign)
    shown = client.get(step(campaign, tier=str(YARN)))
    sponsor(campaign)

    html = english_page(client, campaign)
    asked = client.get(step(campaign, tier=str(YARN)))
    sent = client.post(step(campaign), answers(campaign))

    assert shown.status_code == 200
    assert "Sold out" in html
    assert f"tier={YARN}" not in html
    assert (asked.status_code, sent.status_code) == (409, 409)
    assert "All places of Garn are taken. Nothing was paid." in sent.content.decode()
    assert KeylessSession.objects.count() == 0


@pytest.mark.parametrize("key", [UNKNOWN_KEY, "x", "../..", "<script>", "٣", "a\x00b", "x" * 5_000])
def test_tier_that_the_campaign_does_not_offer_is_refused(client, key):
    campaign = campaign_with(tier())

    asked = client.get(step(campaign), {"tier": key[:1000]})
    sent = client.post(step(campaign), answers(campaign, tier=key))

    assert (asked.status_code, sent.status_code) == (409, 409)
    assert "<script>" not in asked.content.decode()
    assert Pledge.objects.count() == 0


def test_price_that_changed_is_told_and_nothing_is_charged(client):
    campaign = campaign_with(tier())
    client.get(step(campaign, tier=str(YARN)))
    for page in SponsorshipCampaignPage.objects.filter(translation_key=campaign.translation_key):
        page.tiers = [tier(price=6_000_00)]
        page.save()

    refused = client.post(step(campaign), answers(campaign))
    html = refused.content.decode()
    price_sent_now = re.search(r'name="amount" value="([^"]*)"', html)
    accepted = client.post(step(campaign), answers(campaign, amount=price_sent_now[1] if price_sent_now else ""))

    assert (refused.status_code, accepted.status_code) == (409, 303)
    assert "it is now DKK\u00a06,000. Nothing was taken." in html
    assert f'value="{DONOR["email"]}"' in html
    assert Pledge.objects.get().amount_ore == 6_000_00


@pytest.mark.parametrize(
    ("treatment", "expected"),
    [("sponsorship_25", ("sponsorship", 1_000_00)), ("gift", ("gift", 0))],
)
def test_sponsorship_is_pledged_with_its_vat(client, treatment, expected):
    campaign = campaign_with(tier(vat_treatment=treatment))

    html = client.get(step(campaign, tier=str(YARN))).content.decode()
    response = client.post(step(campaign), answers(campaign))

    pledge = Pledge.objects.get()
    assert response.status_code == 303
    assert (pledge.kind, pledge.vat_ore, pledge.vat_treatment) == (*expected, treatment)
    assert (pledge.amount_ore, pledge.fee_ore) == (5_000_00, 0)
    assert (pledge.tier_key, pledge.tier_name) == (YARN, "Garn")
    assert ("DKK\u00a01,000" in html, 'name="dedication"' in html) == (
        treatment == "sponsorship_25",
        treatment == "gift",
    )


@pytest.mark.parametrize(
    ("offers_yearly", "asked", "frequency"),
    [(True, "", "yearly"), (True, "once", "once"), (True, "monthly", "yearly"), (False, "yearly", "once")],
)
def test_sponsorship_is_renewed_where_the_campaign_offers_it_unless_asked_for_once(
    client, offers_yearly, asked, frequency
):
    campaign = campaign_with(tier(), offers_yearly=offers_yearly)

    html = client.get(step(campaign), {"tier": str(YARN), "frequency": asked}).content.decode()
    client.post(step(campaign), answers(campaign, frequency=asked))

    assert ("until you stop it" in html) == (frequency == "yearly")
    assert Pledge.objects.get().frequency == frequency


def test_sponsor_of_a_public_campaign_still_says_which_company(client):
    campaign = campaign_with(
        tier(),
        audience="public",
        permit_number="21-700-0042",
        permit_valid_from=date(2020, 1, 1),
        permit_valid_to=date(2099, 12, 31),
    )

    response = client.post(step(campaign), answers(campaign, company="", cvr=""))

    assert response.status_code == 422
    assert Pledge.objects.count() == 0


def test_tier_nobody_has_decided_cannot_be_chosen(client):
    campaign = campaign_with(tier(vat_treatment=VatTreatment.UNDECIDED))

    html = english_page(client, campaign)
    response = client.post(step(campaign), answers(campaign))

    assert "You cannot choose this one yet." in html
    assert response.status_code == 409
    assert Pledge.objects.count() == 0


@pytest.mark.parametrize(("key", "is_refused"), [("sk_live_x", True), ("sk_test_x", False)])
def test_campaign_with_an_undecided_tier_is_not_published_where_money_is_real(settings, key, is_refused):
    campaign = make_campaign(languages=("da",))
    campaign.tiers = [tier(vat_treatment=VatTreatment.UNDECIDED)]
    revision = campaign.save_revision(clean=False)
    settings.STRIPE_SECRET_KEY = key
    refusals = []

    try:
        with translation.override("en"):
            revision.publish()
    except ValidationError as refusal:
        refusals = refusal.message_dict["tiers"]

    assert bool(refusals) == is_refused
    assert [words for words in refusals if "Garn" not in words] == []
    assert len(SponsorshipCampaignPage.objects.get(pk=campaign.pk).tiers) == (0 if is_refused else 1)


def test_tier_that_was_never_saved_can_be_previewed(rf, editor):
    campaign = make_campaign(languages=("da",))
    campaign.tiers = [("tier", tier()["value"])]

    response = campaign.make_preview_request(extra_request_attrs={"user": editor})

    assert (campaign.tiers[0].id, response.status_code) == (None, 200)
    assert "2 af 2 pladser tilbage" in response.rendered_content


@pytest.mark.parametrize("count", [1, 3])
def test_places_cost_one_query_however_many_tiers(django_assert_num_queries, count):
    campaign = campaign_with(*(tier(uuid4()) for _ in range(count)))

    with django_assert_num_queries(1):
        tiers = campaign.offered_tiers()

    assert [offered.places_left for offered in tiers] == [2] * count
