"""An open payment page holds a place of its tier, so that two givers cannot both pay for the last one."""

import re
import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from core import private_links
from donations import giving
from donations.gateway import checkout, keyless_payer
from donations.gateway.delivery import deliver
from donations.gateway.types import GatewayUnavailable
from donations.giving import GiftWish, NoPlaceLeft
from donations.models import KeylessSession, LedgerEntry, Pledge, SponsorshipCampaignPage, VatTreatment
from donations.models.tiers import Occupied, occupied_places
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign, make_pledge
from tests.donations.test_tiers import YARN, answers, campaign_with, english_page, sponsor, step, tier

GIVERS = 6


def wish(campaign: SponsorshipCampaignPage, *, places: int | None = 1) -> GiftWish:
    return GiftWish(
        campaign_key=campaign.translation_key,
        campaign_id=campaign.pk,
        amount_ore=5_000_00,
        currency="DKK",
        language="en",
        donor=DONOR,
        tier_key=YARN,
        tier_name="Garn",
        tier_places=places,
    )


def holder(campaign: SponsorshipCampaignPage, *, minutes: float = 30, **fields) -> Pledge:
    """Somebody whose payment page stays open for so long."""
    return make_pledge(
        campaign_key=campaign.translation_key,
        tier_key=YARN,
        page_open_until=timezone.now() + timedelta(minutes=minutes),
        **fields,
    )


def at_once(acts: list[Callable[[], str]]) -> Counter[str]:
    """Do all of it in threads of their own, released by one barrier; returns how often each word came back."""
    barrier, words = threading.Barrier(len(acts)), []

    def run(act: Callable[[], str]) -> None:
        try:
            barrier.wait()
            words.append(act())
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Counter(words)


def begin(campaign: SponsorshipCampaignPage, *, token: str = "", places: int = 1) -> str:
    try:
        giving.make_pledge(wish=wish(campaign, places=places), resume_token=token)
    except NoPlaceLeft:
        return "refused"
    return "begun"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("places", [1, 2])
def test_of_many_who_begin_at_one_instant_as_many_hold_a_place_as_there_are(places):
    """SQLite lets one writer in at a time; on PostgreSQL this finds whoever counts first and writes then."""
    campaign = make_campaign(languages=("da",))

    words = at_once([lambda: begin(campaign, places=places)] * GIVERS)

    assert words == {"begun": places, "refused": GIVERS - places}
    assert Pledge.objects.count() == places


@pytest.mark.django_db(transaction=True)
def test_form_that_is_sent_many_times_at_one_instant_has_one_pledge():
    campaign, token = make_campaign(languages=("da",)), private_links.new_token()

    words = at_once([lambda: begin(campaign, token=token)] * GIVERS)

    assert words == {"begun": GIVERS}
    assert [*Pledge.objects.values_list("attempt", flat=True)] == [GIVERS]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (0, 1)),
        ({"minutes": -1}, (0, 0)),
        ({"state": PledgeState.PROCESSING}, (1, 0)),
        ({"state": PledgeState.CANCELLED}, (0, 0)),
        ({"state": PledgeState.EXPIRED}, (0, 0)),
        ({"state": PledgeState.FAILED}, (0, 0)),
        ({"livemode": True}, (0, 0)),
    ],
)
def test_place_is_held_while_the_payment_page_is_open_and_taken_while_money_is_on_its_way(fields, expected):
    holder(make_campaign(languages=("da",)), **fields)

    places = occupied_places([YARN], livemode=False).get(YARN, Occupied())

    assert (places.taken, len(places.held_until)) == expected


