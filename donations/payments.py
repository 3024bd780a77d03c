"""What a pledge's payment means: an entry in the books, and a pledge that is paid."""

from datetime import datetime
from uuid import UUID

from donations import news_waiting
from donations.booking import KINDS, PaymentMismatch, book, hold_payment
from donations.models import LedgerEntry, PaymentMethod, Pledge, PledgeKind
from donations.states import PledgeState, may_become


def book_payment(*, pledge: Pledge, external_id: str, payment_reference: str, occurred_at: datetime) -> LedgerEntry:
    """Book one payment of a pledge, with what was heard of it before it; and mark the pledge as paid.

    ``external_id`` names the movement: the payment itself, or the invoice of a subscription's period. Runs in the
    caller's transaction, which holds the pledge's row.
    """
    hold_payment(payment_reference)
    entry, is_new = book(
        kind=KINDS[PledgeKind(pledge.kind)],
        external_id=external_id,
        payment_reference=payment_reference,
        pledge=pledge,
        campaign_key=pledge.campaign_key,
        amount_ore=pledge.amount_ore,
        vat_ore=pledge.vat_ore,
        fee_ore=pledge.fee_ore,
        currency=pledge.currency,
        occurred_at=occurred_at,
        livemode=pledge.livemode,
        method=PaymentMethod.STRIPE,
    )
    if is_new:
        news_waiting.take_up(payment_reference=payment_reference)
    if may_become(pledge.state, PledgeState.PAID):
        pledge.state = PledgeState.PAID
        pledge.payment_reference = pledge.payment_reference or payment_reference
        pledge.save(update_fields=["state", "payment_reference"])
    return entry


def matching_pledge(*, pledge_id: UUID | None, amount_ore: int | None, currency: str, livemode: bool) -> Pledge:
    """The pledge that a payment names, locked. Raises PaymentMismatch if there is none, or if they do not agree."""
    pledge = Pledge.objects.select_for_update().filter(pk=pledge_id).first() if pledge_id else None
    if pledge is None:
        raise PaymentMismatch(f"no pledge {pledge_id}")
    stated = (pledge.amount_ore, pledge.currency, pledge.livemode)
    heard = (amount_ore, currency, livemode)
    if stated != heard:
        raise PaymentMismatch(f"pledge {pledge.pk} states {stated}, the payment {heard}")
    return pledge
