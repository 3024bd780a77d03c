"""Delivers the double's webhooks: signed, and through the whole of our own request handling."""

import json
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.urls import reverse
from django.utils import translation

from donations.gateway.signature import sign


@cache
def _handler() -> WSGIHandler:
    return WSGIHandler()


def deliver(event: dict[str, Any], *, timestamp: int | None = None) -> int:
    """Send an event to our webhook address and return the answer's status.

    The request is made from raw bytes and passes every middleware. It is not announced to Django's request signals,
    which would close the database connection of the request that we are in.
    """
    body = json.dumps(event)
    site = urlsplit(settings.SITE_URL)
    environ = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": reverse("payments:stripe_webhook"),
        "QUERY_STRING": "",
        "SERVER_NAME": site.hostname or "localhost",
        "SERVER_PORT": str(site.port or (443 if site.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body.encode())),
        "HTTP_STRIPE_SIGNATURE": sign(body=body, secret=settings.TEST_GATEWAY_SECRET, timestamp=timestamp),
        "wsgi.url_scheme": site.scheme,
        "wsgi.input": BytesIO(body.encode()),
    }
    # The inner request sets a language of its own for this thread; the outer one must keep its own.
    with translation.override(translation.get_language()):
        response = _handler().get_response(WSGIRequest(environ))
    return response.status_code
