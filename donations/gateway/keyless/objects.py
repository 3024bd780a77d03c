"""The rows in which the double keeps Stripe's objects, each held against the SDK's own class before it is kept."""

import secrets
import time
from typing import Any

import stripe

from donations.gateway.validators import problems, skeleton
from donations.models import KeylessObject

SHAPES: dict[str, type[stripe.StripeObject]] = {
    shape.OBJECT_NAME: shape
    for shape in (
        stripe.BalanceTransaction,
        stripe.Charge,
        stripe.Customer,
        stripe.Dispute,
        stripe.Event,
        stripe.Invoice,
        stripe.InvoiceLineItem,
        stripe.InvoicePayment,
        stripe.PaymentIntent,
        stripe.Plan,
        stripe.Price,
        stripe.Refund,
        stripe.Subscription,
        stripe.SubscriptionItem,
        stripe.WebhookEndpoint,
        stripe.billing_portal.Configuration,
        stripe.billing_portal.Session,
        stripe.checkout.Session,
    )
}


class Refusal(Exception):
    """The double's answer to a request that Stripe would refuse."""

    def __init__(self, message: str, *, status: int = 400, kind: str = "invalid_request_error", **details: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"type": kind, "message": message, **details}}


def missing(kind: str, object_id: str, *, param: str = "id") -> Refusal:
    """Stripe's answer for an id that it does not know."""
    return Refusal(f"No such {kind}: '{object_id}'", status=404, code="resource_missing", param=param)


def new_id(prefix: str) -> str:
    """An id as Stripe makes them."""
    return f"{prefix}_{secrets.token_hex(12)}"


def now() -> int:
    """The time in Stripe's seconds."""
    return int(time.time())


def build(kind: str, prefix: str, **fields: Any) -> dict[str, Any]:
    """A new object: the least that is valid, with ``fields``."""
    body = skeleton(SHAPES[kind]) | {"id": new_id(prefix)}
    if "created" in body:
        body["created"] = now()
    return body | fields


def check(body: dict[str, Any]) -> None:
    """Raise ValueError for an object that Stripe would never send."""
    found = problems(body, SHAPES[body["object"]])
    if found:
        raise ValueError(f"the double made an object that Stripe would never send: {found}")


def keep(body: dict[str, Any]) -> dict[str, Any]:
    """Write an object down as it now stands, and return it."""
    check(body)
    KeylessObject.objects.update_or_create(pk=body["id"], defaults={"kind": body["object"], "body": body})
    return body


def find(kind: str, object_id: str, *, for_update: bool = False, param: str = "id") -> dict[str, Any]:
    """An object as it stands. Raises Refusal as Stripe does for an id it does not know."""
    rows = KeylessObject.objects.select_for_update() if for_update else KeylessObject.objects
    row = rows.filter(pk=object_id, kind=kind).first()
    if row is None:
        raise missing(kind, object_id, param=param)
    return row.body


def newest(kind: str, *, most: int | None = None) -> list[dict[str, Any]]:
    """The objects of a kind, the newest first."""
    rows = KeylessObject.objects.filter(kind=kind).order_by("-created_at", "-pk")
    return [*rows.values_list("body", flat=True)[:most]]
