"""The double's disputes: a payer's bank calls a payment back, and keeps it or returns it."""

from typing import Any

from donations.gateway.keyless import events, objects, payments

#: What a bank's call costs, in the currency's smallest unit. Stripe keeps it whoever wins.
_FEE = 110_00


def open_dispute(payment_reference: str) -> list[dict[str, Any]]:
    """The payer's bank takes back what is left of a payment. Returns the news; nothing for a disputed payment."""
    charge = payments.find_charge(payment_reference)
    amount = charge["amount"] - charge["amount_refunded"]
    if charge["disputed"] or amount == 0:
        return []
    objects.keep(charge | {"disputed": True})
    dispute = objects.build(
        "dispute",
        "du",
        amount=amount,
        charge=charge["id"],
        currency=charge["currency"],
        payment_intent=payment_reference,
        reason="fraudulent",
        status="needs_response",
    )
    created = events.announce("charge.dispute.created", objects.keep(dispute))
    dispute["balance_transactions"] = [_movement(dispute, -amount, fee=_FEE)]
    return [created, events.announce("charge.dispute.funds_withdrawn", objects.keep(dispute))]


def close(dispute_id: str, *, won: bool) -> list[dict[str, Any]]:
    """The bank decides. Returns the news; nothing for a dispute that is closed already."""
    dispute = objects.find("dispute", dispute_id, for_update=True)
    if dispute["status"] in ("won", "lost"):
        return []
    dispute["status"] = "won" if won else "lost"
    if not won:
        return [events.announce("charge.dispute.closed", objects.keep(dispute))]
    dispute["balance_transactions"].append(_movement(dispute, dispute["amount"], fee=0))
    objects.keep(dispute)
    charge = objects.find("charge", dispute["charge"], for_update=True)
    objects.keep(charge | {"disputed": False})
    return [events.announce(kind, dispute) for kind in ("charge.dispute.closed", "charge.dispute.funds_reinstated")]


def _movement(dispute: dict[str, Any], amount: int, *, fee: int) -> dict[str, Any]:
    return objects.build(
        "balance_transaction",
        "txn",
        amount=amount,
        currency=dispute["currency"],
        fee=fee,
        net=amount - fee,
        reporting_category="dispute" if amount < 0 else "dispute_reversal",
        source=dispute["id"],
        status="pending",
        type="adjustment",
    )
