"""The SDK's HTTP client that answers instead of Stripe: checks, routes and remembers requests."""

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import stripe
from django.db import transaction
from stripe import params

from donations.gateway.form_encoding import decode_form
from donations.gateway.keyless import events, invoices, objects, refunds, sessions, settings_of_account
from donations.gateway.keyless.objects import Refusal
from donations.gateway.validators import from_wire, problems
from donations.models import KeylessRequest

#: Takes the place of a key: the SDK insists on one, and the double on this one.
KEYLESS_API_KEY = "sk_test_keyless"

_DEFAULT_PAGE = 10

#: An address with the ids in it, the shape of its parameters, and what answers: parameters and ids to Stripe's JSON.
_Route = tuple[str, type, Callable[..., dict[str, Any]]]


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
        encoded = (post_data if method == "post" else address.query) or ""
        try:
            _check_headers(headers or {})
            if method == "post":
                status, body = _answer_once(address.path, encoded, (headers or {})["Idempotency-Key"])
            elif method == "get":
                status, body = 200, _answer(_READS, address.path, encoded)
            else:
                raise Refusal(f"Unrecognized request URL ({method.upper()}: {address.path}).", status=404)
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
            status, body = 200, _answer(_CHANGES, path, encoded)
        except Refusal as refusal:
            status, body = refusal.status, refusal.body
        KeylessRequest.objects.create(
            idempotency_key=idempotency_key, fingerprint=fingerprint, status=status, body=body
        )
    return status, body


def _answer(routes: tuple[_Route, ...], path: str, encoded: str) -> dict[str, Any]:
    for pattern, shape, answer in routes:
        match = re.fullmatch(pattern, path)
        if match is not None:
            return answer(_read(encoded, shape), *match.groups())
    raise Refusal(f"Unrecognized request URL ({path}).", status=404)


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


def _reads(kind: str) -> Callable[..., dict[str, Any]]:
    """Reads one object by its id."""

    def answer(parameters: dict[str, Any], object_id: str) -> dict[str, Any]:
        _refuse_expansion(parameters)
        return objects.find(kind, object_id)

    return answer


def _refuse_expansion(parameters: dict[str, Any], *, known: frozenset[str] = frozenset()) -> None:
    for name in parameters.get("expand", []):
        if name not in known:
            raise Refusal(f"This property cannot be expanded ({name}).", param="expand")


def _read_invoice(parameters: dict[str, Any], invoice_id: str) -> dict[str, Any]:
    _refuse_expansion(parameters, known=frozenset({"payments"}))
    return invoices.read(invoice_id, with_payments="payments" in parameters.get("expand", []))


def _read_session(parameters: dict[str, Any], session_id: str) -> dict[str, Any]:
    _refuse_expansion(parameters)
    return sessions.find(session_id).body


def _lists(url: str, rows: Callable[[dict[str, Any]], list[dict[str, Any]]]) -> Callable[..., dict[str, Any]]:
    """Lists objects by pages, the newest first."""

    def answer(parameters: dict[str, Any]) -> dict[str, Any]:
        found = rows(parameters)
        ids = [row["id"] for row in found]
        after = parameters.get("starting_after")
        if after is not None and after not in ids:
            raise objects.missing("object", after, param="starting_after")
        first = 0 if after is None else ids.index(after) + 1
        last = first + parameters.get("limit", _DEFAULT_PAGE)
        return {"object": "list", "url": url, "data": found[first:last], "has_more": last < len(found)}

    return answer


_ID = r"([^/]+)"
_SESSIONS, _PORTAL = "/v1/checkout/sessions", "/v1/billing_portal"

_CHANGES: tuple[_Route, ...] = (
    (_SESSIONS, params.checkout.SessionCreateParams, sessions.create),
    (f"{_SESSIONS}/{_ID}/expire", params.checkout.SessionExpireParams, lambda _given, pk: sessions.expire(pk)),
    ("/v1/refunds", params.RefundCreateParams, refunds.create),
    ("/v1/webhook_endpoints", params.WebhookEndpointCreateParams, settings_of_account.create_endpoint),
    (f"/v1/webhook_endpoints/{_ID}", params.WebhookEndpointUpdateParams, settings_of_account.update_endpoint),
    (
        f"{_PORTAL}/configurations",
        params.billing_portal.ConfigurationCreateParams,
        settings_of_account.create_configuration,
    ),
    (
        f"{_PORTAL}/configurations/{_ID}",
        params.billing_portal.ConfigurationUpdateParams,
        settings_of_account.update_configuration,
    ),
    (f"{_PORTAL}/sessions", params.billing_portal.SessionCreateParams, settings_of_account.open_portal),
)

_READS: tuple[_Route, ...] = (
    (f"{_SESSIONS}/{_ID}", params.checkout.SessionRetrieveParams, _read_session),
    (f"/v1/subscriptions/{_ID}", params.SubscriptionRetrieveParams, _reads("subscription")),
    (f"/v1/invoices/{_ID}", params.InvoiceRetrieveParams, _read_invoice),
    (f"/v1/refunds/{_ID}", params.RefundRetrieveParams, _reads("refund")),
    ("/v1/events", params.EventListParams, _lists("/v1/events", events.listed)),
    (
        "/v1/webhook_endpoints",
        params.WebhookEndpointListParams,
        _lists("/v1/webhook_endpoints", lambda _given: objects.newest("webhook_endpoint")),
    ),
    (
        f"{_PORTAL}/configurations",
        params.billing_portal.ConfigurationListParams,
        _lists(f"{_PORTAL}/configurations", settings_of_account.configurations),
    ),
)
