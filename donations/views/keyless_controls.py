"""The staff's controls of the keyless double: what banks and time do to payments, and a careless postman."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.users.models import UserProfile

from core.private_views import SeeOther
from donations.gateway import keyless_payer
from donations.gateway.keyless import objects, postman
from donations.gateway.keyless.objects import Refusal
from donations.permissions import REPLAY_WEBHOOK, may
from donations.views.keyless_page import KeylessPage
from donations.views.keyless_portal import subscription_row

#: How many of each kind of object the page shows, the newest first.
_MOST = 20


def _pay_back(payment_reference: str, *, part: int) -> keyless_payer.News:
    intent = objects.find("payment_intent", payment_reference)
    charge = objects.find("charge", intent["latest_charge"] or "")
    return keyless_payer.refund(payment_reference, (charge["amount"] - charge["amount_refunded"]) // part)


#: What the buttons do to the object whose id they send. The news of it is delivered.
_ACTIONS: dict[str, Callable[[str], keyless_payer.News]] = {
    "refund": lambda reference: _pay_back(reference, part=1),
    "refund_half": lambda reference: _pay_back(reference, part=2),
    "fail_refund": keyless_payer.fail_refund,
    "dispute": keyless_payer.dispute,
    "win": lambda dispute_id: keyless_payer.close_dispute(dispute_id, won=True),
    "lose": lambda dispute_id: keyless_payer.close_dispute(dispute_id, won=False),
    "renew": keyless_payer.renew,
    "fail_renewal": lambda subscription_id: keyless_payer.renew(subscription_id, succeeds=False),
    "cancel": keyless_payer.cancel_subscription,
}

#: A button: what it sends, and what it says.
_Button = tuple[str, Promise]

_PAYMENT_ACTIONS: list[_Button] = [
    ("refund", _("Refund all that is left")),
    ("refund_half", _("Refund half of it")),
    ("dispute", _("Dispute it")),
]
_REFUND_ACTIONS: list[_Button] = [("fail_refund", _("Have the refund fail"))]
_DISPUTE_ACTIONS: list[_Button] = [("win", _("Have it won")), ("lose", _("Have it lost"))]
_RENEWAL_ACTIONS: list[_Button] = [
    ("renew", _("Have the next payment succeed")),
    ("fail_renewal", _("Have the next payment fail")),
]


class KeylessControlsView(KeylessPage):
    """Shows what the double has, and carries out what the buttons say, for staff who may replay webhooks."""

    def find(self, **kwargs: Any) -> str:
        """The language in which this member of staff uses the admin."""
        if not self.request.user.is_authenticated:
            return "da"
        return UserProfile.get_for_user(self.request.user).get_preferred_language()

    def get(self, request: HttpRequest) -> HttpResponseBase:
        return self._refuse_others(request) or self._show(request)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        turned_away = self._refuse_others(request)
        if turned_away is not None:
            return turned_away
        action, object_id = request.POST.get("action", ""), request.POST.get("object", "")
        try:
            if action == "hold_next":
                postman.hold_next()
            elif action == "bring_waiting":
                postman.bring_waiting()
            elif action == "bring_again":
                postman.bring_again(object_id)
            elif action in _ACTIONS:
                postman.bring(_ACTIONS[action](object_id))
            else:
                return HttpResponse(status=400)
        except Refusal as refusal:
            return self._show(request, refusal=str(refusal), status=409)
        return SeeOther(reverse("payments:test_gateway_controls"))

    def _refuse_others(self, request: HttpRequest) -> HttpResponseBase | None:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))
        if not may(request.user, REPLAY_WEBHOOK):
            raise PermissionDenied
        return None

    def _show(self, request: HttpRequest, *, refusal: str = "", status: int = 200) -> HttpResponse:
        is_holding = postman.is_holding()
        context = {
            "refusal": refusal,
            "is_holding": is_holding,
            "postman_actions": _postman_actions(is_holding=is_holding),
            "payments": [_payment_row(charge) for charge in objects.newest("charge", most=_MOST)],
            "reversals": [
                {"heading": gettext("Refunds"), "rows": _rows("refund", "succeeded", _REFUND_ACTIONS)},
                {"heading": gettext("Disputes"), "rows": _rows("dispute", "needs_response", _DISPUTE_ACTIONS)},
            ],
            "subscriptions": [_subscription_row(row) for row in objects.newest("subscription", most=_MOST)],
            "events": [_event_row(event) for event in objects.newest("event", most=_MOST)],
        }
        return render(request, "donations/test_gateway_controls.html", context, status=status)


def _postman_actions(*, is_holding: bool) -> list[_Button]:
    hold = [] if is_holding else [("hold_next", _("Hold the next event back"))]
    return [*hold, ("bring_waiting", _("Deliver all that waits"))]


def _money_row(body: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": body["id"],
        "amount_ore": body["amount"],
        "currency": body["currency"].upper(),
        "status": body["status"],
        "payment": body["payment_intent"],
    }


def _payment_row(charge: dict[str, Any]) -> dict[str, Any]:
    left_ore = charge["amount"] - charge["amount_refunded"]
    return _money_row(charge) | {
        "left_ore": left_ore,
        "is_disputed": charge["disputed"],
        "actions": _PAYMENT_ACTIONS if left_ore and not charge["disputed"] else [],
    }


def _rows(kind: str, open_status: str, actions: list[_Button]) -> list[dict[str, Any]]:
    """The newest refunds or disputes, with buttons for those that something can still become of."""
    return [
        _money_row(body) | {"actions": actions if body["status"] == open_status else []}
        for body in objects.newest(kind, most=_MOST)
    ]


def _subscription_row(subscription: dict[str, Any]) -> dict[str, Any]:
    row = subscription_row(subscription)
    if row["is_over"]:
        actions = []
    else:
        actions = _RENEWAL_ACTIONS if row["is_ending"] else [*_RENEWAL_ACTIONS, ("cancel", _("Stop it"))]
    return row | {"actions": actions}


def _event_row(event: dict[str, Any]) -> dict[str, Any]:
    is_waiting = bool(event["pending_webhooks"])
    words = _("Deliver it") if is_waiting else _("Deliver it again")
    return {"id": event["id"], "type": event["type"], "is_waiting": is_waiting, "actions": [("bring_again", words)]}
