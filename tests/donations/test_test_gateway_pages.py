"""The double's other pages: the bank's question, the portal, and the staff's controls."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from donations.gateway import checkout, keyless_payer, portal, subscriptions
from donations.gateway.keyless import objects
from donations.models import KeylessSession, LedgerEntry, Pledge, WebhookEvent
from donations.states import PledgeState
from tests.donations.factories import make_pledge, open_page
from tests.donations.test_gateway_contract import payment_request

pytestmark = pytest.mark.django_db

CONTROLS = "/test-gateway/controls/"


def books() -> list[tuple[str, int]]:
    return [*LedgerEntry.objects.order_by("pk").values_list("kind", "amount_ore")]


def paid_once(client: Client) -> str:
    """A gift that was paid and booked: its payment."""
    session_id = open_page(make_pledge(amount_ore=200_00))
    client.post(f"/test-gateway/pay/{session_id}/", {"action": "pay"})
    return KeylessSession.objects.get(pk=session_id).body["payment_intent"]


def open_portal(language: str = "en") -> tuple[str, str]:
    """A portal's address, and the subscription on it."""
    session = checkout.open_session(payment_request(frequency="monthly", language=language, amount_ore=110_00))
    keyless_payer.pay(session.id)
    subscription_id = checkout.read_session(session.id).subscription_id
    address = portal.open_portal(
        customer_reference=subscriptions.read(subscription_id).customer_reference,
        language=language,
        return_url="http://testserver/en/gift/manage/",
    )
    return address.removeprefix("http://testserver"), subscription_id


@pytest.fixture
def staff(client, django_user_model) -> Client:
    """Somebody who may replay webhooks."""
    user = django_user_model.objects.create_user("replayer", email="replayer@example.org", password="x")
    user.user_permissions.add(Permission.objects.get(codename="replay_webhook"))
    client.force_login(user)
    return client


def test_payment_page_lists_the_gift_the_fee_and_how_often(client):
    request = payment_request(
        frequency="monthly", language="en", amount_ore=110_00, fee_ore=10_00, description="Gift", fee_description="Fee"
    )
    session = checkout.open_session(request)

    html = client.get(f"/test-gateway/pay/{session.id}/").content.decode()

    assert [words in html for words in ("DKK\u00a0100", "DKK\u00a010<", "DKK\u00a0110")] == [True] * 3
    assert ("To pay every month" in html, 'value="pay_later"' in html) == (True, False)


def test_banks_question_that_is_confirmed_pays(client):
    pledge = make_pledge(language="en")
    session_id = open_page(pledge)

    question = client.post(f"/test-gateway/pay/{session_id}/", {"action": "challenge"}).headers["Location"]
    page = client.get(question)
    answer = client.post(question, {"action": "confirm"})

    pledge.refresh_from_db()
    assert "Yes, it is me" in page.content.decode()
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Location"] == f"http://testserver/da/gave/tak/?s={session_id}"
    assert (pledge.state, books()) == (PledgeState.PAID, [("gift", 200_00)])


def test_banks_question_that_is_not_confirmed_takes_nothing_and_leaves_the_page_open(client):
    pledge = make_pledge(language="en")
    session_id = open_page(pledge)
    question = f"/test-gateway/pay/{session_id}/bank/"

    page = client.get(client.post(question, {"action": "refuse"}).headers["Location"])

    pledge.refresh_from_db()
    assert "The card was declined" in page.content.decode()
    assert (pledge.state, books()) == (PledgeState.OPEN, [])
    assert client.post(question, {"action": "pay"}).status_code == 400


def test_banks_question_leads_back_when_the_page_is_done(client):
    session_id = open_page(make_pledge())
    keyless_payer.pay(session_id)

    response = client.get(f"/test-gateway/pay/{session_id}/bank/")

    assert (response.status_code, response.headers["Location"]) == (303, f"/test-gateway/pay/{session_id}/")


