"""Webhook signatures: proof that a body came from the payment service, unchanged and just now."""

import json

import stripe

from donations.gateway import mode
from donations.gateway.types import GatewayEvent, SignatureInvalid

#: How old a signature may be, in seconds; Stripe's own default. A body that was overheard cannot be sent again later.
_TOLERANCE_SECONDS = 300


def verify(*, body: bytes, header: str) -> GatewayEvent:
    """The event that a signed body holds. ``body`` must be the raw bytes, ``header`` the Stripe-Signature header.

    Any one of the configured secrets will do, so that a secret can be replaced without losing an event.
    Raises SignatureInvalid, also when a well signed body is no event.
    """
    if not any(_is_signed_with(secret, body=body, header=header) for secret in mode.webhook_secrets()):
        raise SignatureInvalid("no secret of ours fits")
    try:
        return GatewayEvent.from_body(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SignatureInvalid("signed, but no event") from error


def _is_signed_with(secret: str, *, body: bytes, header: str) -> bool:
    if not secret:
        return False
    try:
        stripe.WebhookSignature.verify_header(body.decode(), header, secret, _TOLERANCE_SECONDS)
    except (stripe.SignatureVerificationError, UnicodeDecodeError, TypeError):
        # TypeError: the comparison refuses signatures with other than ASCII letters.
        return False
    return True


def sign(*, body: str, secret: str, timestamp: int | None = None) -> str:
    """The Stripe-Signature header for a body, as Stripe would send it; ``timestamp`` in seconds, by default now."""
    return stripe.WebhookSignature.generate_signature_header(body, secret, timestamp)
