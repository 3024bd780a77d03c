"""Send us an invoice: asked for once, never through the payment service, and booked when it is paid."""

import re
from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from PIL import Image

from core import consents, letters
from core.models import Letter
from donations import invoicing, recognition
from donations.consent_texts import SPONSOR_WALL
from donations.giving import GiftWish
from donations.invoicing import InvoiceRefused
from donations.models import (
    GivingSettings,
    InvoiceRequest,
    InvoiceState,
    KeylessObject,
    KeylessRequest,
    KeylessSession,
    LedgerEntry,
    PaymentMethod,
    Pledge,
    Receipt,
)
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign
from tests.donations.recognition_factories import listing_of, picture, upload
from tests.donations.test_sealing import every_row

pytestmark = pytest.mark.django_db

ADDRESS = {"address": "Kaktusvej 7, 3. tv.", "postcode": "5700", "town": "Svendborg", "reference": "REK-4711"}
EAN = "5798000420908"
TIER_KEY = "0b1f7f5e-8a57-4f55-9a2c-2d3a3b0f3f10"

#: The id of no tier.
UNKNOWN_KEY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def maren(django_user_model):
    """She may do everything."""
    return django_user_model.objects.create_superuser("maren")


@pytest.fixture
def campaign(_foundations):
    """A campaign with a tier of 10,000 kroner, VAT included, and a wall."""
    tier = {
        "type": "tier",
        "id": TIER_KEY,
        "value": {
            "name": "Guld",
            "price": 10_000_00,
            "benefits": "<p>Logo</p>",
            "places": 1,
            "vat_treatment": "sponsorship_25",
        },
    }
    return make_campaign(offers_invoice=True, shows_wall=True, tiers=[tier])


def form_address(campaign, language: str = "da") -> str:
    with translation.override(language):
        return reverse("donations:invoice", args=[campaign.translation_key])


def typed(**changes) -> dict[str, str]:
    """What a browser sends."""
    donor = {key: DONOR[key] for key in ("company", "cvr", "name", "email")}
    return donor | ADDRESS | {"choice": "amount", "amount": "1.250,50", "ean": EAN, "token": "t" * 43} | changes


def make_request(**fields) -> InvoiceRequest:
    """A request of 10,000 kroner of which 2,000 are VAT."""
    wish = GiftWish(
        campaign_key=uuid4(),
        campaign_id=None,
        amount_ore=10_000_00,
        currency="DKK",
        language="da",
        donor=DONOR,
        kind="sponsorship",
        vat_ore=2_000_00,
        vat_treatment="sponsorship_25",
        **fields,
    )
    return invoicing.request(wish=wish, address=ADDRESS).invoice_request


def test_request_is_written_down_whole(campaign, client):
    response = client.post(form_address(campaign, "en"), typed())

    asked = InvoiceRequest.objects.get()
    pledge = asked.pledge
    assert (response.status_code, response.url) == (303, f"{form_address(campaign, 'en')}?sent")
    assert (pledge.method, pledge.state, pledge.amount_ore, pledge.vat_ore) == ("invoice", "open", 1250_50, 0)
    assert (pledge.kind, pledge.frequency, pledge.language, pledge.livemode) == ("gift", "once", "en", False)
    assert pledge.campaign_key == campaign.translation_key
    assert pledge.donor() == DONOR | {"dedication": ""}
    assert (asked.address(), asked.ean, asked.state) == (ADDRESS, EAN, InvoiceState.REQUESTED)


def test_tier_is_taken_over_with_its_price_vat_and_name(campaign, client):
    page = client.get(f"{form_address(campaign)}?tier={TIER_KEY}")
    chosen = re.search(rf'value="({TIER_KEY}:\d+)"[^>]*checked', page.content.decode())[1]

    client.post(form_address(campaign), typed(choice=chosen, amount=""))

    pledge = Pledge.objects.get()
    assert (pledge.amount_ore, pledge.vat_ore, pledge.kind) == (10_000_00, 2_000_00, "sponsorship")
    assert (str(pledge.tier_key), pledge.tier_name, pledge.vat_treatment) == (TIER_KEY, "Guld", "sponsorship_25")


@pytest.mark.parametrize("choice", [f"{TIER_KEY}:100", f"{TIER_KEY}:999900", f"{UNKNOWN_KEY}:1000000", "x", ""])
def test_price_that_nobody_asks_for_is_refused(campaign, client, choice):
    response = client.post(form_address(campaign), typed(choice=choice, amount=""))

    assert (response.status_code, Pledge.objects.count()) == (422, 0)


