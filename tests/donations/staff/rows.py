"""Rows of every kind that the staff's screens show, each with the planted giver."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from donations.booking import book
from donations.models import (
    Frequency,
    InvoiceRequest,
    LedgerEntry,
    LedgerKind,
    PaymentMethod,
    Pledge,
    PledgeKind,
    RecognitionState,
    RefundRequest,
    SponsorListing,
    Subscription,
    SubscriptionStatus,
    SupportStatement,
    WebhookEvent,
    WebhookOutcome,
)
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign, make_pledge

#: Planted in what the payment service sends.
PAYER = "Payer Planted Hvidtjørn"
#: Planted in what waits for the wall, which is not public before it is approved.
UNAPPROVED = "Uset Salonen på Gadehjørnet"
INVOICE_ADDRESS = {"address": "Plantagevej 77", "postcode": "9998", "town": "Borup Skarn", "reference": "att. Zenia"}


def make_paid(*, campaign=None, amount_ore: int = 500_00, **fields: Any) -> tuple[Pledge, LedgerEntry]:
    """A gift that was paid through the payment service, with its entry and its receipt."""
    campaign = campaign or make_campaign()
    pledge = make_pledge(campaign_key=campaign.translation_key, amount_ore=amount_ore, state=PledgeState.PAID, **fields)
    reference = f"pi_{pledge.pk.hex}"
    entry, _is_new = book(
        kind=LedgerKind.SPONSORSHIP if pledge.kind == PledgeKind.SPONSORSHIP else LedgerKind.GIFT,
        external_id=reference,
        payment_reference=reference,
        pledge=pledge,
        campaign_key=pledge.campaign_key,
        amount_ore=amount_ore,
        vat_ore=pledge.vat_ore,
        fee_ore=pledge.fee_ore,
        currency="DKK",
        occurred_at=timezone.now(),
        livemode=pledge.livemode,
        method=pledge.method,
    )
    return pledge, entry


def make_subscription(*, campaign=None, days_left: int = 10, **fields: Any) -> Subscription:
    """Somebody who gives every month, and has paid once."""
    pledge, _entry = make_paid(campaign=campaign, frequency=Frequency.MONTHLY)
    return Subscription.objects.create(
        **(
            {
                "id": f"sub_{pledge.pk.hex}",
                "pledge": pledge,
                "customer_reference": f"cus_{pledge.pk.hex}",
                "status": SubscriptionStatus.ACTIVE,
                "paid_until": timezone.now() + timedelta(days=days_left),
                "livemode": False,
                "read_at": timezone.now(),
            }
            | fields
        )
    )


def make_invoice(*, campaign=None, **fields: Any) -> InvoiceRequest:
    """A company that waits for its invoice."""
    campaign = campaign or make_campaign()
    pledge = make_pledge(
        campaign_key=campaign.translation_key, amount_ore=1_250_00, method=PaymentMethod.INVOICE, **fields
    )
    invoice = InvoiceRequest(pledge=pledge, ean="5790000000005")
    invoice.seal_address(INVOICE_ADDRESS)
    invoice.save()
    return invoice


def make_listing(*, campaign=None, **fields: Any) -> SponsorListing:
    """A sponsor who waits for approval."""
    pledge, _entry = make_paid(campaign=campaign, kind=PledgeKind.SPONSORSHIP, vat_ore=100_00)
    return SponsorListing.objects.create(**({"pledge": pledge, "name": UNAPPROVED} | fields))


def make_statement(*, campaign=None, **fields: Any) -> SupportStatement:
    """A statement of support that waits for approval."""
    campaign = campaign or make_campaign()
    statement = SupportStatement(
        **(
            {
                "campaign_key": campaign.translation_key,
                "name": "Rigmor",
                "business": UNAPPROVED,
                "town": "Esbjerg",
                "sentence": "Alle skal have en chance.",
                "language": "da",
                "state": RecognitionState.WAITING,
            }
            | fields
        )
    )
    statement.seal_email(DONOR["email"])
    statement.save()
    return statement


def make_event(*, outcome: str = WebhookOutcome.PARKED, number: int = 1) -> WebhookEvent:
    """An event that somebody should look at."""
    event = WebhookEvent(
        id=f"evt_{number:024}", type="charge.updated", api_version="2026-10-28.endive", livemode=False, outcome=outcome
    )
    payload = {"object": "charge", "billing_details": {"name": PAYER}}
    news = {"id": event.pk, "type": event.type, "api_version": event.api_version, "livemode": False}
    event.seal_body(json.dumps(news | {"created": 1_790_000_000, "data": {"object": payload}}))
    event.save()
    return event


@dataclass(frozen=True)
class World:
    """One row of every kind."""

    pledge: Pledge
    entry: LedgerEntry
    refund: RefundRequest
    invoice: InvoiceRequest
    listing: SponsorListing
    statement: SupportStatement
    event: WebhookEvent
    subscription: Subscription


def make_world(*, asked_by) -> World:
    """One row of every kind. ``asked_by`` has asked for the refund."""
    campaign = make_campaign()
    # By bank: to pay it back, nobody asks the payment service.
    pledge, entry = make_paid(campaign=campaign, method=PaymentMethod.BANK)
    return World(
        pledge=pledge,
        entry=entry,
        refund=RefundRequest.objects.create(
            entry=entry, amount_ore=100_00, reason="duplicate", requested_by=asked_by.get_username()
        ),
        invoice=make_invoice(campaign=campaign),
        listing=make_listing(campaign=campaign),
        statement=make_statement(campaign=campaign),
        event=make_event(),
        subscription=make_subscription(campaign=campaign),
    )
