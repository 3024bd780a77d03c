"""The gift's own step: amounts as people type them, hostile input, and the way to the payment page."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from donations.models import KeylessSession, Pledge, SponsorshipCampaignPage
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(db) -> SponsorshipCampaignPage:
    return make_campaign()


def step_address(campaign: SponsorshipCampaignPage, language: str = "en") -> str:
    with translation.override(language):
        return reverse("donations:gift", args=[campaign.translation_key])


def answers(**changes: str) -> dict[str, str]:
    return {"amount": "200", **DONOR, "website": "", "resume": ""} | changes


def shown_value(html: str, name: str) -> str | None:
    """What a text field of the page holds."""
    for tag in re.findall(r"<input[^>]*>", html):
        if f'name="{name}"' in tag:
            value = re.search(r'value="([^"]*)"', tag)
            return value[1] if value else ""
    return None


@pytest.mark.parametrize(
    ("typed", "ore"),
    [
        ("1.250,50", 1250_50),
        ("1250.50", 1250_50),
        ("1,250.50", 1250_50),
        ("1.250", 1250_00),
        ("1,250", 1250_00),
        ("200 kr.", 200_00),
        ("25", 25_00),
        ("100000", 100_000_00),
    ],
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_amount_as_people_type_it_is_pledged(client, campaign, typed, ore, language):
    address = step_address(campaign, language)

    shown = client.get(address, {"amount": typed})
    sent = client.post(address, answers(amount=typed))

    pledge = Pledge.objects.get()
    assert (shown.status_code, sent.status_code) == (200, 303)
    assert (pledge.amount_ore, pledge.currency, pledge.language) == (ore, "DKK", language)


@pytest.mark.parametrize(
    "typed", ["0", "-5", "1e9", "abc", "", "24,99", "100000,01", "12,345,6", "1.2.3", "٢٠٠", "9" * 10_000, "2\x0000"]
)
def test_amount_that_cannot_be_given_is_refused_and_kept(client, campaign, typed):
    address = step_address(campaign)

    asked = client.get(address, {"amount": typed[:2000]})
    sent = client.post(address, answers(amount=typed))

    assert (asked.status_code, sent.status_code) == (422, 422)
    assert 'id="error-summary"' in asked.content.decode()
    assert 'id="error-summary"' in sent.content.decode()
    assert shown_value(asked.content.decode(), "amount") == typed[:2000]
    assert shown_value(sent.content.decode(), "amount") == typed
    assert Pledge.objects.count() == 0


def test_own_amount_goes_before_the_chosen_one(client, campaign):
    html = client.get(step_address(campaign), {"amount": "500", "own_amount": "1.250,50"}).content.decode()

    assert shown_value(html, "amount") == "1250,50"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("company", ""),
        ("company", "x" * 10_000),
        ("company", "a\x00b"),
        ("cvr", "12345678"),
        ("cvr", "13585628 or 1=1"),
        ("cvr", "١٣٥٨٥٦٢٨"),
        ("name", ""),
        ("name", "🧵" * 201),
        ("email", "zainab"),
        ("email", "<script>alert(1)</script>@example.org"),
        ("email", "a\x00@example.org"),
        ("website", "https://spam.example"),
        ("resume", "x" * 101),
    ],
)
def test_bad_answer_is_refused_and_nothing_is_written(client, campaign, field, value):
    response = client.post(step_address(campaign), answers(**{field: value}))

    html = response.content.decode()
    assert response.status_code == 422
    assert "<script>alert" not in html
    assert DONOR["email"] in html or field == "email"
    assert (Pledge.objects.count(), KeylessSession.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "name", ["فاطمة الزهراء", "Søren Ærø", "🧵 Tråd", "<b>Bo</b>", "Robert'); DROP TABLE pledges;--"]
)
def test_name_of_any_alphabet_is_taken_as_it_is(client, campaign, name):
    response = client.post(step_address(campaign), answers(name=name, company=name))

    assert response.status_code == 303
    assert Pledge.objects.get().donor() == DONOR | {"name": name, "company": name, "dedication": ""}


def test_cvr_number_is_kept_as_eight_digits(client, campaign):
    client.post(step_address(campaign), answers(cvr="DK 13 58 56 28"))

    assert Pledge.objects.get().donor()["cvr"] == "13585628"


def test_step_leads_to_the_payment_page_of_a_committed_pledge(client, campaign):
    response = client.post(step_address(campaign, "da"), answers(amount="1.250,50"))

    pledge = Pledge.objects.get()
    session = KeylessSession.objects.get()
    assert response.headers["Location"] == f"http://testserver/test-gateway/pay/{session.pk}/"
    assert (pledge.checkout_session_id, pledge.state, pledge.attempt) == (session.pk, PledgeState.OPEN, 1)
    assert (session.body["amount_total"], session.body["locale"]) == (1250_50, "da")
    with translation.override("da"):
        returns_to = f"http://testserver{reverse('donations:gift_return')}"
    assert session.body["success_url"] == f"{returns_to}?s={{CHECKOUT_SESSION_ID}}"
    assert pledge.campaign_key == campaign.translation_key
    assert pledge.campaign_id == campaign.pk


def test_step_is_private_and_alone_may_send_to_stripe(client, campaign):
    step = client.get(step_address(campaign), {"amount": "200"})
    page = client.get(campaign.get_url())

    assert step.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert form_action(step) == "'self' https://checkout.stripe.com https://billing.stripe.com"
    assert form_action(page) == "'self'"
    assert page.cookies == {}


def form_action(response) -> str:
    policy = dict(
        part.strip().split(" ", 1)
        for part in response.headers["Content-Security-Policy"].split(";")
        if " " in part.strip()
    )
    return policy["form-action"]


def test_step_needs_the_form_token(campaign):
    response = Client(enforce_csrf_checks=True).post(step_address(campaign), answers())

    assert response.status_code == 403
    assert Pledge.objects.count() == 0


def test_language_switch_keeps_the_amount(client, campaign):
    html = client.get(step_address(campaign, "da"), {"amount": "1.250,50"}).content.decode()

    assert f'href="{step_address(campaign, "en")}?amount=1.250%2C50"' in html.replace("&amp;", "&")


def test_campaign_that_is_not_translated_has_no_step_in_english(client):
    campaign = make_campaign(languages=("da",))

    statuses = [
        client.get(step_address(campaign, language), {"amount": "200"}).status_code for language in ("da", "en")
    ]

    assert statuses == [200, 404]
    assert 'hreflang="en"' not in client.get(step_address(campaign, "da"), {"amount": "200"}).content.decode()


def test_unknown_campaign_is_not_found(client, campaign):
    with translation.override("en"):
        address = reverse("donations:gift", args=[uuid4()])

    assert client.get(address, {"amount": "200"}).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_campaign_that_is_over_takes_no_gift(client, method):
    campaign = make_campaign(starts_on=date(2009, 9, 1), ends_on=date(2009, 12, 31))

    response = getattr(client, method)(step_address(campaign), answers())

    assert response.status_code == 409
    assert "You cannot give here right now" in response.content.decode()
    assert Pledge.objects.count() == 0


def test_step_is_closed_where_there_is_no_way_to_pay(client, campaign, settings):
    settings.DONATIONS_TEST_GATEWAY = False

    assert client.get(step_address(campaign), {"amount": "200"}).status_code == 409
    assert client.post(step_address(campaign), answers()).status_code == 409


def test_payment_service_that_cannot_be_reached_takes_nothing_and_keeps_the_answers(
    client, campaign, monkeypatch, settings
):
    settings.STRIPE_SECRET_KEY = "sk_test_unreachable"
    refuse_connections(monkeypatch)

    first = client.post(step_address(campaign), answers())
    token = shown_value(first.content.decode(), "resume")
    settings.STRIPE_SECRET_KEY = ""
    second = client.post(step_address(campaign), answers(resume=token or "", amount="300"))

    pledge = Pledge.objects.get()
    assert (first.status_code, second.status_code) == (503, 303)
    assert shown_value(first.content.decode(), "company") == DONOR["company"]
    assert "Nothing was taken" in first.content.decode()
    assert (pledge.attempt, pledge.amount_ore, pledge.state) == (2, 300_00, PledgeState.OPEN)


def refuse_connections(monkeypatch) -> None:
    """Let no request leave this machine: the way to Stripe ends at the socket."""

    def refuse(*_args, **_kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)


def test_bursts_of_gifts_from_one_connection_are_braked(client, campaign):
    statuses = [client.post(step_address(campaign), answers()).status_code for _ in range(11)]

    assert statuses == [303] * 10 + [429]
    assert Pledge.objects.count() == 10


def test_public_campaign_asks_neither_company_nor_cvr(client):
    campaign = make_campaign(
        audience="public",
        permit_number="21-700-0042",
        permit_valid_from=date(2020, 1, 1),
        permit_valid_to=date(2099, 12, 31),
    )

    html = client.get(step_address(campaign), {"amount": "200"}).content.decode()
    response = client.post(step_address(campaign), {"amount": "200", "name": "Bo", "email": "bo@example.org"})

    assert (shown_value(html, "company"), shown_value(html, "cvr")) == (None, None)
    assert response.status_code == 303
    assert Pledge.objects.get().donor() == {
        "company": "",
        "cvr": "",
        "name": "Bo",
        "email": "bo@example.org",
        "dedication": "",
    }


def test_cancelled_payment_leads_back_with_the_amount_and_closes_its_page(client, campaign):
    client.post(step_address(campaign), answers(amount="1.250,50"))
    left = KeylessSession.objects.get()

    back = client.get(left.body["cancel_url"])
    step = client.get(back.headers["Location"])
    token = shown_value(step.content.decode(), "resume")
    untouched = Pledge.objects.get().state
    again = client.post(back.headers["Location"], answers(amount="300", resume=token or ""))

    assert (back.status_code, step.status_code, again.status_code) == (303, 200, 303)
    assert "You left the payment page" in step.content.decode()
    assert shown_value(step.content.decode(), "amount") == "1250,50"
    assert untouched == PledgeState.OPEN
    left.refresh_from_db()
    assert left.body["status"] == "expired"
    states = dict(Pledge.objects.values_list("amount_ore", "state"))
    assert states == {1250_50: PledgeState.CANCELLED, 300_00: PledgeState.OPEN}


def test_unknown_token_is_not_found(client, campaign):
    with translation.override("da"):
        address = reverse("donations:gift_cancelled", args=["nobody-holds-this"])

    assert client.get(address).status_code == 404