@pytest.mark.parametrize(
    ("taken", "held_at", "places", "expected"),
    [
        (0, [], 1, (1, None)),
        (0, ["12:10:05"], 1, (0, "12:11")),
        (0, ["12:30:00", "12:10:00"], 2, (0, "12:11")),
        (1, ["12:10:59"], 2, (0, "12:11")),
        (0, ["12:10:00"], 2, (1, None)),
        (2, [], 2, (0, None)),
        (2, ["12:10:00"], 2, (0, None)),  # A payment that came late has taken what is held.
        (1, ["12:10:00", "12:20:00"], 2, (0, "12:21")),
    ],
)
def test_place_comes_back_at_the_full_minute_after_the_page_that_must_close(taken, held_at, places, expected):
    until = [datetime.fromisoformat(f"2026-11-22T{clock}+00:00") for clock in held_at]
    occupied = Occupied(taken=taken, held_until=until)

    again = occupied.free_again_at(places)

    assert (occupied.left_of(places), f"{again:%H:%M}" if again else None) == expected


@pytest.mark.django_db
def test_who_finds_the_last_place_held_reads_when_to_try_again(client):
    campaign = campaign_with(tier(places=1))
    first = client.post(step(campaign), answers(campaign))
    page = english_page(client, campaign)

    asked = client.get(step(campaign, tier=str(YARN)))
    sent = client.post(step(campaign), answers(campaign))

    open_until = Pledge.objects.get().page_open_until
    assert open_until is not None
    minute = timezone.localtime(open_until.replace(second=0, microsecond=0) + timedelta(minutes=1))
    assert (first.status_code, asked.status_code, sent.status_code) == (303, 409, 409)
    for response in (asked, sent):
        html = response.content.decode()
        told = re.search(r"free again at ([^.]*(?:[ap]\.m\.)?)\. Then you can try again", html)
        assert "<h1>The last place is held right now</h1>" in html
        assert "Somebody is paying for the last place of Garn right now. Nothing was taken from you." in html
        assert told is not None
        assert f"{minute:%M}" in told[1]
        assert f'href="{step(campaign)}?tier={YARN}&amp;frequency=' in html
    assert "Somebody is paying for the last place right now." in page
    assert ("Sold out" in page, "Choose Garn" in page) == (False, False)
    assert KeylessSession.objects.count() == 1


@pytest.mark.django_db
def test_payment_page_closes_when_the_place_comes_back_and_no_sooner_than_the_service_allows(client):
    campaign = campaign_with(tier(places=1))
    began = timezone.now()

    client.post(step(campaign), answers(campaign))

    pledge = Pledge.objects.get()
    body = KeylessSession.objects.get().body
    assert pledge.page_open_until is not None
    assert body["expires_at"] == int(pledge.page_open_until.timestamp())
    assert timedelta(minutes=30) < pledge.page_open_until - began < timedelta(minutes=33)


@pytest.mark.django_db
def test_place_comes_back_by_itself(client):
    campaign = campaign_with(tier(places=1))
    client.post(step(campaign), answers(campaign))
    Pledge.objects.update(page_open_until=timezone.now() - timedelta(seconds=1))

    asked = client.get(step(campaign, tier=str(YARN)))
    sent = client.post(step(campaign), answers(campaign))

    assert (asked.status_code, sent.status_code) == (200, 303)


@pytest.mark.django_db
def test_payment_that_comes_after_its_place_was_given_on_is_booked(client):
    campaign = campaign_with(tier(places=1))
    client.post(step(campaign), answers(campaign))
    late = Pledge.objects.get()
    late_news = keyless_payer.pay(late.checkout_session_id)
    Pledge.objects.update(page_open_until=timezone.now() - timedelta(seconds=1))
    client.post(step(campaign), answers(campaign))
    punctual = Pledge.objects.exclude(pk=late.pk).get()

    for event in [*keyless_payer.pay(punctual.checkout_session_id), *late_news]:
        assert deliver(event) == 200

    assert sorted(LedgerEntry.objects.values_list("pledge", flat=True)) == sorted([late.pk, punctual.pk])
    assert occupied_places([YARN], livemode=False)[YARN] == Occupied(taken=2)
    assert "Sold out" in english_page(client, campaign)


