"""The staff's lists and details: filtered, as many queries with three rows as with one, and opened with a purpose."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import AccessLog, Letter
from donations.models import Frequency, LedgerEntry, PledgeKind, Receipt, WebhookEvent, WebhookOutcome
from donations.states import PledgeState
from tests.donations.factories import DONOR, PLANTED, make_campaign, make_pledge
from tests.donations.staff.rows import (
    INVOICE_ADDRESS,
    PAYER,
    make_event,
    make_invoice,
    make_listing,
    make_paid,
    make_statement,
    make_subscription,
)
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db

WEBHOOKS = "/admin/giving/webhooks/"

#: How to make one row of each list.
LISTS = {
    "gifts": make_paid,
    "sponsors": make_subscription,
    "ledger": make_paid,
    "receipts": make_paid,
    "invoices": make_invoice,
    "wall": make_listing,
    "support": make_statement,
}


@pytest.mark.parametrize("name", LISTS)
def test_list_asks_as_many_queries_with_one_row_as_with_three(client, editor, name):
    client.force_login(editor)
    counted = []
    for rows in (1, 3):
        while len(shown(client, name)) < rows:
            LISTS[name](campaign=make_campaign())
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/admin/giving/{name}/")
        counted.append(len(queries.captured_queries))

    assert counted[0] == counted[1]


def shown(client, name: str, **query) -> list:
    """What a list shows, in its order."""
    return list(client.get(f"/admin/giving/{name}/", query).context["object_list"])


def test_gifts_are_found_by_what_they_are(client, fundraiser):
    campaign = make_campaign()
    paid, _entry = make_paid(campaign=campaign)
    monthly = make_pledge(frequency=Frequency.MONTHLY, state=PledgeState.FAILED, method="bank")
    sponsor = make_pledge(kind=PledgeKind.SPONSORSHIP)
    make_pledge(livemode=True)

    found = {
        query: {one.pk for one in shown(client, "gifts", **dict([query]))}
        for query in [
            ("state", "paid"),
            ("kind", "sponsorship"),
            ("frequency", "monthly"),
            ("method", "bank"),
            ("campaign", str(campaign.translation_key)),
            ("reference", str(paid.pk)[:8].upper()),
            ("reference", "not-a-reference"),
        ]
    }

    assert {one.pk for one in shown(client, "gifts")} == {paid.pk, monthly.pk, sponsor.pk}
    assert found == {
        ("state", "paid"): {paid.pk},
        ("kind", "sponsorship"): {sponsor.pk},
        ("frequency", "monthly"): {monthly.pk},
        ("method", "bank"): {monthly.pk},
        ("campaign", str(campaign.translation_key)): {paid.pk},
        ("reference", str(paid.pk)[:8].upper()): {paid.pk},
        ("reference", "not-a-reference"): set(),
    }


def test_sponsors_are_listed_by_when_they_renew(client, fundraiser):
    once, _entry = make_paid(kind=PledgeKind.SPONSORSHIP)
    late, soon = make_subscription(days_left=50), make_subscription(days_left=5)
    make_paid()

    assert [one.pk for one in shown(client, "sponsors")] == [soon.pledge_id, late.pledge_id, once.pk]
    assert [one.pk for one in shown(client, "sponsors", renews="30")] == [soon.pledge_id]


@pytest.mark.parametrize("number", ["{receipt.reference}", "{receipt.number}", "{receipt.year}-{receipt.number}"])
def test_receipt_is_found_by_its_number_however_it_is_typed(client, fundraiser, number):
    make_paid(), make_paid()
    receipt = Receipt.objects.order_by("pk").first()

    assert [one.pk for one in shown(client, "receipts", number=number.format(receipt=receipt))] == [receipt.pk]


def test_who_gives_is_shown_to_those_who_say_why_after_it_was_written_down(client, fundraiser):
    invoice = make_invoice()
    address = f"/admin/giving/gifts/{invoice.pledge_id}/"

    closed = client.get(address).content.decode()
    refused = client.post(address, {"purpose": "curiosity"})
    opened = client.post(address, {"purpose": "invoice"}).content.decode()
    logged = list(AccessLog.objects.values_list("subject_kind", "subject_id", "user_name", "purpose", "what"))

    planted = [*DONOR.values(), *INVOICE_ADDRESS.values()]
    assert [word for word in planted if word in closed + refused.content.decode()] == []
    assert refused.status_code == 422
    assert [word for word in planted if word not in opened] == []
    assert logged == [("giver", str(invoice.pledge_id), "Fundraising", "invoice", "giver")]
    assert "Fundraising" in client.get(address).content.decode()


def test_who_gives_stays_closed_without_the_right(client, fundraiser):
    pledge, _entry = make_paid()
    for group in fundraiser.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="open_giver"))

    response = client.post(f"/admin/giving/gifts/{pledge.pk}/", {"purpose": "thanks"}, follow=True)

    assert [word for word in PLANTED if word in response.content.decode()] == []
    assert not AccessLog.objects.exists()


def test_broken_seal_is_said_and_nothing_is_logged(client, fundraiser):
    pledge, _entry = make_paid()
    pledge.donor_sealed = b"broken"
    pledge.save(update_fields=["donor_sealed"])

    response = client.post(f"/admin/giving/gifts/{pledge.pk}/", {"purpose": "thanks"})

    assert outcome(response) == "back"
    assert not AccessLog.objects.exists()


def test_gift_of_the_other_mode_is_not_there(client, fundraiser):
    pledge = make_pledge(livemode=True)
    client.raise_request_exception = False

    assert outcome(client.get(f"/admin/giving/gifts/{pledge.pk}/")) == "404"


def test_receipt_is_sent_again_to_whoever_gave(client, accountant):
    _pledge, entry = make_paid()
    Letter.objects.all().delete()

    client.post(f"/admin/giving/ledger/{entry.pk}/send/")

    assert list(Letter.objects.values_list("kind", "object_id")) == [("gift_receipt", str(entry.receipt.pk))]


def test_correction_is_another_entry_with_a_reason_and_a_name(client, accountant):
    _pledge, entry = make_paid(amount_ore=500_00)
    address = f"/admin/giving/ledger/{entry.pk}/correct/"
    correction = {"direction": "less", "amount": "120,50", "reason": "Typed wrong"}

    too_much = client.post(address, correction | {"amount": "900"})
    without_reason = client.post(address, correction | {"reason": " "})
    done = client.post(address, correction)

    assert (too_much.status_code, without_reason.status_code, outcome(done)) == (422, 422, "back")
    assert 'value="900"' in too_much.content.decode()
    booked = LedgerEntry.objects.exclude(pk=entry.pk).get()
    assert (booked.kind, booked.amount_ore, booked.reason, booked.booked_by, booked.corrects_id) == (
        "correction",
        -120_50,
        "Typed wrong",
        "Accounting",
        entry.pk,
    )


def test_body_of_an_event_is_opened_with_a_purpose_and_written_down(client, accountant):
    event = make_event()
    address = f"/admin/giving/webhooks/{event.pk}/"

    closed = client.get(address).content.decode()
    opened = client.post(address, {"purpose": "accounts"}).content.decode()

    assert (PAYER in closed, PAYER in opened) == (False, True)
    assert list(AccessLog.objects.values_list("subject_kind", "subject_id", "what")) == [
        ("payment_event", event.pk, "body")
    ]


def test_body_of_an_event_stays_closed_to_whoever_may_not_see_who_gives(client, accountant):
    event = make_event()
    for group in accountant.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="open_giver"))

    response = client.post(f"/admin/giving/webhooks/{event.pk}/", {"purpose": "accounts"}, follow=True)

    assert PAYER not in response.content.decode()
    assert not AccessLog.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_parked_event_is_worked_on_again(client, accountant):
    event = WebhookEvent(
        id="evt_again", type="customer.updated", api_version="x", livemode=False, outcome=WebhookOutcome.PARKED
    )
    event.seal_body(
        '{"id": "evt_again", "object": "event", "type": "customer.updated", "api_version": "2026-10-28.endive",'
        ' "livemode": false, "created": 1790000000, "data": {"object": {"object": "customer", "id": "cus_1"}}}'
    )
    event.save()

    client.post("/admin/giving/webhooks/evt_again/replay/")

    event.refresh_from_db()
    assert event.outcome == WebhookOutcome.IGNORED


@pytest.mark.parametrize(
    ("changes", "is_linked"),
    [
        ({"DONATIONS_TEST_GATEWAY": True}, True),
        ({"DONATIONS_TEST_GATEWAY": False}, False),
        ({"DONATIONS_TEST_GATEWAY": True, "STRIPE_SECRET_KEY": "sk_test_x"}, False),
        ({"DONATIONS_TEST_GATEWAY": True, "STRIPE_SECRET_KEY": "sk_live_x"}, False),
    ],
    ids=str,
)
def test_webhook_log_leads_to_the_test_gateways_controls_where_it_is_on(
    client, accountant, settings, changes, is_linked
):
    event = make_event()
    for name, value in changes.items():
        setattr(settings, name, value)

    screens = [client.get(path).content.decode() for path in (WEBHOOKS, f"{WEBHOOKS}{event.pk}/")]

    assert ['href="/test-gateway/controls/"' in html for html in screens] == [is_linked] * 2
