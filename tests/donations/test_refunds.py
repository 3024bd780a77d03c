"""Money back: asked for by one, approved by another, sent once, and booked when the payment service says so."""

from uuid import uuid4

import pytest
import stripe
from django.db import IntegrityError, transaction

from core.models import Letter
from donations import booking, refunds
from donations.gateway import client, keyless_payer
from donations.gateway.keyless import postman
from donations.models import LedgerEntry, PaymentMethod, Receipt, RefundRequest, WebhookEvent
from tests.donations.factories import make_entry, make_pledge, open_page
from tests.donations.money import movements, paid_gift, staff, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def asker(db):
    return staff("asker", "request_refund", "approve_refund")


@pytest.fixture
def approver(db):
    return staff("approver", "approve_refund")


def ask(entry, user, amount_ore=50_00, reason="requested_by_customer") -> RefundRequest:
    return refunds.ask(entry=entry, amount_ore=amount_ore, reason=reason, user=user)


def test_refund_that_somebody_else_approves_is_sent_and_booked_with_its_credit_note(asker, approver):
    entry = paid_gift(amount_ore=200_00)

    request = refunds.approve(request=ask(entry, asker), user=approver)

    tell(*keyless_payer.undelivered())
    assert (request.state, request.requested_by, request.decided_by) == ("done", "asker", "approver")
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]
    booked = LedgerEntry.objects.get(kind="refund")
    assert (booked.external_id, booked.booked_by) == (request.refund_reference, "approver")
    assert Receipt.objects.get(entry=booked).kind == "credit_note"
    assert [*Letter.objects.order_by("created_at").values_list("kind", flat=True)] == [
        "gift_receipt",
        "gift_credit_note",
    ]


def test_refund_tells_the_payment_service_why_and_nothing_of_the_giver(asker, approver):
    entry = paid_gift()

    request = refunds.approve(request=ask(entry, asker, reason="fraudulent"), user=approver)

    (event,) = [event for event in keyless_payer.undelivered() if event["type"] == "refund.created"]
    made = event["data"]["object"]
    assert made["reason"] == "fraudulent"
    assert made["metadata"] == {
        "v": "1",
        "refund_request": str(request.pk),
        "pledge": str(entry.pledge_id),
        "campaign": str(entry.campaign_key),
    }


def test_nobody_approves_her_own_request(asker):
    request = ask(paid_gift(), asker)

    with pytest.raises(refunds.RefundRefused):
        refunds.approve(request=request, user=asker)
    with pytest.raises(IntegrityError), transaction.atomic():
        RefundRequest.objects.update(decided_by="asker")

    assert RefundRequest.objects.get().state == "requested"


def test_who_lacks_the_right_neither_asks_nor_decides(asker):
    entry, reader = paid_gift(), staff("reader", "view_giving")
    request = ask(entry, asker)

    for attempt in (
        lambda: ask(entry, reader),
        lambda: refunds.approve(request=request, user=reader),
        lambda: refunds.refuse(request=request, user=reader),
    ):
        with pytest.raises(refunds.RefundRefused):
            attempt()

    assert [*RefundRequest.objects.values_list("state", flat=True)] == ["requested"]


def test_refused_request_moves_nothing_and_cannot_be_approved_any_more(asker, approver):
    request = refunds.refuse(request=ask(paid_gift(), asker), user=approver)

    with pytest.raises(refunds.RefundRefused):
        refunds.approve(request=request, user=staff("third", "approve_refund"))

    assert (RefundRequest.objects.get().state, len(movements())) == ("refused", 1)


def test_more_than_is_left_cannot_be_asked_for(asker):
    entry = paid_gift(amount_ore=200_00)
    ask(entry, asker, 150_00)

    left = booking.refundable(entry)
    for amount_ore in (50_01, 0, -1):
        with pytest.raises(refunds.RefundRefused):
            ask(entry, asker, amount_ore)

    assert (left, RefundRequest.objects.count()) == (50_00, 1)


