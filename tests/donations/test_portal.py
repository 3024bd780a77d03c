"""Manage your gift: the letter box alone tells who gives, and a link opens one portal once."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from core import letters
from core.models import Letter, PrivateLink
from donations import portal
from donations.gateway import keyless_payer
from donations.gateway.delivery import deliver
from donations.models import Frequency, Pledge, Subscription
from donations.models.pledges import address_index
from donations.states import PledgeState
from tests.donations.factories import DONOR, PLANTED, make_pledge, open_page

pytestmark = pytest.mark.django_db

UNKNOWN = "nobody.before@example.org"


def address(name: str, *args, language: str = "da") -> str:
    with translation.override(language):
        return reverse(f"donations:{name}", args=args)


def make_subscription(*, email: str = DONOR["email"], **fields) -> Subscription:
    """Somebody gives every month."""
    pledge = make_pledge(state=PledgeState.PAID, frequency=Frequency.MONTHLY)
    pledge.seal_donor(DONOR | {"email": email})
    pledge.save()
    defaults = {"status": "active", "livemode": False, "read_at": timezone.now()}
    return Subscription.objects.create(
        id=f"sub_{pledge.pk.hex}", pledge=pledge, **(defaults | {"customer_reference": f"cus_{pledge.pk.hex}"} | fields)
    )


def subscribe_at_the_double() -> Subscription:
    """Somebody gives every month by the test gateway, which knows her."""
    pledge = make_pledge(frequency=Frequency.MONTHLY)
    for event in keyless_payer.pay(open_page(pledge)):
        deliver(event)
    return Subscription.objects.get(pledge=pledge)


def ask(browser: Client, email: str, language: str = "da"):
    return browser.post(address("manage", language=language), {"email": email, "website": ""})


def token_of(subscription: Subscription) -> str:
    return portal.link(pledge_id=subscription.pledge_id, language="da").rstrip("/").rpartition("/")[2]


def as_read(response) -> tuple:
    """What an observer can compare, without the token that is new each time."""
    headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
    return response.status_code, headers, re.sub(r'value="[^"]{60,}"', "", response.content.decode())


def test_known_and_unknown_address_cannot_be_told_apart(django_capture_on_commit_callbacks):
    make_subscription()
    seen, queries, rung = [], [], []
    for email in (DONOR["email"], UNKNOWN):
        browser = Client()
        with CaptureQueriesContext(connection) as captured, django_capture_on_commit_callbacks() as callbacks:
            asked = ask(browser, email)
        seen.append((as_read(asked), as_read(browser.get(asked.url)), sorted(browser.cookies)))
        queries.append([re.sub(r"'[^']*'|X'[^']*'|\b\d+\b", "?", query["sql"]) for query in captured.captured_queries])
        rung.append(len(callbacks))

    assert seen[0] == seen[1]
    assert queries[0] == queries[1]
    assert rung == [1, 1]


def test_limit_of_an_address_does_not_tell_either():
    make_subscription()

    answers = {email: [as_read(ask(Client(), email)) for _press in range(5)] for email in (DONOR["email"], UNKNOWN)}

    assert answers[DONOR["email"]] == answers[UNKNOWN]
    assert Letter.objects.count() == 6


@pytest.mark.parametrize("typed", [DONOR["email"], DONOR["email"].upper(), f"  {DONOR['email']} "])
def test_letter_to_a_known_address_brings_the_link(client, mailoutbox, typed):
    make_subscription()
    ask(client, typed)

    letters.deliver(Letter.objects.get().pk)

    link = re.search(r"http://[^/\s]+(/\S+)", mailoutbox[-1].body)[1]
    assert client.get(link).status_code == 200
    written = mailoutbox[-1].subject + mailoutbox[-1].body
    assert [secret for secret in PLANTED if secret in written] == []


@pytest.mark.parametrize(
    "fields",
    [None, {"status": "canceled"}, {"status": "incomplete_expired"}, {"ended_at": timezone.now()}, {"livemode": True}],
)
def test_letter_that_leads_nowhere_is_never_sent(client, mailoutbox, fields):
    if fields is not None:
        make_subscription(**fields)
    ask(client, DONOR["email"])

    letters.deliver(Letter.objects.get().pk)

    assert (Letter.objects.get().state, mailoutbox) == ("skipped", [])


def test_somebody_elses_subscription_is_not_found(client, mailoutbox):
    make_subscription(email="another@example.org")
    ask(client, DONOR["email"])

    letters.deliver(Letter.objects.get().pk)

    assert mailoutbox == []


def test_address_can_be_found_but_not_read():
    make_subscription()

    row = Pledge.objects.values().get()

    told = " ".join(str(value) for value in row.values())
    assert [secret for secret in PLANTED if secret in told] == []
    assert row["email_index"] == address_index(DONOR["email"].upper())
    assert row["email_index"] != address_index(UNKNOWN)


def test_pledge_without_an_address_has_no_fingerprint_and_matches_nobody():
    pledge = make_pledge()
    pledge.seal_donor(DONOR | {"email": ""})

    assert (pledge.email_index, address_index("")) == ("", "")


def test_visitor_and_network_are_stopped(client):
    assert [ask(client, f"a{number}@example.org").status_code for number in range(21)] == [303] * 20 + [429]


@pytest.mark.parametrize("email", ["", "zohreh@", "010190-1234@example.org", "a" * 300 + "@example.org", "a\0b@x.dk"])
def test_wrong_address_is_shown_back(client, email):
    response = ask(client, email)

    assert response.status_code == 422
    assert response.context["form"]["email"].value() == email
    assert Letter.objects.count() == 0


def test_robot_is_refused(client):
    response = client.post(address("manage"), {"email": UNKNOWN, "website": "x"})

    assert (response.status_code, Letter.objects.count()) == (422, 0)


def test_link_shows_a_button_and_changes_nothing(client):
    token = token_of(make_subscription())

    pages = [client.get(address("manage_link", token)) for _look in range(3)]

    assert [page.status_code for page in pages] == [200] * 3
    assert PrivateLink.objects.get().used_at is None
    assert [secret for secret in PLANTED if secret in pages[0].content.decode()] == []
    assert "https://billing.stripe.com" in pages[0].headers["Content-Security-Policy"]
    assert pages[0].headers["Referrer-Policy"] == "strict-origin"


@pytest.mark.parametrize("language", ["da", "en"])
def test_button_leads_to_the_portal_once(client, language):
    subscription = subscribe_at_the_double()
    link = address("manage_link", token_of(subscription), language=language)

    first = client.post(link, {"subscription": subscription.pk})
    second = client.post(link, {"subscription": subscription.pk})

    assert first.status_code == 303
    assert subscription.customer_reference not in first.url
    assert (second.status_code, client.get(link).status_code) == (404, 404)


def test_link_opens_all_that_is_given_with_the_address_and_nothing_else(client):
    mine, also_mine = make_subscription(), make_subscription()
    ended = make_subscription(status="canceled", ended_at=timezone.now())
    strange = make_subscription(email="another@example.org")

    page = client.get(address("manage_link", token_of(mine))).content.decode()

    offered = [row.pk for row in (mine, also_mine, ended, strange) if row.pk in page]
    assert sorted(offered) == sorted([mine.pk, also_mine.pk])


def test_nobody_opens_anothers_portal(client):
    mine, strange = make_subscription(), make_subscription(email="another@example.org")
    link = address("manage_link", token_of(mine))

    for subscription_id in (strange.pk, "", "sub_x", "'; --", "\0"):
        assert client.post(link, {"subscription": subscription_id}).status_code == 404

    assert client.get(link).status_code == 200


def test_link_survives_a_payment_service_that_does_not_answer(client):
    subscription = make_subscription(customer_reference="cus_unknown_to_the_double")
    link = address("manage_link", token_of(subscription))

    response = client.post(link, {"subscription": subscription.pk})

    assert response.status_code == 503
    assert PrivateLink.objects.get().used_at is None
    assert subscription.pk in response.content.decode()


def test_link_lives_for_a_day(client):
    link = address("manage_link", token_of(make_subscription()))
    PrivateLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert client.get(link).status_code == 404


@pytest.mark.parametrize("token", ["x", "a" * 400, "<script>", "%00"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_link_that_leads_nowhere_is_one_page_for_all(client, token, method):
    response = getattr(client, method)(f"/da/gave/styr/{token}/")

    assert response.status_code == 404
    assert b"20 minut" in response.content


def test_links_of_other_purposes_open_nothing(client):
    subscription = make_subscription()
    token = token_of(subscription)
    PrivateLink.objects.update(purpose="support")

    assert client.get(address("manage_link", token)).status_code == 404


def test_link_to_a_pledge_that_is_erased_leads_nowhere(client):
    subscription = make_subscription()
    link = address("manage_link", token_of(subscription))
    PrivateLink.objects.update(object_id=str(uuid4()))

    assert client.get(link).status_code == 404


def test_pages_are_kept_by_nobody_and_found_by_no_search_engine(client):
    paths = [address("manage"), address("manage") + "?sent", address("manage") + "?back"]
    for path in [*paths, address("manage_link", token_of(make_subscription()))]:
        response = client.get(path)
        assert (response.headers["Cache-Control"], response.headers["X-Robots-Tag"]) == ("private, no-store", "noindex")
        assert response.status_code == 200


def test_forged_form_is_refused():
    browser = Client(enforce_csrf_checks=True)

    assert ask(browser, DONOR["email"]).status_code == 403
