"""What staff do with a request for an invoice: its states lead forward only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from donations import invoicing
from donations.invoicing import InvoiceRefused
from donations.models import InvoiceRequest, InvoiceState, LedgerEntry, Pledge
from donations.states import PledgeState
from tests.donations.test_invoicing import make_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def maren(django_user_model):
    """She may do everything."""
    return django_user_model.objects.create_superuser("maren")


_VERBS = {
    InvoiceState.INVOICED: lambda asked, user: invoicing.mark_invoiced(request=asked, number="1", user=user),
    InvoiceState.PAID: lambda asked, user: invoicing.mark_paid(request=asked, paid_on=timezone.localdate(), user=user),
    InvoiceState.CANCELLED: lambda asked, user: invoicing.cancel(request=asked, user=user),
}


@pytest.mark.parametrize("target", _VERBS)
@pytest.mark.parametrize("current", InvoiceState)
def test_states_lead_forward_only(maren, current, target):
    asked = make_request()
    InvoiceRequest.objects.update(state=current)
    is_legal = target in invoicing.TRANSITIONS[current]

    if is_legal:
        _VERBS[target](asked, maren)
    else:
        with pytest.raises(InvoiceRefused):
            _VERBS[target](asked, maren)

    asked.refresh_from_db()
    assert asked.state == (target if is_legal else current)
    assert LedgerEntry.objects.count() == int(is_legal and target == InvoiceState.PAID)


@pytest.mark.parametrize("target", _VERBS)
def test_whoever_has_not_the_right_moves_nothing(django_user_model, target):
    asked = make_request()
    InvoiceRequest.objects.update(state=InvoiceState.INVOICED)

    with pytest.raises(InvoiceRefused):
        _VERBS[target](asked, django_user_model.objects.create_user("ida"))

    assert LedgerEntry.objects.count() == 0


def test_cancelled_request_cancels_its_pledge(maren):
    asked = make_request()

    invoicing.cancel(request=asked, user=maren)

    assert Pledge.objects.get().state == PledgeState.CANCELLED


@pytest.mark.parametrize("number", ["", "   ", "x" * 61])
def test_invoice_needs_a_number(maren, number):
    asked = make_request()

    with pytest.raises(InvoiceRefused):
        invoicing.mark_invoiced(request=asked, number=number, user=maren)


def test_invoice_cannot_be_paid_tomorrow(maren):
    asked = make_request()
    invoicing.mark_invoiced(request=asked, number="1", user=maren)

    with pytest.raises(InvoiceRefused):
        invoicing.mark_paid(request=asked, paid_on=timezone.localdate() + timedelta(days=1), user=maren)
