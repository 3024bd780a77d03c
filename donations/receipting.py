"""Receipts and credit notes: one for each movement of the ledger whose giver we know, numbered without gaps.

What brings money in (a gift, a sponsorship, a refund that failed, a dispute won) gets a receipt, what takes it away
(a refund, a dispute) a credit note; a correction gets the one that its sign asks for. So a giver's papers add up to
what the ledger has of her.

The facts of a paper, sealed when it is issued, are a dictionary of text but for øre and switches:

- ``company``, ``cvr``, ``name``, ``dedication``: who gives
- ``campaign_title``, ``tier_name``, ``kind`` (of the ledger), ``frequency``, ``method``: what for, and how
- ``amount_ore``, ``vat_ore``, ``fee_ore`` (never negative), ``currency``, ``vat_treatment``
- ``paid_on`` (ISO date in Denmark), ``payment_reference``
- ``organisation_name``, ``organisation_address``, ``organisation_cvr``, ``is_approved_organisation``
"""

import logging
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core import letters
from core.sealing import SealBroken
from donations.models import (
    GIVING,
    GivingSettings,
    LedgerEntry,
    Pledge,
    Receipt,
    ReceiptKind,
    ReceiptSeries,
    SponsorshipCampaignPage,
)

logger = logging.getLogger(__name__)

RECEIPT_LETTER = "gift_receipt"
CREDIT_NOTE_LETTER = "gift_credit_note"
_LETTERS = {ReceiptKind.RECEIPT: RECEIPT_LETTER, ReceiptKind.CREDIT_NOTE: CREDIT_NOTE_LETTER}


class NoAddress(Exception):
    """The giver left no e-mail address, so the paper can be printed but not sent."""


@transaction.atomic
def issue(*, entry: LedgerEntry) -> Receipt | None:
    """Give a ledger entry its paper and write the letter that brings it; the same paper again if it has one already.

    Runs in the caller's transaction: if that is rolled back, the number goes back too. None where nobody is known to
    whom a paper could be written. That the giver's envelope does not open is logged and keeps no money out of the
    books: donations/receipts_owed.py issues it when the key is back.
    """
    try:
        return issue_or_tell(entry=entry)
    except SealBroken:
        logger.exception("no receipt for entry %s: the giver's envelope does not open", entry.pk)
        return None


@transaction.atomic
def issue_or_tell(*, entry: LedgerEntry) -> Receipt | None:
    """As :func:`issue`, but raises core.sealing.SealBroken, and then nothing is numbered."""
    if entry.pledge is None:
        return None
    issued = Receipt.objects.filter(entry=entry).first()
    if issued is not None:
        return issued
    donor = entry.pledge.donor()
    receipt = _number(entry, entry.pledge, donor)
    if donor.get("email"):
        _post(receipt, donor["email"])
    return receipt


def send_again(*, receipt: Receipt) -> None:
    """Write the letter with this paper once more. Raises NoAddress or core.sealing.SealBroken."""
    pledge = receipt.entry.pledge
    address = pledge.donor().get("email") if pledge else ""
    if not address:
        raise NoAddress
    with transaction.atomic():
        _post(receipt, address)


def _number(entry: LedgerEntry, pledge: Pledge, donor: dict[str, str]) -> Receipt:
    credits = _taken_back_by(entry)  # Before the number is taken: a paper that was owed until now comes first.
    now = timezone.now()
    receipt = Receipt(
        entry=entry,
        kind=ReceiptKind.RECEIPT if entry.amount_ore > 0 else ReceiptKind.CREDIT_NOTE,
        year=timezone.localtime(now).year,
        livemode=entry.livemode,
        credits=credits,
        language=pledge.language,
        issued_at=now,
    )
    receipt.seal_facts(_facts(entry, pledge, donor))
    # The row stays locked until the caller's transaction ends, so a number that is rolled back is given out again.
    ReceiptSeries.objects.get_or_create(year=receipt.year, livemode=receipt.livemode)
    series = ReceiptSeries.objects.select_for_update().get(year=receipt.year, livemode=receipt.livemode)
    series.last_number += 1
    series.save(update_fields=["last_number"])
    receipt.number = series.last_number
    receipt.save(force_insert=True)
    return receipt


def _taken_back_by(entry: LedgerEntry) -> Receipt | None:
    """The paper that the entry's own takes back: that of the movement which it undoes, issued now if it is owed."""
    if entry.corrects is not None:
        return issue_or_tell(entry=entry.corrects)
    if entry.kind in GIVING:
        return None
    given = LedgerEntry.objects.gift_of(payment_reference=entry.payment_reference, livemode=entry.livemode)
    return issue_or_tell(entry=given) if given else None


def _facts(entry: LedgerEntry, pledge: Pledge, donor: dict[str, str]) -> dict[str, Any]:
    organisation = GivingSettings.load()
    return {
        **{key: donor.get(key, "") for key in ("company", "cvr", "name", "dedication")},
        "campaign_title": campaign_title(pledge),
        "tier_name": pledge.tier_name,
        "kind": str(entry.kind),
        "frequency": str(pledge.frequency),
        "method": str(entry.method),
        "amount_ore": abs(entry.amount_ore),
        "vat_ore": abs(entry.vat_ore),
        "fee_ore": abs(entry.fee_ore),
        "currency": entry.currency,
        "vat_treatment": str(pledge.vat_treatment),
        "paid_on": timezone.localdate(entry.occurred_at).isoformat(),
        "payment_reference": entry.payment_reference,
        "organisation_name": organisation.organisation_name,
        "organisation_address": organisation.organisation_address,
        "organisation_cvr": organisation.organisation_cvr,
        "is_approved_organisation": organisation.is_approved_organisation,
    }


def campaign_title(pledge: Pledge) -> str:
    """The campaign's name in the giver's language, though it may be off the site by now; else in another language."""
    pages = SponsorshipCampaignPage.objects.filter(translation_key=pledge.campaign_key, alias_of=None)
    titles = dict(pages.values_list("locale__language_code", "title"))
    fallback = next(iter(titles.values()), "")
    return titles.get(pledge.language) or titles.get(settings.LANGUAGE_CODE) or fallback


def _post(receipt: Receipt, address: str) -> None:
    letters.post(
        kind=_LETTERS[ReceiptKind(receipt.kind)],
        language=receipt.language,
        object_id=str(receipt.pk),
        address=address,
    )
