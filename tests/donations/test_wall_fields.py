"""How a giver says what the wall shall show of her: in the gift's step, and when a company asks for an invoice."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from core.models import ConsentRecord
from donations.models import Pledge, SponsorListing, SponsorshipCampaignPage
from tests.donations.factories import DONOR, make_campaign
from tests.donations.recognition_factories import picture, upload

pytestmark = pytest.mark.django_db

GONE = {
    "en": "Choose your logo again. The browser does not keep a file that was chosen.",
}
INVOICE = {
    "company": DONOR["company"],
    "cvr": DONOR["cvr"],
    "name": DONOR["name"],
    "email": DONOR["email"],
    "address": "Ørkenvej 7",
    "postcode": "5700",
    "town": "Svendborg",
}
BOTH = pytest.mark.parametrize("step", ["gift", "invoice"])


@pytest.fixture
def campaign(_foundations) -> SponsorshipCampaignPage:
    return make_campaign(shows_wall=True, offers_invoice=True)


def address(step: str, campaign: SponsorshipCampaignPage) -> str:
    with translation.override("en"):
        return reverse(f"donations:{step}", args=[campaign.translation_key])


def written(step: str, **changes) -> dict:
    """What a browser sends, with the box for the wall ticked."""
    answers = INVOICE if step == "invoice" else DONOR
    return answers | {"amount": "200", "on_wall": "on", "wall_name": "", "wall_url": ""} | changes


@BOTH
def test_company_is_shown_by_its_own_name_if_it_writes_no_other(client, campaign, step):
    sent = client.post(address(step, campaign), written(step, logo=upload(picture())))

    listing = SponsorListing.objects.get()
    assert (sent.status_code, listing.name, bool(listing.logo_hash)) == (303, DONOR["company"], True)
    assert ConsentRecord.objects.get().text.version == 2


@BOTH
def test_form_that_comes_back_says_that_the_logo_must_be_chosen_again(client, campaign, step):
    sent = client.post(address(step, campaign), written(step, email="zainab", logo=upload(picture())))

    html = sent.content.decode()
    assert (sent.status_code, html.count(GONE["en"])) == (422, 2)  # In the summary, and at the field.
    assert 'href="#id_logo"' in html
    assert Pledge.objects.count() == 0


@BOTH
def test_form_that_comes_back_without_a_logo_says_nothing_of_it(client, campaign, step):
    html = client.post(address(step, campaign), written(step, email="zainab")).content.decode()

    assert GONE["en"] not in html


@BOTH
def test_logo_that_is_no_picture_is_refused_in_one_word(client, campaign, step):
    sent = client.post(address(step, campaign), written(step, logo=upload(b"<svg onload=alert(1)>")))

    html = sent.content.decode()
    assert (sent.status_code, "We cannot read this file as a picture." in html) == (422, True)
    assert GONE["en"] not in html


@BOTH
def test_nobody_looks_at_a_logo_without_consent(client, campaign, step):
    sent = client.post(address(step, campaign), written(step, on_wall="", logo=upload(b"no picture")))

    assert (sent.status_code, SponsorListing.objects.count()) == (303, 0)


@BOTH
@pytest.mark.parametrize("url", ["ftp://example.org/", "javascript:alert(1)", "https://x.example/" + "y" * 300])
def test_address_that_is_none_of_the_web_is_refused(client, campaign, step, url):
    sent = client.post(address(step, campaign), written(step, wall_url=url))

    assert (sent.status_code, 'href="#id_wall_url"' in sent.content.decode()) == (422, True)
    assert (Pledge.objects.count(), SponsorListing.objects.count()) == (0, 0)


@BOTH
@pytest.mark.parametrize("field", ["company", "name", "wall_name"])
def test_cpr_number_is_refused_wherever_words_are_written(client, campaign, step, field):
    sent = client.post(address(step, campaign), written(step, **{field: "Maren 010190-1234"}))

    assert (sent.status_code, f'href="#id_{field}"' in sent.content.decode()) == (422, True)
    assert Pledge.objects.count() == 0


def test_private_person_is_shown_by_no_name_that_she_did_not_write_for_it(client):
    campaign = make_campaign(
        shows_wall=True,
        audience="public",
        permit_number="21-700-0042",
        permit_valid_from=date(2020, 1, 1),
        permit_valid_to=date(2099, 12, 31),
    )

    refused = client.post(address("gift", campaign), written("gift"))
    accepted = client.post(address("gift", campaign), written("gift", wall_name="Zainab"))

    assert (refused.status_code, accepted.status_code) == (422, 303)
    assert "Write the name that we shall show." in refused.content.decode()
    assert SponsorListing.objects.get().name == "Zainab"
