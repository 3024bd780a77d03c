"""Invitations to speak as staff see them: whose they are, and who invites, once somebody has said why she looks."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from core import access_log
from role_models import own_page, permissions, talks
from role_models.contact import Look
from role_models.models import TalkRequest
from role_models.staff_tasks import Request
from role_models.talks import Inviter, TalkState


class OpeningPurpose(models.TextChoices):
    """Why a member of staff looks who invites."""

    JUDGE = "judge", _("To decide whether we pass it on")
    ARRANGE = "arrange", _("To arrange the talk")
    THEIR_REQUEST = "their_request", _("Because the person who invites asked us")


#: In words, whatever the access log may give as a reason.
PURPOSE_LABELS = dict(OpeningPurpose.choices) | {talks.HER_ANSWER: _("Wrote down her answer")}
_OPENED = "inviter"


def visible_to(user: Any) -> QuerySet[TalkRequest]:
    """The invitations that a member of staff may know of, without what is sealed. Every staff screen starts from it.

    Who may act for storytellers sees all; anybody else with the right to invitations those to storytellers of the
    branches she works at. One whose storyteller has no branch belongs to those who see all.
    """
    rows = TalkRequest.objects.select_related("storyteller__branch").defer("details_sealed", "answer_sealed")
    if not permissions.may(user, permissions.HANDLE_TALK_REQUESTS):
        return rows.none()
    if permissions.may(user, permissions.ACT_FOR_STORYTELLERS):
        return rows
    return rows.filter(storyteller__branch__in=user.branch_assignments.values("branch"))


@sensitive_variables()
def open_inviter(*, talk: TalkRequest, user: Any, purpose: str) -> tuple[Inviter, str]:
    """Who invites, and the storyteller's words to them. The access log is written first, in the same transaction.

    Raises PermissionDenied for an invitation that the user may not know of, ValueError for a purpose that is none,
    core.sealing.SealBroken if the envelope does not open; nothing is logged then.
    """
    if not visible_to(user).filter(pk=talk.pk).exists():
        raise PermissionDenied
    with transaction.atomic():
        access_log.write(
            subject_kind=talks.SUBJECT_KIND,
            subject_id=str(talk.pk),
            user=user,
            purpose=OpeningPurpose(purpose).value,
            what=_OPENED,
        )
        return talks.inviter_of(talk), talks.her_words(talk)


def looks_at(talk: TalkRequest) -> list[Look]:
    """Every look at who invites, the newest first."""
    return [
        Look(entry.at, entry.user_name, str(PURPOSE_LABELS.get(entry.purpose, entry.purpose)))
        for entry in access_log.entries(subject_kind=talks.SUBJECT_KIND, subject_id=str(talk.pk))
    ]


def requests() -> Iterable[Request]:
    """What waits for staff: invitations to pass on, and those of whom no letter tells her that she is asked."""
    rows = TalkRequest.objects.filter(state__in=talks.OPEN).select_related("storyteller").order_by("received_at")
    for talk in rows:
        url = reverse("talk-requests:open", args=[talk.pk])
        names = {"organisation": talk.organisation, "name": str(talk.storyteller)}
        if talk.state == TalkState.WAITING:
            yield Request(gettext("%(organisation)s invites %(name)s to speak.") % names, url)
        elif not own_page.address_of(talk.storyteller):
            yield Request(
                gettext("Call %(name)s: %(organisation)s invites her, and no letter reaches her.") % names, url
            )
