"""The desk opens a receipt or a credit note as the giver has it: with a reason, which is written down first."""

import pytest
from django.utils import timezone

from core.models import AccessLog
from core.prints import PrintingUnavailable
from donations import corrections, receipt_prints
from donations.models import Receipt
from tests.donations.factories import DONOR, PLANTED
from tests.donations.money import staff
from tests.donations.paper_making import Paper
from tests.donations.staff.rows import make_paid
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db


def address(entry) -> str:
    return f"/admin/giving/ledger/{entry.pk}/paper/"


def test_receipt_is_opened_as_a_file_that_nobody_keeps_after_it_was_written_down(client, fundraiser):
    pledge, entry = make_paid(amount_ore=1_250_00)

    response = client.post(address(entry), {"purpose": "accounts"})

    number = f"TEST-{timezone.localdate().year}-000001"
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == f'attachment; filename="{number}.pdf"'
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    paper = Paper(response.content)
    assert [words for words in (number, DONOR["company"], "1.250") if words not in paper.text] == []
    assert list(AccessLog.objects.values_list("subject_kind", "subject_id", "user_name", "purpose", "what")) == [
        ("giver", str(pledge.pk), "Fundraising", "accounts", "paper")
    ]


def test_credit_note_is_opened_in_the_same_way(client, accountant):
    _pledge, entry = make_paid(amount_ore=500_00)
    user = staff("corrects", "correct_ledger")
    correction = corrections.correct(entry=entry, amount_ore=-100_00, reason="Typed wrong", user=user)

    response = client.post(address(correction), {"purpose": "accounts"})

    assert response.headers["Content-Disposition"] == f'attachment; filename="{correction.receipt.reference}.pdf"'
    assert [
        words for words in ("Kreditnota", entry.receipt.reference) if words not in Paper(response.content).text
    ] == []


@pytest.mark.parametrize("purpose", ["", "curiosity"])
def test_paper_stays_closed_without_a_reason(client, fundraiser, purpose):
    _pledge, entry = make_paid()

    response = client.post(address(entry), {"purpose": purpose})

    assert (response.status_code, list(response.context["paper_form"].errors)) == (422, ["purpose"])
    assert [word for word in PLANTED if word in response.content.decode()] == []
    assert not AccessLog.objects.exists()


def test_whoever_may_not_see_who_gives_gets_no_paper_and_no_button(client, fundraiser):
    _pledge, entry = make_paid()
    for group in fundraiser.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="open_giver"))

    response = client.post(address(entry), {"purpose": "accounts"})

    assert outcome(response) == "refused"
    assert address(entry) not in client.get(f"/admin/giving/ledger/{entry.pk}/").content.decode()
    assert not AccessLog.objects.exists()


def test_entry_without_a_paper_has_no_button_and_no_file(client, fundraiser):
    _pledge, entry = make_paid()
    Receipt.objects.all().delete()
    client.raise_request_exception = False

    assert outcome(client.post(address(entry), {"purpose": "accounts"})) == "404"
    assert address(entry) not in client.get(f"/admin/giving/ledger/{entry.pk}/").content.decode()


def test_broken_seal_is_said_and_nothing_is_logged(client, fundraiser):
    _pledge, entry = make_paid()
    Receipt.objects.update(facts_sealed=b"another key\0" + bytes(40))

    response = client.post(address(entry), {"purpose": "accounts"})

    assert response.url == f"/admin/giving/ledger/{entry.pk}/"
    assert "Forseglingen kan ikke åbnes" in client.get(response.url).content.decode()
    assert not AccessLog.objects.exists()


def test_paper_that_cannot_be_printed_is_said_and_the_look_stays_written_down(client, fundraiser, monkeypatch):
    _pledge, entry = make_paid()

    def fail(receipt):
        raise PrintingUnavailable

    monkeypatch.setattr(receipt_prints, "receipt_pdf", fail)

    response = client.post(address(entry), {"purpose": "accounts"})

    assert response.url == f"/admin/giving/ledger/{entry.pk}/"
    assert list(AccessLog.objects.values_list("what", flat=True)) == ["paper"]
