"""Refunds: asked for by one member of staff, approved by another, sent to the payment service, booked when it says so.

Refunds that are made in Stripe's own dashboard have no request here; they are booked all the same.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core.money import format_amount
from donations.booking import book_against, held_gift, hold_payment, is_through_gateway, refundable
from donations.gateway import mode
from donations.gateway import refunds as gateway_refunds
from donations.gateway.types import METADATA_VERSION, GatewayUnavailable, NotFound, RefundNews, RequestRefused
from donations.models import GIVING, LedgerEntry, LedgerKind, RefundRequest, RefundState
from donations.permissions import APPROVE_REFUND, REQUEST_REFUND, may

#: The payment service moves money, or is about to, in the first; in the second it has given up.
_MOVES = frozenset({"pending", "succeeded"})
_CAME_TO_NOTHING = frozenset({"failed", "canceled"})

#: The metadata key by which a refund of ours names its request.
_REQUEST_KEY = "refund_request"


class RefundRefused(Exception):
    """The refund may not be asked for, or not decided like this; the message says why, in the reader's language."""


@transaction.atomic
def ask(*, entry: LedgerEntry, amount_ore: int, reason: str, user: Any) -> RefundRequest:
    """Ask for part or the whole of a gift to be paid back. ``reason`` is one of RefundReason. Raises RefundRefused."""
    if not may(user, REQUEST_REFUND):
        raise RefundRefused(gettext("You may not ask for refunds."))
    hold_payment(entry.payment_reference)
    _refuse_what_cannot_go_back(entry, amount_ore, most_ore=refundable(entry))
    return RefundRequest.objects.create(
        entry=entry, amount_ore=amount_ore, reason=reason, requested_by=user.get_username()
    )


def _refuse_what_cannot_go_back(entry: LedgerEntry, amount_ore: int, *, most_ore: int) -> None:
    if entry.kind not in GIVING:
        raise RefundRefused(gettext("Only a gift or a sponsorship can be paid back."))
    if entry.livemode != mode.is_live():
        raise RefundRefused(gettext("This is test money, and the site takes real money, or the other way round."))
    if amount_ore <= 0:
        raise RefundRefused(gettext("The amount must be more than 0."))
    if amount_ore > most_ore:
        left = format_amount(most_ore, entry.currency)
        raise RefundRefused(gettext("Only %(amount)s is left to pay back.") % {"amount": left})


def approve(*, request: RefundRequest, user: Any) -> RefundRequest:
    """Approve what somebody else asked for, and send it at once: returns the request as it then stands.

    Must not run inside a transaction, as the payment service is asked. If it does not answer, the request stays
    approved with the error on it, and :func:`send` tries again. Raises RefundRefused.
    """
    _decide(request, user, RefundState.APPROVED)
    return send(request=request)


def refuse(*, request: RefundRequest, user: Any) -> RefundRequest:
    """Turn down what somebody else asked for. Raises RefundRefused."""
    return _decide(request, user, RefundState.REFUSED)


@transaction.atomic
def _decide(request: RefundRequest, user: Any, state: RefundState) -> RefundRequest:
    hold_payment(request.entry.payment_reference)
    row = RefundRequest.objects.select_for_update(of=("self",)).select_related("entry").get(pk=request.pk)
    if not may(user, APPROVE_REFUND):
        raise RefundRefused(gettext("You may not decide on refunds."))
    if row.requested_by == user.get_username():
        raise RefundRefused(gettext("Somebody else than the one who asked must decide."))
    if row.state != RefundState.REQUESTED:
        raise RefundRefused(gettext("This refund is decided already."))
    if state == RefundState.APPROVED:
        _refuse_what_cannot_go_back(row.entry, row.amount_ore, most_ore=LedgerEntry.objects.left_of(row.entry))
    row.state, row.decided_by, row.decided_at = state, user.get_username(), timezone.now()
    row.save()
    return row


