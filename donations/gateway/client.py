"""The Stripe client of this process, and the rules that hold for every call through it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import stripe
from django.conf import settings
from django.db import connection

from donations.gateway import mode
from donations.gateway.keyless.http_client import KEYLESS_API_KEY, KeylessStripe
from donations.gateway.types import GatewayUnavailable, NotFound, RequestRefused

#: The API version that this code was written and tested for. The SDK pins it too; a test holds the two together.
API_VERSION = "2026-10-28.endive"

_TIMEOUT_SECONDS = 8
_NETWORK_RETRIES = 1


@cache
def _client(secret_key: str) -> stripe.StripeClient:
    http_client = stripe.RequestsClient(timeout=_TIMEOUT_SECONDS) if secret_key else KeylessStripe()
    return stripe.StripeClient(
        secret_key or KEYLESS_API_KEY,
        stripe_version=API_VERSION,
        max_network_retries=_NETWORK_RETRIES,
        http_client=http_client,
    )


def _refuse_open_transaction() -> None:
    """Stop a call that a transaction would wait for: on SQLite it would hold the write lock all the while.

    A test's own transaction does not count, as with Django's durable ``atomic``.
    """
    blocks = connection.atomic_blocks
    if blocks and not getattr(blocks[-1], "_from_testcase", False):
        raise RuntimeError("the payment service may not be called inside a transaction")


@contextmanager
def stripe_client() -> Iterator[stripe.StripeClient]:
    """The client, with the SDK's errors turned into ours: NotFound, RequestRefused, else GatewayUnavailable.

    Raises RuntimeError inside a transaction.
    """
    _refuse_open_transaction()
    if not mode.is_available():
        raise GatewayUnavailable("no Stripe key is configured, and the test gateway is not allowed here")
    try:
        yield _client(settings.STRIPE_SECRET_KEY)
    except stripe.InvalidRequestError as error:
        if error.code == "resource_missing":
            raise NotFound(str(error.param)) from error
        raise RequestRefused(f"{error.code} {error.param}") from error
    except stripe.StripeError as error:
        raise GatewayUnavailable(type(error).__name__) from error
