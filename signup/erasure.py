"""Erasing an application: the one door, whoever asks for it.

What is left is a count without a person, the ledger's fingerprint, and for a while the record that she had agreed; see
core/retention_tables.py for how long.
"""

from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import consents, erasures
from core.erasures import Erasable
from core.models import Letter, OneTimeCode, PrivateLink
from signup.consent_texts import VERSIONS
from signup.drafts import SEALING_ROOM
from signup.models import Application, ApplicationAggregate
from signup.opening import SUBJECT_KIND
from signup.states import Status


class ErasureReason(models.TextChoices):
    """Why an application was erased."""

    SHE_ASKED = "she_asked", _("She asked us to delete it")
    PERIOD_OVER = "period_over", _("Its period was over")


def erase_application(*, application: Application, reason: str) -> None:
    """Erase an application with everything that hangs on it, in one transaction; does nothing if it is gone.

    Notes, moves, calls and the political annex go with the row. If she asked for it, her consents are withdrawn too.
    Raises ValueError for a reason that is none.
    """
    reason = ErasureReason(reason)
    with transaction.atomic():
        locked = Application.objects.select_for_update().filter(pk=application.pk).first()
        if locked is None:
            return
        _count(locked)
        erasures.write(subject_kind=SUBJECT_KIND, subject_id=locked.pk, reason=reason, room=SEALING_ROOM)
        _end_consents(locked, reason)
        about_her = _about(locked)
        for model in (Letter, PrivateLink, OneTimeCode):
            model.objects.filter(about_her).delete()
        locked.delete()


def _about(application: Application) -> Q:
    """What letters, links and codes about the application say that they are about: itself, a new address of hers, the
    draft that it was made from, or her address if nobody else wrote with it.
    """
    about = Q(object_id=str(application.pk)) | Q(object_id__startswith=f"{application.pk}:")
    about |= Q(object_id=application.draft_fingerprint)
    index = application.email_index
    if index and not Application.objects.exclude(pk=application.pk).filter(email_index=index).exists():
        about |= Q(object_id=index)
    return about


def _count(application: Application) -> None:
    """Count it in the month it was sent, once in each of its fields of work, before nobody knows of it any more."""
    cell: dict[str, Any] = {
        "month": timezone.localdate(application.created_at).replace(day=1),
        "branch_code": application.branch.code if application.branch else "",
        "kind": application.kind,
        "last_status": application.status,
        "was_matched": application.status_changes.filter(to_status=Status.MATCHED).exists(),
    }
    groups = set(application.competences.values_list("group__code", flat=True)) or {""}
    for group in sorted(groups):
        aggregate, _created = ApplicationAggregate.objects.get_or_create(**cell, competence_group=group)
        ApplicationAggregate.objects.filter(pk=aggregate.pk).update(count=F("count") + 1)


def _end_consents(application: Application, reason: ErasureReason) -> None:
    subject = application.seal_context
    if reason == ErasureReason.SHE_ASKED:
        for purpose in VERSIONS:
            consents.withdraw(purpose=purpose, room=SEALING_ROOM, subject=subject)
    consents.subject_ended(room=SEALING_ROOM, subject=subject, reason=reason)


def _ids():
    return Application.objects.order_by("pk").values_list("pk", flat=True)


def _erase_again(application_id: str, reason: str) -> None:
    erase_application(application=Application.objects.get(pk=application_id), reason=reason)


#: How a restored backup forgets again who was erased since.
APPLICATIONS = Erasable(SUBJECT_KIND, room=SEALING_ROOM, ids=_ids, erase=_erase_again)
