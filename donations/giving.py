"""From the wish to give to an open payment page."""

from dataclasses import dataclass
from datetime import datetime
from typing import IO
from uuid import UUID

from django.db import transaction
from wagtail.models import Page

from core import private_links
from donations import recognition
from donations.gateway import checkout, mode
from donations.gateway.checkout import PaymentRequest
from donations.gateway.types import GatewayUnavailable, SessionNotFound
from donations.models import Frequency, PaymentMethod, Pledge, PledgeKind, SponsorListing, VatTreatment
from donations.models.tiers import Occupied, occupied_places
from donations.settlement import cancel
from donations.states import PledgeState


@dataclass(frozen=True)
class GiftWish:
    """What somebody wants to give.

    ``amount_ore`` is what is paid each time in øre, all included; ``vat_ore`` and ``fee_ore`` are parts of it.
    ``donor`` has the keys of :meth:`Pledge.donor`. A tier is named by its block's id and by its name in the giver's
    language; ``tier_places`` is how many places it has, None if they are not counted.
    """

    campaign_key: UUID
    campaign_id: int
    amount_ore: int
    currency: str
    language: str
    donor: dict[str, str]
    kind: PledgeKind = PledgeKind.GIFT
    frequency: Frequency = Frequency.ONCE
    method: PaymentMethod = PaymentMethod.STRIPE
    vat_ore: int = 0
    fee_ore: int = 0
    vat_treatment: VatTreatment = VatTreatment.GIFT
    tier_key: UUID | None = None
    tier_name: str = ""
    tier_places: int | None = None

    def state_on(self, pledge: Pledge) -> None:
        """Write the wish on a pledge, which is not saved."""
        pledge.campaign_key, pledge.campaign_id = self.campaign_key, self.campaign_id
        pledge.kind, pledge.frequency, pledge.method = self.kind, self.frequency, self.method
        pledge.amount_ore, pledge.currency = self.amount_ore, self.currency
        pledge.vat_ore, pledge.fee_ore, pledge.vat_treatment = self.vat_ore, self.fee_ore, self.vat_treatment
        pledge.tier_key, pledge.tier_name = self.tier_key, self.tier_name
        pledge.language, pledge.livemode = self.language, mode.is_live()
        pledge.seal_donor(self.donor)


@dataclass(frozen=True)
class ListingWish:
    """What a giver wants the wall to show, who has consented to it. ``logo_file`` is a picture or None."""

    name: str
    url: str
    logo_file: IO[bytes] | None


class NoPlaceLeft(Exception):
    """All places of the tier are taken or held; ``free_again_at`` as in :class:`donations.models.tiers.Tier`."""

    def __init__(self, free_again_at: datetime | None) -> None:
        super().__init__("no place of this tier is left")
        self.free_again_at = free_again_at


def find_resumable(*, resume_token: str) -> Pledge | None:
    """The pledge whose giver holds this token, whatever its state; None if there is none."""
    if not resume_token:
        return None
    return Pledge.objects.filter(resume_fingerprint=private_links.fingerprint(resume_token)).first()


def leave_earlier_page(*, resume_token: str) -> str | None:
    """Close the payment page that the holder of the token left, so that the same gift cannot be paid twice.

    Returns the page's id if it was paid, or its payment is under way: then there is nothing to begin again. Else
    returns None. A page that cannot be closed now closes itself after half an hour.
    """
    pledge = find_resumable(resume_token=resume_token)
    if pledge is None or pledge.checkout_session_id is None:
        return None
    if pledge.state in (PledgeState.PAID, PledgeState.PROCESSING):
        return pledge.checkout_session_id
    if pledge.state != PledgeState.OPEN:
        return None
    try:
        session = checkout.close_session(pledge.checkout_session_id)
    except (GatewayUnavailable, SessionNotFound):
        return None
    if session.status == "complete":
        return session.id
    cancel(pledge_id=pledge.pk)
    return None


