"""The set-up of the Stripe account: made once, found again, brought up to date."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from donations.gateway import account, client
from donations.gateway.client import API_VERSION
from donations.gateway.keyless import objects

pytestmark = pytest.mark.django_db


def endpoints() -> list[tuple[str, str, str, list[str]]]:
    return [
        (row["url"], row["api_version"], row["status"], row["enabled_events"])
        for row in objects.newest("webhook_endpoint")
    ]


def test_set_up_twice_makes_one_endpoint_and_one_portal_and_tells_the_secret_once(settings):
    settings.SITE_URL = "https://mentornet.example"

    first, second = account.set_up(), account.set_up()

    address = "https://mentornet.example/webhooks/stripe/"
    assert endpoints() == [(address, API_VERSION, "enabled", sorted(account.EVENTS))]
    assert (first.webhook_secret or "").startswith("whsec_")
    assert second.webhook_secret is None
    assert (first.webhook_endpoint, first.portal_configuration) == (
        second.webhook_endpoint,
        second.portal_configuration,
    )
    assert first.retired_endpoints == second.retired_endpoints == ()


def test_set_up_brings_the_events_of_an_endpoint_up_to_date():
    made = account.set_up()
    row = objects.find("webhook_endpoint", made.webhook_endpoint)
    objects.keep(row | {"enabled_events": ["charge.succeeded"], "status": "disabled"})

    account.set_up()

    (endpoint,) = endpoints()
    assert endpoint[2:] == ("enabled", sorted(account.EVENTS))


def test_set_up_replaces_an_endpoint_of_another_version_and_leaves_other_addresses_alone():
    made = account.set_up()
    row = objects.find("webhook_endpoint", made.webhook_endpoint)
    objects.keep(row | {"api_version": "2020-08-27"})
    objects.keep(row | {"id": "we_other", "url": "https://shop.example/hooks"})

    again = account.set_up()

    states = {row["id"]: row["status"] for row in objects.newest("webhook_endpoint")}
    assert again.retired_endpoints == (made.webhook_endpoint,)
    assert again.webhook_secret is not None
    assert states == {made.webhook_endpoint: "disabled", again.webhook_endpoint: "enabled", "we_other": "enabled"}


def test_portal_lets_givers_stop_at_the_end_of_the_period_and_change_no_amount():
    made = account.set_up()

    features = objects.find("billing_portal.configuration", made.portal_configuration)["features"]

    assert (features["subscription_cancel"]["enabled"], features["subscription_cancel"]["mode"]) == (
        True,
        "at_period_end",
    )
    assert (features["payment_method_update"]["enabled"], features["subscription_update"]["enabled"]) == (True, False)


def test_command_refuses_without_a_key():
    with pytest.raises(CommandError, match="STRIPE_SECRET_KEY is not set"):
        call_command("stripe_setup")

    assert endpoints() == []


def test_command_prints_the_secret_the_first_time_alone(settings, monkeypatch):
    double = client._client("")
    monkeypatch.setattr(client, "_client", lambda secret_key: double)
    settings.STRIPE_SECRET_KEY = "sk_test_x"
    printed = []

    for _ in range(2):
        out = StringIO()
        call_command("stripe_setup", stdout=out)
        printed.append(out.getvalue())

    assert ["whsec_" in words for words in printed] == [True, False]
    assert ["/webhooks/stripe/" in words for words in printed] == [True, True]
