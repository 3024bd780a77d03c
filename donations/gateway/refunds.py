"""Money back through Stripe, to the card or wallet that it came from."""

from typing import Any, cast

import stripe

from donations.gateway import mode
from donations.gateway.client import stripe_client
from donations.gateway.types import RefundNews


def create(
    *, payment_reference: str, amount_ore: int, reason: str, idempotency_key: str, metadata: dict[str, str]
) -> RefundNews:
    """Ask Stripe to pay back ``amount_ore`` of a payment.

    ``reason`` is one of :class:`donations.models.refunds.RefundReason`. The same ``idempotency_key`` pays back once,
    however often it is asked. Raises NotFound for an unknown payment; RequestRefused where less than that is left of
    it; GatewayUnavailable, after which only the same call tells whether the money went.
    """
    options: stripe.RequestOptions = {"idempotency_key": idempotency_key}
    with stripe_client() as client:
        refund = client.v1.refunds.create(
            {
                "payment_intent": payment_reference,
                "amount": amount_ore,
                "reason": cast(Any, reason),
                "metadata": metadata,
            },
            options,
        )
    return _news(refund)


def read(refund_id: str) -> RefundNews:
    """The refund as it stands at Stripe. Raises NotFound, GatewayUnavailable."""
    with stripe_client() as client:
        return _news(client.v1.refunds.retrieve(refund_id))


def _news(refund: stripe.Refund) -> RefundNews:
    return RefundNews.from_payload(refund.to_dict(for_json=True), livemode=mode.is_live())
