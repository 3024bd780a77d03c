"""Pledges, the ledger, the webhook inbox, the campaign page, and the keyless double's own rows."""

from donations.models.keyless import KeylessRequest, KeylessSession
from donations.models.ledger import LedgerEntry, LedgerIsAppendOnly, LedgerKind
from donations.models.pages import Audience, SponsorshipCampaignPage, SuggestedAmount
from donations.models.pledges import Frequency, Pledge, PledgeKind
from donations.models.webhooks import WebhookEvent, WebhookOutcome

__all__ = [
    "Audience",
    "Frequency",
    "KeylessRequest",
    "KeylessSession",
    "LedgerEntry",
    "LedgerIsAppendOnly",
    "LedgerKind",
    "Pledge",
    "PledgeKind",
    "SponsorshipCampaignPage",
    "SuggestedAmount",
    "WebhookEvent",
    "WebhookOutcome",
]
