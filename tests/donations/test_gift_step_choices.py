"""What somebody may choose on the way to a gift: how often, the fee, a dedication, a name on the wall. All restated."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from PIL import Image

from donations.models import GivingSettings, KeylessSession, Pledge, SponsorListing, SponsorshipCampaignPage
from tests.donations.factories import DONOR, make_campaign

pytestmark = pytest.mark.django_db

PUBLIC = {
    "audience": "public",
    "permit_number": "21-700-0042",
    "permit_valid_from": date(2020, 1, 1),
    "permit_valid_to": date(2099, 12, 31),
}
DEDICATION = "Til minde om Shirin Vestergaard"
WALL = {"on_wall": "on", "wall_name": "Ørkenrosen", "wall_url": "https://orkenrosen.example/"}


@pytest.fixture
def campaign(db) -> SponsorshipCampaignPage:
    return make_campaign(offers_monthly=True, offers_yearly=True, shows_wall=True)


def step_address(campaign: SponsorshipCampaignPage, language: str = "en") -> str:
    with translation.override(language):
        return reverse("donations:gift", args=[campaign.translation_key])


def answers(**changes) -> dict:
    return {"amount": "200", "frequency": "once", **DONOR, "website": "", "resume": ""} | changes


def button(html: str) -> str:
    """What the button that pays says, with everything in it."""
    label = re.search(r'<button type="submit" class="button">(.*?)</button>', html.split("<main", 1)[1], re.DOTALL)
    return re.sub(r"<[^>]+>", "|", label[1]) if label else ""


def picture(kind: str = "PNG") -> SimpleUploadedFile:
    stream = BytesIO()
    Image.new("RGB", (60, 30), "#9c2f3f").save(stream, format=kind)
    return SimpleUploadedFile("logo.png", stream.getvalue(), content_type="image/png")


@pytest.mark.parametrize(
    ("language", "frequency", "words"),
    [
        ("da", "once", "Støt med 200\u00a0kr."),
        ("da", "monthly", "Støt med 200\u00a0kr. hver måned"),
        ("en", "monthly", "Give DKK\u00a0200 every month"),
        ("en", "yearly", "Give DKK\u00a0200 every year"),
    ],
)
def test_button_says_amount_and_frequency(client, campaign, language, frequency, words):
    html = client.get(step_address(campaign, language), {"amount": "200", "frequency": frequency}).content.decode()

    assert f"|{words}|" in button(html)


@pytest.mark.parametrize("frequency", ["once", "monthly", "yearly"])
def test_frequency_is_pledged_and_charged_as_it_was_restated(client, campaign, frequency):
    client.post(step_address(campaign), answers(frequency=frequency))

    session = KeylessSession.objects.get()
    assert Pledge.objects.get().frequency == frequency
    assert session.body["mode"] == ("payment" if frequency == "once" else "subscription")


@pytest.mark.parametrize("frequency", ["weekly", "monthly; drop table", "٣", "x" * 2_000, "MONTHLY"])
def test_frequency_that_is_not_offered_is_refused(client, campaign, frequency):
    asked = client.get(step_address(campaign), {"amount": "200", "frequency": frequency})
    sent = client.post(step_address(campaign), answers(frequency=frequency))

    assert (asked.status_code, sent.status_code) == (422, 422)
    assert "Choose how often you want to give." in sent.content.decode()
    assert Pledge.objects.count() == 0


def test_campaign_that_offers_single_gifts_alone_takes_no_monthly_one(client):
    campaign = make_campaign()

    page = client.get(campaign.get_url()).content.decode()
    response = client.post(step_address(campaign), answers(frequency="monthly"))

    assert 'name="frequency"' not in page
    assert (response.status_code, Pledge.objects.count()) == (422, 0)


def test_page_offers_the_frequencies_with_once_chosen(client, campaign):
    html = client.get(campaign.get_url()).content.decode()

    radios = re.findall(r'<input type="radio" name="frequency" value="(\w+)"[^>]*?( checked)?>', html)
    assert radios == [("once", " checked"), ("monthly", ""), ("yearly", "")]


def test_amount_is_changed_a_step_before_and_all_else_is_kept(client, campaign):
    html = client.get(step_address(campaign), {"amount": "1.250,50", "frequency": "monthly"}).content.decode()
    change = re.search(r'href="([^"]*change=1[^"]*)"', html)
    form = client.get(change[1].replace("&amp;", "&") if change else "/")

    assert form.status_code == 200
    assert 'value="1250,50"' in form.content.decode()
    assert re.search(r'value="monthly"[^>]*checked', form.content.decode())


def test_nothing_is_ticked_beforehand(client, campaign):
    html = client.get(step_address(campaign), {"amount": "200"}).content.decode()

    boxes = re.findall(r'<input[^>]*type="checkbox"[^>]*>', html)
    assert sorted(re.search(r'name="(\w+)"', box)[1] for box in boxes) == ["covers_fee", "on_wall"]
    assert [box for box in boxes if "checked" in box] == []


def test_fee_is_named_in_kroner_and_added_only_when_ticked(client, campaign):
    html = client.get(step_address(campaign), {"amount": "200"}).content.decode()
    client.post(step_address(campaign), answers())
    client.post(step_address(campaign), answers(covers_fee="on"))

    plain, covered = Pledge.objects.order_by("created_at")
    lines = [session.body["amount_total"] for session in KeylessSession.objects.order_by("created_at")]
    assert "Add DKK\u00a04.88 for the payment&#x27;s fee" in html
    assert button(html).split("|")[1::2] == ["Give DKK\u00a0200", "Give DKK\u00a0204.88"]
    assert (plain.amount_ore, plain.fee_ore) == (200_00, 0)
    assert (covered.amount_ore, covered.fee_ore) == (204_88, 4_88)
    assert sorted(lines) == [200_00, 204_88]


def test_fee_that_makes_no_sense_is_not_offered(client, campaign):
    GivingSettings.objects.update_or_create(pk=1, defaults={"fee_basis_points": 10_000})

    html = client.get(step_address(campaign), {"amount": "200"}).content.decode()

    assert "covers_fee" not in html


def test_dedication_and_wall_are_sealed_and_never_told_to_the_payment_service(client, campaign):
    client.post(step_address(campaign), answers(dedication=f"  {DEDICATION} ", **WALL))

    session = KeylessSession.objects.get()
    assert Pledge.objects.get().donor() == DONOR | {"dedication": DEDICATION}
    told = repr(session.body)
    assert [
        word for word in (DEDICATION, "Shirin", *WALL.values(), *DONOR.values()) if len(word) > 2 and word in told
    ] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("dedication", "x" * 121),
        ("dedication", "a\x00b"),
        ("dedication", "Til Bo, 010190-1234"),
        ("wall_name", "x" * 121),
        ("wall_url", "javascript:alert(1)"),
        ("wall_url", "https://" + "x" * 300 + ".example"),
    ],
)
def test_bad_word_beside_the_gift_is_refused(client, campaign, field, value):
    response = client.post(step_address(campaign), answers(**(WALL | {field: value})))

    assert response.status_code == 422
    assert f'id="id_{field}"' in response.content.decode()
    assert (Pledge.objects.count(), SponsorListing.objects.count()) == (0, 0)


def test_wall_is_asked_for_only_with_consent(client, campaign):
    client.post(step_address(campaign), answers(**(WALL | {"on_wall": ""}), logo=picture()))
    without = SponsorListing.objects.count()
    client.post(step_address(campaign), answers(**WALL, logo=picture()))

    listing = SponsorListing.objects.get()
    assert without == 0
    assert (listing.name, listing.url, listing.state) == ("Ørkenrosen", "https://orkenrosen.example/", "waiting")
    assert bytes(listing.logo_png).startswith(b"\x89PNG")


def test_company_is_shown_by_its_name_if_it_writes_no_other(client, campaign):
    client.post(step_address(campaign), answers(on_wall="on"))

    assert SponsorListing.objects.get().name == DONOR["company"]


def test_person_is_never_shown_by_a_name_she_did_not_write_for_it(client):
    campaign = make_campaign(shows_wall=True, **PUBLIC)

    response = client.post(
        step_address(campaign), {"amount": "200", "name": "Bo", "email": "bo@example.org", "on_wall": "on"}
    )

    assert response.status_code == 422
    assert "Write the name that we shall show." in response.content.decode()
    assert SponsorListing.objects.count() == 0


@pytest.mark.parametrize("content", [b"<svg onload=alert(1)>", b"", b"GIF89a", b"\x89PNG\r\n\x1a\nbroken"])
def test_file_that_is_no_logo_is_refused_and_the_rest_is_kept(client, campaign, content):
    logo = SimpleUploadedFile("logo.png", content, content_type="image/png")

    response = client.post(step_address(campaign), answers(**WALL, logo=logo))

    assert response.status_code == 422
    assert 'value="Ørkenrosen"' in response.content.decode()
    assert Pledge.objects.count() == 0


def test_campaign_without_a_wall_asks_nothing_about_it(client):
    campaign = make_campaign()

    html = client.get(step_address(campaign), {"amount": "200"}).content.decode()
    client.post(step_address(campaign), answers(**WALL))

    assert "on_wall" not in html
    assert (Pledge.objects.count(), SponsorListing.objects.count()) == (1, 0)


def test_cancelling_keeps_amount_and_frequency_but_not_the_fee(client, campaign):
    client.post(step_address(campaign), answers(amount="1.250,50", frequency="yearly", covers_fee="on"))

    back = client.get(KeylessSession.objects.get().body["cancel_url"])
    html = client.get(back.headers["Location"]).content.decode()

    assert "Give DKK\u00a01,250.50 every year" in button(html)
    assert re.search(r'name="covers_fee"[^>]*checked', html) is None


@pytest.mark.parametrize("method", ["get", "post"])
def test_kill_switch_closes_every_door_and_shows_the_other_ways(
    client, campaign, method, django_capture_on_commit_callbacks
):
    before = client.get(campaign.get_url()).content.decode()
    giving = GivingSettings.load()
    giving.takes_gifts, giving.bank_account, giving.mobilepay_number = False, "1234 0012345678", "12345"
    with django_capture_on_commit_callbacks(execute=True):
        giving.save()

    page = client.get(campaign.get_url()).content.decode()
    response = getattr(client, method)(step_address(campaign), answers())

    assert ("own_amount" in before, "own_amount" in page) == (True, False)
    assert response.status_code == 409
    for html in (page, response.content.decode()):
        assert "1234 0012345678" in html
        assert "12345" in html
    assert Pledge.objects.count() == 0


def test_who_is_braked_is_told_of_the_other_ways(client, campaign):
    GivingSettings.objects.update_or_create(pk=1, defaults={"bank_account": "1234 0012345678"})

    responses = [client.post(step_address(campaign), answers()) for _ in range(11)]

    assert responses[-1].status_code == 429
    assert "1234 0012345678" in responses[-1].content.decode()
    assert DONOR["email"] in responses[-1].content.decode()
