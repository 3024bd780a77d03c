"""The one door to the ledger. What is booked for the first time gets its paper with it, in the same transaction."""

from datetime import datetime
from typing import Any, NotRequired, TypedDict, Unpack
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Sum

from core import content_version
from donations import receipting
from donations.models import GIVING, LedgerEntry, LedgerKind, PaymentMethod, Pledge, PledgeKind, RefundState
from donations.vat import proportion

#: What a pledge's payments are called in the ledger.
KINDS = {PledgeKind.GIFT: LedgerKind.GIFT, PledgeKind.SPONSORSHIP: LedgerKind.SPONSORSHIP}

#: Refunds that are asked for and not booked yet.
_UNDER_WAY = (RefundState.REQUESTED, RefundState.APPROVED, RefundState.SENT)


class PaymentMismatch(Exception):
    """A movement of money does not fit what we know of it: a person must look. Nothing was booked."""


class BookedAlready(Exception):
    """What a form asks for stands in the ledger: the same form booked ``entry`` before. Nothing was booked again."""

    def __init__(self, entry: LedgerEntry) -> None:
        super().__init__(f"entry {entry.pk} was booked by the same form")
        self.entry = entry


class NotBookedYet(PaymentMismatch):
    """No gift is booked for the payment that a refund or a dispute is about; perhaps we hear of it later."""

    def __init__(self, payment_reference: str) -> None:
        super().__init__(f"no gift is booked for the payment {payment_reference}")
        self.payment_reference = payment_reference


class Movement(TypedDict):
    """What is written down of a movement: the fields of LedgerEntry. The amounts are øre with the movement's sign,
    VAT and fee being parts of the amount.
    """

    payment_reference: str
    pledge: Pledge | None
    campaign_key: UUID | None
    amount_ore: int
    vat_ore: int
    fee_ore: int
    currency: str
    occurred_at: datetime
    livemode: bool
    method: str
    corrects: NotRequired[LedgerEntry | None]
    reason: NotRequired[str]
    booked_by: NotRequired[str]


@transaction.atomic
def book(*, kind: str, external_id: str, **movement: Unpack[Movement]) -> tuple[LedgerEntry, bool]:
    """Enter one movement of money, once: returns its entry, and whether it is new.

    ``kind`` and ``external_id`` name the movement; whoever hears of it again gets the entry that is there. A new entry
    gets its paper, and pages with sums on them are drawn anew. Raises PaymentMismatch if the movement is booked with
    another amount.
    """
    entry, is_new = LedgerEntry.objects.get_or_create(kind=kind, external_id=external_id, defaults={**movement})
    booked = (entry.amount_ore, entry.currency, entry.livemode)
    heard = (movement["amount_ore"], movement["currency"], movement["livemode"])
    if booked != heard:
        raise PaymentMismatch(f"{kind} {external_id} is booked as {booked}, and now said to be {heard}")
    if is_new:
        receipting.issue(entry=entry)
        content_version.bump_after_commit()  # Meters and walls have moved.
    return entry, is_new


@transaction.atomic
def book_against(
    *,
    gift: LedgerEntry,
    kind: str,
    external_id: str,
    amount_ore: int,
    occurred_at: datetime,
    corrects: LedgerEntry | None = None,
    reason: str = "",
    booked_by: str = "",
) -> tuple[LedgerEntry, bool]:
    """Enter what later happened to a gift: negative øre take away from it, positive ones bring back.

    VAT and fee change in the gift's own proportions: whatever parts it goes back in, the shares add up to the gift's.
    The payment must be held (:func:`hold_payment`), so that two parts at once do not both round on the same remainder.
    """
    entries = LedgerEntry.objects.of_payment(gift).exclude(kind=kind, external_id=external_id)
    so_far = entries.aggregate(total=Sum("amount_ore", default=0))["total"]
    return book(
        kind=kind,
        external_id=external_id,
        amount_ore=amount_ore,
        vat_ore=_share(gift, gift.vat_ore, so_far, amount_ore),
        fee_ore=_share(gift, gift.fee_ore, so_far, amount_ore),
        occurred_at=occurred_at,
        corrects=corrects,
        reason=reason,
        booked_by=booked_by,
        **_as_the_gift(gift),
    )


def _share(gift: LedgerEntry, of_ore: int, so_far: int, amount_ore: int) -> int:
    """What of the gift's VAT or fee falls on the step from what was left of it to what is left now."""
    before, after = (
        proportion(left, of_ore=of_ore, total_ore=gift.amount_ore) for left in (so_far, so_far + amount_ore)
    )
    return after - before


def _as_the_gift(gift: LedgerEntry) -> dict[str, Any]:
    columns = ("payment_reference", "pledge", "campaign_key", "currency", "livemode", "method")
    return {column: getattr(gift, column) for column in columns}


def hold_payment(payment_reference: str) -> None:
    """Let nobody else work on the same payment until this transaction ends, even before it has a row to lock.

    A refund that comes before its gift would else be parked at the very moment at which the gift looks for it and
    finds nothing. SQLite lets one writer in at a time anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [payment_reference])


def held_gift(*, payment_reference: str | None, currency: str, livemode: bool) -> LedgerEntry:
    """The gift that a payment brought, the payment being held (:func:`hold_payment`).

    Raises NotBookedYet, and PaymentMismatch if no payment is named or the gift was given in another currency.
    """
    if payment_reference is None:
        raise PaymentMismatch("no payment is named")
    hold_payment(payment_reference)
    gift = LedgerEntry.objects.gift_of(payment_reference=payment_reference, livemode=livemode)
    if gift is None:
        raise NotBookedYet(payment_reference)
    if gift.currency != currency:
        raise PaymentMismatch(f"entry {gift.pk} is in {gift.currency}, not in {currency}")
    return gift


def refundable(entry: LedgerEntry) -> int:
    """How many øre of an entry may still be asked back: what is left of it, less what is asked for already.

    Nothing, unless it is a gift or a sponsorship.
    """
    if entry.kind not in GIVING:
        return 0
    asked = entry.refund_requests.filter(state__in=_UNDER_WAY).aggregate(total=Sum("amount_ore", default=0))["total"]
    return max(0, LedgerEntry.objects.left_of(entry) - asked)


def is_through_gateway(entry: LedgerEntry) -> bool:
    """Whether the payment service has the money, so that it is the one to pay it back."""
    return entry.method == PaymentMethod.STRIPE
