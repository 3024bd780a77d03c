"""The gift's own step: what is given is restated, who gives is asked, and the payment page is opened."""

import logging
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urlencode
from uuid import UUID

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext
from django.views import View
from django.views.decorators.cache import never_cache

from core import consents, private_links, rate_limits
from core.money import format_amount
from core.private_views import SeeOther
from donations import giving
from donations.choosing import Choice, TierGone, choose_tier
from donations.consent_texts import SPONSOR_WALL
from donations.forms import AmountForm, GiftForm
from donations.gateway import checkout, mode
from donations.gateway.types import GatewayUnavailable
from donations.models import Audience, Frequency, GivingSettings, PledgeKind, SponsorshipCampaignPage
from donations.models.amounts import SMALLEST_GIFT_ORE
from donations.models.tiers import Tier
from donations.queries import campaign_translations
from donations.views.frame import frame

logger = logging.getLogger(__name__)

#: Chromium holds a form's redirects against form-action too: without Stripe's hosts the giver would stay where she
#: is, silently.
PAYMENT_HOSTS = ("https://checkout.stripe.com", "https://billing.stripe.com")

_GIFTS_AN_HOUR = 10
_LONGEST_FREQUENCY = 20
_HOUR_SECONDS = 3600


class _NotAnAmount(Exception):
    """What was chosen cannot be given; ``form`` says why."""

    def __init__(self, form: AmountForm) -> None:
        super().__init__("not an amount that can be given")
        self.form = form


