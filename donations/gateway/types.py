"""What callers of the gateway get: plain values, and the errors that they must be ready for."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID

#: The value of the metadata key ``v`` on everything we make at Stripe. An object without the key belongs to somebody
#: else who uses the same Stripe account; another value means that the meaning of the metadata has changed.
METADATA_VERSION = "1"


class GatewayUnavailable(Exception):
    """The payment service could not be reached, refused us, or is not set up. No money has moved."""


class SessionNotFound(Exception):
    """The payment service knows no payment page with this id."""


class SignatureInvalid(Exception):
    """The webhook was not signed with any of our secrets, or too long ago."""


def _seconds_to_time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)


@dataclass(frozen=True)
class CheckoutSession:
    """One payment page and what has become of it.

    ``status`` is open, complete or expired; ``payment_status`` is paid, unpaid or no_payment_required. Both are
    needed: a page can be complete while the money is still on its way. ``payment_reference`` (Stripe's payment
    intent) names the payment.
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

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The session in Stripe's own JSON. Raises KeyError if what every session has is missing."""
        intent = payload.get("payment_intent")
        return cls(
            id=payload["id"],
            url=payload.get("url"),
            status=payload.get("status") or "open",
            payment_status=payload["payment_status"],
            amount_ore=payload.get("amount_total"),
            currency=(payload.get("currency") or "").upper(),
            payment_reference=intent["id"] if isinstance(intent, dict) else intent,
            livemode=payload["livemode"],
            created_at=_seconds_to_time(payload["created"]),
            metadata=dict(payload.get("metadata") or {}),
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


@dataclass(frozen=True)
class GatewayEvent:
    """One verified webhook: what kind of news it is, and the object it is about as plain JSON."""

    id: str
    type: str
    api_version: str
    livemode: bool
    created_at: datetime
    payload: dict[str, Any]

    @classmethod
    def from_body(cls, body: dict[str, Any]) -> Self:
        """The event in Stripe's own JSON. Raises KeyError or TypeError if it is no event."""
        return cls(
            id=body["id"],
            type=body["type"],
            api_version=body.get("api_version") or "",
            livemode=bool(body["livemode"]),
            created_at=_seconds_to_time(body["created"]),
            payload=body["data"]["object"],
        )

    @property
    def metadata_version(self) -> str | None:
        """The version of our metadata on the event's object; None if the object is not ours."""
        metadata = self.payload.get("metadata") or {}
        return metadata.get("v") if "pledge" in metadata else None
