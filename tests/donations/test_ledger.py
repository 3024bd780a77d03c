"""The ledger takes each movement once, and gives nothing back; the meter is its sum."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from donations.models import LedgerEntry, LedgerIsAppendOnly
from donations.models.meter import Meter
from donations.states import TRANSITIONS, PledgeState, may_become
from tests.donations.factories import make_campaign, make_entry, make_pledge

pytestmark = pytest.mark.django_db


def test_entry_is_never_changed_or_deleted():
    entry = make_entry(campaign_key=uuid4(), amount_ore=200_00)
    entry.amount_ore = 1
    attempts = [
        entry.save,
        entry.delete,
        lambda: LedgerEntry.objects.update(amount_ore=1),
        lambda: LedgerEntry.objects.filter(pk=entry.pk).delete(),
        lambda: LedgerEntry.objects.bulk_update([entry], ["amount_ore"]),
    ]

    for attempt in attempts:
        with pytest.raises(LedgerIsAppendOnly), transaction.atomic():
            attempt()

    assert LedgerEntry.objects.get().amount_ore == 200_00


def refusal_of(statement: str) -> str:
    """What the database says to a statement of SQL; "" if it obeys."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return str(error).partition("\n")[0]
    return ""


def test_database_itself_refuses_to_change_the_ledger():
    """On SQLite it lets a delete through, by which Django empties test databases: see the migration."""
    make_entry(campaign_key=uuid4(), amount_ore=200_00)
    refused = "entries of the ledger are never changed or deleted: a mistake is mended by another entry"

    update = refusal_of("UPDATE donations_ledgerentry SET amount_ore = 1")
    after_update = LedgerEntry.objects.get().amount_ore
    delete = refusal_of("DELETE FROM donations_ledgerentry")

    assert (update, after_update) == (refused, 200_00)
    assert delete == (refused if connection.vendor == "postgresql" else "")


def test_movement_is_entered_once():
    make_entry(campaign_key=uuid4(), amount_ore=200_00, external_id="pi_1")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_entry(campaign_key=uuid4(), amount_ore=200_00, external_id="pi_1")

    assert LedgerEntry.objects.count() == 1


def test_entry_of_nothing_is_refused():
    with pytest.raises(IntegrityError), transaction.atomic():
        make_entry(campaign_key=uuid4(), amount_ore=0, kind="gift")


@pytest.mark.parametrize("amount_ore", [0, -1])
def test_pledge_of_nothing_is_refused(amount_ore):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_pledge(amount_ore=amount_ore)


def test_raised_is_net_of_refunds_and_keeps_campaigns_modes_and_currencies_apart():
    ours, other = uuid4(), uuid4()
    make_entry(campaign_key=ours, amount_ore=500_00)
    make_entry(campaign_key=ours, amount_ore=300_00)
    make_entry(campaign_key=ours, amount_ore=-100_00)
    make_entry(campaign_key=ours, amount_ore=7_00, livemode=True)
    make_entry(campaign_key=ours, amount_ore=9_00, currency="SEK")
    make_entry(campaign_key=other, amount_ore=11_00)

    raised = {
        livemode: LedgerEntry.objects.raised(campaign_key=ours, currency="DKK", livemode=livemode)
        for livemode in (False, True)
    }

    assert raised == {False: 700_00, True: 7_00}


def test_raised_of_a_campaign_without_gifts_is_nothing():
    assert LedgerEntry.objects.raised(campaign_key=uuid4(), currency="DKK", livemode=False) == 0


@pytest.mark.parametrize(
    ("raised_ore", "percent", "bar"),
    [(0, 0, 0), (1, 0, 0), (99_99, 99, 99), (100_00, 100, 100), (250_00, 250, 100), (-5_00, 0, 0)],
)
def test_meter_rounds_down_and_fills_no_further_than_full(raised_ore, percent, bar):
    meter = Meter(raised_ore=raised_ore, goal_ore=100_00, currency="DKK", as_of=None)

    assert (meter.percent, meter.bar_value) == (percent, bar)


def test_live_site_shows_no_test_money(settings):
    campaign = make_campaign()
    make_entry(campaign_key=campaign.translation_key, amount_ore=900_00)
    make_entry(campaign_key=campaign.translation_key, amount_ore=100_00, livemode=True)

    played = campaign.meter().raised_ore
    settings.STRIPE_SECRET_KEY = "sk_live_x"

    assert (played, campaign.meter().raised_ore) == (900_00, 100_00)


def test_states_lead_forward_only_and_money_outruns_every_other_news():
    assert TRANSITIONS[PledgeState.PAID] == frozenset()
    assert all(may_become(state, PledgeState.PAID) for state in PledgeState if state != PledgeState.PAID)
    assert not any(may_become(state, PledgeState.OPEN) for state in PledgeState)
    assert [state for state in PledgeState if may_become(state, PledgeState.PROCESSING)] == [PledgeState.OPEN]