def test_nothing_of_it_touches_the_payment_service(campaign, client, maren):
    client.post(form_address(campaign), typed())
    asked = InvoiceRequest.objects.get()
    invoicing.mark_invoiced(request=asked, number="1001", user=maren)
    invoicing.mark_paid(request=asked, paid_on=timezone.localdate(), user=maren)

    assert [model.objects.count() for model in (KeylessRequest, KeylessSession, KeylessObject)] == [0, 0, 0]
    pledge = Pledge.objects.get()
    assert (pledge.checkout_session_id, pledge.state) == (None, PledgeState.PAID)


def test_form_that_is_sent_twice_asks_once(campaign):
    for _press in range(2):
        assert Client().post(form_address(campaign), typed()).status_code == 303

    assert [model.objects.count() for model in (Pledge, InvoiceRequest, Letter)] == [1, 1, 1]


def test_form_that_is_changed_after_going_back_asks_again(campaign, client):
    first = client.post(form_address(campaign), typed(amount="500"))
    changed = client.post(form_address(campaign), typed(amount="700"))

    assert (first.status_code, changed.status_code) == (303, 303)
    assert sorted(pledge.amount_ore for pledge in Pledge.objects.all()) == [500_00, 700_00]


def test_every_form_has_a_token_of_its_own(campaign, client):
    tokens = {
        re.search(r'name="token" value="([^"]+)"', client.get(form_address(campaign)).content.decode())[1]
        for _look in range(2)
    }

    assert len(tokens) == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("company", ""),
        ("cvr", ""),
        ("cvr", "12345678"),
        ("cvr", "DK1358562"),
        ("ean", "5798000420909"),
        ("ean", "96385074"),
        ("ean", "579800042090"),
        ("ean", "abcdefghijklm"),
        ("name", ""),
        ("email", "x@"),
        ("address", ""),
        ("postcode", ""),
        ("postcode", "5" * 13),
        ("town", ""),
        ("amount", ""),
        ("amount", "1"),
        ("amount", "1e9"),
        ("amount", "-500"),
        ("amount", "100001"),
        ("website", "x"),
        ("reference", "010190-1234"),
        ("address", "0101901234"),
        ("name", "Bo 010190-1234"),
        ("company", "nul\0"),
    ],
)
def test_what_is_wrong_is_shown_back_and_kept_nowhere(campaign, client, field, value):
    response = client.post(form_address(campaign), typed(**{field: value}))

    form = response.context["form"]
    assert response.status_code == 422
    assert list(form.errors) == [field]
    assert form[field].value() == value
    assert form["company"].value() == typed(**{field: value})["company"]
    assert [model.objects.count() for model in (Pledge, InvoiceRequest, Letter)] == [0, 0, 0]


def test_campaign_without_tiers_asks_for_an_amount_alone(client):
    campaign = make_campaign(offers_invoice=True)

    refused = client.post(form_address(campaign), typed(amount=""))
    taken = client.post(form_address(campaign), typed(amount="500"))

    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["amount"])
    assert "choice" not in refused.context["form"].fields
    assert (taken.status_code, Pledge.objects.get().amount_ore) == (303, 500_00)


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [("cvr", "DK 13 58 56 28", "13585628"), ("ean", "5798 0004 2090 8", EAN), ("ean", "", "")],
)
def test_numbers_are_read_however_they_are_spaced(campaign, client, field, value, kept):
    client.post(form_address(campaign), typed(**{field: value}))

    asked = InvoiceRequest.objects.get()
    assert {"cvr": asked.pledge.donor()["cvr"], "ean": asked.ean}[field] == kept


def test_who_asks_and_where_the_invoice_goes_stand_in_no_table_and_no_letter(campaign, client, mailoutbox):
    client.post(form_address(campaign), typed())
    letters.deliver(Letter.objects.get().pk)

    told = every_row()
    secrets = [DONOR[key] for key in ("company", "cvr", "name", "email")] + [ADDRESS["address"], ADDRESS["reference"]]
    assert [secret for secret in secrets if secret in told] == []
    assert mailoutbox[-1].to == [DONOR["email"]]
    written = mailoutbox[-1].subject + mailoutbox[-1].body
    assert [secret for secret in [*secrets, EAN] if secret in written] == []


