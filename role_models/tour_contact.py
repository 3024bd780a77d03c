"""Whom we reach at a venue, and who asked for a loan: sealed, opened by a person for a reason, written down first."""

from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from core import access_log, sealing
from role_models import permissions
from role_models.models import LoanRequest, Venue
from role_models.models.storytellers import SEALING_ROOM

#: What the access log calls the two kinds of rows.
VENUE_KIND, LOAN_KIND = "venue", "loan_request"


class TourPurpose(models.TextChoices):
    """Why a member of staff looks whom we reach."""

    LOAN = "loan", _("To answer about a loan")
    TRANSPORT = "transport", _("To arrange transport and hanging")
    RECALL = "recall", _("To have a print taken down")
    THEIR_REQUEST = "their_request", _("Because they asked us")


@dataclass(frozen=True)
class VenueContact:
    """Whom we reach at a venue; each may be ""."""

    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class LoanDetails:
    """Who asked for a loan and what they wrote, and what we answered; each may be ""."""

    name: str = ""
    email: str = ""
    phone: str = ""
    message: str = ""
    answer: str = ""

    @property
    def contact(self) -> VenueContact:
        """Whom we reach there."""
        return VenueContact(self.name, self.email, self.phone)


@sensitive_variables()
def contact_of(venue: Venue) -> VenueContact:
    """Whom we reach at a venue. For machines that write to them: people open it with :func:`open_venue`."""
    return VenueContact(**_opened(venue.contact_sealed, venue))


@sensitive_variables()
def details_of(loan: LoanRequest) -> LoanDetails:
    """What is sealed of a loan request. For machines that write: people open it with :func:`open_loan`."""
    return LoanDetails(**_opened(loan.details_sealed, loan))


def _opened(sealed: bytes | memoryview | None, row: Venue | LoanRequest) -> dict[str, str]:
    if not sealed:
        return {}
    return sealing.open_json(room=SEALING_ROOM, sealed=sealed, context=row.seal_context)


@sensitive_variables()
def seal_contact(venue: Venue, contact: VenueContact) -> None:
    """Put whom we reach into the venue's envelope; the caller saves the row."""
    values = asdict(contact)
    venue.contact_sealed = _sealed(values, venue) if any(values.values()) else None


@sensitive_variables()
def seal_details(loan: LoanRequest, details: LoanDetails) -> None:
    """Put the details into the request's envelope; the caller saves the row."""
    loan.details_sealed = _sealed(asdict(details), loan)


def _sealed(values: dict[str, str], row: Venue | LoanRequest) -> bytes:
    return sealing.seal_json(room=SEALING_ROOM, value=values, context=row.seal_context)


def open_venue(*, venue: Venue, user: Any, purpose: str) -> VenueContact:
    """Whom we reach at a venue. The access log is written first, in the same transaction.

    Raises PermissionDenied without the right, ValueError for a purpose that is none, core.sealing.SealBroken if the
    envelope does not open; nothing is logged then.
    """
    _require(user)
    with transaction.atomic():
        _log(VENUE_KIND, venue, user, purpose, "contact")
        return contact_of(venue)


def open_loan(*, loan: LoanRequest, user: Any, purpose: str) -> LoanDetails:
    """Who asked for a loan and what they wrote; see :func:`open_venue`."""
    _require(user)
    with transaction.atomic():
        _log(LOAN_KIND, loan, user, purpose, "details")
        return details_of(loan)


@sensitive_variables()
def write_venue(*, venue: Venue, contact: VenueContact, user: Any) -> None:
    """Seal whom we reach at a venue, and write down who changed it. Raises PermissionDenied without the right."""
    _require(user)
    with transaction.atomic():
        held = Venue.objects.select_for_update().get(pk=venue.pk)
        _log(VENUE_KIND, held, user, TourPurpose.THEIR_REQUEST, "changed_contact")
        seal_contact(held, contact)
        held.save(update_fields=["contact_sealed"])


def _require(user: Any) -> None:
    if not permissions.may(user, permissions.KEEP_TOUR):
        raise PermissionDenied


def _log(kind: str, row: Venue | LoanRequest, user: Any, purpose: str, what: str) -> None:
    access_log.write(
        subject_kind=kind, subject_id=str(row.pk), user=user, purpose=TourPurpose(purpose).value, what=what
    )


def looks_at(kind: str, row: Venue | LoanRequest) -> list[tuple]:
    """Every look at what is sealed of a row, the newest first: when, who, and why in words."""
    purposes = dict(TourPurpose.choices)
    return [
        (entry.at, entry.user_name, purposes.get(entry.purpose, entry.purpose))
        for entry in access_log.entries(subject_kind=kind, subject_id=str(row.pk))
    ]
