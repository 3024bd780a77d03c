"""The gift's own step, and where the giver comes back to."""

import logging
import re
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core import rate_limits
from donations import giving
from donations.forms import AmountForm, GiftForm
from donations.gateway import checkout, mode
from donations.gateway.types import CheckoutSession, GatewayUnavailable, SessionNotFound
from donations.models import Pledge, SponsorshipCampaignPage, SuggestedAmount
from donations.models.amounts import SMALLEST_GIFT_ORE
from donations.queries import campaign_translations
from donations.settlement import PaymentMismatch, settle_checkout
from donations.states import PledgeState
from donations.views.frame import frame

logger = logging.getLogger(__name__)

#: Chromium holds a form's redirects against form-action too: without Stripe's hosts the giver would stay where she
#: is, silently.
PAYMENT_HOSTS = ("https://checkout.stripe.com", "https://billing.stripe.com")

_GIFTS_AN_HOUR = 10
_RETURNS_AN_HOUR = 120
_HOUR_SECONDS = 3600

#: How often the return page asks again by itself while a payment is under way, and after how many seconds.
_MOST_REFRESHES = 5
_REFRESH_SECONDS = 5

_SESSION_ID = re.compile(r"cs_(test|live)_[A-Za-z0-9]{10,240}", re.ASCII)


@method_decorator([never_cache, csp_update({"form-action": list(PAYMENT_HOSTS)})], name="dispatch")
class GiftView(View):
    """Who gives, and the amount once more; then on to the payment page."""

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, campaign_key: UUID, **kwargs: Any) -> HttpResponseBase:
        """Show the step only for a campaign that has a page in this language and takes gifts today."""
        self.campaigns = campaign_translations(campaign_key=campaign_key)
        campaign = self.campaigns.get(get_language())
        if campaign is None:
            raise Http404("no such campaign in this language")
        self.campaign: SponsorshipCampaignPage = campaign
        if not mode.is_available() or not campaign.is_open(timezone.localdate()):
            return self._render("donations/gift_closed.html", status=409)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        amount_form = AmountForm(request.GET)
        if not amount_form.is_valid():
            return self._render("donations/gift_amount.html", form=amount_form, status=422)
        resume = request.GET.get("resume", "")
        form = GiftForm(
            audience=self.campaign.audience,
            initial={"amount": amount_form.cleaned_data["amount"], "resume": resume},
        )
        return self._show(form, was_cancelled=bool(resume))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = GiftForm(request.POST, audience=self.campaign.audience)
        if not form.is_valid():
            return self._show(form, status=422)
        visitor = rate_limits.visitor_key(request)
        if not rate_limits.allow(purpose="gift", key=visitor, limit=_GIFTS_AN_HOUR, window_seconds=_HOUR_SECONDS):
            form.add_error(None, gettext("There were too many attempts from your connection. Try again in an hour."))
            return self._show(form, status=429)
        return self._go_to_payment(form)

    def _go_to_payment(self, form: GiftForm) -> HttpResponse:
        """Write the pledge, commit it, and only then ask the payment service for a page."""
        resume_token = form.cleaned_data["resume"]
        paid_session_id = giving.leave_earlier_page(resume_token=resume_token)
        if paid_session_id is not None:
            return _see_other(_return_address(paid_session_id))
        wish = giving.GiftWish(
            campaign_key=self.campaign.translation_key,
            campaign_id=self.campaign.pk,
            amount_ore=form.cleaned_data["amount"],
            currency=self.campaign.currency,
            language=get_language() or "",
            donor=form.donor(),
        )
        pledge, resume_token = giving.make_pledge(wish=wish, resume_token=resume_token)
        try:
            address = giving.open_payment_page(
                pledge=pledge,
                description=gettext("Gift to the mentor network: %(campaign)s") % {"campaign": self.campaign.title},
                success_url=_success_address(self.request),
                cancel_url=self.request.build_absolute_uri(reverse("donations:gift_cancelled", args=[resume_token])),
            )
        except GatewayUnavailable:
            logger.exception("no payment page for pledge %s", pledge.pk)
            return self._offer_another_try(form, resume_token)
        return _see_other(address)

    def _offer_another_try(self, form: GiftForm, resume_token: str) -> HttpResponse:
        answers = self.request.POST.copy()
        answers["resume"] = resume_token
        form.data = answers
        form.add_error(
            None,
            gettext("We cannot reach the payment page right now. Nothing was taken. Wait a moment and try again."),
        )
        return self._show(form, status=503)

    def _show(self, form: GiftForm, *, status: int = 200, **context: Any) -> HttpResponse:
        return self._render("donations/gift.html", form=form, status=status, **context)

    def _render(self, template: str, *, status: int, **context: Any) -> HttpResponse:
        context |= frame(self.request, self.campaigns) | {
            "smallest_gift_ore": SMALLEST_GIFT_ORE,
            "is_test": mode.is_keyless(),
        }
        return render(self.request, template, context, status=status)


def _see_other(address: str) -> HttpResponse:
    return HttpResponseRedirect(address, status=303)


def _return_address(session_id: str) -> str:
    return f"{reverse('donations:gift_return')}?{urlencode({'s': session_id})}"


def _success_address(request: HttpRequest) -> str:
    """The return page's address with the place that Stripe fills in, whose braces must stay as they are."""
    return f"{request.build_absolute_uri(reverse('donations:gift_return'))}?s={checkout.SESSION_PLACEHOLDER}"


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
    amount = SuggestedAmount(amount_ore=pledge.amount_ore).typed
    step = reverse("donations:gift", args=[pledge.campaign_key])
    return f"{step}?{urlencode({'amount': amount, **query})}"


@never_cache
@require_safe
def come_back(request: HttpRequest, resume_token: str) -> HttpResponse:
    """Lead a giver who left the payment page back to the step, with the amount she had chosen. Changes nothing."""
    pledge = giving.find_resumable(resume_token=resume_token)
    if pledge is None:
        raise Http404("no pledge has this token")
    return _see_other(_step_address(pledge, resume=resume_token))
