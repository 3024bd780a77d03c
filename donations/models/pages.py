"""The page of a sponsorship campaign."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from core import renditions
from core.models import SitePage
from donations.blocks import TiersBlock, VoicesBlock
from donations.gateway import mode
from donations.models.amounts import LARGEST_GIFT_ORE, SMALLEST_GIFT_ORE, AmountOreField
from donations.models.campaign_form import SponsorshipCampaignForm
from donations.models.giving_settings import GivingSettings
from donations.models.ledger import LedgerEntry
from donations.models.meter import Meter
from donations.models.pledges import Frequency
from donations.models.tiers import Tier, tiers_of

if TYPE_CHECKING:
    from donations.recognition import Wall


class Audience(models.TextChoices):
    COMPANIES = "companies", _("Companies only")
    PUBLIC = "public", _("The public")


class SponsorshipCampaignPage(SitePage):
    """A campaign that asks for gifts: its story, whom it asks, the amounts it suggests, and how far it has come.

    The page itself only leads to the gift's own step, so it is the same for everybody and can be kept in the cache.
    """

    goal_ore = AmountOreField(
        _("goal in kroner"), null=True, blank=True, help_text=_("Without a goal the page shows no meter.")
    )
    currency = models.CharField(_("currency"), max_length=3, choices=[("DKK", "DKK")], default="DKK")
    starts_on = models.DateField(_("starts on"), null=True, help_text=_("The first day on which gifts are taken."))
    ends_on = models.DateField(
        _("ends on"), null=True, blank=True, help_text=_("The last day; empty if it is open-ended.")
    )
    audience = models.CharField(
        _("who is asked"),
        max_length=20,
        choices=Audience,
        default=Audience.COMPANIES,
        help_text=_("Companies give their name and CVR number. Asking the public needs a fundraising permit."),
    )
    # Indsamlingsloven: asking the public needs a permit of Indsamlingsnævnet; asking legal persons alone does not.
    permit_number = models.CharField(_("number of the fundraising permit"), max_length=60, blank=True)
    permit_valid_from = models.DateField(_("permit valid from"), null=True, blank=True)
    permit_valid_to = models.DateField(_("permit valid to"), null=True, blank=True)
    shows_meter = models.BooleanField(_("show the meter"), default=True)
    offers_monthly = models.BooleanField(_("gifts every month"), default=False)
    offers_yearly = models.BooleanField(_("gifts every year"), default=False)
    offers_invoice = models.BooleanField(_("companies may ask for an invoice"), default=False)
    takes_statements = models.BooleanField(_("people may support us with their name"), default=False)
    shows_wall = models.BooleanField(_("show the wall of sponsors and supporters"), default=False)
    tiers = StreamField(TiersBlock(), verbose_name=_("tiers"), blank=True)
    voices = StreamField(VoicesBlock(), verbose_name=_("voices of business owners"), blank=True)

    base_form_class = SponsorshipCampaignForm
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [
                "goal_ore",
                "shows_meter",
                FieldRowPanel(["starts_on", "ends_on"]),
                FieldPanel("currency", read_only=True),
            ],
            heading=_("Goal and time"),
        ),
        InlinePanel("suggested_amounts", label=_("suggested amount"), heading=_("Suggested amounts"), max_num=6),
        MultiFieldPanel(
            ["audience", "permit_number", FieldRowPanel(["permit_valid_from", "permit_valid_to"])],
            heading=_("Who is asked"),
        ),
        MultiFieldPanel(
            ["offers_monthly", "offers_yearly", "offers_invoice", "takes_statements", "shows_wall"],
            heading=_("Ways to support"),
        ),
        FieldPanel("tiers"),
        FieldPanel("voices"),
    ]

    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                "goal_ore",
                "currency",
                "starts_on",
                "ends_on",
                "audience",
                "permit_number",
                "permit_valid_from",
                "permit_valid_to",
                "shows_meter",
                "offers_monthly",
                "offers_yearly",
                "offers_invoice",
                "takes_statements",
                "shows_wall",
            )
        ),
    ]

    class Meta:
        verbose_name = _("sponsorship campaign")
        verbose_name_plural = _("sponsorship campaigns")

    def save(self, clean: bool = True, **options: Any) -> None:
        """Save the page. Raises ValidationError if it would go public as it may not; see :meth:`problems`."""
        problems = self.problems() if clean and self.live else {}
        if problems:
            raise ValidationError(problems)
        super().save(clean=clean, **options)

    def problems(self) -> dict[str, str]:
        """Why the campaign may not be published as it is, by the field that must be mended; empty if it may."""
        problems = {"permit_number": self.permit_problem(), "tiers": self.tiers_problem()}
        return {name: problem for name, problem in problems.items() if problem}

    def tiers_problem(self) -> str | None:
        """Why its tiers may not be offered: with real money, each one's VAT treatment must be decided."""
        if not mode.is_live():
            return None
        undecided = [tier.name for tier in self.offered_tiers() if not tier.is_decided]
        if not undecided:
            return None
        return gettext("Decide how VAT treats each tier before real payments are taken for it: %(tiers)s.") % {
            "tiers": ", ".join(undecided)
        }

    def permit_problem(self) -> str | None:
        """Why the campaign may not be published as it is; None if it may.

        A collection among legal persons needs no permit; one that asks the public needs a permit for its whole time.
        """
        if self.audience == Audience.COMPANIES:
            return None
        if not (self.permit_number and self.permit_valid_from and self.permit_valid_to):
            return gettext("Asking the public needs a fundraising permit. Give its number and the days it is valid.")
        if not (self.starts_on and self.ends_on):
            return gettext("A campaign that asks the public needs a first and a last day.")
        if self.starts_on < self.permit_valid_from or self.ends_on > self.permit_valid_to:
            return gettext("The fundraising permit does not cover the whole time of the campaign.")
        return None

    def is_open(self, on: date) -> bool:
        """Whether gifts are taken on this day (a date in Denmark)."""
        return self.starts_on is not None and self.starts_on <= on and (self.ends_on is None or on <= self.ends_on)

    def frequencies(self) -> list[Frequency]:
        """How often a gift may be given here. Once is always offered."""
        offered = {Frequency.MONTHLY: self.offers_monthly, Frequency.YEARLY: self.offers_yearly}
        return [Frequency.ONCE, *(frequency for frequency, is_offered in offered.items() if is_offered)]

    def offered_tiers(self, *, own_pledge: UUID | None = None) -> list[Tier]:
        """The tiers with the places that are left for who has ``own_pledge``, if anything. At most one query."""
        return tiers_of(self.tiers, livemode=mode.is_live(), own_pledge=own_pledge)

    def wall(self) -> "Wall | None":
        """Who stands by the campaign today; None if it shows no wall."""
        from donations import recognition  # A verb, which stands on the models.

        return recognition.wall(campaign_key=self.translation_key) if self.shows_wall else None

    def meter(self) -> Meter | None:
        """How far the campaign has come by now; None without a goal. Costs one query."""
        if not (self.shows_meter and self.goal_ore):
            return None
        raised = LedgerEntry.objects.raised(
            campaign_key=self.translation_key, currency=self.currency, livemode=mode.is_live()
        )
        return Meter(raised_ore=raised, goal_ore=self.goal_ore, currency=self.currency, as_of=timezone.now())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        """The page's context: meter, amounts, tiers with their places, voices, the wall, and the ways to the steps."""
        context = super().get_context(request, *args, **kwargs)
        amounts = list(self.suggested_amounts.all())
        giving = GivingSettings.load(request_or_site=request)
        renditions.prefetch([voice.value.get("portrait") for voice in self.voices])
        context |= {
            "meter": self.meter(),
            "suggested_amounts": amounts,
            "preselected_amount": next((amount for amount in amounts if amount.is_preselected), None),
            "frequencies": self.frequencies(),
            "offered_tiers": self.offered_tiers(),
            "wall": self.wall(),
            "giving": giving,
            "smallest_gift_ore": SMALLEST_GIFT_ORE,
        }
        return context | self._ways(takes_gifts=giving.takes_gifts)

    def _ways(self, *, takes_gifts: bool) -> dict[str, Any]:
        """Whether gifts are taken, and the addresses of the steps that are offered today; "" for one that is not."""
        today = timezone.localdate()
        is_open = self.is_open(today) and takes_gifts
        has_ended = self.ends_on is not None and self.ends_on < today

        def way(name: str, *, is_offered: bool) -> str:
            return reverse(f"donations:{name}", args=[self.translation_key]) if is_offered else ""

        return {
            "is_open": is_open and mode.is_available(),
            "has_ended": has_ended,
            "gift_url": way("gift", is_offered=is_open and mode.is_available()),
            "invoice_url": way("invoice", is_offered=is_open and self.offers_invoice),
            "statement_url": way("statement", is_offered=self.takes_statements and not has_ended),
        }


class SuggestedAmount(Orderable):
    """An amount that a campaign page offers. Of several marked as preselected, the first is."""

    page = ParentalKey(SponsorshipCampaignPage, on_delete=models.CASCADE, related_name="suggested_amounts")
    amount_ore = AmountOreField(_("amount in kroner"), minimum=SMALLEST_GIFT_ORE, maximum=LARGEST_GIFT_ORE)
    is_preselected = models.BooleanField(_("preselected"), default=False)

    panels = [FieldRowPanel(["amount_ore", "is_preselected"])]

    class Meta(Orderable.Meta):
        verbose_name = _("suggested amount")
        verbose_name_plural = _("suggested amounts")

    def __str__(self) -> str:
        return self.typed

    @property
    def typed(self) -> str:
        """The amount as somebody would type it into a field, in kroner."""
        kroner, ore = divmod(self.amount_ore, 100)
        return f"{kroner},{ore:02}" if ore else str(kroner)
