"""Where the giver comes back to from the payment page."""

import logging
import re
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core import rate_limits
from core.private_views import SeeOther
from donations import giving
from donations.choosing import amount_words, query_of
from donations.gateway import checkout, mode
from donations.gateway.types import CheckoutSession, GatewayUnavailable, SessionNotFound
from donations.models import Pledge
from donations.queries import campaign_translations
from donations.settlement import PaymentMismatch, settle_checkout
from donations.states import PledgeState
from donations.views.frame import frame

logger = logging.getLogger(__name__)

_RETURNS_AN_HOUR = 120
_HOUR_SECONDS = 3600

#: How often the return page asks again by itself while a payment is under way, and after how many seconds.
_MOST_REFRESHES = 5
_REFRESH_SECONDS = 5

_SESSION_ID = re.compile(r"cs_(test|live)_[A-Za-z0-9]{10,240}", re.ASCII)


@never_cache
@require_safe
def give_thanks(request: HttpRequest) -> HttpResponse:
    """Say what became of a payment, as Stripe tells it now. Says nothing of who gave: the address may be shared."""
    session_id = request.GET.get("s", "")
    visitor = rate_limits.visitor_key(request)
    if not _SESSION_ID.fullmatch(session_id):
        raise Http404("no payment page has such an id")
    if not rate_limits.allow(purpose="gift return", key=visitor, limit=_RETURNS_AN_HOUR, window_seconds=_HOUR_SECONDS):
        return _say(request, "processing", pledge=None, status=429)
    try:
        session = checkout.read_session(session_id)
    except SessionNotFound as error:
        raise Http404("no such payment page") from error
    except GatewayUnavailable:
        logger.exception("the return page could not read %s", session_id)
        pledge = Pledge.objects.filter(checkout_session_id=session_id).first()
        return _say(request, _outcome(pledge.state) if pledge else "processing", pledge=pledge)
    return _settle_and_say(request, session)


def _settle_and_say(request: HttpRequest, session: CheckoutSession) -> HttpResponse:
    try:
        pledge = settle_checkout(session=session)
    except PaymentMismatch:
        logger.exception("payment page %s does not fit its pledge", session.id)
        return _say(request, "processing", pledge=None)
    if session.status == "open":
        return _say(request, "open", pledge=pledge, payment_url=session.url)
    return _say(request, _outcome(pledge.state), pledge=pledge)


def _outcome(state: str) -> str:
    """What the page says: paid, processing, failed, or open."""
    named = {PledgeState.PAID: "paid", PledgeState.PROCESSING: "processing", PledgeState.OPEN: "processing"}
    return named.get(PledgeState(state), "failed")


def _say(
    request: HttpRequest, outcome: str, *, pledge: Pledge | None, status: int = 200, **context: Any
) -> HttpResponse:
    campaigns = campaign_translations(campaign_key=pledge.campaign_key) if pledge else {}
    again = ""
    if pledge and get_language() in campaigns:
        again = _step_address(pledge)
    context |= frame(request, campaigns) | {
        "outcome": outcome,
        "pledge": pledge,
        "amount_words": amount_words(pledge.amount_ore, pledge.currency, pledge.frequency) if pledge else "",
        "again_url": again,
        "is_test": mode.is_keyless(),
    }
    if outcome == "processing" and mode.is_test_gateway_open() and pledge and pledge.checkout_session_id:
        context["test_gateway_url"] = reverse("payments:test_gateway", args=[pledge.checkout_session_id])
    response = render(request, "donations/gift_return.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    _refresh_while_processing(request, response, outcome)
    return response


def _refresh_while_processing(request: HttpRequest, response: HttpResponse, outcome: str) -> None:
    """Let the browser ask again a few times, without script."""
    asked = request.GET.get("n", "0")
    count = int(asked) if asked in {str(number) for number in range(_MOST_REFRESHES)} else _MOST_REFRESHES
    if outcome == "processing" and count < _MOST_REFRESHES:
        query = urlencode({"s": request.GET["s"], "n": count + 1})
        response.headers["Refresh"] = f"{_REFRESH_SECONDS}; url={request.path}?{query}"


def _step_address(pledge: Pledge, **query: str) -> str:
    step = reverse("donations:gift", args=[pledge.campaign_key])
    return f"{step}?{urlencode(query_of(pledge) | query)}"


@never_cache
@require_safe
def come_back(request: HttpRequest, resume_token: str) -> HttpResponse:
    """Lead a giver who left the payment page back to the step, with what she had chosen. Changes nothing."""
    pledge = giving.find_resumable(resume_token=resume_token)
    if pledge is None:
        raise Http404("no pledge has this token")
    return SeeOther(_step_address(pledge, resume=resume_token))
