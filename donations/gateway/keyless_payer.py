"""What a giver can do on the keyless double's payment page, and the news that Stripe would send of it.

Each verb changes the session as Stripe would and returns the event's JSON, ready to be signed and delivered; None if
the page is past that step. The events are held against the SDK's types before anybody sees them.
"""

import secrets
import time
from typing import Any

import stripe
from django.db import transaction

from donations.gateway.keyless import Refusal, expire, find
from donations.gateway.validators import problems, skeleton

_SHAPES = {"checkout.session": stripe.checkout.Session, "payment_intent": stripe.PaymentIntent}


def _event(kind: str, payload: dict[str, Any]) -> dict[str, Any]:
    event = skeleton(stripe.Event) | {
        "id": f"evt_{secrets.token_hex(12)}",
        "api_version": stripe.api_version,
        "created": int(time.time()),
        "data": {"object": payload},
        "livemode": False,
        "type": kind,
    }
    found = problems(event, stripe.Event) + problems(payload, _SHAPES[payload["object"]])
    if found:
        raise ValueError(f"the double made an event that Stripe would never send: {found}")
    return event


def _payment_reference() -> str:
    return f"pi_{secrets.token_hex(12)}"


@transaction.atomic
def _complete(session_id: str, payment_status: str) -> dict[str, Any] | None:
    row = find(session_id, for_update=True)
    if row.body["status"] != "open":
        return None
    row.body |= {
        "status": "complete",
        "payment_status": payment_status,
        "payment_intent": _payment_reference(),
        "url": None,
    }
    row.save()
    return _event("checkout.session.completed", row.body)


def pay(session_id: str) -> dict[str, Any] | None:
    """Pay at once."""
    return _complete(session_id, "paid")


def pay_later(session_id: str) -> dict[str, Any] | None:
    """Order a payment that arrives later, or never, as from a bank: see :func:`arrive` and :func:`bounce`."""
    return _complete(session_id, "unpaid")


def decline(session_id: str) -> dict[str, Any] | None:
    """Try a card that is declined. The page stays open for another try."""
    body = find(session_id).body
    if body["status"] != "open":
        return None
    intent = skeleton(stripe.PaymentIntent) | {
        "id": _payment_reference(),
        "amount": body["amount_total"],
        "created": int(time.time()),
        "currency": body["currency"],
        "metadata": body["metadata"],
        "status": "requires_payment_method",
    }
    return _event("payment_intent.payment_failed", intent)


@transaction.atomic
def time_out(session_id: str) -> dict[str, Any] | None:
    """Let the page's time run out."""
    try:
        return _event("checkout.session.expired", expire(session_id))
    except Refusal:
        return None


@transaction.atomic
def _settle_later(session_id: str, *, payment_status: str, kind: str) -> dict[str, Any] | None:
    row = find(session_id, for_update=True)
    if (row.body["status"], row.body["payment_status"]) != ("complete", "unpaid"):
        return None
    row.body |= {"payment_status": payment_status}
    row.save()
    return _event(kind, row.body)


def arrive(session_id: str) -> dict[str, Any] | None:
    """The payment that was ordered arrives."""
    return _settle_later(session_id, payment_status="paid", kind="checkout.session.async_payment_succeeded")


def bounce(session_id: str) -> dict[str, Any] | None:
    """The payment that was ordered fails. Stripe leaves such a session complete and unpaid; the event alone tells."""
    return _settle_later(session_id, payment_status="unpaid", kind="checkout.session.async_payment_failed")
