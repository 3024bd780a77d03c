"""Where the mail provider reports: the one that we send through, under the shared secret, and nobody else."""

import re
from collections.abc import Callable

from anymail import urls as anymail_urls
from anymail.webhooks.base import AnymailCoreWebhookView
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

_ANYMAIL_BACKEND = re.compile(r"anymail\.backends\.(\w+)\.EmailBackend")


def provider_we_send_through() -> str:
    """Anymail's name of the provider that letters go through, as "mailjet"; "" if they do not go through Anymail."""
    backend = _ANYMAIL_BACKEND.fullmatch(settings.EMAIL_BACKEND)
    return backend[1] if backend else ""


def view_class_of(provider: str) -> type[AnymailCoreWebhookView] | None:
    """Anymail's view for the reports of ``provider`` (as "mailjet"); None if it knows no reports of it."""
    name = f"{provider}_tracking_webhook"
    return next((entry.callback.view_class for entry in anymail_urls.urlpatterns if entry.name == name), None)


@csrf_exempt
def letter_webhook(request: HttpRequest, provider: str) -> HttpResponseBase:
    """Take in a provider's report: 200, or 400 without the secret or for a body that cannot be read.

    While no secret is set anybody could say that letters came back, so then every report is refused (403); so are those
    of other providers. An error of our own is a 500: the provider comes again.
    """
    view_class = view_class_of(provider)
    if view_class is None or provider != provider_we_send_through() or not settings.ANYMAIL.get("WEBHOOK_SECRET"):
        return HttpResponseForbidden()
    return _that_refuses_rubbish(view_class)(request)


def _that_refuses_rubbish(view_class: type[AnymailCoreWebhookView]) -> Callable[..., HttpResponseBase]:
    class RefusesRubbish(view_class):
        def parse_events(self, request: HttpRequest) -> list:
            try:
                return super().parse_events(request)
            except Exception as error:
                # Each provider's parser fails in its own ways. What it failed on may hold an address: it is not told.
                raise BadRequest(f"a report of {self.esp_name} cannot be read: {type(error).__name__}") from None

    return RefusesRubbish.as_view()
