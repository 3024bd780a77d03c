"""Payment set-ups that would lose gifts are found at the start."""

import pytest

from donations.checks import production_takes_real_payments, stripe_key_and_secrets_fit


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"TEST_GATEWAY_SECRET": ""}, ["donations.E004"]),
        ({"DONATIONS_TEST_GATEWAY": False}, []),
        (
            {"STRIPE_SECRET_KEY": "sk_live_x", "STRIPE_WEBHOOK_SECRETS": ["whsec_x"], "DONATIONS_TEST_GATEWAY": False},
            [],
        ),
        ({"STRIPE_SECRET_KEY": "rk_live_x", "DONATIONS_TEST_GATEWAY": False}, ["donations.E002"]),
        ({"STRIPE_SECRET_KEY": "sk_test_x", "STRIPE_WEBHOOK_SECRETS": ["whsec_x"]}, ["donations.E003"]),
        ({"STRIPE_SECRET_KEY": "pk_live_x"}, ["donations.E001", "donations.E002", "donations.E003"]),
    ],
)
def test_set_up_that_would_lose_gifts_is_an_error(settings, changes, found):
    for name, value in changes.items():
        setattr(settings, name, value)

    assert [message.id for message in stripe_key_and_secrets_fit(None)] == found


@pytest.mark.parametrize(
    ("is_open", "key", "found"), [(True, "", ["donations.W001"]), (False, "", []), (True, "sk_live_x", [])]
)
def test_open_test_gateway_is_a_warning_at_deployment(settings, is_open, key, found):
    settings.DONATIONS_TEST_GATEWAY = is_open
    settings.STRIPE_SECRET_KEY = key

    assert [message.id for message in production_takes_real_payments(None)] == found
