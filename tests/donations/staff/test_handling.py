"""What staff do by hand: gifts from the bank, invoices, and what the wall may show."""

from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image

from core.models import AccessLog, Letter
from donations.models import InvoiceState, LedgerEntry, Pledge, RecognitionState
from tests.donations.factories import make_campaign
from tests.donations.staff.rows import UNAPPROVED, make_invoice, make_listing, make_statement
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db

OFFLINE = "/admin/giving/book/"


def gift(page, **changes) -> dict[str, str]:
    return {
        "campaign": str(page.translation_key),
        "amount": "1.250,50",
        "method": "mobilepay",
        "received_on": timezone.localdate().isoformat(),
        "kind": "gift",
        "vat_treatment": "gift",
        "company": "",
        "cvr": "",
        "name": "Gerda Hvidtjørn",
        "email": "gerda@example.org",
        "language": "en",
    } | changes


def test_gift_from_the_bank_is_booked_once_with_its_receipt_in_the_givers_language(client, fundraiser):
    campaign = make_campaign()

    response = client.post(OFFLINE, gift(campaign))

    entry = LedgerEntry.objects.get()
    assert response.url == f"/admin/giving/ledger/{entry.pk}/"
    assert (entry.amount_ore, entry.method, entry.booked_by, entry.campaign_key, entry.livemode) == (
        1_250_50,
        "mobilepay",
        "Fundraising",
        campaign.translation_key,
        False,
    )
    assert entry.pledge.donor()["name"] == "Gerda Hvidtjørn"
    assert list(Letter.objects.values_list("kind", "language")) == [("gift_receipt", "en")]


def test_sponsorship_from_the_bank_has_its_vat_taken_out(client, fundraiser):
    client.post(
        OFFLINE, gift(make_campaign(), kind="sponsorship", vat_treatment="sponsorship_25", amount="1000", method="bank")
    )

    entry = LedgerEntry.objects.get()
    assert (entry.kind, entry.amount_ore, entry.vat_ore) == ("sponsorship", 1_000_00, 200_00)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"amount": "free"}, "amount"),
        ({"amount": "0"}, "amount"),
        ({"campaign": "00000000-0000-0000-0000-000000000000"}, "campaign"),
        ({"method": "stripe"}, "method"),
        ({"received_on": (timezone.localdate() + timedelta(days=2)).isoformat()}, "received_on"),
        ({"received_on": "yesterday"}, "received_on"),
        ({"cvr": "12345678"}, "cvr"),
        ({"name": ""}, "name"),
        ({"name": "Gerda 010190-1234"}, "name"),
        ({"email": "nowhere"}, "email"),
        ({"vat_treatment": "sponsorship_25"}, "vat_treatment"),
        ({"vat_treatment": "undecided"}, "vat_treatment"),
        ({"language": "de"}, "language"),
    ],
)
def test_what_cannot_be_booked_is_said_at_its_field_and_what_was_typed_is_kept(client, fundraiser, changes, wrong):
    response = client.post(OFFLINE, gift(make_campaign(), **changes))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])
    assert 'value="gerda@example.org"' in response.content.decode() or "email" in changes
    assert not Pledge.objects.exists()


def test_invoice_is_sent_then_paid_and_booked_on_its_day(client, fundraiser):
    invoice = make_invoice()
    address = f"/admin/giving/invoices/{invoice.pk}/"
    paid_on = timezone.localdate() - timedelta(days=3)

    without_number = client.post(f"{address}invoiced/", {"number": ""})
    too_early = client.post(f"{address}paid/", {"paid_on": paid_on.isoformat()})
    before = LedgerEntry.objects.count()
    client.post(f"{address}invoiced/", {"number": "F-2026-17"})
    in_future = client.post(f"{address}paid/", {"paid_on": (timezone.localdate() + timedelta(days=1)).isoformat()})
    client.post(f"{address}paid/", {"paid_on": paid_on.isoformat()})

    invoice.refresh_from_db()
    assert (without_number.status_code, outcome(too_early), before, in_future.status_code) == (422, "back", 0, 422)
    assert (invoice.state, invoice.invoice_number, invoice.handled_by) == (
        InvoiceState.PAID,
        "F-2026-17",
        "Fundraising",
    )
    entry = LedgerEntry.objects.get()
    assert (entry.amount_ore, timezone.localdate(entry.occurred_at), entry.method) == (1_250_00, paid_on, "invoice")


def test_cancelled_invoice_has_no_button_any_more(client, fundraiser):
    invoice = make_invoice()
    address = f"/admin/giving/invoices/{invoice.pk}/"

    client.post(f"{address}cancel/")

    invoice.refresh_from_db()
    assert invoice.state == InvoiceState.CANCELLED
    assert '<form method="post" action="/admin/giving/invoices' not in client.get(address).content.decode()


def test_logo_and_words_are_seen_before_they_are_approved_and_the_term_is_kept(client, fundraiser, tmp_path):
    picture = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "purple").save(picture)
    listing = make_listing(logo_png=picture.read_bytes(), url="https://example.org/salon")
    address = f"/admin/giving/wall/{listing.pk}/"

    preview = client.get(address).content.decode()
    logo = client.get(f"{address}logo.png")
    wrong = client.post(f"{address}approve/", {"shown_from": "2026-05-01", "shown_until": "2026-04-01"})
    client.post(f"{address}approve/", {"shown_from": "2026-05-01", "shown_until": "2027-04-30"})

    listing.refresh_from_db()
    assert [
        word for word in (UNAPPROVED, "https://example.org/salon", f"{address}logo.png") if word not in preview
    ] == []
    assert (logo.headers["Content-Type"], logo.content) == ("image/png", picture.read_bytes())
    assert (wrong.status_code, listing.state, listing.decided_by) == (422, RecognitionState.APPROVED, "Fundraising")
    assert (listing.shown_from.isoformat(), listing.shown_until.isoformat()) == ("2026-05-01", "2027-04-30")


def test_sponsor_can_be_taken_off_the_wall_again(client, fundraiser):
    listing = make_listing(state=RecognitionState.APPROVED, shown_from=timezone.localdate())

    client.post(f"/admin/giving/wall/{listing.pk}/reject/")

    listing.refresh_from_db()
    assert listing.state == RecognitionState.REJECTED


def test_statement_is_read_before_it_is_approved_and_one_nobody_confirmed_cannot_be(client, fundraiser):
    waiting, unconfirmed = make_statement(), make_statement(state=RecognitionState.UNCONFIRMED)

    preview = client.get(f"/admin/giving/support/{waiting.pk}/").content.decode()
    for statement in (waiting, unconfirmed):
        client.post(f"/admin/giving/support/{statement.pk}/approve/")
        statement.refresh_from_db()

    assert "Alle skal have en chance." in preview
    assert (waiting.state, unconfirmed.state) == (RecognitionState.APPROVED, RecognitionState.UNCONFIRMED)
    assert (
        f"support/{unconfirmed.pk}/approve/"
        not in client.get(f"/admin/giving/support/{unconfirmed.pk}/").content.decode()
    )


def test_name_stands_in_the_list_only_once_it_is_public(client, fundraiser):
    make_listing(), make_statement()
    lists = ("/admin/giving/wall/", "/admin/giving/support/")
    before = [UNAPPROVED in client.get(path).content.decode() for path in lists]
    make_listing(state=RecognitionState.APPROVED), make_statement(state=RecognitionState.APPROVED)

    assert before == [False, False]
    assert [UNAPPROVED in client.get(path).content.decode() for path in lists] == [True, True]
    assert not AccessLog.objects.exists()