@transaction.atomic
def make_pledge(*, wish: GiftWish, listing: ListingWish | None = None, resume_token: str = "") -> tuple[Pledge, str]:
    """Write the pledge and return it with the token by which its giver can come back to it.

    ``resume_token`` names one form: sent twice, it still has one pledge that can be paid. With the token of a pledge
    that never got a payment page, that pledge is taken up again, as its next attempt; what it wanted the wall to show
    is forgotten. The token of any other pledge moves on to the new one.

    The pledge holds a place of its tier for as long as its payment page will be open. Raises NoPlaceLeft.
    """
    resume_token = resume_token or private_links.new_token()
    _queue_up(wish.campaign_key)
    pledge = _take_up(private_links.fingerprint(resume_token))
    _refuse_without_place(wish, pledge)
    wish.state_on(pledge)
    pledge.page_open_until = checkout.closing_time()
    pledge.save()
    _ask_for_listing(pledge, listing)
    return pledge, resume_token


def _queue_up(campaign_key: UUID) -> None:
    """Let those who begin to give to one campaign follow each other, so that two of them cannot get its last place.

    One of its pages is locked, the same in every language. Nobody waits who reads it, or writes what refers to it.
    """
    pages = Page.objects.select_for_update(no_key=True).filter(translation_key=campaign_key).order_by("pk")
    pages.values_list("pk").first()


def _take_up(fingerprint: str) -> Pledge:
    """The pledge to write on, new or taken up again, under this fingerprint of a token."""
    earlier = Pledge.objects.select_for_update().filter(resume_fingerprint=fingerprint).first()
    if earlier is not None:
        if earlier.state == PledgeState.OPEN and earlier.checkout_session_id is None:
            earlier.attempt += 1
            return earlier
        earlier.resume_fingerprint = private_links.fingerprint(private_links.new_token())
        earlier.save(update_fields=["resume_fingerprint"])
    return Pledge(resume_fingerprint=fingerprint)


def _refuse_without_place(wish: GiftWish, pledge: Pledge) -> None:
    if wish.tier_key is None or wish.tier_places is None:
        return
    everybody_else = occupied_places([wish.tier_key], livemode=mode.is_live(), own_pledge=pledge.pk)
    occupied = everybody_else.get(wish.tier_key, Occupied())
    if not occupied.left_of(wish.tier_places):
        raise NoPlaceLeft(occupied.free_again_at(wish.tier_places))


def _ask_for_listing(pledge: Pledge, listing: ListingWish | None) -> None:
    """Let staff see what the wall shall show, or forget what an earlier attempt wanted it to show."""
    if listing is not None:
        recognition.ask_for_listing(pledge=pledge, name=listing.name, url=listing.url, logo_file=listing.logo_file)
        return
    earlier = SponsorListing.objects.filter(pledge=pledge).first()
    if earlier is not None:
        recognition.withdraw(row=earlier)


def open_payment_page(
    *, pledge: Pledge, description: str, success_url: str, cancel_url: str, fee_description: str = ""
) -> str:
    """Open a payment page for the pledge and return its address.

    ``description`` and ``fee_description`` are the lines that the giver sees there; nothing that she wrote herself
    goes to the payment service. ``success_url`` holds ``checkout.SESSION_PLACEHOLDER``. Must not run inside a
    transaction: the payment service is asked in between. Raises GatewayUnavailable; the pledge then stays open, holds
    no place, and can be tried again.
    """
    request = PaymentRequest(
        pledge_id=pledge.pk,
        attempt=pledge.attempt,
        campaign_key=pledge.campaign_key,
        amount_ore=pledge.amount_ore,
        currency=pledge.currency,
        language=pledge.language,
        frequency=pledge.frequency,
        kind=pledge.kind,
        fee_ore=pledge.fee_ore,
        description=description,
        fee_description=fee_description,
        success_url=success_url,
        cancel_url=cancel_url,
        closes_at=pledge.page_open_until or checkout.closing_time(),
    )
    # A form that was sent twice asks twice: the pledge then belongs to the page of its latest attempt.
    this_attempt = Pledge.objects.filter(pk=pledge.pk, attempt=pledge.attempt)
    try:
        session = checkout.open_session(request)
        if session.url is None:
            raise GatewayUnavailable("the payment page has no address")
    except GatewayUnavailable:
        this_attempt.update(page_open_until=None)
        raise
    this_attempt.update(checkout_session_id=session.id, page_open_until=request.closes_at)
    return session.url
