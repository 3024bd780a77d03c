"""The letters of this room."""

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from core.letters import LetterKind
from core.money import format_amount
from donations.models import LedgerEntry
from donations.queries import campaign_translations
from donations.settlement import THANKS_LETTER


def _thanks(object_id: str, language: str) -> dict | None:
    """The context of the thank-you letter for one ledger entry, given by its primary key."""
    entry = LedgerEntry.objects.select_related("pledge").filter(pk=object_id).first()
    if entry is None or entry.pledge is None:
        return None
    donor = entry.pledge.donor()
    pages = campaign_translations(campaign_key=entry.pledge.campaign_key)
    page = pages.get(language) or pages.get(settings.LANGUAGE_CODE)
    return _thanks_context(
        name=donor["name"],
        company=donor["company"],
        amount_ore=entry.amount_ore,
        currency=entry.currency,
        language=language,
        given_at=entry.occurred_at,
        campaign_title=page.title if page else "",
        campaign_url=page.full_url if page else "",
        payment_reference=entry.payment_reference,
        is_test=not entry.livemode,
    )


def _thanks_context(*, amount_ore: int, currency: str, language: str, given_at, **words) -> dict:
    with translation.override(language):
        amount = format_amount(amount_ore, currency)
        day = date_format(timezone.localtime(given_at), "DATE_FORMAT")
    return {"amount": amount, "day": day} | words


def _thanks_samples() -> list[dict]:
    samples = [
        {"name": "Amina Yusuf", "company": "Grønt & Godt ApS", "campaign_title": "Stå bag en mentor"},
        {"name": "", "company": "", "campaign_title": ""},
    ]
    return [
        {
            "amount": "200 kr.",
            "day": "1. september 2009",
            "campaign_url": "https://example.org/da/" if sample["campaign_title"] else "",
            "payment_reference": "pi_sample",
            "is_test": True,
        }
        | sample
        for sample in samples
    ]


THANKS = LetterKind(name=THANKS_LETTER, room="donations", build=_thanks, samples=_thanks_samples)
