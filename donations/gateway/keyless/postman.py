"""How the double's news is brought: in order as it came about, or out of order where somebody asked for that."""

from typing import Any

from donations.gateway.delivery import deliver
from donations.gateway.keyless import events, objects
from donations.models import KeylessObject

_KIND = "keyless.postman"
_ID = "keyless_postman"

#: The answer of our webhook address that counts as delivered; after any other, the event waits to be sent again.
_TAKEN = 200


def bring(news: list[dict[str, Any]]) -> None:
    """Deliver news to our webhook address, signed. Must not run inside a transaction.

    An event that is held back comes right after the one that follows it.
    """
    for event in news:
        state = _state()
        if state.get("holds_next"):
            _remember({"held": event["id"]})
            continue
        _hand_over(event)
        if "held" in state:
            _remember({})
            _hand_over(objects.find("event", state["held"]))


def hold_next() -> None:
    """Hold the next event back until the one after it was delivered. One that is held already stays the only one."""
    if "held" not in _state():
        _remember({"holds_next": True})


def bring_waiting() -> None:
    """Deliver all that nobody has delivered yet, what is held back included, in the order in which it came about."""
    _remember({})
    for event in events.undelivered():
        _hand_over(event)


def bring_again(event_id: str) -> None:
    """Deliver one event once more. Raises Refusal for an unknown id."""
    _hand_over(objects.find("event", event_id))


def is_holding() -> bool:
    """Whether the next event will be held back, or one is."""
    return bool(_state())


def _hand_over(event: dict[str, Any]) -> None:
    if deliver(event) == _TAKEN:
        events.mark_delivered(event["id"])


def _state() -> dict[str, Any]:
    row = KeylessObject.objects.filter(pk=_ID, kind=_KIND).first()
    return row.body if row else {}


def _remember(state: dict[str, Any]) -> None:
    KeylessObject.objects.update_or_create(pk=_ID, defaults={"kind": _KIND, "body": state})
