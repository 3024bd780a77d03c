"""The letters of this room. Each is about one row, and is not sent when the row is gone or asks for nothing more."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format

from core.letters import LetterKind
from core.money import format_amount
from donations import kits, papers, portal, statements
from donations.invoicing import REQUESTED_LETTER
from donations.models import InvoiceRequest, LedgerKind, Pledge, Receipt, RecognitionState, SupportStatement
from donations.models.pledges import SEALING_ROOM
from donations.queries import campaign_translations
from donations.receipting import CREDIT_NOTE_LETTER, RECEIPT_LETTER, campaign_title
from donations.renewals import PAYMENT_FAILED_LETTER

_CAME_BACK = (LedgerKind.REFUND_REVERSED, LedgerKind.DISPUTE_REVERSED)


def build_receipt(object_id: str, language: str) -> dict[str, Any] | None:
    """The letter that brings one receipt or credit note; None if it is erased."""
    receipt = Receipt.objects.select_related("entry__pledge", "credits").filter(pk=object_id).first()
    if receipt is None or receipt.entry.pledge is None or receipt.entry.pledge.giver_erased_at:
        return None
    facts, pledge = receipt.facts(), receipt.entry.pledge
    page = campaign_translations(campaign_key=pledge.campaign_key).get(language)
    with translation.override(language):
        amount = format_amount(facts["amount_ore"], facts["currency"])
        day = date_format(timezone.localtime(receipt.entry.occurred_at), "DATE_FORMAT")
    return {
        "name": facts["name"],
        "company": facts["company"],
        "amount": amount,
        "day": day,
        "campaign_title": facts["campaign_title"],
        "campaign_url": page.public_address if page else "",
        "reference": receipt.reference,
        "credited_reference": receipt.credits.reference if receipt.credits else "",
        "link": papers.link(kind=papers.PLEDGE, object_id=pledge.pk, language=language),
        "has_kit": kits.of_pledge(pledge) is not None,
        "is_test": not receipt.livemode,
    } | _what_happened(facts["kind"])


def _what_happened(kind: str) -> dict[str, bool]:
    return {
        "is_first": kind in (LedgerKind.GIFT, LedgerKind.SPONSORSHIP),
        "came_back": kind in _CAME_BACK,
        "adds": kind == LedgerKind.CORRECTION,
        "is_refund": kind == LedgerKind.REFUND,
        "is_dispute": kind == LedgerKind.DISPUTE,
        "is_correction": kind == LedgerKind.CORRECTION,
    }


def build_payment_failed(object_id: str, language: str) -> dict[str, Any] | None:
    """The letter to whose subscription could not be collected; None if it has ended."""
    subscription = portal.running().filter(pk=object_id).first()
    if subscription is None:
        return None
    with translation.override(language):
        again = settings.SITE_URL + reverse("donations:manage")
    return _about_pledge(subscription.pledge, language) | {
        "name": subscription.pledge.donor().get("name", ""),
        "link": portal.link(pledge_id=subscription.pledge_id, language=language),
        "again_url": again,
    }


def build_portal_link(object_id: str, language: str) -> dict[str, Any] | None:
    """The letter with the link to the payment service's portal; None if there is nothing to manage."""
    subscription = portal.running().filter(pledge_id=object_id).first()
    if subscription is None:
        return None
    return {
        "link": portal.link(pledge_id=subscription.pledge_id, language=language),
        "is_test": not subscription.livemode,
    }


def build_support_confirmation(object_id: str, language: str) -> dict[str, Any] | None:
    """The letter that asks whether somebody wrote a statement herself; None if it is erased or taken back.

    It repeats nothing of what was typed: whoever likes can have it sent to anybody.
    """
    statement = SupportStatement.objects.filter(pk=object_id).exclude(state=RecognitionState.WITHDRAWN).first()
    if statement is None:
        return None
    return {
        "link": statements.link(statement_id=statement.pk, language=language),
        "is_test": not statement.livemode,
    }


def build_invoice_requested(object_id: str, language: str) -> dict[str, Any] | None:
    """The letter that says that a wish for an invoice has arrived; None if it is erased."""
    wish = InvoiceRequest.objects.select_related("pledge").filter(pledge_id=object_id).first()
    return _about_pledge(wish.pledge, language) | {"has_ean": bool(wish.ean)} if wish else None


def _about_pledge(pledge: Pledge, language: str) -> dict[str, Any]:
    with translation.override(language):
        amount = format_amount(pledge.amount_ore, pledge.currency)
    return {"amount": amount, "campaign_title": campaign_title(pledge), "is_test": not pledge.livemode}


_PAPER_SAMPLE = {
    "name": "Amina Yusuf",
    "company": "Grønt & Godt ApS",
    "amount": "1.250 kr.",
    "day": "1. september 2009",
    "campaign_title": "Stå bag en mentor",
    "campaign_url": "https://example.org/da/",
    "reference": "TEST-2009-000042",
    "credited_reference": "TEST-2009-000041",
    "has_kit": True,
    "is_test": True,
}
_BARE_PAPER = {
    "name": "",
    "company": "",
    "campaign_title": "",
    "campaign_url": "",
    "credited_reference": "",
    "has_kit": False,
    "is_test": False,
}


def _link() -> str:
    """An address like that of a private link."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    return papers.link_address(token="sample", language=language)  # noqa: S106 -- a sample


def _paper_samples(*kinds: LedgerKind) -> list[dict[str, Any]]:
    whole = [_PAPER_SAMPLE | {"link": _link()} | _what_happened(kind) for kind in kinds]
    return [*whole, whole[0] | _BARE_PAPER]


def _receipt_samples() -> list[dict[str, Any]]:
    return _paper_samples(LedgerKind.GIFT, LedgerKind.REFUND_REVERSED, LedgerKind.CORRECTION)


def _credit_note_samples() -> list[dict[str, Any]]:
    return _paper_samples(LedgerKind.REFUND, LedgerKind.DISPUTE, LedgerKind.CORRECTION)


def _payment_failed_samples() -> list[dict[str, Any]]:
    whole = {
        "name": "Amina Yusuf",
        "amount": "200 kr.",
        "campaign_title": "Stå bag en mentor",
        "link": _link(),
        "again_url": _link(),
        "is_test": True,
    }
    return [whole, whole | {"name": "", "campaign_title": "", "is_test": False}]


def _link_samples() -> list[dict[str, Any]]:
    return [{"link": _link(), "is_test": is_test} for is_test in (True, False)]


def _invoice_samples() -> list[dict[str, Any]]:
    whole = {"amount": "5.000 kr.", "campaign_title": "Stå bag en mentor", "has_ean": True, "is_test": True}
    return [whole, whole | {"campaign_title": "", "has_ean": False, "is_test": False}]


KINDS = tuple(
    LetterKind(name, room=SEALING_ROOM, build=build, samples=samples)
    for name, build, samples in (
        (RECEIPT_LETTER, build_receipt, _receipt_samples),
        (CREDIT_NOTE_LETTER, build_receipt, _credit_note_samples),
        (PAYMENT_FAILED_LETTER, build_payment_failed, _payment_failed_samples),
        (portal.LINK_LETTER, build_portal_link, _link_samples),
        (statements.CONFIRMATION_LETTER, build_support_confirmation, _link_samples),
        (REQUESTED_LETTER, build_invoice_requested, _invoice_samples),
    )
)
