"""A receipt or credit note as it is printed: in the giver's language, from what was sealed when it was issued."""

from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

from core.money import format_amount
from core.prints import render_pdf
from donations.models import Frequency, LedgerKind, PaymentMethod, Receipt, ReceiptKind, VatTreatment

#: By what money came back that a credit note had taken away.
_REVERSED = (LedgerKind.REFUND_REVERSED, LedgerKind.DISPUTE_REVERSED)


def receipt_pdf(receipt: Receipt) -> bytes:
    """The paper as a PDF of A4. Raises core.sealing.SealBroken or core.prints.PrintingUnavailable."""
    facts = receipt.facts()
    with translation.override(receipt.language):
        context = _context(receipt, facts)
        title = f"{context['heading']} {receipt.reference}"
    return render_pdf(template="donations/prints/receipt.html", context=context, language=receipt.language, title=title)


def file_name(receipt: Receipt) -> str:
    """What the paper's file is called, in the giver's language: kvittering-2026-000042.pdf."""
    with translation.override(receipt.language):
        if receipt.kind == ReceiptKind.RECEIPT:
            return pgettext("file name", "receipt-%(number)s.pdf") % {"number": receipt.reference}
        return pgettext("file name", "credit-note-%(number)s.pdf") % {"number": receipt.reference}


def _context(receipt: Receipt, facts: dict[str, Any]) -> dict[str, Any]:
    is_credit_note = receipt.kind == ReceiptKind.CREDIT_NOTE
    currency = facts["currency"]
    has_vat = facts["vat_treatment"] == VatTreatment.SPONSORSHIP_25
    return {
        "receipt": receipt,
        "facts": facts,
        "heading": gettext("Credit note") if is_credit_note else gettext("Receipt"),
        "is_credit_note": is_credit_note,
        "is_gift": facts["vat_treatment"] == VatTreatment.GIFT,
        "has_vat": has_vat,
        "is_deductible": facts["is_approved_organisation"] and not is_credit_note and not has_vat,
        "issued_on": date_format(timezone.localtime(receipt.issued_at), "DATE_FORMAT"),
        "paid_on": date_format(date.fromisoformat(facts["paid_on"]), "DATE_FORMAT"),
        "amount": format_amount(facts["amount_ore"], currency),
        "net": format_amount(facts["amount_ore"] - facts["vat_ore"], currency),
        "vat": format_amount(facts["vat_ore"], currency),
        "fee": format_amount(facts["fee_ore"], currency) if facts["fee_ore"] else "",
        "purpose": _purpose(facts),
        "method": PaymentMethod(facts["method"]).label,
        "relation": _relation(receipt, facts),
    }


def _purpose(facts: dict[str, Any]) -> str:
    """What was given, in a word or two; with how often, where it is given again and again."""
    if facts["vat_treatment"] == VatTreatment.SPONSORSHIP_25:
        named = {
            Frequency.ONCE: gettext("Sponsorship"),
            Frequency.MONTHLY: gettext("Sponsorship, every month"),
            Frequency.YEARLY: gettext("Sponsorship, every year"),
        }
    else:
        named = {
            Frequency.ONCE: gettext("Gift"),
            Frequency.MONTHLY: gettext("Gift, every month"),
            Frequency.YEARLY: gettext("Gift, every year"),
        }
    return named[Frequency(facts["frequency"])]


def _relation(receipt: Receipt, facts: dict[str, Any]) -> str:
    """What this paper does to an earlier one; "" where there is none."""
    if receipt.credits is None:
        return ""
    other = {
        "number": receipt.credits.reference,
        "day": date_format(timezone.localtime(receipt.credits.issued_at), "DATE_FORMAT"),
    }
    if facts["kind"] in _REVERSED:
        return gettext("This receipt takes back credit note %(number)s of %(day)s. The money stayed with us.") % other
    if receipt.kind == ReceiptKind.RECEIPT:
        return gettext("This receipt adds to receipt %(number)s of %(day)s.") % other
    return gettext("This credit note takes back receipt %(number)s of %(day)s, by the amount named here.") % other
