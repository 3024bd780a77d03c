"""How we reach a storyteller: sealed, opened by a person for a reason, and written down first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from core import access_log, sealing
from role_models import permissions
from role_models.models import Storyteller
from role_models.models.storytellers import SEALING_ROOM
from role_models.own_page import DICTATED_PURPOSE, SUBJECT_KIND
from role_models.states import IllegalMove, State


class OpeningPurpose(models.TextChoices):
    """Why a member of staff looks how to reach her. She may ask, so we choose from what we can answer for."""

    CONSENT = "consent", _("To talk with her about what she allows")
    STORY = "story", _("To work on her story with her")
    REQUEST = "request", _("To pass a question on to her")
    THEIR_REQUEST = "their_request", _("Because she asked us")


class Opened(models.TextChoices):
    """What the access log says was done."""

    CONTACT = "contact", _("How to reach her")
    CHANGED_CONTACT = "changed_contact", _("Changed how to reach her")


#: In words, whatever the access log may give as a reason.
PURPOSE_LABELS = dict(OpeningPurpose.choices) | {DICTATED_PURPOSE: _("Read out a link and a code to her")}


@dataclass(frozen=True)
class Contact:
    """How we reach her; either may be ""."""

    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Look:
    """That somebody looked: when, who, and why in words."""

    at: datetime
    user_name: str
    purpose_label: str


def _require(user: Any) -> None:
    if not permissions.may(user, permissions.OPEN_STORYTELLER_CONTACT):
        raise PermissionDenied


@sensitive_variables()
def open_contact(*, storyteller: Storyteller, user: Any, purpose: str) -> Contact:
    """How we reach her. The access log is written first, in the same transaction.

    Raises PermissionDenied without the right, ValueError for a purpose that is none, core.sealing.SealBroken if the
    envelope does not open; nothing is logged then.
    """
    _require(user)
    with transaction.atomic():
        _log(storyteller, user, OpeningPurpose(purpose), Opened.CONTACT)
        if not storyteller.contact_sealed:
            return Contact()
        opened = sealing.open_json(
            room=SEALING_ROOM, sealed=storyteller.contact_sealed, context=storyteller.seal_context
        )
        return Contact(email=opened.get("email") or "", phone=opened.get("phone") or "")


@sensitive_variables()
def write_contact(*, storyteller: Storyteller, contact: Contact, user: Any) -> None:
    """Seal how we reach her, and write down who changed it: whoever writes her address could read her letters.

    Raises PermissionDenied without the right, IllegalMove once she has withdrawn.
    """
    _require(user)
    with transaction.atomic():
        teller = Storyteller.objects.select_for_update().get(pk=storyteller.pk)
        if teller.state == State.WITHDRAWN:
            raise IllegalMove("of a withdrawn storyteller no address is kept")
        _log(teller, user, OpeningPurpose.THEIR_REQUEST, Opened.CHANGED_CONTACT)
        value = {"email": contact.email, "phone": contact.phone}
        teller.contact_sealed = (
            sealing.seal_json(room=SEALING_ROOM, value=value, context=teller.seal_context)
            if any(value.values())
            else None
        )
        teller.save(update_fields=["contact_sealed"])


def _log(storyteller: Storyteller, user: Any, purpose: OpeningPurpose, what: Opened) -> None:
    access_log.write(
        subject_kind=SUBJECT_KIND,
        subject_id=str(storyteller.pk),
        user=user,
        purpose=purpose.value,
        what=what.value,
    )


def looks_at(storyteller: Storyteller) -> list[Look]:
    """Every look at how to reach her, the newest first."""
    return [
        Look(
            at=entry.at,
            user_name=entry.user_name,
            purpose_label=str(PURPOSE_LABELS.get(entry.purpose, entry.purpose)),
        )
        for entry in access_log.entries(subject_kind=SUBJECT_KIND, subject_id=str(storyteller.pk))
    ]
