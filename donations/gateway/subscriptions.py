"""Subscriptions at Stripe: what is given every month or every year."""

from donations.gateway.client import stripe_client
from donations.gateway.types import SubscriptionNews


def read(subscription_id: str) -> SubscriptionNews:
    """The subscription as it stands at Stripe. Raises NotFound, GatewayUnavailable."""
    with stripe_client() as client:
        subscription = client.v1.subscriptions.retrieve(subscription_id)
    return SubscriptionNews.from_payload(subscription.to_dict(for_json=True))
