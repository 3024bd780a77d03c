"""The keyless double's payment page: where a gift is played, not paid. And the bank's question on the way."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from core.private_views import SeeOther
from donations.gateway import keyless_payer
from donations.gateway.checkout import SESSION_PLACEHOLDER
from donations.gateway.keyless import postman, sessions
from donations.models import KeylessSession
from donations.views.keyless_page import KeylessPage

#: What the buttons do. The value says where the giver goes then: to the success address, or to this page again.
_ACTIONS = {
    "pay": (keyless_payer.pay, "success_url"),
    "pay_later": (keyless_payer.pay_later, "success_url"),
    "arrive": (keyless_payer.arrive, "success_url"),
    "bounce": (keyless_payer.bounce, "success_url"),
    "decline": (keyless_payer.decline, None),
    "expire": (keyless_payer.time_out, None),
}


class _SessionPage(KeylessPage):
    session: KeylessSession

    def find(self, **kwargs: Any) -> str:
        """The payment page's row, closed if its time has run out. Raises Http404."""
        session = KeylessSession.objects.filter(pk=kwargs["session_id"]).first()
        if session is None:
            raise Http404("no such payment page")
        overdue = keyless_payer.close_if_due(session.pk)
        if overdue:
            postman.bring(overdue)
            session.refresh_from_db()
        self.session = session
        return session.body["locale"]

    def context(self) -> dict[str, Any]:
        """What both pages show of the payment."""
        body = self.session.body
        return {
            "session": body,
            "amount_ore": body["amount_total"],
            "currency": body["currency"].upper(),
            "lines": sessions.lines_of(self.session.pk),
            "interval": sessions.interval_of(self.session.pk),
        }

    def back(self, query: str = "") -> HttpResponse:
        """To the payment page again."""
        return SeeOther(reverse("payments:test_gateway", args=[self.session.pk]) + query)

    def success_address(self) -> str:
        """Where the giver goes when she has paid."""
        return self.session.body["success_url"].replace(SESSION_PLACEHOLDER, self.session.pk)


class TestGatewayView(_SessionPage):
    """Shows the payment page and carries out what its buttons say."""

    __test__ = False  # Its name looks like a test's to pytest.

    def get(self, request: HttpRequest, session_id: str) -> HttpResponse:
        body = self.session.body
        context = self.context() | {
            "is_waiting": (body["status"], body["payment_status"]) == ("complete", "unpaid"),
            "was_declined": "declined" in request.GET,
            "success_url": self.success_address(),
        }
        return render(request, "donations/test_gateway.html", context)

    def post(self, request: HttpRequest, session_id: str) -> HttpResponse:
        action = request.POST.get("action", "")
        if action == "cancel":
            return SeeOther(self.session.body["cancel_url"])
        if action == "challenge":
            return SeeOther(reverse("payments:test_gateway_challenge", args=[self.session.pk]))
        if action not in _ACTIONS:
            return HttpResponse(status=400)
        act, target = _ACTIONS[action]
        postman.bring(act(self.session.pk))
        if target is not None:
            return SeeOther(self.success_address())
        return self.back("?declined" if action == "decline" else "")


class ChallengeView(_SessionPage):
    """The giver's bank asks whether it is she who pays (3-D Secure)."""

    def get(self, request: HttpRequest, session_id: str) -> HttpResponse:
        if self.session.body["status"] != "open":
            return self.back()
        return render(request, "donations/test_gateway_challenge.html", self.context())

    def post(self, request: HttpRequest, session_id: str) -> HttpResponse:
        answer = request.POST.get("action", "")
        if answer not in ("confirm", "refuse"):
            return HttpResponse(status=400)
        news = keyless_payer.authenticate(self.session.pk, succeeds=answer == "confirm")
        postman.bring(news)
        if answer == "confirm":
            return SeeOther(self.success_address())
        return self.back("?declined" if news else "")
