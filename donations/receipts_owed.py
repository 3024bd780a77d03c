"""Papers that are owed: those that could not be made or sent when the money moved, for want of a key for instance.

Every hour they are tried again. Nothing needs to be told to do so: what is owed is seen in the books themselves.
"""

import logging

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast

from core.models import Letter
from core.sealing import SealBroken
from donations import receipting
from donations.booking import hold_payment
from donations.gateway import mode
from donations.models import LedgerEntry, Receipt

logger = logging.getLogger(__name__)

_LETTERS = (receipting.RECEIPT_LETTER, receipting.CREDIT_NOTE_LETTER)
#: What core/letters.py writes on a letter that was given up because an envelope did not open.
_SEAL_BROKEN = SealBroken.__name__


def entries() -> QuerySet[LedgerEntry]:
    """Movements of the present mode without their paper, the oldest first. A giver who is erased is owed none."""
    owed = LedgerEntry.objects.filter(receipt=None, pledge__giver_erased_at=None, livemode=mode.is_live())
    return owed.exclude(pledge=None).order_by("pk")


def letters() -> QuerySet[Receipt]:
    """Papers of the present mode whose letter was given up for want of a key, and has not been written anew."""
    about = Letter.objects.filter(kind__in=_LETTERS, object_id=Cast(OuterRef("pk"), CharField()))
    given_up = about.filter(state=Letter.State.FAILED, error=_SEAL_BROKEN)
    others = about.exclude(state=Letter.State.FAILED, error=_SEAL_BROKEN)
    papers = Receipt.objects.filter(Exists(given_up), ~Exists(others), livemode=mode.is_live())
    return papers.filter(entry__pledge__giver_erased_at=None).order_by("pk")


def settle() -> int:
    """Issue and send all that can be by now; returns how many papers. What cannot be stays owed, and is logged."""
    settled = closed = 0
    for entry_id in entries().values_list("pk", flat=True):
        is_issued = _issue(entry_id)
        settled, closed = settled + is_issued, closed + (not is_issued)
    for receipt in letters().select_related("entry__pledge"):
        is_sent = _send(receipt)
        settled, closed = settled + is_sent, closed + (not is_sent)
    if closed:
        logger.error("%s receipts are still owed: an envelope does not open, a sealing key is missing", closed)
    return settled


@transaction.atomic
def _issue(entry_id: int) -> bool:
    """Whether the entry has its paper now. Who works on the same payment meanwhile waits."""
    entry = LedgerEntry.objects.select_related("pledge", "corrects__pledge").get(pk=entry_id)
    hold_payment(entry.payment_reference)
    try:
        return receipting.issue_or_tell(entry=entry) is not None
    except SealBroken:
        return False


def _send(receipt: Receipt) -> bool:
    """Whether the letter is written anew. What it says must open too, or it would only be given up again."""
    try:
        receipt.facts()
        receipting.send_again(receipt=receipt)
    except (SealBroken, receipting.NoAddress):
        return False
    return True