@method_decorator([never_cache, csp_update({"form-action": list(PAYMENT_HOSTS)})], name="dispatch")
class GiftView(View):
    """Who gives, with the gift restated; then on to the payment page.

    Amount, frequency and tier are fixed here, so that the button can say what it pays: they are changed a step
    before.
    """

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request: HttpRequest, *args: Any, campaign_key: UUID, **kwargs: Any) -> HttpResponseBase:
        """Show the step only for a campaign that has a page in this language and takes gifts today."""
        self.campaigns = campaign_translations(campaign_key=campaign_key)
        campaign = self.campaigns.get(get_language())
        if campaign is None:
            raise Http404("no such campaign in this language")
        self.campaign: SponsorshipCampaignPage = campaign
        self.settings = GivingSettings.load(request_or_site=request)
        is_open = self.settings.takes_gifts and campaign.is_open(timezone.localdate())
        if not (mode.is_available() and is_open):
            return self._render("donations/gift_closed.html", status=409)
        try:
            return super().dispatch(request, *args, **kwargs)
        except TierGone as gone:
            return self._show_tier_gone(gone.tier)
        except _NotAnAmount as refusal:
            return self._ask_amount(refusal.form)

    def get(self, request: HttpRequest) -> HttpResponse:
        if "change" in request.GET and not request.GET.get("tier"):
            return self._ask_amount(self._amount_form(request.GET))
        choice = self._chosen(request.GET)
        resume = request.GET.get("resume", "")
        left = giving.find_resumable(resume_token=resume)
        form = self._gift_form(choice, initial={"resume": resume or private_links.new_token()})
        return self._show(form, choice, was_cancelled=left is not None and left.checkout_session_id is not None)

    def post(self, request: HttpRequest) -> HttpResponse:
        choice = self._chosen(request.POST)
        form = self._gift_form(choice, request.POST, request.FILES)
        if not form.is_valid():
            return self._show(form, choice, status=422)
        if choice.tier and request.POST.get("amount") != choice.typed_amount:
            form.add_error(None, _new_price(choice))
            return self._show(form, choice, status=409)
        visitor = rate_limits.visitor_key(request)
        if not rate_limits.allow(purpose="gift", key=visitor, limit=_GIFTS_AN_HOUR, window_seconds=_HOUR_SECONDS):
            form.add_error(None, gettext("There were too many attempts from your connection. Try again in an hour."))
            return self._show(form, choice, status=429)
        return self._go_to_payment(form, choice)

    def _ask_amount(self, form: AmountForm) -> HttpResponse:
        resume = self.request.GET.get("resume", "") or self.request.POST.get("resume", "")
        status = 200 if form.is_valid() else 422
        return self._render("donations/gift_amount.html", status=status, form=form, resume=resume)

    def _amount_form(self, chosen: QueryDict) -> AmountForm:
        return AmountForm(chosen, frequencies=self.campaign.frequencies())

    def _chosen(self, chosen: QueryDict) -> Choice:
        """What the address or the form names. Raises TierGone, _NotAnAmount."""
        tier_key = chosen.get("tier", "")
        if tier_key:
            left = giving.find_resumable(resume_token=chosen.get("resume", ""))
            return choose_tier(
                campaign=self.campaign,
                key=tier_key,
                frequency=chosen.get("frequency", ""),
                own_pledge=left.pk if left else None,
            )
        form = self._amount_form(chosen)
        if not form.is_valid():
            raise _NotAnAmount(form)
        return Choice(
            amount_ore=form.cleaned_data["amount"],
            currency=self.campaign.currency,
            frequency=Frequency(form.cleaned_data["frequency"]),
        )

    def _gift_form(self, choice: Choice, *args: Any, **options: Any) -> GiftForm:
        wall_text = ""
        if self.campaign.shows_wall:
            wall_text = consents.current(purpose=SPONSOR_WALL, language=get_language() or "").text
        return GiftForm(
            *args,
            asks_company=self.campaign.audience == Audience.COMPANIES or choice.tier is not None,
            takes_dedication=choice.kind == PledgeKind.GIFT,
            fee_ore=choice.covering_fee(self.settings),
            wall_text=wall_text,
            **options,
        )

    def _wish(self, form: GiftForm, choice: Choice) -> giving.GiftWish:
        return giving.GiftWish(
            campaign_key=self.campaign.translation_key,
            campaign_id=self.campaign.pk,
            amount_ore=choice.amount_ore + form.added_fee(),
            currency=choice.currency,
            language=get_language() or "",
            donor=form.donor(),
            kind=choice.kind,
            frequency=choice.frequency,
            vat_ore=choice.vat_ore,
            fee_ore=form.added_fee(),
            vat_treatment=choice.vat_treatment,
            tier_key=choice.tier.key if choice.tier else None,
            tier_name=choice.tier.name if choice.tier else "",
            tier_places=choice.tier.places if choice.tier else None,
        )

    def _go_to_payment(self, form: GiftForm, choice: Choice) -> HttpResponse:
        """Write the pledge, commit it, and only then ask the payment service for a page."""
        resume_token = form.cleaned_data["resume"]
        paid_session_id = giving.leave_earlier_page(resume_token=resume_token)
        if paid_session_id is not None:
            return SeeOther(_return_address(paid_session_id))
        try:
            pledge, resume_token = giving.make_pledge(
                wish=self._wish(form, choice), listing=form.listing(), resume_token=resume_token
            )
        except giving.NoPlaceLeft as refusal:
            tier = replace(cast(Tier, choice.tier), places_left=0, free_again_at=refusal.free_again_at)
            raise TierGone(tier) from refusal
        try:
            address = giving.open_payment_page(
                pledge=pledge,
                description=_line(choice, self.campaign),
                fee_description=gettext("For the payment's fee"),
                success_url=_success_address(self.request),
                cancel_url=self.request.build_absolute_uri(reverse("donations:gift_cancelled", args=[resume_token])),
            )
        except GatewayUnavailable:
            logger.exception("no payment page for pledge %s", pledge.pk)
            return self._offer_another_try(form, choice, resume_token)
        return SeeOther(address)

    def _offer_another_try(self, form: GiftForm, choice: Choice, resume_token: str) -> HttpResponse:
        answers = self.request.POST.copy()
        answers["resume"] = resume_token
        form.data = answers
        form.add_error(
            None,
            gettext("We cannot reach the payment page right now. Nothing was taken. Wait a moment and try again."),
        )
        return self._show(form, choice, status=503)

    def _show(self, form: GiftForm, choice: Choice, *, status: int = 200, **context: Any) -> HttpResponse:
        if form.is_bound:
            form.say_that_the_logo_is_gone()
        step = reverse("donations:gift", args=[self.campaign.translation_key])
        kept = {"resume": str(form["resume"].value() or "")}
        context |= {
            "form": form,
            "choice": choice,
            "pay_words": choice.pay_words(),
            "pay_words_with_fee": choice.pay_words(fee_ore=form.fee_ore) if form.fee_ore else "",
            "change_url": f"{step}?{urlencode(choice.query | kept | {'change': '1'})}",
            "once_url": f"{step}?{urlencode(choice.query | kept | {'frequency': Frequency.ONCE.value})}",
            "invoice_url": self._invoice_address(choice),
            "shows_other_ways": status in (429, 503),
        }
        return self._render("donations/gift.html", status=status, **context)

    def _invoice_address(self, choice: Choice) -> str:
        """Where a company asks for an invoice on the same; "" where it cannot."""
        if not self.campaign.offers_invoice or choice.frequency == Frequency.MONTHLY:
            return ""
        return f"{reverse('donations:invoice', args=[self.campaign.translation_key])}?{urlencode(choice.query)}"

    def _show_tier_gone(self, tier: Tier | None) -> HttpResponse:
        """Say why the tier cannot be chosen; while its last place is held, how to try again."""
        again_url = ""
        if tier is not None and tier.is_held:
            chosen = self.request.POST if self.request.method == "POST" else self.request.GET
            query = {"tier": str(tier.key), "frequency": chosen.get("frequency", "")[:_LONGEST_FREQUENCY]}
            again_url = f"{self.request.path}?{urlencode(query)}"
        return self._render("donations/gift_tier_gone.html", status=409, tier=tier, again_url=again_url)

    def _render(self, template: str, *, status: int, **context: Any) -> HttpResponse:
        context |= frame(self.request, self.campaigns) | {
            "giving": self.settings,
            "smallest_gift_ore": SMALLEST_GIFT_ORE,
            "is_test": mode.is_keyless(),
        }
        return render(self.request, template, context, status=status)


def _new_price(choice: Choice) -> str:
    return gettext("The price has changed: it is now %(amount)s. Nothing was taken. Look at it before you go on.") % {
        "amount": format_amount(choice.amount_ore, choice.currency)
    }


def _line(choice: Choice, campaign: SponsorshipCampaignPage) -> str:
    """What the payment page calls what is paid."""
    if choice.tier:
        words = {"tier": choice.tier.name, "campaign": campaign.title}
        return gettext("Sponsorship %(tier)s: %(campaign)s") % words
    return gettext("Gift to the mentor network: %(campaign)s") % {"campaign": campaign.title}


def _return_address(session_id: str) -> str:
    return f"{reverse('donations:gift_return')}?{urlencode({'s': session_id})}"


def _success_address(request: HttpRequest) -> str:
    """The return page's address with the place that Stripe fills in, whose braces must stay as they are."""
    return f"{request.build_absolute_uri(reverse('donations:gift_return'))}?s={checkout.SESSION_PLACEHOLDER}"
