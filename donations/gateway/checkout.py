"""Stripe's hosted payment page: opened for a pledge, read again, closed."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import stripe
from django.utils import timezone
from stripe.params.checkout import SessionCreateParams

from donations.gateway.client import stripe_client
from donations.gateway.types import METADATA_VERSION, CheckoutSession, GatewayUnavailable, SessionNotFound

#: Stripe allows no less than 30 minutes; one more covers the way to Stripe.
_OPEN_FOR = timedelta(minutes=31)

#: Stripe replaces it in the success address with the session's id.
SESSION_PLACEHOLDER = "{CHECKOUT_SESSION_ID}"


@dataclass(frozen=True)
class PaymentRequest:
    """What a payment page is opened for. Nothing in it says who gives: Stripe asks for what it needs itself.

    ``amount_ore`` is in øre; ``description`` is the line that the giver sees; ``success_url`` holds
    SESSION_PLACEHOLDER.
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


def _parameters(request: PaymentRequest) -> SessionCreateParams:
    metadata = {"pledge": str(request.pledge_id), "campaign": str(request.campaign_key), "v": METADATA_VERSION}
    return {
        "mode": "payment",
        "ui_mode": "hosted_page",
        "submit_type": "donate",
        "locale": request.language,
        "line_items": [
            {
                "quantity": 1,
                "price_data": {
                    "currency": request.currency.lower(),
                    "unit_amount": request.amount_ore,
                    "product_data": {"name": request.description},
                },
            }
        ],
        "client_reference_id": str(request.pledge_id),
        "metadata": metadata,
        "payment_intent_data": {"metadata": metadata},
        "success_url": request.success_url,
        "cancel_url": request.cancel_url,
        "expires_at": int((timezone.now() + _OPEN_FOR).timestamp()),
    }


def _session(session: stripe.checkout.Session) -> CheckoutSession:
    return CheckoutSession.from_payload(session.to_dict(for_json=True))


def open_session(request: PaymentRequest) -> CheckoutSession:
    """Open a payment page.

    The idempotency key names pledge and attempt: a request repeated on the way opens no second page.


    Raises GatewayUnavailable, also when Stripe refuses the request: either way no page is open and no money has moved.
    """
    options: stripe.RequestOptions = {"idempotency_key": f"pledge-{request.pledge_id}-{request.attempt}"}
    with stripe_client() as client:
        try:
            return _session(client.v1.checkout.sessions.create(_parameters(request), options))
        except stripe.InvalidRequestError as error:
            raise GatewayUnavailable(f"refused: {error.code} {error.param}") from error


def read_session(session_id: str) -> CheckoutSession:
    """The payment page as it stands at Stripe. Raises SessionNotFound, GatewayUnavailable."""
    with stripe_client() as client:
        try:
            return _session(client.v1.checkout.sessions.retrieve(session_id))
        except stripe.InvalidRequestError as error:
            raise SessionNotFound(session_id) from error


def close_session(session_id: str) -> CheckoutSession:
    """Close a payment page that was not paid, so that nobody can pay on it any more; returns it as it then stands.

    A page that was paid meanwhile stays as it is. Raises SessionNotFound, GatewayUnavailable.
    """
    with stripe_client() as client:
        try:
            return _session(client.v1.checkout.sessions.expire(session_id))
        except stripe.InvalidRequestError:
            # Stripe expires open pages alone. The page as it stands says whether it is complete or closed already.
            pass
    return read_session(session_id)
