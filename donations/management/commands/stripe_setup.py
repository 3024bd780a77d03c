from django.core.management.base import BaseCommand, CommandError

from donations.gateway import account, mode
from donations.gateway.client import API_VERSION
from donations.gateway.types import GatewayUnavailable


class Command(BaseCommand):
    """The Stripe account, once: where it sends webhooks, and what its customer portal offers. Safe to repeat."""

    help = "Set up the webhook endpoint and the customer portal in the Stripe account of STRIPE_SECRET_KEY."

    def handle(self, **options) -> None:
        if mode.is_keyless():
            raise CommandError("STRIPE_SECRET_KEY is not set: there is no Stripe account to set up.")
        try:
            found = account.set_up()
        except GatewayUnavailable as error:
            raise CommandError(f"Stripe did not do it: {error}. Run it again; it begins where it stopped.") from error
        self.stdout.write(f"Webhooks go to {found.webhook_url} ({found.webhook_endpoint}, {API_VERSION}).")
        for endpoint in found.retired_endpoints:
            self.stdout.write(f"The earlier endpoint {endpoint} is switched off.")
        self.stdout.write(f"The customer portal is {found.portal_configuration}.")
        if found.webhook_secret:
            self.stdout.write("Stripe tells the signing secret this once. Put it into STRIPE_WEBHOOK_SECRETS:")
            self.stdout.write(found.webhook_secret)
        else:
            self.stdout.write("The endpoint was there already, and its signing secret stays as it is.")
        if found.account_api_version not in (None, API_VERSION):
            self.stdout.write(
                f"The account itself speaks {found.account_api_version}: what the nightly comparison finds is read "
                "again in ours. You can raise the account's version in Stripe's Workbench."
            )
