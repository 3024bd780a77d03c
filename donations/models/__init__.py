"""Pledges, the ledger and its papers, the webhook inbox, the campaign page, and the keyless double's own rows."""

from donations.models.giving_settings import GivingSettings
from donations.models.invoices import InvoiceRequest, InvoiceState
from donations.models.keyless import KeylessObject, KeylessRequest, KeylessSession
from donations.models.ledger import GIVING, LedgerEntry, LedgerIsAppendOnly, LedgerKind
from donations.models.pages import Audience, SponsorshipCampaignPage, SuggestedAmount
from donations.models.pledges import Frequency, PaymentMethod, Pledge, PledgeKind, VatTreatment
from donations.models.receipts import Receipt, ReceiptKind, ReceiptSeries
from donations.models.recognition import RecognitionState, SponsorListing, SupportStatement
from donations.models.refunds import RefundReason, RefundRequest, RefundState
from donations.models.subscriptions import MissedPayment, Subscription, SubscriptionStatus
from donations.models.webhooks import WebhookEvent, WebhookOutcome

__all__ = [
    "GIVING",
    "Audience",
    "Frequency",
    "GivingSettings",
    "InvoiceRequest",
    "InvoiceState",
    "KeylessObject",
    "KeylessRequest",
    "KeylessSession",
    "LedgerEntry",
    "LedgerIsAppendOnly",
    "LedgerKind",
    "MissedPayment",
    "PaymentMethod",
    "Pledge",
    "PledgeKind",
    "Receipt",
    "ReceiptKind",
    "ReceiptSeries",
    "RecognitionState",
    "RefundReason",
    "RefundRequest",
    "RefundState",
    "SponsorListing",
    "SponsorshipCampaignPage",
    "Subscription",
    "SubscriptionStatus",
    "SuggestedAmount",
    "SupportStatement",
    "VatTreatment",
    "WebhookEvent",
    "WebhookOutcome",
]
