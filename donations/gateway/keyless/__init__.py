"""Stripe's stand-in where there is no key: the SDK's HTTP client, answering in this process.

``http_client`` takes the SDK's requests; the other modules each keep one kind of Stripe's objects, as Stripe would.
What they keep lies in database rows, so that it works across processes and restarts. The double is strict where Stripe
is: unknown or malformed parameters (by the SDK's own types), another API version, too small an amount and a re-used
idempotency key are refused in Stripe's words, so that such a mistake is found without Stripe. What givers and staff do
at Stripe is in ``donations/gateway/keyless_payer.py``.
"""
