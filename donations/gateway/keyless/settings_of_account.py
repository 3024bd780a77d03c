"""What the double keeps of an account's set-up: webhook endpoints, the portal's configurations, and its pages."""

import secrets
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from donations.gateway.keyless import objects

_ENDPOINT = "webhook_endpoint"
_CONFIGURATION = "billing_portal.configuration"


def create_endpoint(parameters: dict[str, Any]) -> dict[str, Any]:
    """A webhook endpoint. Its signing secret is told now and never again."""
    copied = {key: parameters[key] for key in ("api_version", "description", "metadata") if key in parameters}
    endpoint = objects.build(
        _ENDPOINT,
        "we",
        enabled_events=parameters["enabled_events"],
        status="enabled",
        url=parameters["url"],
        **copied,
    )
    objects.keep(endpoint)
    return endpoint | {"secret": f"whsec_{secrets.token_hex(16)}"}


def update_endpoint(parameters: dict[str, Any], endpoint_id: str) -> dict[str, Any]:
    """Another list of events or address, or another state."""
    endpoint = objects.find(_ENDPOINT, endpoint_id, for_update=True)
    endpoint |= {
        key: parameters[key] for key in ("description", "enabled_events", "metadata", "url") if key in parameters
    }
    if "disabled" in parameters:
        endpoint["status"] = "disabled" if parameters["disabled"] else "enabled"
    return objects.keep(endpoint)


def create_configuration(parameters: dict[str, Any], *, is_default: bool = False) -> dict[str, Any]:
    """A configuration of the portal."""
    configuration = objects.build(
        _CONFIGURATION,
        "bpc",
        active=True,
        is_default=is_default,
        metadata=parameters.get("metadata", {}),
        updated=objects.now(),
    )
    return objects.keep(_with_features(configuration, parameters))


def update_configuration(parameters: dict[str, Any], configuration_id: str) -> dict[str, Any]:
    """Other features of the portal."""
    configuration = objects.find(_CONFIGURATION, configuration_id, for_update=True)
    return objects.keep(_with_features(configuration, parameters) | {"updated": objects.now()})


def _with_features(configuration: dict[str, Any], parameters: dict[str, Any]) -> dict[str, Any]:
    for name, feature in parameters.get("features", {}).items():
        configuration["features"][name] |= feature
    return configuration


def configurations(parameters: dict[str, Any]) -> list[dict[str, Any]]:
    """The portal's configurations that a request for the list asks for."""
    wanted = {key: parameters[key] for key in ("active", "is_default") if key in parameters}
    return [row for row in objects.newest(_CONFIGURATION) if all(row[key] == value for key, value in wanted.items())]


def open_portal(parameters: dict[str, Any]) -> dict[str, Any]:
    """A page of the portal for one customer. Raises Refusal for one it does not know."""
    customer = objects.find("customer", parameters["customer"], param="customer")
    configuration_id = parameters.get("configuration") or _default_configuration()["id"]
    objects.find(_CONFIGURATION, configuration_id, param="configuration")
    session = objects.build(
        "billing_portal.session",
        "bps",
        configuration=configuration_id,
        customer=customer["id"],
        locale=parameters.get("locale"),
        return_url=parameters.get("return_url"),
    )
    site = urlsplit(parameters.get("return_url") or settings.SITE_URL)
    address = reverse("payments:test_gateway_portal", args=[session["id"]])
    return objects.keep(session | {"url": f"{site.scheme}://{site.netloc}{address}"})


def _default_configuration() -> dict[str, Any]:
    known = configurations({"is_default": True})
    return known[0] if known else create_configuration({}, is_default=True)
