"""The wall of a campaign: sponsors with name, logo and link, and those who support it with their name.

Nothing is shown without consent and approval. A sponsor is shown while its term runs and something is left of what it
paid; a subscriber for as long as the subscription runs.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import IO, Any, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core import consents, content_version
from core.cpr_guard import CPR_NUMBER_REFUSED, contains_cpr_number
from core.fields import tidy
from core.models import ConsentRecord, ConsentText
from donations.consent_texts import SPONSOR_WALL, SUPPORT_STATEMENT
from donations.gateway import mode
from donations.logos import logo_hash, redraw
from donations.models import (
    Frequency,
    LedgerEntry,
    Pledge,
    RecognitionState,
    SponsorListing,
    Subscription,
    SubscriptionStatus,
    SupportStatement,
)
from donations.models.pledges import SEALING_ROOM
from donations.permissions import APPROVE_RECOGNITION, may
from donations.states import PledgeState

_LONGEST_NAME = 120
_LONGEST_URL = 200
_ENDED = (SubscriptionStatus.CANCELED, SubscriptionStatus.INCOMPLETE_EXPIRED, SubscriptionStatus.UNPAID)

#: What staff may decide about, by the state in which it is.
_MAY_BE_DECIDED = frozenset({RecognitionState.WAITING, RecognitionState.APPROVED, RecognitionState.REJECTED})

Row = SponsorListing | SupportStatement
_Row = TypeVar("_Row", SponsorListing, SupportStatement)


class IllegalMove(Exception):
    """This cannot be decided like this; the message says why, in the reader's language."""


@dataclass(frozen=True)
class Sponsor:
    """A sponsor as the wall shows it. ``url`` and ``logo_url`` are "" where there is none."""

    name: str
    url: str
    logo_url: str


@dataclass(frozen=True)
class Supporter:
    """Somebody who supports us with her name. ``language`` is the code of the language that her sentence is in."""

    name: str
    business: str
    town: str
    sentence: str
    language: str


@dataclass(frozen=True)
class Wall:
    """Everybody who stands on one campaign's wall today, in the order in which they came."""

    sponsors: list[Sponsor]
    supporters: list[Supporter]

    @property
    def is_empty(self) -> bool:
        return not (self.sponsors or self.supporters)


def wall(*, campaign_key: UUID) -> Wall:
    """The wall of one campaign as it is today, in four queries however many stand on it."""
    listings = _with_consent(
        shown_listings().filter(pledge__campaign_key=campaign_key).defer("logo_png"), purpose=SPONSOR_WALL
    )
    statements = _with_consent(shown_statements().filter(campaign_key=campaign_key), purpose=SUPPORT_STATEMENT)
    return Wall(
        sponsors=[Sponsor(name=row.name, url=row.url, logo_url=logo_url(row.logo_hash)) for row in listings],
        supporters=[
            Supporter(name=row.name, business=row.business, town=row.town, sentence=row.sentence, language=row.language)
            for row in statements
        ],
    )


def shown_listings() -> QuerySet[SponsorListing]:
    """The sponsors whom the walls show today, as far as the database alone can tell: consents are asked for apart."""
    today = timezone.localdate()
    left = LedgerEntry.objects.filter(pledge=OuterRef("pledge"), livemode=mode.is_live())
    has_ended = Subscription.objects.filter(pledge=OuterRef("pledge")).filter(
        Q(status__in=_ENDED) | Q(ended_at__isnull=False)
    )
    return (
        SponsorListing.objects.filter(
            Q(shown_until=None) | Q(shown_until__gte=today),
            state=RecognitionState.APPROVED,
            shown_from__lte=today,
            pledge__livemode=mode.is_live(),
            pledge__state=PledgeState.PAID,
        )
        .annotate(left_ore=Subquery(left.order_by().values("pledge").annotate(total=Sum("amount_ore")).values("total")))
        .filter(~Exists(has_ended), left_ore__gt=0)
        .order_by("shown_from", "created_at", "pk")
    )


def shown_statements() -> QuerySet[SupportStatement]:
    """The statements that the walls show, as far as the database alone can tell."""
    return SupportStatement.objects.filter(state=RecognitionState.APPROVED, livemode=mode.is_live()).order_by(
        "confirmed_at", "pk"
    )


def _with_consent(rows: QuerySet[_Row], *, purpose: str) -> list[_Row]:
    """Those of the rows whose owner agreed and has not taken it back. Two queries, one if there are no rows."""
    found = list(rows)
    agreed = consents.standing_subjects(
        purpose=purpose, room=SEALING_ROOM, subjects=[consent_subject(row) for row in found]
    )
    return [row for row in found if consent_subject(row) in agreed]


def consent_subject(row: Row) -> str:
    """What the consent of an entry's owner is about, as core/consents.py wants it named."""
    if isinstance(row, SponsorListing):
        return f"pledge:{row.pledge_id}"
    return row.seal_context


def logo_url(digest: str) -> str:
    """The address of the logo with this hash; "" for none."""
    return reverse("payments:logo", args=[digest]) if digest else ""


def shown_logo(*, digest: str) -> bytes | None:
    """The logo with this hash as PNG, if a wall shows it today; None otherwise."""
    listings = _with_consent(shown_listings().filter(logo_hash=digest), purpose=SPONSOR_WALL)
    return bytes(listings[0].logo_png) if listings and listings[0].logo_png else None


