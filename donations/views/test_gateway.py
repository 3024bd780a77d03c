"""The keyless double's payment page: where a gift is played, not paid."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from donations.gateway import keyless_payer, mode
from donations.gateway.checkout import SESSION_PLACEHOLDER
from donations.gateway.delivery import deliver
from donations.models import KeylessSession

#: What the buttons do. The value says where the giver goes then: to the success address, or to this page again.
_ACTIONS = {
    "pay": (keyless_payer.pay, "success_url"),
    "pay_later": (keyless_payer.pay_later, "success_url"),
    "arrive": (keyless_payer.arrive, "success_url"),
    "bounce": (keyless_payer.bounce, "success_url"),
    "decline": (keyless_payer.decline, None),
    "expire": (keyless_payer.time_out, None),
}


@method_decorator(never_cache, name="dispatch")
class TestGatewayView(View):
    """Shows the page and carries out what its buttons say. It exists only where the test gateway is open."""

    __test__ = False  # Its name looks like a test's to pytest.

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, session_id: str, **kwargs: Any) -> HttpResponseBase:
        """Answer in the language that the payment page was opened for."""
        session = KeylessSession.objects.filter(pk=session_id).first() if mode.is_test_gateway_open() else None
        if session is None:
            raise Http404("no such payment page")
        with translation.override(session.body["locale"]):
            response = super().dispatch(request, session=session)
            response.headers["Content-Language"] = session.body["locale"]
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def get(self, request: HttpRequest, session: KeylessSession) -> HttpResponse:
        context = {
            "session": session.body,
            "amount_ore": session.body["amount_total"],
            "currency": session.body["currency"].upper(),
            "is_waiting": (session.body["status"], session.body["payment_status"]) == ("complete", "unpaid"),
            "was_declined": "declined" in request.GET,
            "success_url": _success_address(session),
        }
        return render(request, "donations/test_gateway.html", context)

    def post(self, request: HttpRequest, session: KeylessSession) -> HttpResponse:
        action = request.POST.get("action", "")
        if action == "cancel":
            return _see_other(session.body["cancel_url"])
        if action not in _ACTIONS:
            return HttpResponse(status=400)
        act, target = _ACTIONS[action]
        event = act(session.pk)
        if event is not None:
            deliver(event)
        if target is not None:
            return _see_other(_success_address(session))
        address = reverse("payments:test_gateway", args=[session.pk])
        return _see_other(f"{address}?declined" if action == "decline" else address)


def _success_address(session: KeylessSession) -> str:
    return session.body["success_url"].replace(SESSION_PLACEHOLDER, session.pk)


def _see_other(address: str) -> HttpResponse:
    return HttpResponseRedirect(address, status=303)
