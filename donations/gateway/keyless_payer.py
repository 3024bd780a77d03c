"""What givers, their banks and staff do at the keyless double, and the news that Stripe would send of it.

Each verb changes the double's objects as Stripe would and returns the events' JSON in the order in which they came
about, ready to be signed and delivered; an empty list if things are past that step. All objects and events are held
against the SDK's types before anybody sees them.
"""

from typing import Any

from django.db import transaction

from donations.gateway.keyless import disputes, events, invoices, objects, payments, refunds, sessions, subscriptions
from donations.gateway.keyless.objects import Refusal

News = list[dict[str, Any]]


@transaction.atomic
def pay(session_id: str) -> News:
    """Pay at once; where the page asks for it, with a subscription that begins."""
    row = sessions.find(session_id, for_update=True)
    if row.body["status"] != "open":
        return []
    if row.body["mode"] == "subscription":
        return _begin_subscription(row)
    return _complete(row, is_paid=True)


@transaction.atomic
def pay_later(session_id: str) -> News:
    """Order a payment that arrives later, or never, as from a bank: see :func:`arrive` and :func:`bounce`.

    No subscription begins so: the ways of paying that take days are excluded.
    """
    row = sessions.find(session_id, for_update=True)
    if (row.body["status"], row.body["mode"]) != ("open", "payment"):
        return []
    return _complete(row, is_paid=False)


def _complete(row: Any, *, is_paid: bool) -> News:
    body = row.body
    metadata = sessions.parameters_of(row.pk).get("payment_intent_data", {}).get("metadata", {})
    intent = payments.take(amount=body["amount_total"], currency=body["currency"], metadata=metadata, is_paid=is_paid)
    body |= {
        "status": "complete",
        "payment_status": "paid" if is_paid else "unpaid",
        "payment_intent": intent["id"],
        "url": None,
    }
    row.save()
    return [events.announce("checkout.session.completed", body)]


def _begin_subscription(row: Any) -> News:
    customer = objects.keep(objects.build("customer", "cus", preferred_locales=[row.body["locale"]]))
    subscription = subscriptions.begin(sessions.parameters_of(row.pk), customer=customer["id"])
    invoice = invoices.issue(subscription, billing_reason="subscription_create")
    subscription["latest_invoice"] = invoice["id"]
    row.body |= {
        "customer": customer["id"],
        "invoice": invoice["id"],
        "payment_status": "paid",
        "status": "complete",
        "subscription": subscription["id"],
        "url": None,
    }
    row.save()
    return [
        events.announce("checkout.session.completed", row.body),
        events.announce("customer.subscription.created", objects.keep(subscription)),
        *invoices.settle(invoice),
    ]


@transaction.atomic
def decline(session_id: str, *, code: str = "card_declined") -> News:
    """Try a card that is declined. The page stays open for another try."""
    body = sessions.find(session_id).body
    if body["status"] != "open":
        return []
    intent = payments.fail(amount=body["amount_total"], currency=body["currency"], metadata=body["metadata"], code=code)
    return [events.announce("payment_intent.payment_failed", intent)]


def authenticate(session_id: str, *, succeeds: bool) -> News:
    """Answer the question of the giver's bank (3-D Secure): as herself, and pay; or not, which is declined."""
    return pay(session_id) if succeeds else decline(session_id, code="payment_intent_authentication_failure")


@transaction.atomic
def time_out(session_id: str) -> News:
    """Let the page's time run out."""
    try:
        return [events.announce("checkout.session.expired", sessions.expire(session_id))]
    except Refusal:
        return []


def close_if_due(session_id: str) -> News:
    """Let the page's time run out if it has, as Stripe does by its own clock."""
    body = sessions.find(session_id).body
    is_due = body["status"] == "open" and body["expires_at"] is not None and body["expires_at"] <= objects.now()
    return time_out(session_id) if is_due else []


@transaction.atomic
def _settle_later(session_id: str, *, is_paid: bool, kind: str) -> News:
    row = sessions.find(session_id, for_update=True)
    if (row.body["status"], row.body["payment_status"]) != ("complete", "unpaid"):
        return []
    intent = objects.find("payment_intent", row.body["payment_intent"], for_update=True)
    if intent["status"] != "processing":
        return []
    if is_paid:
        payments.mark_paid(intent)
        row.body |= {"payment_status": "paid"}
        row.save()
    else:
        objects.keep(intent | {"status": "requires_payment_method"})
    return [events.announce(kind, row.body)]


def arrive(session_id: str) -> News:
    """The payment that was ordered arrives."""
    return _settle_later(session_id, is_paid=True, kind="checkout.session.async_payment_succeeded")


def bounce(session_id: str) -> News:
    """The payment that was ordered fails. Stripe leaves such a session complete and unpaid; the event alone tells."""
    return _settle_later(session_id, is_paid=False, kind="checkout.session.async_payment_failed")


@transaction.atomic
def renew(subscription_id: str, *, succeeds: bool = True) -> News:
    """The period of a subscription ends and the next is paid, or its payment fails; again, it is tried again.

    One that was cancelled ends. Raises Refusal for an unknown id.
    """
    return subscriptions.renew(subscription_id, succeeds=succeeds)


@transaction.atomic
def cancel_subscription(subscription_id: str) -> News:
    """Its giver cancels a subscription: it runs until its paid period ends. Raises Refusal for an unknown id."""
    return subscriptions.cancel(subscription_id)


@transaction.atomic
def keep_subscription(subscription_id: str) -> News:
    """Its giver takes her cancellation back. Raises Refusal for an unknown id."""
    return subscriptions.keep_running(subscription_id)


@transaction.atomic
def refund(payment_reference: str, amount_ore: int) -> News:
    """Somebody pays a payment back in Stripe's own dashboard. Raises Refusal where less than that is left of it."""
    return [refunds.make({"payment_intent": payment_reference, "amount": amount_ore})]


@transaction.atomic
def fail_refund(refund_id: str) -> News:
    """A refund comes back from the bank. Raises Refusal for an unknown id."""
    return refunds.fail(refund_id)


@transaction.atomic
def dispute(payment_reference: str) -> News:
    """The payer's bank calls a payment back. Raises Refusal for an unknown payment."""
    return disputes.open_dispute(payment_reference)


@transaction.atomic
def close_dispute(dispute_id: str, *, won: bool) -> News:
    """The bank decides a dispute. Raises Refusal for an unknown id."""
    return disputes.close(dispute_id, won=won)


def undelivered() -> News:
    """The news that nobody has delivered yet, what is held back included."""
    return events.undelivered()
