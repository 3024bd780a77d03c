"""The double's refunds."""

from typing import Any

from django.db import transaction

from donations.gateway.keyless import events, objects, payments, postman


def create(parameters: dict[str, Any]) -> dict[str, Any]:
    """Pay back a payment, in whole or in part, and return the refund. Its news is brought after the commit.

    Raises Refusal.
    """
    news = make(parameters)
    transaction.on_commit(lambda: postman.bring([news]))
    return news["data"]["object"]


def make(parameters: dict[str, Any]) -> dict[str, Any]:
    """Pay back a payment, in whole or in part, and return the news of it, not yet delivered. Raises Refusal."""
    if "payment_intent" not in parameters:
        raise objects.Refusal("One of the following params should be provided: payment_intent or charge.")
    charge = payments.find_charge(parameters["payment_intent"])
    left = charge["amount"] - charge["amount_refunded"]
    amount = parameters.get("amount", left)
    if left == 0:
        raise objects.Refusal(f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded")
    if charge["disputed"]:
        raise objects.Refusal(f"Charge {charge['id']} has been charged back.", code="charge_disputed")
    if not 0 < amount <= left:
        raise objects.Refusal(f"Refund amount ({amount}) is not between 1 and what is left ({left}).", param="amount")
    objects.keep(charge | {"amount_refunded": charge["amount_refunded"] + amount, "refunded": amount == left})
    refund = objects.build(
        "refund",
        "re",
        amount=amount,
        balance_transaction=objects.new_id("txn"),
        charge=charge["id"],
        currency=charge["currency"],
        metadata=parameters.get("metadata") or {},
        payment_intent=charge["payment_intent"],
        reason=parameters.get("reason"),
        status="succeeded",
    )
    return events.announce("refund.created", objects.keep(refund))


def fail(refund_id: str) -> list[dict[str, Any]]:
    """The bank sends a refund back: the money is ours again. Returns the news, which waits to be delivered."""
    refund = objects.find("refund", refund_id, for_update=True)
    if refund["status"] != "succeeded":
        return []
    charge = objects.find("charge", refund["charge"], for_update=True)
    objects.keep(charge | {"amount_refunded": charge["amount_refunded"] - refund["amount"], "refunded": False})
    refund |= {
        "status": "failed",
        "failure_reason": "lost_or_stolen_card",
        "failure_balance_transaction": objects.new_id("txn"),
    }
    objects.keep(refund)
    return [events.announce(kind, refund) for kind in ("refund.updated", "refund.failed")]
