"""Stripe's customer portal, where a giver changes her card or ends what she gives every month or year."""

from typing import Any, cast

from donations.gateway.account import find_portal_configuration
from donations.gateway.client import stripe_client


def open_portal(*, customer_reference: str, language: str, return_url: str) -> str:
    """The address of a portal page for one customer, in her language.

    The address opens the page to whoever has it, for a few minutes: lead there at once, and keep it nowhere.
    Raises NotFound, GatewayUnavailable.
    """
    with stripe_client() as client:
        configuration = find_portal_configuration(client)
        session = client.v1.billing_portal.sessions.create(
            {
                "customer": customer_reference,
                "locale": cast(Any, language),
                "return_url": return_url,
                **({"configuration": configuration.id} if configuration else {}),
            }
        )
    return session.url