def test_logo_and_name_wait_for_approval_with_the_consent(campaign, client):
    wall = {"on_wall": "on", "wall_name": "", "wall_url": "ørkenrosen.example", "logo": upload(picture())}
    client.post(form_address(campaign), typed(**wall))

    listing = listing_of(Pledge.objects.get())
    assert (listing.name, listing.state) == (DONOR["company"], "waiting")
    assert listing.url.startswith("https://")
    assert Image.open(BytesIO(listing.logo_png)).size == (600, 200)
    subject = f"pledge:{listing.pledge_id}"
    assert consents.standing(purpose=SPONSOR_WALL, room="donations", subject=subject) is not None


def test_nobody_stands_on_the_wall_unasked(campaign, client):
    page = client.get(form_address(campaign)).content.decode()
    client.post(form_address(campaign), typed(wall_name="Alligevel", logo=upload(picture())))

    assert not re.search(r'name="on_wall"[^>]*checked', page)
    assert not hasattr(Pledge.objects.get(), "listing")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("wall_url", "javascript:alert(1)"),
        ("wall_url", "ftp://example.org/"),
        ("wall_name", "010190-1234"),
        ("logo", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_what_the_wall_cannot_show_is_refused_in_the_form(campaign, client, field, value):
    sent = upload(value) if isinstance(value, bytes) else value

    response = client.post(form_address(campaign), typed(on_wall="on", **{field: sent}))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert Pledge.objects.count() == 0


def test_paid_invoice_is_booked_once_with_its_receipt(maren):
    asked = make_request()
    invoicing.mark_invoiced(request=asked, number=" F-1001 ", user=maren)

    paid = invoicing.mark_paid(request=asked, paid_on=date(2026, 1, 31), user=maren)

    entry = LedgerEntry.objects.get()
    assert (paid.state, paid.invoice_number, paid.handled_by) == (InvoiceState.PAID, "F-1001", "maren")
    assert (entry.kind, entry.external_id, entry.method) == ("sponsorship", f"invoice-{asked.pk}", "invoice")
    assert (entry.amount_ore, entry.vat_ore, entry.booked_by) == (10_000_00, 2_000_00, "maren")
    assert timezone.localdate(entry.occurred_at) == date(2026, 1, 31)
    assert Receipt.objects.get().entry == entry
    with pytest.raises(InvoiceRefused):
        invoicing.mark_paid(request=asked, paid_on=date(2026, 1, 31), user=maren)
    assert LedgerEntry.objects.count() == 1


def test_sponsor_that_paid_by_invoice_stands_on_the_wall(maren):
    asked = make_request()
    listing = recognition.ask_for_listing(pledge=asked.pledge, name="Guldsponsor")
    recognition.approve(row=listing, user=maren)
    key = asked.pledge.campaign_key
    assert recognition.wall(campaign_key=key).is_empty

    invoicing.mark_invoiced(request=asked, number="1", user=maren)
    invoicing.mark_paid(request=asked, paid_on=timezone.localdate(), user=maren)

    assert [sponsor.name for sponsor in recognition.wall(campaign_key=key).sponsors] == ["Guldsponsor"]


def test_address_gets_three_letters_a_day_and_every_request_is_kept(campaign):
    for number in range(5):
        Client().post(form_address(campaign), typed(token=f"token-{number}"))

    assert (InvoiceRequest.objects.count(), Letter.objects.count()) == (5, 3)


def test_visitor_is_stopped_after_ten_in_an_hour(campaign, client):
    answers = [client.post(form_address(campaign), typed(token=f"t{number}")).status_code for number in range(11)]

    assert answers == [303] * 10 + [429]


@pytest.mark.parametrize(
    "fields",
    [
        {"offers_invoice": False},
        {"ends_on": timezone.localdate() - timedelta(days=1)},
        {"starts_on": timezone.localdate() + timedelta(days=1)},
    ],
)
def test_campaign_that_offers_none_says_so(client, fields):
    campaign = make_campaign(**({"offers_invoice": True} | fields))

    assert client.get(form_address(campaign)).status_code == 409
    assert client.post(form_address(campaign), typed()).status_code == 409
    assert Pledge.objects.count() == 0


def test_switch_of_the_office_closes_it(campaign, client):
    GivingSettings.objects.update_or_create(defaults={"takes_gifts": False})

    assert client.get(form_address(campaign)).status_code == 409


@pytest.mark.parametrize("language", ["da", "en"])
def test_page_after_it_says_what_happens_next_and_nothing_of_who_asked(campaign, client, language):
    response = client.get(f"{form_address(campaign, language)}?sent")

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "<ol>" in response.content.decode()


def test_method_is_an_invoice_whatever_the_wish_says():
    assert make_request(method=PaymentMethod.STRIPE).pledge.method == PaymentMethod.INVOICE
