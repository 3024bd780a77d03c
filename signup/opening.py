"""Opening an application: the only way to its answers for a person, and it is written down first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core import access_log, sealing
from signup.drafts import SEALING_ROOM
from signup.models import Application

SUBJECT_KIND = "application"


class OpeningPurpose(models.TextChoices):
    """Why a member of staff opens an application. She may ask for it, so it is chosen from what we can answer for."""

    TRIAGE = "triage", _("To read a new application")
    CALL = "call", _("To call her")
    MATCH = "match", _("To find a mentor")
    CORRECTION = "correction", _("To correct something")
    HER_REQUEST = "her_request", _("Because she asked us")


def open_application(*, application: Application, user, purpose: str) -> dict[str, Any]:
    """The answers of an application. The access log is written first, in the same transaction.

    Raises ValueError for a purpose that is none, core.sealing.SealBroken if the envelope does not open; nothing is
    logged then.
    """
    with transaction.atomic():
        access_log.write(
            subject_kind=SUBJECT_KIND,
            subject_id=str(application.pk),
            user=user,
            purpose=OpeningPurpose(purpose).value,
            what="answers",
        )
        return sealing.open_json(room=SEALING_ROOM, sealed=application.body_sealed, context=application.seal_context)


@dataclass(frozen=True)
class Look:
    """That somebody opened an application: when, who, and why in words."""

    at: datetime
    user_name: str
    purpose_label: str


def looks_at(application: Application) -> list[Look]:
    """Every time the application was opened, newest first."""
    labels = dict(OpeningPurpose.choices)
    return [
        Look(at=entry.at, user_name=entry.user_name, purpose_label=str(labels.get(entry.purpose, entry.purpose)))
        for entry in access_log.entries(subject_kind=SUBJECT_KIND, subject_id=str(application.pk))
    ]
