"""Four eyes on every refund: who asked never sees the button, and pressing it without one is refused."""

import pytest

from donations.models import LedgerEntry, LedgerKind, PaymentMethod, RefundRequest, RefundState
from tests.donations.staff.rows import make_paid
from tests.signup.staff.admin import outcome

pytestmark = pytest.mark.django_db(transaction=True)


def address(request: RefundRequest, part: str = "") -> str:
    return f"/admin/giving/refunds/{request.pk}/{part}"


def ask(client, entry: LedgerEntry, amount: str = "100"):
    return client.post(f"/admin/giving/ledger/{entry.pk}/refund/", {"amount": amount, "reason": "duplicate"})


@pytest.fixture
def entry() -> LedgerEntry:
    """A gift of 500 kroner by bank, which is paid back by the office itself."""
    _pledge, entry = make_paid(amount_ore=500_00, method=PaymentMethod.BANK)
    return entry


def test_refund_is_asked_for_by_one_and_approved_by_another(client, member, entry):
    client.force_login(member("Fundraising"))
    ask(client, entry, "120,50")
    request = RefundRequest.objects.get()
    client.force_login(member("Accounting"))
    screen = client.get(address(request)).content.decode()
    client.post(address(request, "approve/"))

    request.refresh_from_db()
    assert address(request, "approve/") in screen
    assert (request.state, request.requested_by, request.decided_by) == (RefundState.DONE, "Fundraising", "Accounting")
    booked = LedgerEntry.objects.get(kind=LedgerKind.REFUND)
    assert (booked.amount_ore, booked.pledge_id) == (-120_50, entry.pledge_id)


def test_whoever_asked_sees_no_button_and_is_refused_without_one(client, member, entry):
    both = member("Fundraising", "Accounting")
    client.force_login(both)
    ask(client, entry)
    request = RefundRequest.objects.get()

    screen = client.get(address(request)).content.decode()
    for part in ("approve/", "refuse/", "send/"):
        client.post(address(request, part))

    request.refresh_from_db()
    assert [part for part in ("approve/", "refuse/", "send/") if address(request, part) in screen] == []
    assert (request.state, request.decided_by) == (RefundState.REQUESTED, "")
    assert LedgerEntry.objects.count() == 1


def test_superuser_who_asked_sees_no_button_either(client, editor, entry):
    client.force_login(editor)
    ask(client, entry)
    request = RefundRequest.objects.get()

    screen = client.get(address(request)).content.decode()
    client.post(address(request, "approve/"))

    request.refresh_from_db()
    assert address(request, "approve/") not in screen
    assert request.state == RefundState.REQUESTED


def test_refused_refund_moves_no_money(client, member, entry):
    client.force_login(member("Fundraising"))
    ask(client, entry)
    request = RefundRequest.objects.get()
    client.force_login(member("Accounting"))
    client.post(address(request, "refuse/"))

    request.refresh_from_db()
    assert (request.state, LedgerEntry.objects.count()) == (RefundState.REFUSED, 1)
    assert address(request, "approve/") not in client.get(address(request)).content.decode()


def test_more_than_is_left_is_refused_and_what_was_typed_is_kept(client, member, entry):
    client.force_login(member("Fundraising"))
    ask(client, entry, "400")

    response = ask(client, entry, "100,01")

    assert (response.status_code, RefundRequest.objects.count()) == (422, 1)
    assert 'value="100,01"' in response.content.decode()


def test_accountant_cannot_ask_and_fundraiser_cannot_approve(client, member, entry):
    client.force_login(member("Accounting"))
    asked = outcome(ask(client, entry))
    request = RefundRequest.objects.create(entry=entry, amount_ore=1_00, reason="duplicate", requested_by="somebody")
    client.force_login(member("Fundraising"))

    assert (asked, outcome(client.post(address(request, "approve/")))) == ("refused", "refused")
    assert address(request, "approve/") not in client.get(address(request)).content.decode()
