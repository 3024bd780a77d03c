"""Opening an application: the only way to its answers for a person, and it is written down first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core import access_log
from signup import envelopes
from signup.models import Application

SUBJECT_KIND = "application"


class OpeningPurpose(models.TextChoices):
    """Why a member of staff opens an application. She may ask for it, so it is chosen from what we can answer for."""

    TRIAGE = "triage", _("To read a new application")
    CALL = "call", _("To call her")
    MATCH = "match", _("To find a mentor")
    CORRECTION = "correction", _("To correct something")
    HER_REQUEST = "her_request", _("Because she asked us")


class ExportPurpose(models.TextChoices):
    """Why a member of staff takes a table of applications away; see signup/exporting.py."""

    CALL = "call", _("To call her")
    MATCH = "match", _("To find a mentor")
    REPORT = "report", _("To count and report")


class Opened(models.TextChoices):
    """What the access log says was opened of an application."""

    ANSWERS = "answers", _("The answers")
    ANSWERS_AND_POLITICS = "political_answers", _("The answers, those about politics too")
    EXPORT = "export", _("Exported without answers")
    EXPORTED_ANSWERS = "export_answers", _("Exported with answers")


#: In words, whatever the access log may give as a reason.
PURPOSE_LABELS = dict(ExportPurpose.choices) | dict(OpeningPurpose.choices)


def open_application(*, application: Application, user, purpose: str) -> dict[str, Any]:
    """The answers of an application, those about politics among them. The access log is written first, in the same
    transaction.

    Whoever opens it may read its notes too. Raises ValueError for a purpose that is none, PermissionDenied for an
    application to the political track without the right to those, core.sealing.SealBroken if an envelope does not
    open; nothing is logged then.
    """
    if application.is_political and not user.has_perm("signup.view_political"):
        raise PermissionDenied
    with transaction.atomic():
        access_log.write(
            subject_kind=SUBJECT_KIND,
            subject_id=str(application.pk),
            user=user,
            purpose=OpeningPurpose(purpose).value,
            what=(Opened.ANSWERS_AND_POLITICS if application.is_political else Opened.ANSWERS).value,
        )
        return envelopes.read_body(application) | envelopes.read_annex(application)


@dataclass(frozen=True)
class Look:
    """That somebody opened an application: when, who, and why in words."""

    at: datetime
    user_name: str
    purpose_label: str


def looks_at(application: Application) -> list[Look]:
    """Every time the application was opened, newest first."""
    return [
        Look(
            at=entry.at, user_name=entry.user_name, purpose_label=str(PURPOSE_LABELS.get(entry.purpose, entry.purpose))
        )
        for entry in access_log.entries(subject_kind=SUBJECT_KIND, subject_id=str(application.pk))
    ]
