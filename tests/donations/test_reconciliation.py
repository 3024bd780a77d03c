"""What never reached us is heard at night; and if nothing reaches us at all, staff are told."""

import json
from datetime import timedelta
from io import StringIO
from unittest import TestCase

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core import schedules
from core.models import ScheduleRun
from donations import news, news_waiting, reconciliation, silence
from donations.gateway import keyless_payer
from donations.gateway.account import EVENTS
from donations.models import KeylessObject, Pledge, Subscription, WebhookEvent
from tests.donations.factories import make_pledge, open_page
from tests.donations.money import movements, paid_gift, tell

pytestmark = pytest.mark.django_db


def reconcile(**options) -> str:
    out = StringIO()
    call_command("stripe_reconcile", stdout=out, **options)
    return out.getvalue().strip()


def test_news_that_never_reached_us_is_applied_once():
    told, missed = make_pledge(amount_ore=200_00), make_pledge(frequency="monthly", amount_ore=300_00)
    tell(*keyless_payer.pay(open_page(told)))
    keyless_payer.pay(open_page(missed))

    said = [reconcile(), reconcile()]

    assert said == ["3 applied", "Nothing was missing."]
    assert movements() == [("gift", 200_00, 0, 0), ("gift", 300_00, 0, 0)]
    assert Subscription.objects.get().pledge == missed


def test_news_that_failed_is_applied_at_night():
    (event,) = keyless_payer.pay(open_page(make_pledge()))
    broken = event | {"data": {"object": event["data"]["object"] | {"payment_status": {}}}}
    del broken["data"]["object"]["payment_status"]

    outcomes = tell(broken)
    said = reconcile()

    assert (outcomes, said, len(movements())) == (["failed"], "1 applied", 1)


def test_news_older_than_asked_for_is_left_alone():
    (event,) = keyless_payer.pay(open_page(make_pledge()))
    row = KeylessObject.objects.get(pk=event["id"])
    row.body["created"] -= 5 * 24 * 3600
    row.save()

    assert (reconcile(days=4), movements()) == ("Nothing was missing.", [])
    assert (reconcile(days=6), len(movements())) == ("1 applied", 1)


def test_list_written_in_the_accounts_own_version_is_read_in_ours():
    """Stripe writes its list of events in the account's version, whatever the webhook's is."""
    once, monthly = make_pledge(), make_pledge(frequency="monthly", amount_ore=300_00)
    for pledge in (once, monthly):
        keyless_payer.pay(open_page(pledge))
    for row in KeylessObject.objects.filter(kind="event"):
        row.body["api_version"] = "2020-08-27"
        if row.body["data"]["object"]["object"] == "checkout.session":
            row.body["data"]["object"] = {
                key: row.body["data"]["object"][key] for key in ("id", "object", "metadata", "livemode")
            }
        row.save()

    reconcile()

    assert sorted(movements()) == [("gift", 200_00, 0, 0), ("gift", 300_00, 0, 0)]
    assert set(WebhookEvent.objects.values_list("outcome", flat=True)) == {"applied"}


def test_event_parked_for_its_version_is_applied_when_it_comes_in_ours():
    (event,) = keyless_payer.pay(open_page(make_pledge()))

    outcomes = tell(event | {"api_version": "2020-08-27"}, event, event)

    assert (outcomes, len(movements())) == (["parked", "applied", "applied"], 1)


def test_refund_that_was_overlooked_when_its_gift_was_booked_is_found_at_night():
    gift = paid_gift(amount_ore=200_00)
    (event,) = keyless_payer.refund(gift.payment_reference, 50_00)
    tell(event)
    other = event | {"id": "evt_other", "data": {"object": event["data"]["object"] | {"id": "re_other"}}}
    other["data"]["object"]["payment_intent"] = "pi_unknown"
    tell(other)
    other["data"]["object"]["payment_intent"] = gift.payment_reference
    row = WebhookEvent.objects.get(pk="evt_other")
    row.waits_for = gift.payment_reference
    row.seal_body(json.dumps(other))
    row.save()

    overlooked = news_waiting.overlooked()
    said = reconcile()

    assert (overlooked, said) == (["evt_other"], "1 applied")
    assert [row[:2] for row in movements()] == [("gift", 200_00), ("refund", -50_00), ("refund", -50_00)]