@pytest.mark.django_db
def test_who_comes_back_from_her_own_payment_page_still_has_her_place(client):
    campaign = campaign_with(tier(places=1))
    client.post(step(campaign), answers(campaign))
    (session,) = KeylessSession.objects.all()

    back = client.get(client.get(session.body["cancel_url"]).headers["Location"])
    resume = re.search(r'name="resume" value="([^"]*)"', back.content.decode())
    sent = client.post(step(campaign), answers(campaign, resume=resume[1] if resume else ""))

    assert (back.status_code, sent.status_code) == (200, 303)
    assert "You have not paid" in back.content.decode()
    assert Counter(Pledge.objects.values_list("state", flat=True)) == {"cancelled": 1, "open": 1}
    assert occupied_places([YARN], livemode=False)[YARN].left_of(1) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("times", [2, 3])
def test_form_that_is_sent_by_a_double_click_leads_to_a_page_that_can_be_paid(client, times):
    campaign = campaign_with(tier(places=1))
    html = client.get(step(campaign, tier=str(YARN))).content.decode()
    resume = re.search(r'name="resume" value="([^"]*)"', html)
    assert resume is not None

    responses = [client.post(step(campaign), answers(campaign, resume=resume[1])) for _ in range(times)]

    statuses = [KeylessSession.objects.get(pk=page.url.rstrip("/").split("/")[-1]).body["status"] for page in responses]
    assert [page.status_code for page in responses] == [303] * times
    assert statuses == [*["expired"] * (times - 1), "open"]
    assert "You have not paid" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("resume", ["x", "../../../", "a/b", "<script>", "٣" * 43, "%00", " " * 43])
def test_token_that_is_none_is_replaced(client, resume):
    campaign = campaign_with(tier(places=1))

    asked = client.get(step(campaign, tier=str(YARN), resume=resume))
    sent = client.post(step(campaign), answers(campaign, resume=resume))

    assert (asked.status_code, sent.status_code) == (200, 303)
    assert Pledge.objects.get().resume_fingerprint != private_links.fingerprint(resume)


@pytest.mark.django_db
def test_payment_page_that_cannot_be_opened_holds_no_place(client, monkeypatch):
    campaign = campaign_with(tier(places=1))

    def fail(request):
        raise GatewayUnavailable("played")

    with monkeypatch.context() as patch:
        patch.setattr(checkout, "open_session", fail)
        failed = client.post(step(campaign), answers(campaign))
    resume = re.search(r'name="resume" value="([^"]*)"', failed.content.decode())
    again = client.post(step(campaign), answers(campaign, resume=resume[1] if resume else ""))

    assert (failed.status_code, again.status_code) == (503, 303)
    assert Pledge.objects.get().attempt == 2


@pytest.mark.django_db
def test_tier_that_does_not_count_its_places_is_never_held(client):
    campaign = campaign_with(tier(places=None))

    statuses = [client.post(step(campaign), answers(campaign)).status_code for _ in range(3)]

    assert statuses == [303] * 3


@pytest.mark.django_db
def test_invoice_does_not_offer_a_place_that_is_held(client):
    campaign = campaign_with(tier(places=1), tier(uuid4(), name="Væv"), offers_invoice=True)
    holder(campaign)
    sponsor(campaign, key=uuid4(), vat_treatment=VatTreatment.SPONSORSHIP_25)

    html = client.get(step(campaign) + "invoice/").content.decode()

    assert ("Garn: " in html, "Væv: " in html) == (False, True)


@pytest.mark.django_db
def test_double_closes_a_page_whose_time_has_run_out(client):
    campaign = campaign_with(tier(places=1))
    address = client.post(step(campaign), answers(campaign)).url
    session = KeylessSession.objects.get()
    session.body["expires_at"] = int((timezone.now() - timedelta(seconds=1)).timestamp())
    session.save()

    response = client.post(address, {"action": "pay"})

    pledge = Pledge.objects.get()
    assert (response.status_code, pledge.state) == (303, PledgeState.EXPIRED)
    assert LedgerEntry.objects.count() == 0
    assert "This payment page has expired. Nothing was taken." in client.get(address).content.decode()
