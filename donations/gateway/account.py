"""What must be set up once in the Stripe account: where it sends webhooks, and what its customer portal offers."""

from dataclasses import dataclass
from typing import Any, cast

import stripe
from django.conf import settings
from django.urls import reverse
from stripe.params import WebhookEndpointCreateParams
from stripe.params.billing_portal import ConfigurationCreateParams

from donations.gateway.client import API_VERSION, stripe_client

#: The events that we ask Stripe for: those that donations/news.py heeds, as a test holds. Stripe's list of kept events
#: can be asked for 20 kinds at most.
EVENTS = frozenset(
    {
        "checkout.session.completed",
        "checkout.session.expired",
        "checkout.session.async_payment_succeeded",
        "checkout.session.async_payment_failed",
        "customer.subscription.created",
        "customer.subscription.updated",
        "customer.subscription.deleted",
        "customer.subscription.paused",
        "customer.subscription.resumed",
        "invoice.paid",
        "invoice.payment_failed",
        "refund.created",
        "refund.updated",
        "refund.failed",
        "charge.dispute.funds_withdrawn",
        "charge.dispute.funds_reinstated",
    }
)

#: Marks what we made in an account that others may use too.
_MARK = {"made_by": "mentornet"}


@dataclass(frozen=True)
class AccountSetUp:
    """What was found or made. ``webhook_secret`` is there for a new endpoint alone: Stripe tells it once.

    ``retired_endpoints`` are earlier ones of the same address and another API version, now switched off.
    ``account_api_version`` is what the newest event in the account is worded in; None without any event.
    """

    webhook_endpoint: str
    webhook_url: str
    webhook_secret: str | None
    retired_endpoints: tuple[str, ...]
    portal_configuration: str
    account_api_version: str | None


def set_up() -> AccountSetUp:
    """Make the webhook endpoint and the portal's configuration, or bring them up to date. Safe to repeat.

    Raises GatewayUnavailable.
    """
    url = f"{settings.SITE_URL.rstrip('/')}{reverse('payments:stripe_webhook')}"
    with stripe_client() as client:
        endpoint, retired = _set_up_endpoint(client, url)
        configuration = _set_up_portal(client)
        newest = client.v1.events.list({"limit": 1}).data
    return AccountSetUp(
        webhook_endpoint=endpoint.id,
        webhook_url=url,
        webhook_secret=endpoint.to_dict().get("secret"),
        retired_endpoints=retired,
        portal_configuration=configuration.id,
        account_api_version=newest[0].api_version if newest else None,
    )


def _set_up_endpoint(client: stripe.StripeClient, url: str) -> tuple[stripe.WebhookEndpoint, tuple[str, ...]]:
    """The endpoint of this address in our version; those of other versions are switched off, as none can change it."""
    here = [row for row in client.v1.webhook_endpoints.list({"limit": 100}).auto_paging_iter() if row.url == url]
    parameters = _endpoint_parameters(url)
    ours = [row for row in here if row.api_version == API_VERSION]
    if ours:
        endpoint = client.v1.webhook_endpoints.update(
            ours[0].id, {"enabled_events": parameters["enabled_events"], "disabled": False}
        )
    else:
        endpoint = client.v1.webhook_endpoints.create(parameters)
    retired = tuple(row.id for row in here if row.id != endpoint.id and row.status == "enabled")
    for endpoint_id in retired:
        client.v1.webhook_endpoints.update(endpoint_id, {"disabled": True})
    return endpoint, retired


def _endpoint_parameters(url: str) -> WebhookEndpointCreateParams:
    return {
        "url": url,
        "api_version": cast(Any, API_VERSION),
        "enabled_events": cast(Any, sorted(EVENTS)),
        "metadata": _MARK,
    }


def _set_up_portal(client: stripe.StripeClient) -> stripe.billing_portal.Configuration:
    parameters = _portal_parameters()
    known = find_portal_configuration(client)
    if known is None:
        return client.v1.billing_portal.configurations.create(parameters)
    return client.v1.billing_portal.configurations.update(known.id, {"features": cast(Any, parameters["features"])})


def _portal_parameters() -> ConfigurationCreateParams:
    """Cards, invoices and the end of it. No change of plan or amount, which our own pledge would not know of."""
    return {
        "features": {
            "customer_update": {"enabled": True, "allowed_updates": ["email", "name"]},
            "invoice_history": {"enabled": True},
            "payment_method_update": {"enabled": True},
            "subscription_cancel": {"enabled": True, "mode": "at_period_end"},
            "subscription_update": {"enabled": False},
        },
        "metadata": _MARK,
    }


def find_portal_configuration(client: stripe.StripeClient) -> stripe.billing_portal.Configuration | None:
    """The portal's configuration that ``stripe_setup`` made; None before it ran: then Stripe's default one holds."""
    rows = client.v1.billing_portal.configurations.list({"active": True, "limit": 100})
    for row in rows.auto_paging_iter():
        if row.to_dict().get("metadata", {}).get("made_by") == _MARK["made_by"]:
            return row
    return None
