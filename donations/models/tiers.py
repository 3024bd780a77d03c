"""The yearly sponsorships that a campaign offers, with the places that are left."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID, uuid4

from django.db.models import Q, Sum
from django.utils import timezone
from wagtail.blocks import StreamValue, StructValue
from wagtail.rich_text import RichText

from donations.models.pledges import Pledge, PledgeKind, VatTreatment
from donations.models.subscriptions import SubscriptionStatus
from donations.states import PledgeState
from donations.vat import vat_in

#: A sponsorship holds its place for a year from its last payment, the day of a leap year included.
_TERM = timedelta(days=366)
#: While Stripe still tries to renew a subscription, nobody else gets its place.
_RUNNING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.PAST_DUE)


@dataclass(frozen=True)
class Tier:
    """One tier as the campaign page offers it today.

    ``key`` is its block's id; ``price_ore`` is for a year, VAT included; ``places_left`` is None if there is no limit.
    ``free_again_at`` is there while open payment pages hold the last places: the full minute at which the first of
    them comes back, if nobody pays for it.
    """

    key: UUID
    name: str
    price_ore: int
    benefits: RichText
    vat_treatment: str
    places: int | None = None
    places_left: int | None = None
    free_again_at: datetime | None = None

    @property
    def is_sold_out(self) -> bool:
        return self.places_left == 0 and self.free_again_at is None

    @property
    def is_held(self) -> bool:
        """Whether somebody is paying for the last place, which may yet come back."""
        return self.places_left == 0 and self.free_again_at is not None

    @property
    def is_decided(self) -> bool:
        """Whether somebody has decided how VAT treats it. Until then nobody can choose it."""
        return self.vat_treatment != VatTreatment.UNDECIDED

    @property
    def can_be_chosen(self) -> bool:
        return self.is_decided and self.places_left != 0

    @property
    def vat_ore(self) -> int:
        """How much of the price is VAT. Raises ValueError while nobody has decided."""
        return vat_in(self.price_ore, self.vat_treatment)

    @property
    def kind(self) -> PledgeKind:
        """What choosing it is. What the tax authorities see as a gift asks for nothing in return."""
        return PledgeKind.GIFT if self.vat_treatment == VatTreatment.GIFT else PledgeKind.SPONSORSHIP


@dataclass
class Occupied:
    """The places of one tier that are not free: how many are taken, and until when others are held, one time each."""

    taken: int = 0
    held_until: list[datetime] = field(default_factory=list)

    def left_of(self, places: int) -> int:
        """How many of so many places are free."""
        return max(0, places - self.taken - len(self.held_until))

    def free_again_at(self, places: int) -> datetime | None:
        """The full minute at which the next place comes back by itself; None if one is free, or none comes back."""
        if self.left_of(places) or self.taken >= places:
            return None
        ends = sorted(self.held_until)[self.taken + len(self.held_until) - places]
        return ends.replace(second=0, microsecond=0) + timedelta(minutes=1)


def tiers_of(stream: StreamValue, *, livemode: bool, own_pledge: UUID | None = None) -> list[Tier]:
    """The tiers of a campaign page in their order. One query, none without a tier that counts its places.

    ``own_pledge`` is the pledge of who looks: the place that it holds is free for her.
    """
    offered = [(_key(block), block.value) for block in stream if block.value["price"]]
    counted = [key for key, value in offered if value["places"]]
    occupied = occupied_places(counted, livemode=livemode, own_pledge=own_pledge) if counted else {}
    return [_tier(key, value, occupied.get(key, Occupied())) for key, value in offered]


def _key(block: StreamValue.StreamChild) -> UUID:
    """The block's id; one that nobody knows for a block that was never saved, as in a preview."""
    try:
        return UUID(block.id)
    except (TypeError, ValueError):
        return uuid4()


def _tier(key: UUID, value: StructValue, occupied: Occupied) -> Tier:
    places = value["places"]
    return Tier(
        key=key,
        name=value["name"],
        price_ore=value["price"],
        benefits=value["benefits"],
        vat_treatment=value["vat_treatment"],
        places=places,
        places_left=occupied.left_of(places) if places else None,
        free_again_at=occupied.free_again_at(places) if places else None,
    )


def occupied_places(
    tier_keys: Iterable[UUID], *, livemode: bool, own_pledge: UUID | None = None
) -> dict[UUID, Occupied]:
    """The places of each tier that are taken or held, without the one that ``own_pledge`` holds. One query.

    Who paid within the last year, and was not given it back, has taken one; so has a subscription that runs, and a
    payment that is on its way. Who has a payment page open holds one until that page closes.
    """
    now = timezone.now()
    paid_lately = Sum("entries__amount_ore", filter=Q(entries__occurred_at__gt=now - _TERM), default=0)
    has_paid = Q(state=PledgeState.PAID) & (Q(paid_lately_ore__gt=0) | Q(subscription__status__in=_RUNNING))
    is_paying = Q(state=PledgeState.PROCESSING) | Q(state=PledgeState.OPEN, page_open_until__gt=now)
    holders = (
        Pledge.objects.filter(tier_key__in=tier_keys, livemode=livemode)
        .exclude(pk__in=[own_pledge] if own_pledge else [])
        .annotate(paid_lately_ore=paid_lately)
        .filter(has_paid | is_paying)
    )
    occupied: dict[UUID, Occupied] = {}
    for pledge in holders.only("tier_key", "state", "page_open_until"):
        places = occupied.setdefault(cast(UUID, pledge.tier_key), Occupied())
        if pledge.state == PledgeState.OPEN and pledge.page_open_until is not None:
            places.held_until.append(pledge.page_open_until)
        else:
            places.taken += 1
    return occupied
