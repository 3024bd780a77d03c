"""The one place that speaks to Stripe, and the double that stands in for it where there is no key.

``checkout`` opens and reads payment pages, ``signature`` proves who sent a webhook, ``mode`` says which Stripe we
speak to. Nothing of the SDK's leaves this package: callers get the plain values of ``types``.
"""
