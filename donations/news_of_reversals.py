"""News of what happens to a payment after it was made: refunds and disputes, whoever began them, and their reversals.

What such an event says stays true whatever follows, so the event itself is applied, and nobody is asked again.
"""

from collections.abc import Callable

from donations import disputes, refunds
from donations.gateway.types import DisputeNews, GatewayEvent, RefundNews


def _take_refund(event: GatewayEvent) -> None:
    news = RefundNews.from_payload(event.payload, livemode=event.livemode)
    refunds.take_news(news=news, told_at=event.created_at)


def _take_withdrawal(event: GatewayEvent) -> None:
    disputes.take_withdrawal(news=DisputeNews.from_payload(event.payload))


def _take_reinstatement(event: GatewayEvent) -> None:
    disputes.take_reinstatement(news=DisputeNews.from_payload(event.payload), told_at=event.created_at)


#: What each kind of event asks for. Each raises NotBookedYet if it comes before the gift.
REVERSALS: dict[str, Callable[[GatewayEvent], None]] = {
    "refund.created": _take_refund,
    "refund.updated": _take_refund,
    "refund.failed": _take_refund,
    "charge.dispute.funds_withdrawn": _take_withdrawal,
    "charge.dispute.funds_reinstated": _take_reinstatement,
}
