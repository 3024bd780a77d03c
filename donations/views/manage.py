"""Manage your gift: a letter to an address, and the link in it that leads to the payment service's portal."""

import logging
from typing import Any

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language

from core import rate_limits
from core.private_views import SeeOther
from donations import portal
from donations.campaign_titles import titles
from donations.choosing import amount_words
from donations.gateway.types import GatewayUnavailable, NotFound
from donations.manage_form import ManageForm
from donations.models import Subscription
from donations.portal import LinkUnknown
from donations.views.gift import PAYMENT_HOSTS
from donations.views.links import LinkView, PrivateView

logger = logging.getLogger(__name__)

_ASKED_AN_HOUR = {"per_visitor": 20, "per_network": 100}


class ManageView(PrivateView):
    """Asks for an address. Whether anybody gives with it shows in that letter box alone."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The question; that a letter comes if we know the address; or that she is back from the portal."""
        if "sent" in request.GET:
            return self.render("donations/manage_sent.html")
        if "back" in request.GET:
            return self.render("donations/manage_back.html")
        return self.render("donations/manage.html", {"form": ManageForm()})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Post the letter."""
        form = ManageForm(request.POST)
        if not form.is_valid():
            return self.render("donations/manage.html", {"form": form}, 422)
        if not rate_limits.allow_visitor(request, purpose="manage a gift", **_ASKED_AN_HOUR):
            return self.too_many()
        portal.ask_for_link(address=form.cleaned_data["email"], language=get_language() or "")
        return SeeOther(reverse("donations:manage") + "?sent")


@method_decorator(csp_update({"form-action": list(PAYMENT_HOSTS)}), name="dispatch")
class ManageLinkView(LinkView):
    """The link in the letter: a button for each thing that is given, which leads to the payment service."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The buttons. Changes nothing."""
        return self._buttons(token)

    def open(self, token: str) -> HttpResponse:
        """Use the link up, and go to the portal."""
        back = self.request.build_absolute_uri(reverse("donations:manage")) + "?back"
        try:
            address = portal.open_portal(
                token=token,
                subscription_id=self.request.POST.get("subscription", ""),
                return_url=back,
                language=get_language() or "",
            )
        except LinkUnknown:
            return self.unknown_link()
        except (GatewayUnavailable, NotFound):
            logger.exception("no portal could be opened")
            return self._buttons(token, has_failed=True, status=503)
        return SeeOther(address)

    def _buttons(self, token: str, *, status: int = 200, **context: Any) -> HttpResponse:
        try:
            subscriptions = portal.subscriptions_behind(token=token)
        except LinkUnknown:
            return self.unknown_link()
        return self.render("donations/manage_link.html", context | {"gifts": _in_words(subscriptions)}, status)


def _in_words(subscriptions: list[Subscription]) -> list[dict[str, str]]:
    """What each button says: how much is given, how often and to which campaign."""
    named = titles({row.pledge.campaign_key for row in subscriptions})
    return [
        {
            "id": row.pk,
            "amount": amount_words(row.pledge.amount_ore, row.pledge.currency, row.pledge.frequency),
            "campaign": named[row.pledge.campaign_key],
        }
        for row in subscriptions
    ]
