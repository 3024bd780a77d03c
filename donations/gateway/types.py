"""What callers of the gateway get: plain values, and the errors that they must be ready for.

All money is in øre, without a sign. Each value is made from Stripe's own JSON, be it an event's object or an answer:
``from_payload`` raises KeyError if what every such object has is missing.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID

#: The value of the metadata key ``v`` on everything we make at Stripe. An object without the key belongs to somebody
#: else who uses the same Stripe account; another value means that the meaning of the metadata has changed.
METADATA_VERSION = "1"


class GatewayUnavailable(Exception):
    """The payment service could not be reached, refused us, or is not set up. No money has moved."""


class RequestRefused(GatewayUnavailable):
    """The payment service understood us and said no; the same request will be refused again."""


class NotFound(Exception):
    """The payment service knows nothing by this id."""


class SessionNotFound(NotFound):
    """The payment service knows no payment page with this id."""


class SignatureInvalid(Exception):
    """The webhook was not signed with any of our secrets, or too long ago."""


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)


def _time_or_none(seconds: int | None) -> datetime | None:
    return None if seconds is None else _time(seconds)


def _reference(value: str | dict[str, Any] | None) -> str | None:
    """The id of what a field names, which Stripe gives whole where it was asked to."""
    return value["id"] if isinstance(value, dict) else value


def _pledge_id(metadata: dict[str, str]) -> UUID | None:
    """The pledge that our metadata names, if it names one."""
    try:
        return UUID(metadata["pledge"])
    except (KeyError, ValueError):
        return None


def _version(metadata: dict[str, str]) -> str | None:
    return metadata.get("v") if "pledge" in metadata else None


def _subscription_details(payload: dict[str, Any]) -> dict[str, Any]:
    """What an invoice says of its subscription; empty for other objects."""
    return (payload.get("parent") or {}).get("subscription_details") or {}


@dataclass(frozen=True)
class CheckoutSession:
    """One payment page and what has become of it.

    ``status`` is open, complete or expired; ``payment_status`` is paid, unpaid or no_payment_required. Both are
    needed: a page can be complete while the money is still on its way. ``payment_reference`` (Stripe's payment
    intent) names the payment; a page that begins a subscription has ``subscription_id`` instead, and its money is
    told of by the subscription's invoices.
    """

    id: str
    url: str | None
    status: str
    payment_status: str
    amount_ore: int | None
    currency: str
    payment_reference: str | None
    livemode: bool
    created_at: datetime
    metadata: dict[str, str]
    subscription_id: str | None = None

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The session in Stripe's own JSON. Raises KeyError if what every session has is missing."""
        return cls(
            id=payload["id"],
            url=payload.get("url"),
            status=payload.get("status") or "open",
            payment_status=payload["payment_status"],
            amount_ore=payload.get("amount_total"),
            currency=(payload.get("currency") or "").upper(),
            payment_reference=_reference(payload.get("payment_intent")),
            livemode=payload["livemode"],
            created_at=_time(payload["created"]),
            metadata=dict(payload.get("metadata") or {}),
            subscription_id=_reference(payload.get("subscription")),
        )

    @property
    def is_paid(self) -> bool:
        """Whether the money has arrived."""
        return self.status == "complete" and self.payment_status == "paid"

    @property
    def pledge_id(self) -> UUID | None:
        """The pledge that our metadata names, if it names one."""
        try:
            return UUID(self.metadata["pledge"])
        except (KeyError, ValueError):
            return None


#: Where a subscription stands while its running period is not paid.
_UNPAID_STATUSES = frozenset({"past_due", "unpaid", "paused"})


@dataclass(frozen=True)
class SubscriptionNews:
    """A subscription as it stands. ``status`` is one of :class:`donations.models.subscriptions.SubscriptionStatus`.

    ``paid_until`` is the end of the last period that was paid; None before the first payment. While a renewal's
    payment fails, Stripe's own period has moved on already: then the paid one ended where Stripe's begins.
    """

    id: str
    pledge_id: UUID | None
    customer_reference: str
    status: str
    paid_until: datetime | None
    ends_at_period_end: bool
    ended_at: datetime | None
    livemode: bool
    metadata: dict[str, str]

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The subscription in Stripe's own JSON. Raises KeyError if what every subscription has is missing."""
        metadata = dict(payload.get("metadata") or {})
        return cls(
            id=payload["id"],
            pledge_id=_pledge_id(metadata),
            customer_reference=_reference(payload["customer"]) or "",
            status=payload["status"],
            paid_until=_paid_until(payload),
            ends_at_period_end=payload["cancel_at_period_end"] or payload.get("cancel_at") is not None,
            ended_at=_time_or_none(payload.get("ended_at")),
            livemode=payload["livemode"],
            metadata=metadata,
        )


def _paid_until(payload: dict[str, Any]) -> datetime | None:
    status = payload["status"]
    if status in ("incomplete", "incomplete_expired"):
        return None
    (item, *_others) = payload["items"]["data"]
    reason = (payload.get("cancellation_details") or {}).get("reason")
    is_unpaid = status in _UNPAID_STATUSES or (status == "canceled" and reason == "payment_failed")
    return _time(item["current_period_start"] if is_unpaid else item["current_period_end"])


