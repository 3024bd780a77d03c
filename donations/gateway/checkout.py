"""Stripe's hosted payment page: opened for a pledge, read again, closed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

import stripe
from django.utils import timezone
from stripe.params.checkout import (
    SessionCreateParams,
    SessionCreateParamsLineItem,
    SessionCreateParamsLineItemPriceData,
)

from donations.gateway.client import stripe_client
from donations.gateway.types import METADATA_VERSION, CheckoutSession, NotFound, RequestRefused, SessionNotFound

#: Stripe allows no less than 30 minutes; one more covers the way to Stripe.
_OPEN_FOR = timedelta(minutes=31)

#: Stripe replaces it in the success address with the session's id.
SESSION_PLACEHOLDER = "{CHECKOUT_SESSION_ID}"


#: What Stripe offers on its page is chosen in its dashboard, but for these: a gift must not be lent (pay later), and
#: not be on its way for days and then called back (bank debits).
EXCLUDED_PAYMENT_METHOD_TYPES: list[Any] = [
    "affirm",
    "afterpay_clearpay",
    "alma",
    "billie",
    "klarna",
    "scalapay",
    "sequra",
    "sunbit",
    "zip",
    "acss_debit",
    "au_becs_debit",
    "bacs_debit",
    "nz_bank_account",
    "payto",
    "sepa_debit",
    "us_bank_account",
]

_INTERVALS: dict[str, Literal["month", "year"]] = {"monthly": "month", "yearly": "year"}


def closing_time() -> datetime:
    """When a payment page closes by itself that is opened now."""
    return timezone.now() + _OPEN_FOR


@dataclass(frozen=True)
class PaymentRequest:
    """What a payment page is opened for. Nothing in it says who gives: Stripe asks for what it needs itself.

    ``amount_ore`` is what is paid each time, in øre, with ``fee_ore`` in it. ``frequency`` and ``kind`` have the
    values of :class:`donations.models.pledges.Frequency` and ``PledgeKind``. ``description`` and ``fee_description``
    are the lines that the giver sees, in her language. ``success_url`` holds SESSION_PLACEHOLDER. ``closes_at`` is when
    the page closes by itself, which Stripe wants at least 30 minutes from now.
    """

    pledge_id: UUID
    attempt: int
    campaign_key: UUID
    amount_ore: int
    currency: str
    language: str
    description: str
    success_url: str
    cancel_url: str
    frequency: str = "once"
    kind: str = "gift"
    fee_ore: int = 0
    fee_description: str = ""
    closes_at: datetime = field(default_factory=closing_time)


def _parameters(request: PaymentRequest) -> SessionCreateParams:
    metadata = {"pledge": str(request.pledge_id), "campaign": str(request.campaign_key), "v": METADATA_VERSION}
    lines = [_line(request, request.description, request.amount_ore - request.fee_ore)]
    if request.fee_ore:
        lines.append(_line(request, request.fee_description, request.fee_ore))
    parameters: SessionCreateParams = {
        "mode": "payment",
        "ui_mode": "hosted_page",
        "submit_type": "donate" if request.kind == "gift" else "pay",
        "locale": request.language,
        "line_items": lines,
        "excluded_payment_method_types": EXCLUDED_PAYMENT_METHOD_TYPES,
        "client_reference_id": str(request.pledge_id),
        "metadata": metadata,
        "success_url": request.success_url,
        "cancel_url": request.cancel_url,
        "expires_at": int(request.closes_at.timestamp()),
    }
    if request.frequency == "once":
        parameters["payment_intent_data"] = {"metadata": metadata}
    else:
        # The button then says that this is more than one payment, whoever gives what.
        parameters |= {"mode": "subscription", "submit_type": "subscribe"}
        parameters["subscription_data"] = {"metadata": metadata, "description": request.description}
    return parameters


def _line(request: PaymentRequest, name: str, amount_ore: int) -> SessionCreateParamsLineItem:
    price: SessionCreateParamsLineItemPriceData = {
        "currency": request.currency.lower(),
        "unit_amount": amount_ore,
        "product_data": {"name": name},
    }
    if request.frequency != "once":
        price["recurring"] = {"interval": _INTERVALS[request.frequency]}
    return {"quantity": 1, "price_data": price}


def _session(session: stripe.checkout.Session) -> CheckoutSession:
    return CheckoutSession.from_payload(session.to_dict(for_json=True))


def open_session(request: PaymentRequest) -> CheckoutSession:
    """Open a payment page.

    The idempotency key names pledge and attempt: a request repeated on the way opens no second page.

    Raises GatewayUnavailable, also when Stripe refuses the request: either way no page is open and no money has moved.
    """
    options: stripe.RequestOptions = {"idempotency_key": f"pledge-{request.pledge_id}-{request.attempt}"}
    with stripe_client() as client:
        return _session(client.v1.checkout.sessions.create(_parameters(request), options))


def read_session(session_id: str) -> CheckoutSession:
    """The payment page as it stands at Stripe. Raises SessionNotFound, GatewayUnavailable."""
    try:
        with stripe_client() as client:
            return _session(client.v1.checkout.sessions.retrieve(session_id))
    except NotFound as error:
        raise SessionNotFound(session_id) from error


def close_session(session_id: str) -> CheckoutSession:
    """Close a payment page that was not paid, so that nobody can pay on it any more; returns it as it then stands.

    A page that was paid meanwhile stays as it is. Raises SessionNotFound, GatewayUnavailable.
    """
    try:
        with stripe_client() as client:
            return _session(client.v1.checkout.sessions.expire(session_id))
    except (NotFound, RequestRefused):
        # Stripe expires open pages alone. The page as it stands says whether it is complete or closed already.
        return read_session(session_id)