def send(*, request: RefundRequest) -> RefundRequest:
    """Have an approved refund paid back, and return the request as it then stands; any other is left as it is.

    The idempotency key names the request: however often it is sent, the money goes back once. A gift that came
    outside the payment page is paid back by the office itself; it is booked at once. Must not run inside a
    transaction.
    """
    row = RefundRequest.objects.select_related("entry__pledge").get(pk=request.pk)
    if row.state != RefundState.APPROVED:
        return row
    if not is_through_gateway(row.entry):
        return _book_by_hand(row)
    try:
        news = gateway_refunds.create(
            payment_reference=row.entry.payment_reference,
            amount_ore=row.amount_ore,
            reason=row.reason,
            idempotency_key=f"refund-request-{row.pk}",
            metadata=_metadata(row),
        )
    except (RequestRefused, NotFound) as error:
        return _note(row, state=RefundState.FAILED, error=str(error))
    except GatewayUnavailable as error:
        return _note(row, error=str(error))
    row = _note(row, state=RefundState.SENT, refund_reference=news.id)
    take_news(news=news, told_at=news.created_at)
    row.refresh_from_db()
    return row


def _metadata(row: RefundRequest) -> dict[str, str]:
    """Names pledge, campaign and request, and nothing of the giver."""
    metadata = {"v": METADATA_VERSION, _REQUEST_KEY: str(row.pk)}
    if row.entry.pledge_id is not None:
        metadata |= {"pledge": str(row.entry.pledge_id), "campaign": str(row.entry.campaign_key)}
    return metadata


@transaction.atomic
def _note(row: RefundRequest, *, state: str = "", error: str = "", refund_reference: str | None = None):
    """Write down what the payment service answered, unless its webhook was faster."""
    row = RefundRequest.objects.select_for_update(of=("self",)).select_related("entry__pledge").get(pk=row.pk)
    if row.state == RefundState.APPROVED:
        row.state = state or row.state
        row.error = error[:200]
        row.refund_reference = refund_reference or row.refund_reference
        row.save(update_fields=["state", "error", "refund_reference"])
    return row


@transaction.atomic
def _book_by_hand(row: RefundRequest) -> RefundRequest:
    hold_payment(row.entry.payment_reference)
    row = RefundRequest.objects.select_for_update(of=("self",)).select_related("entry__pledge").get(pk=row.pk)
    if row.state == RefundState.APPROVED:
        book_against(
            gift=row.entry,
            kind=LedgerKind.REFUND,
            external_id=f"refund-request-{row.pk}",
            amount_ore=-row.amount_ore,
            occurred_at=timezone.now(),
            booked_by=row.decided_by,
        )
        row.state = RefundState.DONE
        row.save(update_fields=["state"])
    return row


@transaction.atomic
def take_news(*, news: RefundNews, told_at: datetime) -> None:
    """Bring the ledger, and the request if there is one, to what the payment service says of a refund.

    A refund that failed is booked as gone and come back, whichever we heard of first: so no order of news makes a
    difference. Raises NotBookedYet or PaymentMismatch.
    """
    if news.status not in _MOVES | _CAME_TO_NOTHING:
        return
    gift = held_gift(payment_reference=news.payment_reference, currency=news.currency, livemode=news.livemode)
    request = _request_of(news, gift)
    by_whom = request.decided_by if request else ""
    book_against(
        gift=gift,
        kind=LedgerKind.REFUND,
        external_id=news.id,
        amount_ore=-news.amount_ore,
        occurred_at=news.created_at,
        booked_by=by_whom,
    )
    if news.status in _CAME_TO_NOTHING:
        book_against(
            gift=gift,
            kind=LedgerKind.REFUND_REVERSED,
            external_id=news.id,
            amount_ore=news.amount_ore,
            occurred_at=told_at,
        )
    if request is not None and request.state != RefundState.FAILED:
        request.state = RefundState.FAILED if news.status in _CAME_TO_NOTHING else RefundState.DONE
        request.refund_reference = news.id
        request.error = ""
        request.save(update_fields=["state", "refund_reference", "error"])


def _request_of(news: RefundNews, gift: LedgerEntry) -> RefundRequest | None:
    """The request that the refund carries out, locked; None for one made elsewhere."""
    number = news.metadata.get(_REQUEST_KEY, "")
    if not (number.isascii() and number.isdigit()):
        return None
    return RefundRequest.objects.select_for_update().filter(pk=number, entry=gift).first()