@dataclass(frozen=True)
class PaidInvoice:
    """One period of a subscription and its payment. ``status`` is draft, open, paid, uncollectible or void.

    ``payment_reference`` (Stripe's payment intent) is there when the invoice was read with its payments; an event's
    object names none, and ``invoice_payment.paid`` tells it, see :class:`InvoicePayment`. ``attempts`` is how often
    Stripe has tried to take the money.
    """

    id: str
    subscription_id: str | None
    pledge_id: UUID | None
    metadata_version: str | None
    status: str
    amount_ore: int
    currency: str
    payment_reference: str | None
    paid_at: datetime | None
    livemode: bool
    attempts: int

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The invoice in Stripe's own JSON. Raises KeyError if what every invoice has is missing."""
        details = _subscription_details(payload)
        metadata = details.get("metadata") or {}
        paid = [part for part in (payload.get("payments") or {}).get("data", ()) if part["status"] == "paid"]
        return cls(
            id=payload["id"],
            subscription_id=_reference(details.get("subscription")),
            pledge_id=_pledge_id(metadata),
            metadata_version=_version(metadata),
            status=payload.get("status") or "draft",
            amount_ore=payload["amount_paid"],
            currency=payload["currency"].upper(),
            payment_reference=_reference(paid[0]["payment"].get("payment_intent")) if paid else None,
            paid_at=_time_or_none(payload["status_transitions"].get("paid_at")),
            livemode=payload["livemode"],
            attempts=payload["attempt_count"],
        )


@dataclass(frozen=True)
class InvoicePayment:
    """Which payment pays which invoice, so that refunds and disputes of a renewal find it."""

    id: str
    invoice_id: str
    payment_reference: str | None
    amount_ore: int
    currency: str
    status: str
    livemode: bool

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The invoice's payment in Stripe's own JSON. Raises KeyError if what every such payment has is missing."""
        return cls(
            id=payload["id"],
            invoice_id=_reference(payload["invoice"]) or "",
            payment_reference=_reference(payload["payment"].get("payment_intent")),
            amount_ore=payload.get("amount_paid") or 0,
            currency=payload["currency"].upper(),
            status=payload["status"],
            livemode=payload["livemode"],
        )


@dataclass(frozen=True)
class RefundNews:
    """A refund as it stands. ``status`` is pending, requires_action, succeeded, failed or canceled.

    Stripe's refund does not say whether it is real money: whoever makes one says so, from the event or the mode.
    """

    id: str
    payment_reference: str | None
    amount_ore: int
    currency: str
    status: str
    created_at: datetime
    livemode: bool
    metadata: dict[str, str]

    @classmethod
    def from_payload(cls, payload: dict[str, Any], *, livemode: bool) -> Self:
        """The refund in Stripe's own JSON. Raises KeyError if what every refund has is missing."""
        return cls(
            id=payload["id"],
            payment_reference=_reference(payload.get("payment_intent")),
            amount_ore=payload["amount"],
            currency=payload["currency"].upper(),
            status=payload.get("status") or "pending",
            created_at=_time(payload["created"]),
            livemode=livemode,
            metadata=dict(payload.get("metadata") or {}),
        )


@dataclass(frozen=True)
class DisputeNews:
    """A payment that its payer's bank calls back. ``status`` is Stripe's: needs_response, under_review, won, lost."""

    id: str
    payment_reference: str | None
    amount_ore: int
    currency: str
    status: str
    created_at: datetime
    livemode: bool

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The dispute in Stripe's own JSON. Raises KeyError if what every dispute has is missing."""
        return cls(
            id=payload["id"],
            payment_reference=_reference(payload.get("payment_intent")),
            amount_ore=payload["amount"],
            currency=payload["currency"].upper(),
            status=payload["status"],
            created_at=_time(payload["created"]),
            livemode=payload["livemode"],
        )


@dataclass(frozen=True)
class GatewayEvent:
    """One verified webhook: what kind of news it is, and the object it is about as plain JSON.

    ``account`` is the account that it is about, if that is another than the one that the webhook belongs to; else "".
    """

    id: str
    type: str
    api_version: str
    livemode: bool
    created_at: datetime
    payload: dict[str, Any]
    account: str = ""

    @classmethod
    def from_body(cls, body: dict[str, Any]) -> Self:
        """The event in Stripe's own JSON. Raises KeyError or TypeError if it is no event."""
        return cls(
            id=body["id"],
            type=body["type"],
            api_version=body.get("api_version") or "",
            livemode=bool(body["livemode"]),
            created_at=_time(body["created"]),
            payload=body["data"]["object"],
            account=body.get("account") or "",
        )

    @property
    def metadata_version(self) -> str | None:
        """The version of our metadata on the event's object, or on an invoice's subscription.

        None if the object is not ours or says nothing of it: a refund or dispute is known by its payment alone.
        """
        details = _subscription_details(self.payload)
        return _version(self.payload.get("metadata") or {}) or _version(details.get("metadata") or {})
