"""Applications that staff write with her on the phone: the same funnel, with her answers and her own yes.

The draft lies behind a cookie in the browser of the member of staff, like everybody's. Here the cookie is not enough:
the browser must be logged in as the one who began it, because offices share computers.
"""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core import private_links
from signup import drafts, intake
from signup.crossings import shared_answers
from signup.drafts import TypedAnswers, TypedStep
from signup.funnels import funnel_of
from signup.models import POLITICAL_KINDS, Application, Draft, Kind
from signup.opening import OpeningPurpose, open_application
from signup.states import ENDED

#: What staff write with her. Who is on the phone already need not ask for a call.
KINDS = tuple(kind for kind in Kind if kind != Kind.CALL_ME)


def kinds_for(*, user) -> list[Kind]:
    """What this member of staff may write now: of what is open, that which she would see on her list."""
    sees_list, sees_politics = user.has_perm("signup.view_list"), user.has_perm("signup.view_political")
    return [
        kind for kind in KINDS if (sees_politics if kind in POLITICAL_KINDS else sees_list) and intake.is_open(kind)
    ]


def requests_for_call(*, user) -> QuerySet[Application]:
    """The requests for a call that she may answer by writing the application."""
    visible = Application.objects.visible_to(user)
    return visible.filter(kind=Kind.CALL_ME).exclude(status__in=ENDED).select_related("branch", "source")


def begin(*, user, kind: str, language: str, call: Application | None = None) -> tuple[Draft, str]:
    """Start a draft that ``user`` writes. Returns it with its token.

    ``call`` is the request for a call that it answers. Who may open applications finds in the draft what was said
    there; that it was opened is written down. Raises ValueError for a kind that is none of :func:`kinds_for`.
    """
    if kind not in kinds_for(user=user):
        raise ValueError(f"{user} may not write {kind!r} now")
    with transaction.atomic():
        draft, token = drafts.begin(kind=kind, language=language, source=call.source if call else None)
        with drafts.changing(draft) as (locked, answers):
            locked.assisted_by, locked.answers_call_of = user, call
            if call and user.has_perm("signup.open_application"):
                answers.steps |= shared_answers(_said_in(call, user=user), funnel_of(kind))
    return locked, token


def unfinished(*, user) -> QuerySet[Draft]:
    """The drafts that a member of staff has begun and not sent, the newest first."""
    return Draft.objects.filter(assisted_by=user, expires_at__gt=timezone.now()).order_by("-touched_at")


def take_up(*, user, draft_id: UUID) -> tuple[Draft, str]:
    """Go on with an unfinished draft in this browser; another one's cookie leads to it no more.

    Returns it with its new token. Raises Draft.DoesNotExist.
    """
    token = private_links.new_token()
    with transaction.atomic():
        draft = unfinished(user=user).select_for_update().get(pk=draft_id)
        draft.token_fingerprint = private_links.fingerprint(token)
        draft.save(update_fields=["token_fingerprint"])
    return draft, token


def may_go_on(*, written_by_id: int | None, user) -> bool:
    """Whether this browser's user may see a draft, or the receipt of an application, that staff wrote.

    ``written_by_id`` is the member of staff, None for what somebody wrote herself: that is for whoever holds its
    cookie.
    """
    return written_by_id is None or user.pk == written_by_id


def _said_in(call: Application, *, user) -> TypedAnswers:
    """What she said when she asked for the call, as if it had been typed."""
    body = open_application(application=call, user=user, purpose=OpeningPurpose.CALL)
    typed: TypedStep = {name: value if isinstance(value, list) else [str(value)] for name, value in body.items()}
    if call.branch:
        typed["branch"] = [call.branch.code]
    return TypedAnswers(steps={"call": typed})
