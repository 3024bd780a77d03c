"""The double's events: made with the change they tell of, and kept so that they can be listed and sent again."""

import copy
from typing import Any

import stripe

from donations.gateway.keyless import objects
from donations.models import KeylessObject


def announce(kind: str, payload: dict[str, Any]) -> dict[str, Any]:
    """Make the event that tells of an object as it now stands. It waits until :func:`mark_delivered`."""
    objects.check(payload)
    event = objects.build(
        "event",
        "evt",
        api_version=stripe.api_version,
        data={"object": copy.deepcopy(payload)},
        livemode=False,
        pending_webhooks=1,
        type=kind,
    )
    return copy.deepcopy(objects.keep(event))


def mark_delivered(event_id: str) -> None:
    """Note that an event has been sent to our webhook address."""
    row = KeylessObject.objects.filter(pk=event_id, kind="event").first()
    if row is not None:
        row.body["pending_webhooks"] = 0
        row.save()


def undelivered() -> list[dict[str, Any]]:
    """The events that nobody has sent yet, in the order of their making: those that are held back, for instance."""
    return [event for event in reversed(objects.newest("event")) if event["pending_webhooks"]]


def listed(parameters: dict[str, Any]) -> list[dict[str, Any]]:
    """The events that a request for the list asks for, the newest first."""
    since = parameters.get("created", {})
    if isinstance(since, int):
        since = {"gte": since, "lte": since}
    kinds = parameters.get("types") or ([parameters["type"]] if "type" in parameters else None)
    if kinds and len(kinds) > 20:
        raise objects.Refusal("You may only specify up to 20 types.", param="types")
    return [
        event
        for event in objects.newest("event")
        if (kinds is None or event["type"] in kinds)
        and since.get("gte", 0) <= event["created"] <= since.get("lte", event["created"])
        and since.get("gt", -1) < event["created"] < since.get("lt", event["created"] + 1)
    ]