def test_what_went_back_meanwhile_cannot_be_approved_again(asker, approver):
    entry = paid_gift(amount_ore=200_00)
    request = ask(entry, asker, 150_00)
    tell(*keyless_payer.refund(entry.payment_reference, 100_00))

    with pytest.raises(refunds.RefundRefused):
        refunds.approve(request=request, user=approver)

    assert RefundRequest.objects.get().state == "requested"


def test_only_a_gift_can_be_paid_back(asker):
    entry = paid_gift()
    tell(*keyless_payer.refund(entry.payment_reference, 50_00))
    taken = LedgerEntry.objects.get(kind="refund")

    with pytest.raises(refunds.RefundRefused):
        ask(taken, asker, 10_00)

    assert booking.refundable(taken) == 0


def test_live_site_does_not_pay_test_money_back(asker, settings):
    entry = paid_gift()
    settings.STRIPE_SECRET_KEY = "sk_live_x"

    with pytest.raises(refunds.RefundRefused):
        ask(entry, asker)


def test_refund_stays_approved_while_the_payment_service_is_down_and_is_sent_once_later(asker, approver, monkeypatch):
    request = ask(paid_gift(amount_ore=200_00), asker)
    with monkeypatch.context() as down:
        down.setattr(client.KeylessStripe, "request", fail_on_the_way)
        first = refunds.approve(request=request, user=approver)

    then = refunds.send(request=first)
    again = refunds.send(request=then)

    tell(*keyless_payer.undelivered())
    assert (first.state, bool(first.error)) == ("approved", True)
    assert (then.state, again.state, then.error) == ("done", "done", "")
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]


def fail_on_the_way(self, *args, **kwargs):
    raise stripe.APIConnectionError("no way through")


def test_refund_whose_answer_was_lost_is_not_made_twice(asker, approver, monkeypatch):
    request = ask(paid_gift(amount_ore=200_00), asker)
    answer = client.KeylessStripe.request

    def lose_the_answer(self, method, url, *args, **kwargs):
        answer(self, method, url, *args, **kwargs)
        raise stripe.APIConnectionError("gone")

    with monkeypatch.context() as lossy:
        lossy.setattr(client.KeylessStripe, "request", lose_the_answer)
        lost = refunds.approve(request=request, user=approver)
    after_loss = lost.state
    tell(*keyless_payer.undelivered())

    lost.refresh_from_db()
    refunds.send(request=lost)

    assert (after_loss, lost.state) == ("approved", "done")
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]


def test_refund_that_the_payment_service_refuses_is_marked_as_failed(asker, approver):
    entry = make_entry(campaign_key=uuid4(), amount_ore=200_00)

    request = refunds.approve(request=ask(entry, asker), user=approver)

    assert (request.state, bool(request.error), len(movements())) == ("failed", True, 1)


def test_refund_that_fails_at_the_bank_is_booked_back(asker, approver):
    entry = paid_gift(amount_ore=200_00)
    request = refunds.approve(request=ask(entry, asker), user=approver)

    tell(*keyless_payer.fail_refund(request.refund_reference))
    tell(*keyless_payer.undelivered())

    request.refresh_from_db()
    assert request.state == "failed"
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0), ("refund_reversed", 50_00, 0, 0)]
    assert (LedgerEntry.objects.left_of(entry), booking.refundable(entry)) == (200_00, 200_00)


def test_refund_made_in_stripes_dashboard_is_booked():
    entry = paid_gift(amount_ore=200_00)

    outcomes = tell(*keyless_payer.refund(entry.payment_reference, 70_00))

    assert outcomes == ["applied"]
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -70_00, 0, 0)]


@pytest.mark.parametrize("parts", [(333_33, 333_33, 333_34), (1, 999_99), (500_00, 1, 499_99)])
def test_parts_of_a_refund_add_up_to_the_gifts_vat_and_fee(parts):
    entry = paid_gift(
        amount_ore=1000_00, vat_ore=199_99, fee_ore=7_77, kind="sponsorship", vat_treatment="sponsorship_25"
    )

    for part_ore in parts:
        tell(*keyless_payer.refund(entry.payment_reference, part_ore))

    rows = movements()
    assert [sum(row[place] for row in rows) for place in (1, 2, 3)] == [0, 0, 0]
    assert rows[0] == ("sponsorship", 1000_00, 199_99, 7_77)


