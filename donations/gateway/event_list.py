"""The events that Stripe has kept, for finding those that never reached us."""

import json
from collections.abc import Iterator
from datetime import datetime

from donations.gateway.account import EVENTS
from donations.gateway.client import stripe_client
from donations.gateway.types import GatewayEvent

_PAGE = 100


def since(moment: datetime) -> Iterator[tuple[GatewayEvent, str]]:
    """The events of the kinds we handle that came about at ``moment`` or later, oldest first, with their JSON.

    Stripe keeps events for 30 days, and words them in the version that was the account's own when they came about,
    not in the webhook endpoint's: ``stripe_setup`` says when the two differ. Raises GatewayUnavailable.
    """
    with stripe_client() as client:
        pages = client.v1.events.list(
            {"created": {"gte": int(moment.timestamp())}, "types": sorted(EVENTS), "limit": _PAGE}
        )
        bodies = [event.to_dict(for_json=True) for event in pages.auto_paging_iter()]
    for body in reversed(bodies):
        yield GatewayEvent.from_body(body), json.dumps(body)
