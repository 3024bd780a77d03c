"""System checks: a payment set-up that would lose gifts, or mix play with money, is found at the start."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from donations.gateway import mode


@register(Tags.security)
def stripe_key_and_secrets_fit(app_configs, **options) -> list[CheckMessage]:
    """A key without its webhook secret books nothing; a key of another kind does nothing."""
    found: list[CheckMessage] = []
    if mode.is_keyless():
        if mode.is_test_gateway_open() and not settings.TEST_GATEWAY_SECRET:
            found.append(Error("The test gateway is open but TEST_GATEWAY_SECRET is empty.", id="donations.E004"))
        return found
    if not mode.has_known_key():
        message = "STRIPE_SECRET_KEY is no secret key: it must begin with sk_live_, rk_live_, sk_test_ or rk_test_."
        found.append(Error(message, id="donations.E001"))
    if not settings.STRIPE_WEBHOOK_SECRETS:
        message = "STRIPE_SECRET_KEY is set but STRIPE_WEBHOOK_SECRETS is not: no gift would ever be booked."
        found.append(Error(message, id="donations.E002"))
    if settings.DONATIONS_TEST_GATEWAY:
        message = "STRIPE_SECRET_KEY and DONATIONS_TEST_GATEWAY are both set: real and test payments do not mix."
        found.append(Error(message, id="donations.E003"))
    return found


@register(Tags.security, deploy=True)
def production_takes_real_payments(app_configs, **options) -> list[CheckMessage]:
    """A demonstration site may use the test gateway; a site that means to be paid should know that it is not."""
    if mode.is_test_gateway_open():
        return [Warning("The keyless test gateway is open: gifts are played, not paid.", id="donations.W001")]
    return []