def test_refund_that_comes_before_its_gift_waits_and_is_booked_with_it():
    pledge = make_pledge(amount_ore=200_00)
    paid = keyless_payer.pay(open_page(pledge))
    reference = paid[0]["data"]["object"]["payment_intent"]
    taken = keyless_payer.refund(reference, 50_00)

    first = tell(*taken)
    waiting = WebhookEvent.objects.get()
    waits_for = waiting.waits_for
    then = tell(*paid)

    waiting.refresh_from_db()
    assert (first, waits_for, then) == (["parked"], reference, ["applied"])
    assert (waiting.outcome, waiting.error, waiting.waits_for) == ("applied", "", "")
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]
    assert LedgerEntry.objects.get(kind="refund").pledge == pledge


def test_refund_of_somebody_elses_payment_stays_parked():
    gift = paid_gift()
    (event,) = keyless_payer.refund(gift.payment_reference, 50_00)
    event["data"]["object"]["payment_intent"] = "pi_of_somebody_else"

    assert tell(event) == ["parked"]
    assert len(movements()) == 1


def test_early_refund_that_does_not_fit_keeps_no_gift_out_of_the_books():
    paid = keyless_payer.pay(open_page(make_pledge(amount_ore=200_00)))
    (taken,) = keyless_payer.refund(paid[0]["data"]["object"]["payment_intent"], 50_00)
    taken["data"]["object"]["currency"] = "sek"

    outcomes = tell(taken, *paid)

    row = WebhookEvent.objects.get(pk=taken["id"])
    assert (outcomes, row.outcome, "SEK" in row.error) == (["parked", "applied"], "parked", True)
    assert movements() == [("gift", 200_00, 0, 0)]


def test_gift_that_came_by_bank_is_paid_back_by_hand_and_booked_at_once(asker, approver):
    pledge = make_pledge(method=PaymentMethod.BANK)
    entry = make_entry(campaign_key=pledge.campaign_key, amount_ore=200_00, pledge=pledge, method=PaymentMethod.BANK)

    request = refunds.approve(request=ask(entry, asker), user=approver)

    assert (request.state, request.refund_reference) == ("done", None)
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]
    assert (LedgerEntry.objects.get(kind="refund").booked_by, keyless_payer.undelivered()) == ("approver", [])


@pytest.mark.django_db(transaction=True)
def test_refund_that_we_ask_for_is_told_at_once(asker, approver):
    entry = paid_gift(amount_ore=200_00)

    refunds.approve(request=ask(entry, asker), user=approver)

    (event,) = WebhookEvent.objects.filter(type="refund.created")
    assert (event.outcome, event.deliveries) == ("applied", 1)
    assert [event for event in keyless_payer.undelivered() if event["type"].startswith("refund")] == []
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]
    assert RefundRequest.objects.get().state == "done"


@pytest.mark.django_db(transaction=True)
def test_refund_that_is_asked_for_again_is_told_once(asker, approver):
    entry = paid_gift(amount_ore=200_00)
    request = ask(entry, asker)
    refunds.approve(request=request, user=approver)
    RefundRequest.objects.update(state="approved")

    refunds.send(request=request)

    assert [*WebhookEvent.objects.filter(type="refund.created").values_list("deliveries", flat=True)] == [1]
    assert movements() == [("gift", 200_00, 0, 0), ("refund", -50_00, 0, 0)]


@pytest.mark.django_db(transaction=True)
def test_refund_that_is_held_back_waits_for_the_next_news(asker, approver):
    entry, other = paid_gift(amount_ore=200_00), paid_gift(amount_ore=300_00)
    postman.hold_next()

    refunds.approve(request=ask(entry, asker), user=approver)
    held = WebhookEvent.objects.filter(type="refund.created").count()
    refunds.approve(request=ask(other, asker), user=approver)

    assert (held, WebhookEvent.objects.filter(type="refund.created").count()) == (0, 2)