@transaction.atomic
def ask_for_listing(
    *,
    pledge: Pledge,
    name: str,
    url: str = "",
    logo_file: IO[bytes] | None = None,
    consent_text: ConsentText | None = None,
    way: str = ConsentRecord.Way.WEB,
) -> SponsorListing:
    """Put a giver who agreed to it up for approval, and write her consent down.

    ``consent_text`` is the text that she read; by default the newest in the pledge's language. Who asks again for the
    same pledge is looked at again. Raises ValidationError, of which donations.logos.LogoRefused is one, with a message
    for the reader; nothing is written then.
    """
    details: dict[str, Any] = {"name": clean_name(name), "url": clean_url(url), "logo_png": None, "logo_hash": ""}
    if logo_file:
        png = redraw(logo_file)
        details |= {"logo_png": png, "logo_hash": logo_hash(png)}
    undecided = {"state": RecognitionState.WAITING, "decided_by": "", "decided_at": None}
    listing, is_new = SponsorListing.objects.update_or_create(pledge=pledge, defaults=details | undecided)
    text = consent_text or consents.current(purpose=SPONSOR_WALL, language=pledge.language)
    subject = consent_subject(listing)
    if consents.standing(purpose=SPONSOR_WALL, room=SEALING_ROOM, subject=subject) is None:
        consents.record(text=text, room=SEALING_ROOM, subject=subject, way=way)
    if not is_new:  # What a wall may have shown until now.
        content_version.bump_after_commit()
    return listing


def clean_name(name: str) -> str:
    """The name as the wall shows it. Raises ValidationError with a message for the reader."""
    tidied = tidy(name).replace("\n", " ")
    if not tidied:
        raise ValidationError(_("Write the name that we shall show."), code="required")
    if contains_cpr_number(tidied):
        raise ValidationError(CPR_NUMBER_REFUSED, code="cpr")
    return tidied[:_LONGEST_NAME]


def clean_url(url: str) -> str:
    """A sponsor's web address, or "". Raises ValidationError with a message for the reader."""
    if url:
        if len(url) > _LONGEST_URL:
            raise ValidationError(_("This address is too long."), code="max_length")
        URLValidator(schemes=["http", "https"], message=_("Write an address like https://example.org."))(url)
    return url


@transaction.atomic
def approve(*, row: Row, user: Any, shown_from: date | None = None, shown_until: date | None = None) -> Row:
    """Let the wall show an entry, or change the days on which it does.

    The days (both included, in Copenhagen) are a sponsor's term: by default it begins today; what was paid once is
    shown for a year, a subscription without end. They mean nothing for a statement. Raises IllegalMove, and ValueError
    for a term that ends before it begins.
    """
    locked = _lock(row)
    if isinstance(locked, SponsorListing):
        locked.shown_from = shown_from or timezone.localdate()
        locked.shown_until = shown_until or _end_of_term(locked)
        if locked.shown_until and locked.shown_until < locked.shown_from:
            raise ValueError("the term ends before it begins")
    return _decide(locked, state=RecognitionState.APPROVED, user=user)


@transaction.atomic
def reject(*, row: Row, user: Any) -> Row:
    """Do not show an entry, or take it down. It can be approved after all. Raises IllegalMove."""
    return _decide(_lock(row), state=RecognitionState.REJECTED, user=user)


@transaction.atomic
def withdraw(*, row: Row) -> Row:
    """Take an entry down for good, because its owner takes her consent back. Does nothing if she did so before."""
    locked = _lock(row)
    purpose = SPONSOR_WALL if isinstance(locked, SponsorListing) else SUPPORT_STATEMENT
    consents.withdraw(purpose=purpose, room=SEALING_ROOM, subject=consent_subject(locked))
    if locked.state != RecognitionState.WITHDRAWN:
        locked.state = RecognitionState.WITHDRAWN
        locked.decided_by, locked.decided_at = "", timezone.now()
        if isinstance(locked, SponsorListing):
            locked.url, locked.logo_png, locked.logo_hash = "", None, ""
        locked.save()
        content_version.bump_after_commit()
    return locked


def _lock(row: Row) -> Row:
    return type(row).objects.select_for_update().get(pk=row.pk)


def _decide(locked: Row, *, state: RecognitionState, user: Any) -> Row:
    if not may(user, APPROVE_RECOGNITION):
        raise IllegalMove(_("You may not decide what the wall shows."))
    if locked.state not in _MAY_BE_DECIDED:
        raise IllegalMove(_("This was not confirmed, or it was taken back. Nobody can show it."))
    locked.state = state
    locked.decided_by, locked.decided_at = user.get_username(), timezone.now()
    locked.save()
    content_version.bump_after_commit()
    return locked


def _end_of_term(listing: SponsorListing) -> date | None:
    """The last day of a year that begins with the term; None where a subscription says when it is over."""
    begins = listing.shown_from
    if begins is None or listing.pledge.frequency != Frequency.ONCE:
        return None
    is_leap_day = (begins.month, begins.day) == (2, 29)
    anniversary = begins.replace(year=begins.year + 1, day=28) if is_leap_day else begins.replace(year=begins.year + 1)
    return anniversary if is_leap_day else anniversary - timedelta(days=1)


def follow_the_calendar() -> bool:
    """Have pages drawn anew on a day on which a sponsor's term begins, or on the day after it ended.

    Returns whether there was such a term. Safe to call any number of times.
    """
    today = timezone.localdate()
    turned = SponsorListing.objects.filter(
        Q(shown_from=today) | Q(shown_until=today - timedelta(days=1)), state=RecognitionState.APPROVED
    ).exists()
    if turned:
        content_version.bump()
    return turned
