"""The double's payment pages."""

import secrets
from typing import Any
from urllib.parse import urlsplit

import stripe
from django.urls import reverse

from donations.gateway.keyless import objects
from donations.gateway.keyless.objects import Refusal
from donations.gateway.validators import skeleton
from donations.models import KeylessObject, KeylessSession

#: Stripe's minimum charge in the currency's smallest unit.
_MINIMUM = {"dkk": 250}

_COPIED = (
    "cancel_url",
    "client_reference_id",
    "excluded_payment_method_types",
    "expires_at",
    "locale",
    "mode",
    "submit_type",
    "success_url",
    "ui_mode",
)

#: What a page was asked for with and its own object does not keep; the kind of the rows that keep it.
_KEPT = ("line_items", "payment_intent_data", "subscription_data")
_PARAMETERS = "keyless.session_parameters"


def create(parameters: dict[str, Any]) -> dict[str, Any]:
    """Open a payment page. Raises Refusal."""
    _check_mode(parameters)
    total, currency = _total(parameters)
    success = urlsplit(parameters["success_url"])
    session_id = f"cs_test_{secrets.token_hex(29)}"
    body = skeleton(stripe.checkout.Session) | {key: parameters[key] for key in _COPIED if key in parameters}
    body |= {
        "id": session_id,
        "amount_subtotal": total,
        "amount_total": total,
        "created": objects.now(),
        "currency": currency,
        "metadata": parameters.get("metadata", {}),
        "payment_method_types": ["card", "mobilepay"] if body["mode"] == "payment" else ["card"],
        "payment_status": "unpaid",
        "status": "open",
        # Stripe's pages are at Stripe's; ours are where the giver comes back to.
        "url": f"{success.scheme}://{success.netloc}{reverse('payments:test_gateway', args=[session_id])}",
    }
    objects.check(body)
    KeylessSession.objects.create(id=session_id, body=body)
    kept = {key: parameters[key] for key in _KEPT if key in parameters}
    KeylessObject.objects.create(id=f"{session_id}_parameters", kind=_PARAMETERS, body=kept)
    return body


def _check_mode(parameters: dict[str, Any]) -> None:
    """Refuse what Stripe takes in the other mode alone."""
    mode = parameters.get("mode")
    lines = [line.get("price_data", {}) for line in parameters.get("line_items", [])]
    intervals = {line.get("recurring", {}).get("interval") for line in lines}
    if mode == "payment":
        if intervals - {None}:
            raise Refusal("You specified `payment` mode but passed a recurring price.", param="line_items")
        if "subscription_data" in parameters:
            raise Refusal("You can not pass `subscription_data` in `payment` mode.", param="subscription_data")
    elif mode == "subscription":
        if not intervals - {None}:
            raise Refusal("You must provide at least one recurring price in `subscription` mode.", param="line_items")
        if len(intervals - {None}) > 1:
            raise Refusal("All recurring prices must have the same interval.", param="line_items")
        if "payment_intent_data" in parameters:
            raise Refusal("You can not pass `payment_intent_data` in `subscription` mode.", param="payment_intent_data")
    else:
        raise Refusal(f"The double does not play mode {mode}.", param="mode")


def _total(parameters: dict[str, Any]) -> tuple[int, str]:
    """What a payment page asks for, in the currency's smallest unit, and the currency. May raise Refusal."""
    try:
        prices = [(item["price_data"], item.get("quantity", 1)) for item in parameters["line_items"]]
        total = sum(price["unit_amount"] * quantity for price, quantity in prices)
        currency = prices[0][0]["currency"]
    except (KeyError, IndexError) as error:
        raise Refusal(f"Missing required param: {error}.", code="parameter_missing", param="line_items") from error
    if currency not in _MINIMUM:
        raise Refusal(f"Invalid currency: {currency}", param="line_items[0][price_data][currency]")
    if total < _MINIMUM[currency]:
        raise Refusal("The Checkout Session's total amount is too small.", code="amount_too_small")
    return total, currency


def find(session_id: str, *, for_update: bool = False) -> KeylessSession:
    """The row of a payment page. Raises Refusal as Stripe does for an id it does not know."""
    rows = KeylessSession.objects.select_for_update() if for_update else KeylessSession.objects
    row = rows.filter(pk=session_id).first()
    if row is None:
        raise objects.missing("checkout.session", session_id, param="session")
    return row


def parameters_of(session_id: str) -> dict[str, Any]:
    """What a payment page sells and names; empty for one of the time when the double kept none of it."""
    row = KeylessObject.objects.filter(pk=f"{session_id}_parameters", kind=_PARAMETERS).first()
    return row.body if row else {}


def lines_of(session_id: str) -> list[tuple[str, int]]:
    """What a payment page lists: the words of each line, and its amount in the currency's smallest unit."""
    prices = [line["price_data"] for line in parameters_of(session_id).get("line_items", [])]
    return [(price["product_data"]["name"], price["unit_amount"]) for price in prices]


def interval_of(session_id: str) -> str:
    """How often a payment page takes money: month, year, or "" for once."""
    prices = [line["price_data"] for line in parameters_of(session_id).get("line_items", [])]
    return next((price["recurring"]["interval"] for price in prices if "recurring" in price), "")


def expire(session_id: str) -> dict[str, Any]:
    """Close an open payment page. Raises Refusal if it is complete or expired already."""
    row = find(session_id, for_update=True)
    if row.body["status"] != "open":
        raise Refusal("Only Checkout Sessions with a status in [open] can be expired.")
    row.body |= {"status": "expired", "url": None}
    row.save()
    return row.body