@pytest.mark.parametrize(
    ("language", "words"),
    [("da", "110\u00a0kr."), ("en", "DKK\u00a0110")],
)
def test_portal_shows_what_is_given_in_the_givers_language(client, language, words):
    address, _subscription_id = open_portal(language)

    response = client.get(address, headers={"Accept-Language": "de"})

    html = response.content.decode()
    assert (f'<html lang="{language}"' in html, words in html) == (True, True)
    assert (response.headers["Content-Language"], response.headers["X-Robots-Tag"]) == (language, "noindex, nofollow")
    assert 'href="http://testserver/en/gift/manage/"' in html


def test_portal_cancels_takes_it_back_and_renews(client):
    address, subscription_id = open_portal()
    before = subscriptions.read(subscription_id)
    said = []

    for action in ("cancel", "keep", "renew", "fail"):
        client.post(address, {"action": action, "subscription": subscription_id})
        now = subscriptions.read(subscription_id)
        said.append((now.status, now.ends_at_period_end, now.paid_until > before.paid_until))

    assert said == [
        ("active", True, False),
        ("active", False, False),
        ("active", False, True),
        ("past_due", False, True),
    ]


def test_portal_leaves_other_customers_alone(client):
    address, _own = open_portal()
    _address, foreign = open_portal()

    statuses = [
        client.post(address, {"action": "cancel", "subscription": foreign}).status_code,
        client.post(address, {"action": "cancel", "subscription": "sub_unknown"}).status_code,
        client.post(address, {"action": "steal", "subscription": _own}).status_code,
    ]

    assert statuses == [400, 400, 400]
    assert subscriptions.read(foreign).ends_at_period_end is False
    assert foreign not in client.get(address).content.decode()


def test_controls_are_for_staff_who_may_replay_webhooks(client, django_user_model):
    anonymous = client.get(CONTROLS)
    client.force_login(django_user_model.objects.create_user("other", email="other@example.org", password="x"))
    forbidden = [client.get(CONTROLS).status_code, client.post(CONTROLS, {"action": "hold_next"}).status_code]
    client.force_login(django_user_model.objects.create_superuser("boss", email="boss@example.org", password="x"))

    assert (anonymous.status_code, anonymous.headers["Location"]) == (302, f"/admin/login/?next={CONTROLS}")
    assert forbidden == [403, 403]
    assert client.get(CONTROLS).status_code == 200
    assert objects.newest("keyless.postman") == []


def test_controls_refund_fail_it_and_dispute(staff):
    payment = paid_once(staff)

    staff.post(CONTROLS, {"action": "refund_half", "object": payment})
    (refund,) = objects.newest("refund")
    staff.post(CONTROLS, {"action": "fail_refund", "object": refund["id"]})
    staff.post(CONTROLS, {"action": "dispute", "object": payment})
    (dispute,) = objects.newest("dispute")
    staff.post(CONTROLS, {"action": "win", "object": dispute["id"]})

    assert [amount for _kind, amount in books()] == [200_00, -100_00, 100_00, -200_00, 200_00]
    assert staff.get(CONTROLS).status_code == 200


def test_controls_say_what_the_payment_service_refuses(staff):
    payment = paid_once(staff)
    staff.post(CONTROLS, {"action": "dispute", "object": payment})

    response = staff.post(CONTROLS, {"action": "refund", "object": payment})

    assert response.status_code == 409
    assert "has been charged back" in response.content.decode()
    assert staff.post(CONTROLS, {"action": "refund", "object": "pi_unknown"}).status_code == 409
    assert staff.post(CONTROLS, {"action": "explode"}).status_code == 400


def test_controls_deliver_an_event_twice(staff):
    paid_once(staff)
    (event,) = objects.newest("event")

    staff.post(CONTROLS, {"action": "bring_again", "object": event["id"]})

    assert [*WebhookEvent.objects.values_list("pk", "deliveries")] == [(event["id"], 2)]
    assert books() == [("gift", 200_00)]


