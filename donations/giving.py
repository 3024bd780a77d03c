"""From the wish to give to an open payment page."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from core import private_links
from donations.gateway import checkout, mode
from donations.gateway.checkout import PaymentRequest
from donations.gateway.types import GatewayUnavailable, SessionNotFound
from donations.models import Pledge
from donations.settlement import cancel
from donations.states import PledgeState


@dataclass(frozen=True)
class GiftWish:
    """What somebody wants to give. ``amount_ore`` is in øre; ``donor`` has the keys of :meth:`Pledge.donor`."""

    campaign_key: UUID
    campaign_id: int
    amount_ore: int
    currency: str
    language: str
    donor: dict[str, str]


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
def make_pledge(*, wish: GiftWish, resume_token: str = "") -> tuple[Pledge, str]:
    """Write the pledge and return it with the token by which its giver can come back to it.

    With the token of a pledge that never got a payment page, that pledge is taken up again, as its next attempt.
    """
    earlier = find_resumable(resume_token=resume_token)
    if earlier is not None:
        earlier = (
            Pledge.objects.select_for_update()
            .filter(pk=earlier.pk, state=PledgeState.OPEN, checkout_session_id=None)
            .first()
        )
    if earlier is None:
        resume_token = private_links.new_token()
        pledge = Pledge(resume_fingerprint=private_links.fingerprint(resume_token))
    else:
        pledge = earlier
        pledge.attempt += 1
    pledge.campaign_key, pledge.campaign_id = wish.campaign_key, wish.campaign_id
    pledge.amount_ore, pledge.currency = wish.amount_ore, wish.currency
    pledge.language, pledge.livemode = wish.language, mode.is_live()
    pledge.seal_donor(wish.donor)
    pledge.save()
    return pledge, resume_token


def open_payment_page(*, pledge: Pledge, description: str, success_url: str, cancel_url: str) -> str:
    """Open a payment page for the pledge and return its address.

    Must not run inside a transaction: the payment service is asked in between. ``success_url`` holds
    ``checkout.SESSION_PLACEHOLDER``. Raises GatewayUnavailable; the pledge then stays open and can be tried again.
    """
    session = checkout.open_session(
        PaymentRequest(
            pledge_id=pledge.pk,
            attempt=pledge.attempt,
            campaign_key=pledge.campaign_key,
            amount_ore=pledge.amount_ore,
            currency=pledge.currency,
            language=pledge.language,
            description=description,
            success_url=success_url,
            cancel_url=cancel_url,
        )
    )
    if session.url is None:
        raise GatewayUnavailable("the payment page has no address")
    Pledge.objects.filter(pk=pledge.pk).update(checkout_session_id=session.id)
    return session.url
