"""What her private page shows of invitations to speak and of greetings."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from role_models import greetings, talks
from role_models.models import Greeting, Storyteller, TalkRequest
from role_models.own_page_parts import Part
from role_models.staff_tasks import Request
from role_models.talks import TalkState

#: So many new greetings stand on her page; the others follow when she has decided about these.
_GREETINGS_AT_ONCE = 10
_ANSWERED_AT_MOST = 10


@dataclass(frozen=True)
class OwnInvitation:
    """One invitation as she sees it: who asks, but not how to reach them. That goes through us."""

    row: TalkRequest
    inviter: str
    message: str
    words: str
    may_cancel: bool


def open_invitations(storyteller: Storyteller) -> list[OwnInvitation]:
    """Those that wait for her, the first day first."""
    asked = storyteller.talk_requests.filter(state=TalkState.ASKED, wanted_on__gte=timezone.localdate())
    return [own_invitation(row) for row in asked.order_by("wanted_on", "pk")]


def answered_invitations(storyteller: Storyteller) -> list[OwnInvitation]:
    """The latest of those that she was asked and that are answered or over."""
    over = storyteller.talk_requests.exclude(asked_at=None).exclude(state=TalkState.ASKED)
    return [own_invitation(row) for row in over.order_by("-wanted_on", "pk")[:_ANSWERED_AT_MOST]]


def own_invitation(row: TalkRequest) -> OwnInvitation:
    """One invitation, opened for her."""
    inviter = talks.inviter_of(row)
    is_to_come = row.wanted_on >= timezone.localdate()
    return OwnInvitation(
        row=row,
        inviter=inviter.name,
        message=inviter.message,
        words=talks.her_words(row),
        may_cancel=row.state == TalkState.ACCEPTED and is_to_come,
    )


def talks_part(storyteller: Storyteller) -> Part | None:
    """Invitations that wait for her, and those that are answered; None where nobody ever asked."""
    waiting, answered = open_invitations(storyteller), answered_invitations(storyteller)
    if not waiting and not answered:
        return None
    words = ngettext(
        "%(number)d invitation to speak waits for you.", "%(number)d invitations to speak wait for you.", len(waiting)
    )
    return Part(
        "role_models/own/talks.html",
        {"waiting": waiting, "answered": answered},
        waits=words % {"number": len(waiting)} if waiting else "",
        anchor="invitations",
    )


def greetings_part(storyteller: Storyteller) -> Part | None:
    """Greetings that she has not read yet, and the way to the others; None where there are none."""
    new = greetings.of(storyteller, Greeting.State.PASSED_ON)
    number_of_new = new.count()
    number_of_others = greetings.of(storyteller, Greeting.State.KEPT, Greeting.State.PUBLIC).count()
    if not number_of_new and not number_of_others:
        return None
    context = {
        "new": [greetings.read(row) for row in new[:_GREETINGS_AT_ONCE]],
        "further": max(0, number_of_new - _GREETINGS_AT_ONCE),
        "number_of_others": number_of_others,
    }
    words = ngettext("%(number)d new greeting waits for you.", "%(number)d new greetings wait for you.", number_of_new)
    return Part(
        "role_models/own/greetings.html",
        context,
        waits=words % {"number": number_of_new} if number_of_new else "",
        anchor="greetings",
    )


def greeting_requests() -> Iterable[Request]:
    """For staff: how many greetings wait to be read, for each storyteller."""
    waiting = Greeting.objects.filter(state=Greeting.State.WAITING).values("storyteller__name", "storyteller__code")
    for row in waiting.annotate(number=Count("pk")).order_by("storyteller__name", "storyteller__code"):
        words = ngettext(
            "%(number)d greeting to %(name)s waits to be read.",
            "%(number)d greetings to %(name)s wait to be read.",
            row["number"],
        )
        names = {"number": row["number"], "name": row["storyteller__name"] or row["storyteller__code"]}
        yield Request(words % names, reverse("greetings:index"))
