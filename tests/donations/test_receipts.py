"""What stands on a receipt and a credit note, as a PDF reader finds it."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from core.money import format_amount
from donations.models import GivingSettings, LedgerKind, PaymentMethod, VatTreatment
from donations.receipt_prints import file_name, receipt_pdf
from tests.donations.factories import DONOR, make_campaign
from tests.donations.paper_making import Paper, give_back, make_paid, receipt_of

pytestmark = pytest.mark.django_db

SPONSORED = {
    "amount_ore": 1250_00,
    "vat_ore": 250_00,
    "kind": LedgerKind.SPONSORSHIP,
    "vat_treatment": VatTreatment.SPONSORSHIP_25,
    "tier_name": "Guld",
}
DEDUCTION = ["8 A", "fradrag", "deduct", "skat", "tax"]


@pytest.fixture(autouse=True)
def organisation():
    settings = GivingSettings.load()
    settings.organisation_name, settings.organisation_cvr = "Mentorhuset", "12345674"
    settings.organisation_address = "Storegade 1, 8000 Aarhus C"
    settings.save()
    return settings


def printed(pledge, kind=LedgerKind.GIFT) -> Paper:
    return Paper(receipt_pdf(receipt_of(pledge, kind=kind)))


@pytest.mark.parametrize(
    ("language", "heading", "words"),
    [
        ("da", "Kvittering", ["Modtaget fra", "Det er en gave", "Stå bag en mentor"]),
        ("en", "Receipt", ["Received from", "This is a gift", "Stand behind a mentor"]),
    ],
)
def test_receipt_is_in_the_givers_language_and_readable_by_ear(language, heading, words):
    pledge = make_paid(language=language, campaign_key=make_campaign().translation_key)
    receipt = receipt_of(pledge)

    paper = Paper(receipt_pdf(receipt))

    assert (paper.language, paper.is_tagged, paper.sizes) == (language, True, [(210, 297)])
    assert paper.title == f"{heading} {receipt.reference}"
    with translation.override(language):
        amount = format_amount(200_00).replace("\u00a0", " ")
    wanted = [heading, receipt.reference, DONOR["company"], DONOR["cvr"], amount, "Mentorhuset", "12345674", *words]
    assert [word for word in wanted if word not in paper.text] == []
    assert DONOR["email"] not in paper.text


def test_receipt_says_the_days_of_issue_and_of_payment(time_machine):
    time_machine.move_to(datetime(2026, 3, 2, 12, tzinfo=UTC), tick=False)
    pledge = make_paid(entry={"occurred_at": datetime(2026, 2, 27, 23, 30, tzinfo=UTC)})

    text = printed(pledge).text

    assert "Udstedt 2. marts 2026" in text
    assert "Betalt 28. februar 2026" in text


def test_sponsorship_shows_its_vat_and_the_vat_number_and_is_called_no_gift():
    paper = printed(make_paid(**SPONSORED), LedgerKind.SPONSORSHIP)

    assert [word for word in ("1.000", "250", "1.250", "25 %", "DK12345674", "Guld") if word not in paper.text] == []
    assert "Det er en gave" not in paper.text


def test_gift_shows_no_vat():
    text = printed(make_paid()).text

    assert "Moms, 25 %" not in text
    assert "DK12345674" not in text


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_word_of_deduction_unless_the_organisation_is_approved(organisation, language):
    before = printed(make_paid(language=language)).text.lower()
    organisation.is_approved_organisation = True
    organisation.save()
    gift = printed(make_paid(language=language)).text
    sponsorship = printed(make_paid(language=language, **SPONSORED), LedgerKind.SPONSORSHIP).text

    assert [word for word in DEDUCTION if word.lower() in before] == []
    assert "8 A" in gift
    assert "8 A" not in sponsorship


@pytest.mark.parametrize(("language", "mark"), [("da", "TEST – ingen penge"), ("en", "TEST – no money")])
def test_played_receipt_says_so_and_a_real_one_does_not(language, mark):
    assert mark in printed(make_paid(language=language)).text
    assert "TEST" not in printed(make_paid(language=language, livemode=True)).text


def test_credit_note_names_the_receipt_and_what_went_back():
    pledge = make_paid(**SPONSORED)
    receipt = receipt_of(pledge, kind=LedgerKind.SPONSORSHIP)

    note = give_back(pledge, amount_ore=500_00, vat_ore=-100_00)
    paper = Paper(receipt_pdf(note))

    wanted = ["Kreditnota", note.reference, receipt.reference, "500", "400", "100", "Betalt tilbage"]
    assert [word for word in wanted if word not in paper.text] == []
    assert file_name(note) == f"kreditnota-{note.reference}.pdf"


@pytest.mark.parametrize(("method", "word"), [(PaymentMethod.BANK, "Bankoverførsel"), (PaymentMethod.CASH, "Kontant")])
def test_offline_gift_says_how_it_came(method, word):
    pledge = make_paid(entry={"method": method})

    assert word in printed(pledge).text


def test_fee_and_dedication_are_told():
    pledge = make_paid(amount_ore=204_80, fee_ore=4_80, donor=DONOR | {"dedication": "Til min mormor"})

    text = printed(pledge).text

    assert "4,80" in text
    assert "Til min mormor" in text


@pytest.mark.parametrize("name", ["شركة الوردة", "Салон краси", "Nhà hàng Phở", "A" * 120])
def test_names_of_every_script_print(name):
    text = printed(make_paid(donor=DONOR | {"company": name})).text

    letters = {letter for letter in name if letter.isalnum()}
    assert len(letters & set(text)) >= len(letters) / 2
    assert "\ufffd" not in text


def test_same_receipt_is_the_same_file_again():
    receipt = receipt_of(make_paid())

    assert receipt_pdf(receipt) == receipt_pdf(receipt)
