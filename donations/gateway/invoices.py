"""Stripe's invoices: each period of a subscription has one. They are none of our own papers."""

from donations.gateway.client import stripe_client
from donations.gateway.types import PaidInvoice


def read(invoice_id: str) -> PaidInvoice:
    """The invoice as it stands at Stripe, with the payment that paid it. Raises NotFound, GatewayUnavailable."""
    with stripe_client() as client:
        invoice = client.v1.invoices.retrieve(invoice_id, {"expand": ["payments"]})
    return PaidInvoice.from_payload(invoice.to_dict(for_json=True))
