"""Giving. Without a key the keyless test gateway stands in for Stripe."""

from mentornet.settings.environment import env

STRIPE_SECRET_KEY = env.str("STRIPE_SECRET_KEY", default="")
#: Signing secrets of the webhook endpoint; two while one replaces the other.
STRIPE_WEBHOOK_SECRETS = env.list("STRIPE_WEBHOOK_SECRETS", default=[])
#: Allows the keyless test gateway where DEBUG is off, on a demonstration site.
DONATIONS_TEST_GATEWAY = env.bool("DONATIONS_TEST_GATEWAY", default=False)
#: Signs the keyless gateway's webhooks; development makes one per installation.
TEST_GATEWAY_SECRET = env.str("TEST_GATEWAY_SECRET", default="")
