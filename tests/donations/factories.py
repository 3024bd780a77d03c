"""Campaigns, pledges and payments for tests of giving."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from core import private_links
from donations.gateway import keyless_payer
from donations.gateway.checkout import SESSION_PLACEHOLDER
from donations.giving import open_payment_page
from donations.models import LedgerEntry, LedgerKind, Pledge, SponsorshipCampaignPage, SuggestedAmount
from home.models import HomePage

#: Planted in every envelope, and looked for wherever it must not be.
DONOR = {
    "company": "Ørkenrosen Import ApS",
    "cvr": "13585628",
    "name": "Zainab Quistgaard",
    "email": "zainab.quistgaard@orkenrosen.example",
}

#: The same, whole and in the pieces by which somebody would still be known.
PLANTED = [*DONOR.values(), DONOR["email"].split("@")[0], DONOR["company"].split()[0]]

_TITLES = {"da": "Stå bag en mentor", "en": "Stand behind a mentor"}


def make_campaign(*, languages: tuple[str, ...] = ("da", "en"), **fields: Any) -> SponsorshipCampaignPage:
    """A campaign that takes gifts today, as its Danish page; 200, 500 and 1,000 kroner are suggested."""
    today = timezone.localdate()
    key = uuid4()
    defaults: dict[str, Any] = {
        "goal_ore": 50_000_00,
        "starts_on": today - timedelta(days=10),
        "ends_on": today + timedelta(days=20),
    }
    pages = []
    for language in languages:
        home = HomePage.objects.get(locale__language_code=language)
        page = SponsorshipCampaignPage(
            title=_TITLES[language],
            slug=f"campaign-{key}",
            locale=home.locale,
            translation_key=key,
            **(defaults | fields),
        )
        page.suggested_amounts = [
            SuggestedAmount(amount_ore=ore, is_preselected=ore == 500_00, sort_order=place)
            for place, ore in enumerate((200_00, 500_00, 1000_00))
        ]
        home.add_child(instance=page)
        pages.append(page)
    return pages[0]


def make_pledge(*, campaign_key: UUID | None = None, amount_ore: int = 200_00, **fields: Any) -> Pledge:
    """An open pledge with the planted donor, without a payment page."""
    pledge = Pledge(
        campaign_key=campaign_key or uuid4(),
        amount_ore=amount_ore,
        resume_fingerprint=private_links.fingerprint(private_links.new_token()),
        **({"language": "da", "livemode": False} | fields),
    )
    pledge.seal_donor(DONOR)
    pledge.save()
    return pledge


def open_page(pledge: Pledge) -> str:
    """Open a payment page at the double for a pledge; returns the session's id."""
    open_payment_page(
        pledge=pledge,
        description="Gift",
        success_url=f"http://testserver/da/gave/tak/?s={SESSION_PLACEHOLDER}",
        cancel_url="http://testserver/da/",
    )
    pledge.refresh_from_db()
    assert pledge.checkout_session_id is not None
    return pledge.checkout_session_id


def paid_events(pledge: Pledge) -> list[dict[str, Any]]:
    """Pay a pledge at the double and return the news of it, not yet delivered, in the order of its making."""
    return keyless_payer.pay(open_page(pledge))


def paid_event(pledge: Pledge) -> dict[str, Any]:
    """Pay a pledge that is given once, and return the one piece of news of it, not yet delivered."""
    (event,) = paid_events(pledge)
    return event


def make_entry(*, campaign_key: UUID, amount_ore: int, livemode: bool = False, **fields: Any) -> LedgerEntry:
    """An entry of the ledger, as if its movement had been booked."""
    reference = f"pi_{uuid4().hex}"
    return LedgerEntry.objects.create(
        **(
            {
                "kind": LedgerKind.GIFT if amount_ore > 0 else LedgerKind.REFUND,
                "external_id": reference,
                "payment_reference": reference,
                "campaign_key": campaign_key,
                "amount_ore": amount_ore,
                "currency": "DKK",
                "occurred_at": timezone.now(),
                "livemode": livemode,
            }
            | fields
        )
    )