def test_command_says_when_the_payment_service_does_not_answer(settings):
    settings.DONATIONS_TEST_GATEWAY = False
    settings.DEBUG = False

    with pytest.raises(CommandError, match="does not answer"):
        reconcile()


def test_reconciliation_is_due_every_night_and_the_alarm_every_hour():
    schedules.tick()

    due = {entry.name: entry.every for entry in schedules._schedules.values() if entry.name.startswith("donations ")}
    assert due == {
        "donations reconcile": timedelta(days=1),
        "donations receipts owed": timedelta(hours=1),
        "donations silence": timedelta(hours=1),
    }
    assert set(due) <= set(ScheduleRun.objects.values_list("name", flat=True))


def test_payment_service_is_asked_for_just_the_events_that_we_heed():
    assert EVENTS == news.HEEDED


@pytest.fixture
def stripe_in_test_mode(settings):
    settings.STRIPE_SECRET_KEY = "sk_test_x"
    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_x"]


def open_pledge(*, hours: float, state: str = "open") -> Pledge:
    pledge = make_pledge(checkout_session_id=f"cs_test_{hours}_{state}", state=state)
    Pledge.objects.filter(pk=pledge.pk).update(created_at=timezone.now() - timedelta(hours=hours))
    return pledge


def heard(*, hours: float) -> None:
    row = WebhookEvent(id=f"evt_{hours}", type="customer.created", livemode=False, outcome="ignored")
    row.seal_body("{}")
    row.save()
    WebhookEvent.objects.filter(pk=row.pk).update(received_at=timezone.now() - timedelta(hours=hours))


@pytest.mark.usefixtures("stripe_in_test_mode")
@pytest.mark.parametrize(
    ("opened", "heard_before", "is_alarming"),
    [(3.1, None, True), (2.9, None, False), (3.1, 4, True), (3.1, 3, False), (900, 899, False), (900, 901, True)],
)
def test_alarm_sounds_when_nothing_was_heard_of_an_open_page(opened, heard_before, is_alarming):
    open_pledge(hours=opened)
    if heard_before is not None:
        heard(hours=heard_before)

    assert (silence.alarm() is not None) is is_alarming


@pytest.mark.usefixtures("stripe_in_test_mode")
def test_alarm_is_silent_where_nothing_is_owed():
    open_pledge(hours=50, state="paid")
    make_pledge()

    assert silence.alarm() is None


@pytest.mark.usefixtures("stripe_in_test_mode")
@pytest.mark.parametrize(
    ("ended_hours_ago", "fields", "is_alarming"),
    [
        (25, {}, True),
        (23, {}, False),
        (25, {"status": "canceled"}, False),
        (25, {"ends_at_period_end": True}, False),
    ],
)
def test_alarm_sounds_when_nothing_was_heard_of_a_renewal(ended_hours_ago, fields, is_alarming):
    heard(hours=100)
    Subscription.objects.create(
        id="sub_1",
        pledge=make_pledge(frequency="monthly", state="paid"),
        customer_reference="cus_1",
        livemode=False,
        read_at=timezone.now(),
        paid_until=timezone.now() - timedelta(hours=ended_hours_ago),
        **({"status": "active"} | fields),
    )

    assert (silence.alarm() is not None) is is_alarming


def test_test_gateway_is_never_alarming():
    open_pledge(hours=50)

    assert silence.alarm() is None


@pytest.mark.usefixtures("stripe_in_test_mode")
def test_alarm_is_written_into_the_log_in_english():
    open_pledge(hours=50)

    with TestCase().assertLogs("donations.silence", "ERROR") as log:
        silence.sound_the_alarm()

    assert ["The payment service has told us nothing since" in line for line in log.output] == [True]


def test_reconciliation_looks_back_longer_than_the_payment_service_tries():
    assert reconciliation.DAYS > 3
