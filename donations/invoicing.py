"""Companies that want an invoice. The invoice is made in the accounting system; what became of it is kept here.

Nothing of this goes through the payment service.
"""

from dataclasses import astuple
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import letters, rate_limits
from core.sent_once import form_fingerprint
from donations import recognition
from donations.booking import KINDS, book
from donations.giving import GiftWish, ListingWish
from donations.models import InvoiceRequest, InvoiceState, PaymentMethod, Pledge, PledgeKind
from donations.models.pledges import address_index
from donations.permissions import HANDLE_INVOICES, may
from donations.states import PledgeState, may_become

REQUESTED_LETTER = "invoice_requested"

_LETTERS_PER_ADDRESS = 3
_DAY_SECONDS = 24 * 60 * 60
_LONGEST_NUMBER = 60

#: From each state to those that it may become. They lead forward only.
TRANSITIONS: dict[InvoiceState, frozenset[InvoiceState]] = {
    InvoiceState.REQUESTED: frozenset({InvoiceState.INVOICED, InvoiceState.CANCELLED}),
    InvoiceState.INVOICED: frozenset({InvoiceState.PAID, InvoiceState.CANCELLED}),
    InvoiceState.PAID: frozenset(),
    InvoiceState.CANCELLED: frozenset(),
}


class InvoiceRefused(Exception):
    """This cannot be done with the request; the message says why, in the reader's language."""


@transaction.atomic
def request(
    *, wish: GiftWish, address: dict[str, str], ean: str = "", listing: ListingWish | None = None, token: str = ""
) -> Pledge:
    """Write down that a company wants an invoice, and tell it by letter what happens next.

    ``address`` has the keys of :meth:`InvoiceRequest.seal_address`, ``ean`` is 13 digits or "". ``token`` names one
    form: sent twice with the same answers, it makes one request. An address gets a few letters a day, whoever types
    it. Raises ValidationError if what the wall should show is refused.
    """
    answers = [astuple(wish), address, ean, listing and [listing.name, listing.url]]
    fingerprint = form_fingerprint(purpose="invoice", token=token, answers=answers)
    pledge = Pledge.objects.filter(resume_fingerprint=fingerprint).first()
    if pledge is not None:
        return pledge
    pledge = Pledge(resume_fingerprint=fingerprint)
    wish.state_on(pledge)
    pledge.method = PaymentMethod.INVOICE
    pledge.save(force_insert=True)
    asked = InvoiceRequest(pledge=pledge, ean=ean)
    asked.seal_address(address)
    asked.save(force_insert=True)
    if listing is not None:
        recognition.ask_for_listing(pledge=pledge, name=listing.name, url=listing.url, logo_file=listing.logo_file)
    _write(pledge, wish.donor["email"])
    return pledge


def _write(pledge: Pledge, address: str) -> None:
    is_allowed = rate_limits.allow(
        purpose=REQUESTED_LETTER, key=address_index(address), limit=_LETTERS_PER_ADDRESS, window_seconds=_DAY_SECONDS
    )
    if is_allowed:
        letters.post(kind=REQUESTED_LETTER, language=pledge.language, object_id=str(pledge.pk), address=address)


@transaction.atomic
def mark_invoiced(*, request: InvoiceRequest, number: str, user: Any) -> InvoiceRequest:
    """Write down that the invoice was sent, under the accounting system's ``number``. Raises InvoiceRefused."""
    number = number.strip()
    if not number or len(number) > _LONGEST_NUMBER:
        raise InvoiceRefused(_("Write the invoice's number, at most 60 characters."))
    locked = _take(request, InvoiceState.INVOICED, user)
    locked.invoice_number = number
    return _save(locked, InvoiceState.INVOICED, user)


@transaction.atomic
def mark_paid(*, request: InvoiceRequest, paid_on: date, user: Any) -> InvoiceRequest:
    """Book an invoice that was paid on ``paid_on`` (a day in Denmark); the company gets its receipt.

    Raises InvoiceRefused.
    """
    if paid_on > timezone.localdate():
        raise InvoiceRefused(_("An invoice cannot have been paid on a day to come."))
    locked = _take(request, InvoiceState.PAID, user)
    pledge = Pledge.objects.select_for_update().get(pk=locked.pledge_id)
    reference = f"invoice-{locked.pk}"
    book(
        kind=KINDS[PledgeKind(pledge.kind)],
        external_id=reference,
        payment_reference=reference,
        pledge=pledge,
        campaign_key=pledge.campaign_key,
        amount_ore=pledge.amount_ore,
        vat_ore=pledge.vat_ore,
        fee_ore=pledge.fee_ore,
        currency=pledge.currency,
        # Noon: so that no change of the clock moves it into another day.
        occurred_at=timezone.make_aware(datetime.combine(paid_on, time(12))),
        livemode=pledge.livemode,
        method=pledge.method,
        booked_by=user.get_username(),
    )
    _move_pledge(pledge, PledgeState.PAID)
    return _save(locked, InvoiceState.PAID, user)


@transaction.atomic
def cancel(*, request: InvoiceRequest, user: Any) -> InvoiceRequest:
    """Close a request that comes to nothing. Raises InvoiceRefused, also for one that is paid."""
    locked = _take(request, InvoiceState.CANCELLED, user)
    _move_pledge(Pledge.objects.select_for_update().get(pk=locked.pledge_id), PledgeState.CANCELLED)
    return _save(locked, InvoiceState.CANCELLED, user)


def _take(request: InvoiceRequest, target: InvoiceState, user: Any) -> InvoiceRequest:
    """The request, locked, if the user may bring it to ``target``."""
    if not may(user, HANDLE_INVOICES):
        raise InvoiceRefused(_("You may not handle invoices."))
    locked = InvoiceRequest.objects.select_for_update().get(pk=request.pk)
    if target not in TRANSITIONS[InvoiceState(locked.state)]:
        raise InvoiceRefused(
            _("This cannot be done now. The request stands at: %(state)s.") % {"state": locked.get_state_display()}
        )
    return locked


def _move_pledge(pledge: Pledge, target: PledgeState) -> None:
    if may_become(pledge.state, target):
        pledge.state = target
        pledge.save(update_fields=["state"])


def _save(locked: InvoiceRequest, state: InvoiceState, user: Any) -> InvoiceRequest:
    locked.state = state
    locked.handled_by, locked.handled_at = user.get_username(), timezone.now()
    locked.save(update_fields=["state", "invoice_number", "handled_by", "handled_at"])
    return locked