def test_controls_hold_an_event_back_until_the_next_has_come(staff):
    first, second = (open_page(make_pledge(amount_ore=ore)) for ore in (100_00, 300_00))
    staff.post(CONTROLS, {"action": "hold_next"})

    staff.post(f"/test-gateway/pay/{first}/", {"action": "pay"})
    held = books()
    staff.post(f"/test-gateway/pay/{second}/", {"action": "pay"})

    assert (held, books()) == ([], [("gift", 300_00), ("gift", 100_00)])


def test_controls_deliver_what_waits(staff):
    session_id = open_page(make_pledge(amount_ore=100_00))
    staff.post(CONTROLS, {"action": "hold_next"})
    staff.post(f"/test-gateway/pay/{session_id}/", {"action": "pay"})
    waiting = staff.get(CONTROLS).content.decode()

    staff.post(CONTROLS, {"action": "bring_waiting"})

    assert ("Not delivered yet" in waiting or "Ikke afleveret endnu" in waiting, books()) == (True, [("gift", 100_00)])
    assert keyless_payer.undelivered() == []


def test_controls_show_one_payment_or_three_with_as_many_queries(staff, django_assert_num_queries):
    paid_once(staff)
    staff.get(CONTROLS)

    with django_assert_num_queries(12):
        staff.get(CONTROLS)
    for _ in range(2):
        paid_once(staff)
    with django_assert_num_queries(12):
        staff.get(CONTROLS)


@pytest.mark.parametrize(
    "closing",
    [{"DONATIONS_TEST_GATEWAY": False}, {"STRIPE_SECRET_KEY": "sk_live_x"}, {"STRIPE_SECRET_KEY": "sk_test_x"}],
)
def test_no_page_exists_with_a_key_or_without_leave(staff, settings, closing):
    address, subscription_id = open_portal()
    payment = paid_once(staff)
    question = f"/test-gateway/pay/{open_page(make_pledge())}/bank/"
    before = books()
    for name, value in closing.items():
        setattr(settings, name, value)

    statuses = [staff.get(page, follow=True).status_code for page in (address, question, CONTROLS)] + [
        staff.post(address, {"action": "cancel", "subscription": subscription_id}, follow=True).status_code,
        staff.post(question, {"action": "confirm"}, follow=True).status_code,
        staff.post(CONTROLS, {"action": "refund", "object": payment}, follow=True).status_code,
    ]

    assert statuses == [404] * 6
    assert books() == before
    assert Pledge.objects.filter(state=PledgeState.PAID).count() == 1


@pytest.mark.parametrize("page", ["pay/x/bank", "portal/bps_unknown", "portal/keyless_postman", "portal/" + "x" * 2000])
def test_unknown_page_is_not_found(client, page):
    assert client.get(f"/test-gateway/{page}/", follow=True).status_code == 404


def test_pages_need_the_form_token():
    address, subscription_id = open_portal()
    question = f"/test-gateway/pay/{open_page(make_pledge())}/bank/"
    strict = Client(enforce_csrf_checks=True)

    statuses = [
        strict.post(address, {"action": "cancel", "subscription": subscription_id}).status_code,
        strict.post(question, {"action": "confirm"}).status_code,
        strict.post(CONTROLS, {"action": "hold_next"}).status_code,
    ]

    assert (statuses, books()) == ([403, 403, 403], [])
    assert subscriptions.read(subscription_id).ends_at_period_end is False


def test_event_that_our_webhook_did_not_take_waits_to_be_delivered(staff, settings):
    secret, settings.TEST_GATEWAY_SECRET = settings.TEST_GATEWAY_SECRET, ""
    session_id = open_page(make_pledge(amount_ore=100_00))
    staff.post(f"/test-gateway/pay/{session_id}/", {"action": "pay"})
    before = books()
    settings.TEST_GATEWAY_SECRET = secret

    staff.post(CONTROLS, {"action": "bring_waiting"})

    assert (before, books()) == ([], [("gift", 100_00)])
