"""The double's payments: Stripe's payment intents, with what is left of them."""

from typing import Any

from donations.gateway.keyless import objects


def take(
    *, amount: int, currency: str, metadata: dict[str, str], customer: str | None = None, is_paid: bool = True
) -> dict[str, Any]:
    """A payment that succeeds at once, or is on its way."""
    intent = objects.build(
        "payment_intent",
        "pi",
        amount=amount,
        currency=currency,
        customer=customer,
        livemode=False,
        metadata=metadata,
        payment_method_types=["card"],
    )
    return mark_paid(intent) if is_paid else objects.keep(intent | {"status": "processing"})


def mark_paid(intent: dict[str, Any]) -> dict[str, Any]:
    """The money of a payment has come."""
    charge = objects.build(
        "charge",
        "ch",
        amount=intent["amount"],
        amount_captured=intent["amount"],
        captured=True,
        currency=intent["currency"],
        paid=True,
        payment_intent=intent["id"],
        status="succeeded",
    )
    objects.keep(charge)
    changes = {"status": "succeeded", "amount_received": intent["amount"], "latest_charge": charge["id"]}
    return objects.keep(intent | changes)


def fail(*, amount: int, currency: str, metadata: dict[str, str], code: str = "card_declined") -> dict[str, Any]:
    """A try to pay that fails; nothing of it is kept."""
    error = {"type": "card_error", "code": code}
    return objects.build(
        "payment_intent",
        "pi",
        amount=amount,
        currency=currency,
        last_payment_error=error,
        livemode=False,
        metadata=metadata,
        payment_method_types=["card"],
        status="requires_payment_method",
    )


def find_charge(payment_reference: str, *, param: str = "payment_intent") -> dict[str, Any]:
    """The charge of a payment that came. Raises Refusal for an unknown payment, or one that has not come."""
    intent = objects.find("payment_intent", payment_reference, param=param)
    if intent["latest_charge"] is None:
        raise objects.Refusal(f"This PaymentIntent ({payment_reference}) does not have a successful charge.")
    return objects.find("charge", intent["latest_charge"], for_update=True)
