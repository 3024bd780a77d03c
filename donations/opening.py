"""Opening what is sealed about a gift: the only way to it for a person, and it is written down first."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from core import access_log
from donations import permissions, receipt_prints
from donations.models import InvoiceRequest, Pledge, Receipt, WebhookEvent

#: What the access log calls a pledge whose giver was looked at, and an event whose body was.
SUBJECT_KIND = "giver"
EVENT_SUBJECT_KIND = "payment_event"
_LONGEST_SUBJECT = 64


class OpeningPurpose(models.TextChoices):
    """Why a member of staff looks who gives. The giver may ask for it, so we choose from what we can answer for."""

    THANKS = "thanks", _("To thank or to answer the giver")
    INVOICE = "invoice", _("To write an invoice")
    SPONSOR = "sponsor", _("To agree with a sponsor on what we do for each other")
    ACCOUNTS = "accounts", _("To find out about a payment")
    THEIR_REQUEST = "their_request", _("Because the giver asked us")


class ExportPurpose(models.TextChoices):
    """Why a member of staff takes the accounts away as a file; see donations/exporting.py."""

    BOOKKEEPING = "bookkeeping", _("To enter them in the accounting system")
    AUDIT = "audit", _("For the auditor")
    TAX = "tax", _("For the tax authorities")


class Opened(models.TextChoices):
    """What the access log says was opened."""

    GIVER = "giver", _("Who gives")
    BODY = "body", _("What the payment service sent")
    PAPER = "paper", _("A receipt or credit note")
    EXPORTED_GIVER = "export_giver", _("Exported with who gives")


#: In words, whatever the access log may give as a reason.
PURPOSE_LABELS = dict(ExportPurpose.choices) | dict(OpeningPurpose.choices)


@dataclass(frozen=True)
class Giver:
    """What is sealed about who gives: ``donor`` and, of an invoice, ``address``, with the keys that the models name."""

    donor: dict[str, str]
    address: dict[str, str] = field(default_factory=dict)


@sensitive_variables()
def open_giver(*, pledge: Pledge, user: Any, purpose: str) -> Giver:
    """Who gives, and where an invoice goes. The access log is written first, in the same transaction.

    Raises PermissionDenied without the right, ValueError for a purpose that is none, core.sealing.SealBroken if an
    envelope does not open; nothing is logged then.
    """
    if not permissions.may(user, permissions.OPEN_GIVER):
        raise PermissionDenied
    with transaction.atomic():
        access_log.write(
            subject_kind=SUBJECT_KIND,
            subject_id=str(pledge.pk),
            user=user,
            purpose=OpeningPurpose(purpose).value,
            what=Opened.GIVER.value,
        )
        invoice = InvoiceRequest.objects.filter(pledge=pledge).first()
        return Giver(donor=pledge.donor(), address=invoice.address() if invoice else {})


@sensitive_variables()
def open_paper(*, receipt: Receipt, user: Any, purpose: str) -> bytes:
    """A receipt or credit note as a PDF. The look is one at its giver, logged and refused as :func:`open_giver`.

    Raises core.prints.PrintingUnavailable too; the look stays in the log then, for the seal was broken.
    """
    if not permissions.may(user, permissions.OPEN_GIVER):
        raise PermissionDenied
    with transaction.atomic():
        access_log.write(
            subject_kind=SUBJECT_KIND,
            subject_id=str(receipt.entry.pledge_id),
            user=user,
            purpose=OpeningPurpose(purpose).value,
            what=Opened.PAPER.value,
        )
        receipt.facts()
    # Printing takes seconds: nobody else should have to wait for the database meanwhile.
    return receipt_prints.receipt_pdf(receipt)


@sensitive_variables()
def open_event(*, event: WebhookEvent, user: Any, purpose: str) -> str:
    """The event as the payment service sent it, indented for people. Logged and refused as :func:`open_giver`."""
    if not (permissions.may(user, permissions.OPEN_GIVER) and permissions.may(user, permissions.REPLAY_WEBHOOK)):
        raise PermissionDenied
    with transaction.atomic():
        access_log.write(
            subject_kind=EVENT_SUBJECT_KIND,
            subject_id=event_subject(event),
            user=user,
            purpose=OpeningPurpose(purpose).value,
            what=Opened.BODY.value,
        )
        return json.dumps(json.loads(event.body()), indent=2, ensure_ascii=False)


def event_subject(event: WebhookEvent) -> str:
    """What the access log calls an event: as much of its id as a row of the log holds."""
    return event.pk[:_LONGEST_SUBJECT]


@dataclass(frozen=True)
class Look:
    """That somebody looked: when, who, and why in words."""

    at: datetime
    user_name: str
    purpose_label: str


def looks_at(*, subject_kind: str, subject_id: str) -> list[Look]:
    """Every look at one subject, newest first."""
    return [
        Look(
            at=entry.at, user_name=entry.user_name, purpose_label=str(PURPOSE_LABELS.get(entry.purpose, entry.purpose))
        )
        for entry in access_log.entries(subject_kind=subject_kind, subject_id=subject_id)
    ]
