"""Send us an invoice: a company asks for one, and is told what happens next."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language, gettext

from core import consents, private_links, rate_limits
from core.private_views import SeeOther
from donations import invoicing
from donations.consent_texts import SPONSOR_WALL
from donations.gateway import mode
from donations.giving import GiftWish
from donations.invoice_form import InvoiceForm
from donations.models import GivingSettings, PaymentMethod, PledgeKind, VatTreatment
from donations.queries import campaign_translations
from donations.views.frame import frame
from donations.views.links import PrivateView

_REQUESTS_AN_HOUR = {"per_visitor": 10, "per_network": 60}


class InvoiceView(PrivateView):
    """The form, for a campaign that has a page in this language, takes gifts today and offers invoices."""

    def dispatch(self, request: HttpRequest, *args: Any, campaign_key: UUID, **kwargs: Any) -> HttpResponseBase:
        """Find the campaign."""
        self.campaigns = campaign_translations(campaign_key=campaign_key)
        campaign = self.campaigns.get(get_language() or "")
        if campaign is None:
            raise Http404("no such campaign in this language")
        self.campaign = campaign
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form; or, after it was sent, what happens next."""
        if "sent" in request.GET:
            return self._show("donations/invoice_sent.html")
        if not self._is_offered():
            return self._show("donations/invoice_closed.html", status=409)
        form = self._form(initial={"token": private_links.new_token()} | self._wanted())
        return self._show("donations/invoice.html", form=form)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Write the request down."""
        if not self._is_offered():
            return self._show("donations/invoice_closed.html", status=409)
        form = self._form(request.POST, request.FILES)
        if not form.is_valid():
            return self._show_again(form, status=422)
        if not rate_limits.allow_visitor(request, purpose="invoice", **_REQUESTS_AN_HOUR):
            form.add_error(None, gettext("There were too many attempts from your connection. Try again in an hour."))
            return self._show_again(form, status=429)
        invoicing.request(
            wish=self._wish(form),
            address=form.invoice_address(),
            ean=form.cleaned_data["ean"],
            listing=form.listing(),
            token=form.cleaned_data["token"],
        )
        return SeeOther(f"{request.path}?sent")

    def _show_again(self, form: InvoiceForm, *, status: int) -> HttpResponse:
        form.say_that_the_logo_is_gone()
        return self._show("donations/invoice.html", form=form, status=status)

    def _is_offered(self) -> bool:
        takes_gifts = GivingSettings.load(request_or_site=self.request).takes_gifts
        return takes_gifts and self.campaign.offers_invoice and self.campaign.is_open(timezone.localdate())

    def _form(self, *args: Any, **options: Any) -> InvoiceForm:
        wall_text = ""
        if self.campaign.shows_wall:
            wall_text = consents.current(purpose=SPONSOR_WALL, language=get_language() or "").text
        tiers = [tier for tier in self.campaign.offered_tiers() if tier.can_be_chosen]
        return InvoiceForm(*args, tiers=tiers, wall_text=wall_text, **options)

    def _wanted(self) -> dict[str, str]:
        """What the address names: a tier or an amount, as the campaign page hands them over."""
        query = self.request.GET
        for tier in self.campaign.offered_tiers():
            if str(tier.key) == query.get("tier"):
                return {"choice": f"{tier.key}:{tier.price_ore}"}
        return {"amount": query.get("own_amount") or query.get("amount", "")}

    def _wish(self, form: InvoiceForm) -> GiftWish:
        tier = form.chosen_tier()
        return GiftWish(
            campaign_key=self.campaign.translation_key,
            campaign_id=self.campaign.pk,
            amount_ore=tier.price_ore if tier else form.cleaned_data["amount"],
            currency=self.campaign.currency,
            language=get_language() or "",
            donor=form.donor(),
            kind=tier.kind if tier else PledgeKind.GIFT,
            method=PaymentMethod.INVOICE,
            vat_ore=tier.vat_ore if tier else 0,
            vat_treatment=VatTreatment(tier.vat_treatment) if tier else VatTreatment.GIFT,
            tier_key=tier.key if tier else None,
            tier_name=tier.name if tier else "",
        )

    def _show(self, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
        context |= frame(self.request, self.campaigns) | {"is_test": not mode.is_live()}
        return self.render(template, context, status)
