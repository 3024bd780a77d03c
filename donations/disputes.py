"""Disputes: a payer's bank calls a payment back, and brings it again if we win.

Only movements of money are booked. That somebody has begun to ask, or that the bank has decided, moves none.
"""

from datetime import datetime

from django.db import transaction

from donations.booking import book_against, held_gift
from donations.gateway.types import DisputeNews
from donations.models import LedgerEntry, LedgerKind


@transaction.atomic
def take_withdrawal(*, news: DisputeNews) -> None:
    """Book that the bank has taken the disputed amount. Raises NotBookedYet or PaymentMismatch."""
    _withdraw(_gift(news), news)


@transaction.atomic
def take_reinstatement(*, news: DisputeNews, told_at: datetime) -> None:
    """Book that the bank has brought the amount again, and so that it had taken it, should we not have heard.

    Raises NotBookedYet or PaymentMismatch.
    """
    gift = _gift(news)
    _withdraw(gift, news)
    book_against(
        gift=gift,
        kind=LedgerKind.DISPUTE_REVERSED,
        external_id=news.id,
        amount_ore=news.amount_ore,
        occurred_at=told_at,
    )


def _gift(news: DisputeNews) -> LedgerEntry:
    return held_gift(payment_reference=news.payment_reference, currency=news.currency, livemode=news.livemode)


def _withdraw(gift: LedgerEntry, news: DisputeNews) -> None:
    book_against(
        gift=gift,
        kind=LedgerKind.DISPUTE,
        external_id=news.id,
        amount_ore=-news.amount_ore,
        occurred_at=news.created_at,
    )
