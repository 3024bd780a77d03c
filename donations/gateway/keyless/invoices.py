"""The double's invoices: one for each period of a subscription, with the payment that paid it."""

from typing import Any

from donations.gateway.keyless import events, objects, payments

#: How often a renewal's payment is tried before the subscription ends.
MOST_ATTEMPTS = 4


def issue(subscription: dict[str, Any], *, billing_reason: str) -> dict[str, Any]:
    """The open invoice of the period in which the subscription now is."""
    items = subscription["items"]["data"]
    total = sum(item["price"]["unit_amount"] for item in items)
    invoice = objects.build(
        "invoice",
        "in",
        amount_due=total,
        amount_remaining=total,
        auto_advance=True,
        billing_reason=billing_reason,
        currency=subscription["currency"],
        customer=subscription["customer"],
        parent={
            "type": "subscription_details",
            "quote_details": None,
            "subscription_details": {"metadata": subscription["metadata"], "subscription": subscription["id"]},
        },
        period_end=items[0]["current_period_end"],
        period_start=items[0]["current_period_start"],
        status="open",
        subtotal=total,
        total=total,
    )
    invoice["lines"]["data"] = [_line(invoice, item) for item in items]
    invoice["status_transitions"]["finalized_at"] = objects.now()
    return objects.keep(invoice)


def _line(invoice: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    period = {"start": item["current_period_start"], "end": item["current_period_end"]}
    return objects.build(
        "line_item",
        "il",
        amount=item["price"]["unit_amount"],
        currency=invoice["currency"],
        description=item["price"]["nickname"],
        invoice=invoice["id"],
        period=period,
        quantity=1,
        subtotal=item["price"]["unit_amount"],
    )


def settle(invoice: dict[str, Any]) -> list[dict[str, Any]]:
    """Take the money for an open invoice. Returns the news."""
    intent = payments.take(
        amount=invoice["amount_due"], currency=invoice["currency"], metadata={}, customer=invoice["customer"]
    )
    invoice |= {
        "amount_paid": invoice["amount_due"],
        "amount_remaining": 0,
        "attempt_count": invoice["attempt_count"] + 1,
        "attempted": True,
        "next_payment_attempt": None,
        "status": "paid",
    }
    invoice["status_transitions"]["paid_at"] = objects.now()
    objects.keep(invoice)
    paid = events.announce("invoice.paid", invoice)
    return [paid, events.announce("invoice_payment.paid", _payment(invoice, intent))]


def _payment(invoice: dict[str, Any], intent: dict[str, Any]) -> dict[str, Any]:
    return objects.keep(
        objects.build(
            "invoice_payment",
            "inpay",
            amount_paid=invoice["amount_paid"],
            amount_requested=invoice["amount_due"],
            currency=invoice["currency"],
            invoice=invoice["id"],
            is_default=True,
            payment={"type": "payment_intent", "payment_intent": intent["id"]},
            status="paid",
            status_transitions={"canceled_at": None, "paid_at": objects.now()},
        )
    )


def fail(invoice: dict[str, Any]) -> list[dict[str, Any]]:
    """The money for an open invoice cannot be taken. Returns the news."""
    attempts = invoice["attempt_count"] + 1
    invoice |= {
        "attempt_count": attempts,
        "attempted": True,
        "next_payment_attempt": objects.now() + 3 * 24 * 3600 if attempts < MOST_ATTEMPTS else None,
    }
    return [events.announce("invoice.payment_failed", objects.keep(invoice))]


def read(invoice_id: str, *, with_payments: bool) -> dict[str, Any]:
    """The invoice as it stands; with the payments that paid it where the request asks to expand them."""
    invoice = objects.find("invoice", invoice_id)
    if with_payments:
        paid = [row for row in objects.newest("invoice_payment") if row["invoice"] == invoice_id]
        invoice |= {"payments": {"object": "list", "data": paid, "has_more": False, "url": "/v1/invoice_payments"}}
    return invoice
