"""Stripe's stand-in where there is no key: an HTTP client of the SDK's that answers in this process.

It keeps what it answers in database rows, so that it works across processes and restarts. It is strict where Stripe
is: unknown or malformed parameters (by the SDK's own types), another API version, too small an amount and a re-used
idempotency key are refused in Stripe's words, so that such a mistake is found without Stripe.
"""

import hashlib
import json
import secrets
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import stripe
from django.db import transaction
from django.urls import reverse
from stripe.params.checkout import SessionCreateParams, SessionExpireParams, SessionRetrieveParams

from donations.gateway.form_encoding import decode_form
from donations.gateway.validators import from_wire, problems, skeleton
from donations.models import KeylessRequest, KeylessSession

#: Takes the place of a key: the SDK insists on one, and the double on this one.
KEYLESS_API_KEY = "sk_test_keyless"

#: Stripe's minimum charge in the currency's smallest unit.
_MINIMUM = {"dkk": 250}

_SESSIONS = "/v1/checkout/sessions"


class Refusal(Exception):
    """The double's answer to a request that Stripe would refuse."""

    def __init__(self, message: str, *, status: int = 400, kind: str = "invalid_request_error", **details: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"type": kind, "message": message, **details}}


class KeylessStripe(stripe.HTTPClient):
    """The HTTP client that answers instead of Stripe."""

    name = "keyless"

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None,
        post_data: Any = None,
        *,
        _usage: list[str] | None = None,
    ) -> tuple[str, int, Mapping[str, str]]:
        """Answer one request with a body of JSON, a status and headers."""
        address = urlsplit(url)
        encoded = post_data if method == "post" else address.query
        try:
            _check_headers(headers or {})
            if method == "post":
                status, body = _answer_once(address.path, encoded or "", (headers or {})["Idempotency-Key"])
            else:
                status, body = 200, _retrieve(address.path, encoded or "")
        except Refusal as refusal:
            status, body = refusal.status, refusal.body
        return json.dumps(body), status, {"request-id": f"req_{secrets.token_hex(7)}"}

    def close(self) -> None:
        """There is no connection to close."""


def _check_headers(headers: Mapping[str, str]) -> None:
    if headers.get("Authorization") != f"Bearer {KEYLESS_API_KEY}":
        raise Refusal("Invalid API Key provided", status=401)
    if headers.get("Stripe-Version") != stripe.api_version:
        raise Refusal(f"Invalid Stripe API version: {headers.get('Stripe-Version')}")


def _answer_once(path: str, encoded: str, idempotency_key: str) -> tuple[int, dict[str, Any]]:
    """Answer a request that changes something: once for each idempotency key, refusals included."""
    fingerprint = hashlib.sha256(f"{path}\0{encoded}".encode()).hexdigest()
    with transaction.atomic():
        known = KeylessRequest.objects.select_for_update().filter(pk=idempotency_key).first()
        if known is not None:
            if known.fingerprint != fingerprint:
                raise Refusal(
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.",
                    kind="idempotency_error",
                )
            return known.status, known.body
        try:
            status, body = 200, _change(path, encoded)
        except Refusal as refusal:
            status, body = refusal.status, refusal.body
        KeylessRequest.objects.create(
            idempotency_key=idempotency_key, fingerprint=fingerprint, status=status, body=body
        )
    return status, body


def _change(path: str, encoded: str) -> dict[str, Any]:
    if path == _SESSIONS:
        return _create(_read(encoded, SessionCreateParams))
    session_id, _, verb = path.removeprefix(f"{_SESSIONS}/").partition("/")
    if not path.startswith(f"{_SESSIONS}/") or verb != "expire":
        raise Refusal(f"Unrecognized request URL (POST: {path}).", status=404)
    _read(encoded, SessionExpireParams)
    return expire(session_id)


def _retrieve(path: str, encoded: str) -> dict[str, Any]:
    session_id = path.removeprefix(f"{_SESSIONS}/")
    if not path.startswith(f"{_SESSIONS}/") or "/" in session_id:
        raise Refusal(f"Unrecognized request URL (GET: {path}).", status=404)
    _read(encoded, SessionRetrieveParams)
    return find(session_id).body


def _read(encoded: str, shape: type) -> dict[str, Any]:
    """A request's parameters in the types that the API asks for. Raises Refusal for anything it does not know."""
    try:
        parameters = from_wire(decode_form(encoded), shape)
    except ValueError as error:
        raise Refusal(str(error)) from error
    found = problems(parameters, shape)
    if found:
        raise Refusal("; ".join(found), code="parameter_invalid", param=found[0].split(":")[0].lstrip("."))
    return parameters


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


def _create(parameters: dict[str, Any]) -> dict[str, Any]:
    total, currency = _total(parameters)
    success = urlsplit(parameters["success_url"])
    session_id = f"cs_test_{secrets.token_hex(29)}"
    copied = (
        "cancel_url",
        "client_reference_id",
        "expires_at",
        "locale",
        "mode",
        "submit_type",
        "success_url",
        "ui_mode",
    )
    body = skeleton(stripe.checkout.Session) | {key: parameters[key] for key in copied if key in parameters}
    body |= {
        "id": session_id,
        "amount_subtotal": total,
        "amount_total": total,
        "created": int(time.time()),
        "currency": currency,
        "metadata": parameters.get("metadata", {}),
        "payment_method_types": ["card", "mobilepay"],
        "payment_status": "unpaid",
        "status": "open",
        # Stripe's pages are at Stripe's; ours are where the giver comes back to.
        "url": f"{success.scheme}://{success.netloc}{reverse('payments:test_gateway', args=[session_id])}",
    }
    KeylessSession.objects.create(id=session_id, body=body)
    return body


def find(session_id: str, *, for_update: bool = False) -> KeylessSession:
    """The row of a payment page. Raises Refusal as Stripe does for an id it does not know."""
    rows = KeylessSession.objects.select_for_update() if for_update else KeylessSession.objects
    row = rows.filter(pk=session_id).first()
    if row is None:
        raise Refusal(f"No such checkout.session: {session_id}", status=404, code="resource_missing")
    return row


def expire(session_id: str) -> dict[str, Any]:
    """Close an open payment page. Raises Refusal if it is complete or expired already."""
    row = find(session_id, for_update=True)
    if row.body["status"] != "open":
        raise Refusal("Only Checkout Sessions with a status in [open] can be expired.")
    row.body |= {"status": "expired", "url": None}
    row.save()
    return row.body
