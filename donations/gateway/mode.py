"""Which Stripe we speak to: the real one with live money, the real one in test mode, or the keyless double."""

from django.conf import settings

_LIVE_PREFIXES = ("sk_live_", "rk_live_")
_TEST_PREFIXES = ("sk_test_", "rk_test_")


def is_keyless() -> bool:
    """Whether no Stripe key is configured, so that the double answers instead of Stripe."""
    return not settings.STRIPE_SECRET_KEY


def is_live() -> bool:
    """Whether payments move real money.

    Every row of money carries this, and public sums count only rows of the present mode.
    """
    return settings.STRIPE_SECRET_KEY.startswith(_LIVE_PREFIXES)


def has_known_key() -> bool:
    """Whether the configured key looks like a secret or restricted key of Stripe's."""
    return settings.STRIPE_SECRET_KEY.startswith(_LIVE_PREFIXES + _TEST_PREFIXES)


def is_test_gateway_open() -> bool:
    """Whether the double's payment pages may be used: without a key, in development or where a setting asks for it."""
    return is_keyless() and bool(settings.DEBUG or settings.DONATIONS_TEST_GATEWAY)


def is_available() -> bool:
    """Whether a gift can be paid here at all."""
    return not is_keyless() or is_test_gateway_open()


def webhook_secrets() -> list[str]:
    """The secrets a webhook may be signed with, two while one replaces the other.

    The double's secret counts only where the double is in use: with a Stripe key, it signs nothing that we believe.
    """
    if is_test_gateway_open():
        return [settings.TEST_GATEWAY_SECRET]
    return list(settings.STRIPE_WEBHOOK_SECRETS) if not is_keyless() else []
