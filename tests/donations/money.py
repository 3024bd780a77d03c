"""Money that moves in tests: payments that are made and told of, and the staff who handle them."""

import json
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from donations import inbox
from donations.gateway import keyless_payer
from donations.gateway.types import GatewayEvent
from donations.models import LedgerEntry, Pledge
from tests.donations.factories import make_pledge, open_page


def tell(*events: dict[str, Any]) -> list[str]:
    """Deliver events in this order; returns what became of each."""
    outcomes = []
    for event in events:
        body = json.dumps(event)
        outcomes.append(inbox.receive(event=GatewayEvent.from_body(json.loads(body)), body=body).value)
    return outcomes


def pay(pledge: Pledge) -> LedgerEntry:
    """Pay a pledge and tell of it; returns the entry of its first payment."""
    tell(*keyless_payer.pay(open_page(pledge)))
    return LedgerEntry.objects.get(pledge=pledge)


def paid_gift(**fields: Any) -> LedgerEntry:
    """The entry of a gift that was paid once."""
    return pay(make_pledge(**fields))


def movements() -> list[tuple[str, int, int, int]]:
    """The ledger in the order of its booking: kind, amount, VAT and fee in øre."""
    return [*LedgerEntry.objects.order_by("pk").values_list("kind", "amount_ore", "vat_ore", "fee_ore")]


def staff(name: str, *rights: str):
    """A member of staff with these rights of giving."""
    user = get_user_model().objects.create_user(name, f"{name}@example.org")
    user.user_permissions.add(*Permission.objects.filter(content_type__app_label="donations", codename__in=rights))
    return user
