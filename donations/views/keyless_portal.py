"""The keyless double's customer portal: what somebody gives every month or year, its end, and its next payment."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from core.private_views import SeeOther
from donations.gateway import keyless_payer
from donations.gateway.keyless import objects, postman
from donations.models import KeylessObject
from donations.views.keyless_page import KeylessPage

#: What the buttons do to a subscription.
_ACTIONS: dict[str, Callable[[str], keyless_payer.News]] = {
    "cancel": keyless_payer.cancel_subscription,
    "keep": keyless_payer.keep_subscription,
    "renew": keyless_payer.renew,
    "fail": lambda subscription_id: keyless_payer.renew(subscription_id, succeeds=False),
}


class KeylessPortalView(KeylessPage):
    """Shows one customer's subscriptions and carries out what the buttons say."""

    session: dict[str, Any]

    def find(self, **kwargs: Any) -> str:
        """The portal page that the address names. Raises Http404."""
        row = KeylessObject.objects.filter(pk=kwargs["session_id"], kind="billing_portal.session").first()
        if row is None:
            raise Http404("no such portal page")
        self.session = row.body
        return row.body["locale"] or "en"

    def _subscriptions(self) -> list[dict[str, Any]]:
        return [row for row in objects.newest("subscription") if row["customer"] == self.session["customer"]]

    def get(self, request: HttpRequest, session_id: str) -> HttpResponse:
        context = {
            "subscriptions": [subscription_row(row) for row in self._subscriptions()],
            "return_url": self.session["return_url"],
        }
        return render(request, "donations/test_gateway_portal.html", context)

    def post(self, request: HttpRequest, session_id: str) -> HttpResponse:
        subscription_id, action = request.POST.get("subscription", ""), request.POST.get("action", "")
        if action not in _ACTIONS or subscription_id not in {row["id"] for row in self._subscriptions()}:
            return HttpResponse(status=400)
        postman.bring(_ACTIONS[action](subscription_id))
        return SeeOther(reverse("payments:test_gateway_portal", args=[session_id]))


def subscription_row(subscription: dict[str, Any]) -> dict[str, Any]:
    """What the double's pages show of a subscription."""
    items = subscription["items"]["data"]
    return {
        "id": subscription["id"],
        "description": subscription["description"],
        "amount_ore": sum(item["price"]["unit_amount"] for item in items),
        "currency": subscription["currency"].upper(),
        "interval": items[0]["plan"]["interval"],
        "status": subscription["status"],
        "is_over": subscription["status"] == "canceled",
        "is_ending": subscription["cancel_at_period_end"],
        "period_ends": datetime.fromtimestamp(items[0]["current_period_end"], tz=UTC),
    }
