"""What somebody has chosen to give, before she says who she is: an amount or a tier, and how often."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext

from core.money import format_amount
from donations.fees import covering_fee
from donations.models import (
    Frequency,
    GivingSettings,
    Pledge,
    PledgeKind,
    SponsorshipCampaignPage,
    SuggestedAmount,
    VatTreatment,
)
from donations.models.tiers import Tier


class TierGone(Exception):
    """The tier cannot be chosen: its places are taken or held, or the campaign does not offer it (any more)."""

    def __init__(self, tier: Tier | None) -> None:
        super().__init__("this tier cannot be chosen")
        self.tier = tier


@dataclass(frozen=True)
class Choice:
    """An amount in øre, how often it is given, and the tier that it pays for, if any. Without anything for the fee."""

    amount_ore: int
    currency: str
    frequency: Frequency
    tier: Tier | None = None

    @property
    def kind(self) -> PledgeKind:
        return self.tier.kind if self.tier else PledgeKind.GIFT

    @property
    def vat_treatment(self) -> VatTreatment:
        return VatTreatment(self.tier.vat_treatment) if self.tier else VatTreatment.GIFT

    @property
    def vat_ore(self) -> int:
        return self.tier.vat_ore if self.tier else 0

    @property
    def typed_amount(self) -> str:
        """The amount as somebody would type it, in kroner."""
        return SuggestedAmount(amount_ore=self.amount_ore).typed

    @property
    def query(self) -> dict[str, str]:
        """The choice as the address of the gift's step carries it."""
        chosen = {"tier": str(self.tier.key)} if self.tier else {"amount": self.typed_amount}
        return chosen | {"frequency": str(self.frequency)}

    def covering_fee(self, giving: GivingSettings) -> int | None:
        """What covers the payment's fee, in øre; None where it is not offered.

        Whoever buys a sponsorship pays its price: an addition would be a part of that price, and so liable to VAT.
        """
        if self.kind != PledgeKind.GIFT:
            return None
        try:
            fee_ore = covering_fee(
                self.amount_ore, basis_points=giving.fee_basis_points, fixed_ore=giving.fee_fixed_ore
            )
        except ValueError:
            return None
        return fee_ore or None

    def amount_words(self) -> str:
        """For example "200 kr. hver måned"."""
        return amount_words(self.amount_ore, self.currency, self.frequency)

    def pay_words(self, *, fee_ore: int = 0) -> str:
        """What the button says that pays it, with what is added for the fee."""
        words = {
            Frequency.ONCE: gettext("Give %(amount)s"),
            Frequency.MONTHLY: gettext("Give %(amount)s every month"),
            Frequency.YEARLY: gettext("Give %(amount)s every year"),
        }
        return words[self.frequency] % {"amount": format_amount(self.amount_ore + fee_ore, self.currency)}


def amount_words(amount_ore: int, currency: str, frequency: str) -> str:
    """An amount in øre and how often it is given, in the active language."""
    words = {
        Frequency.ONCE: "%(amount)s",
        Frequency.MONTHLY: gettext("%(amount)s every month"),
        Frequency.YEARLY: gettext("%(amount)s every year"),
    }
    return words[Frequency(frequency)] % {"amount": format_amount(amount_ore, currency)}


def choose_tier(
    *, campaign: SponsorshipCampaignPage, key: str, frequency: str, own_pledge: UUID | None = None
) -> Choice:
    """The tier that an address or a form names, at today's price. Raises TierGone.

    It is renewed every year where the campaign offers that, unless it is asked for once. The place that ``own_pledge``
    holds is free for its giver.
    """
    offered = campaign.offered_tiers(own_pledge=own_pledge)
    tier = next((tier for tier in offered if str(tier.key) == key), None)
    if tier is None or not tier.can_be_chosen:
        raise TierGone(tier)
    is_renewed = campaign.offers_yearly and frequency != Frequency.ONCE
    return Choice(
        amount_ore=tier.price_ore,
        currency=campaign.currency,
        frequency=Frequency.YEARLY if is_renewed else Frequency.ONCE,
        tier=tier,
    )


def query_of(pledge: Pledge) -> dict[str, str]:
    """The query by which the gift's step offers the same again."""
    tier_key: UUID | None = pledge.tier_key
    amount = SuggestedAmount(amount_ore=pledge.amount_ore - pledge.fee_ore).typed
    return ({"tier": str(tier_key)} if tier_key else {"amount": amount}) | {"frequency": pledge.frequency}
