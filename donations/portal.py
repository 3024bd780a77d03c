"""Manage your gift: a link in a letter leads whoever gives every month or year to the payment service's portal.

Whether somebody gives shows in her letter box alone: a known and an unknown address cost the same work here.
"""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from core import letters, private_links, rate_limits
from core.models import PrivateLink
from donations.gateway import mode, portal
from donations.models import Pledge, Subscription, SubscriptionStatus
from donations.models.pledges import address_index

LINK_LETTER = "gift_portal_link"

_PURPOSE = "gift portal"
_LINK_LIFETIME = timedelta(days=1)
_LETTERS_PER_ADDRESS = 3
_DAY_SECONDS = 24 * 60 * 60

#: What cannot be managed any more, because it is over or never began.
_OVER = (SubscriptionStatus.CANCELED, SubscriptionStatus.INCOMPLETE_EXPIRED)


class LinkUnknown(Exception):
    """There is no such link, it was used, its time is over, or what it led to has ended."""


@transaction.atomic
def ask_for_link(*, address: str, language: str) -> None:
    """Write a letter to this address, which brings a link if somebody gives every month or year with it.

    A letter is posted either way, and one that leads nowhere is never sent. An address gets a few of them a day,
    whoever types it.
    """
    index = address_index(address)
    is_allowed = rate_limits.allow(
        purpose=LINK_LETTER, key=index, limit=_LETTERS_PER_ADDRESS, window_seconds=_DAY_SECONDS
    )
    newest = running().filter(pledge__email_index=index).values_list("pledge_id", flat=True).first()
    if is_allowed:
        object_id = str(newest or uuid.uuid4())
        letters.post(kind=LINK_LETTER, language=language, object_id=object_id, address=address)


def running():
    """The subscriptions that can be managed, the newest first."""
    subscriptions = Subscription.objects.filter(ended_at=None, livemode=mode.is_live()).exclude(status__in=_OVER)
    return subscriptions.select_related("pledge").order_by("-pledge__created_at", "pk")


def link(*, pledge_id: object, language: str) -> str:
    """The full address of a new link, for a letter. It works once, for a day."""
    token = private_links.mint(purpose=_PURPOSE, object_id=str(pledge_id), lifetime=_LINK_LIFETIME)
    with translation.override(language):
        return settings.SITE_URL + reverse("donations:manage_link", kwargs={"token": token})


def subscriptions_behind(*, token: str) -> list[Subscription]:
    """What the link's owner gives every month or year: all that was given with the same address. Changes nothing.

    Raises LinkUnknown.
    """
    return _subscriptions_behind(_find(token))


def open_portal(*, token: str, subscription_id: str, return_url: str, language: str) -> str:
    """The address of the payment service's portal for one subscription behind the link, which is used up by it.

    Must not run inside a transaction: the payment service is asked in between. Raises LinkUnknown, and
    donations.gateway.types.GatewayUnavailable or NotFound; the link can then be used again.
    """
    used = _find(token)
    chosen = next((row for row in _subscriptions_behind(used) if row.pk == subscription_id), None)
    if chosen is None:
        raise LinkUnknown
    address = portal.open_portal(customer_reference=chosen.customer_reference, language=language, return_url=return_url)
    if not private_links.use(used):  # Another press was quicker: one link opens one portal.
        raise LinkUnknown
    return address


def _find(token: str) -> PrivateLink:
    found = private_links.find(purpose=_PURPOSE, token=token)
    if found is None or found.used_at is not None:
        raise LinkUnknown
    return found


def _subscriptions_behind(found: PrivateLink) -> list[Subscription]:
    pledge = Pledge.objects.filter(pk=found.object_id).first()
    if pledge is None:
        raise LinkUnknown
    same_giver = {"pledge__email_index": pledge.email_index} if pledge.email_index else {"pledge": pledge}
    subscriptions = list(running().filter(**same_giver))
    if not subscriptions:
        raise LinkUnknown
    return subscriptions
