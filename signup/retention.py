"""What the tables of this room hold and when their rows are erased; see core/retention.py.

Who waits is never erased because she was silent: three letters are followed by a call that a person makes, and only
what that person decides starts a clock.
"""

from datetime import timedelta
from functools import partial

from django.db.models import DateTimeField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, TruncDate
from django.utils.translation import gettext_lazy as _

from core.retention import Holds, Rule, Table, content
from core.sealing_rotation import SealedColumn
from signup import drafts
from signup.drafts import SEALING_ROOM
from signup.envelopes import POLITICAL_SEALING_ROOM
from signup.erasure import ErasureReason, erase_application
from signup.models import (
    POLITICAL_KINDS,
    Application,
    ApplicationAggregate,
    BranchAssignment,
    CallTask,
    Competence,
    CompetenceGroup,
    ContactState,
    Draft,
    FunnelPage,
    Kind,
    Note,
    PoliticalAnnex,
    StatusChange,
    WantedCompetence,
)
from signup.states import Status
from signup.waiting_list import CONFIRMATION_LIFETIME, UNDO_LIFETIME

_AT_ONCE = timedelta(0)
_DAY = timedelta(days=1)


def _sealed(model, column: str, *, room: str = SEALING_ROOM) -> SealedColumn:
    return SealedColumn(model, column, room=lambda row: room, context=lambda row: row.seal_context)


SEALED_COLUMNS = (
    _sealed(Draft, "answers_sealed"),
    _sealed(Application, "body_sealed"),
    _sealed(Note, "text_sealed"),
    _sealed(PoliticalAnnex, "body_sealed", room=POLITICAL_SEALING_ROOM),
)


def to_be_deleted() -> QuerySet:
    """The applications that are on no list any more; only of these may somebody have asked for deletion."""
    return Application.objects.exclude(status__in=(Status.WAITING, Status.PAUSED, Status.INVITED))


def never_confirmed() -> QuerySet:
    """The applications that nobody confirmed. Who gave only a phone number waits for our call instead."""
    unanswered = Q(status=Status.UNCONFIRMED) & ~Q(contact_state=ContactState.PHONE_ONLY)
    return Application.objects.filter(unanswered | Q(status=Status.EXPIRED), confirmed_by="")


def ended() -> QuerySet:
    """The applications that were on the list, or were declined before, and have come to an end without a match."""
    ends = Q(status__in=(Status.WITHDRAWN, Status.DECLINED)) | (Q(status=Status.EXPIRED) & ~Q(confirmed_by=""))
    return Application.objects.filter(ends)


def with_status(*statuses: Status) -> QuerySet:
    """The applications that stand where one of these says."""
    return Application.objects.filter(status__in=statuses)


def told_when() -> QuerySet:
    """Those who wait to be told when there is a mentor, or a need for one."""
    return with_status(Status.WAITING, Status.PAUSED).filter(kind=Kind.TELL_ME_WHEN)


def silent_mentors() -> QuerySet:
    """The mentors on the list who answered none of three letters and were not reached since, with ``silent_since``."""
    in_vain = CallTask.objects.filter(application=OuterRef("pk"), reason=CallTask.Reason.NO_ANSWER, done_at=None)
    mentors = with_status(Status.WAITING, Status.PAUSED).filter(kind=Kind.MENTOR)
    return mentors.annotate(silent_since=Subquery(in_vain.values("created_at")[:1]))


def political() -> QuerySet:
    """The applications to the political track, with the last day on which one could apply as ``track_closed_at``."""
    pages = FunnelPage.objects.filter(kind=OuterRef("kind"), closes_on__gte=OuterRef("sent_on"))
    closed = Subquery(pages.order_by("closes_on").values("closes_on")[:1])
    applications = Application.objects.filter(kind__in=POLITICAL_KINDS).annotate(sent_on=TruncDate("created_at"))
    return applications.annotate(track_closed_at=Cast(closed, DateTimeField()))


def _erase(application: Application) -> None:
    erase_application(application=application, reason=ErasureReason.PERIOD_OVER)


def _erase_as_she_asked(application: Application) -> None:
    erase_application(application=application, reason=ErasureReason.SHE_ASKED)


def _erase_draft(draft: Draft) -> None:
    drafts.delete(draft=draft)


_APPLICATION_RULES = (
    Rule(
        "asked-for-deletion",
        why=_("She asked us to delete it, and could take that back for 14 days."),
        rows=to_be_deleted,
        since="erase_at",
        period=_AT_ONCE,
        maximum=_AT_ONCE,
        erase=_erase_as_she_asked,
    ),
    Rule(
        "never-confirmed",
        why=_("Nobody confirmed that it was she who wrote. The link in the letter works for 14 days."),
        rows=never_confirmed,
        since="created_at",
        period=CONFIRMATION_LIFETIME,
        minimum=CONFIRMATION_LIFETIME,
        maximum=30 * _DAY,
        erase=_erase,
    ),
    Rule(
        "ended",
        why=_("It was withdrawn, declined or has expired. A withdrawal can be taken back for 14 days."),
        rows=ended,
        since="status_since",
        period=30 * _DAY,
        minimum=UNDO_LIFETIME,
        maximum=90 * _DAY,
        erase=_erase,
    ),
    Rule(
        "matched",
        why=_("She has a mentor, or is one. We need the answers while the two begin."),
        rows=partial(with_status, Status.MATCHED),
        since="status_since",
        period=90 * _DAY,
        maximum=180 * _DAY,
        erase=_erase,
    ),
    Rule(
        "unreachable",
        why=_("Staff wrote and called and could not reach her. She may still come back to us for a while."),
        rows=partial(with_status, Status.UNREACHABLE),
        since="status_since",
        period=180 * _DAY,
        maximum=365 * _DAY,
        erase=_erase,
    ),
    Rule(
        "silent-mentors",
        why=_("A mentor who answered none of three letters, and whom nobody has reached since."),
        rows=silent_mentors,
        since="silent_since",
        period=365 * _DAY,
        maximum=730 * _DAY,
        erase=_erase,
    ),
    Rule(
        "tell-me-when",
        why=_("Whoever wants to be told something waits no longer than this, and can write to us again."),
        rows=told_when,
        since="waiting_since",
        period=365 * _DAY,
        maximum=365 * _DAY,
        erase=_erase,
    ),
    Rule(
        "political-after-the-track",
        why=_("It tells of political opinions, and the track that it was sent for is over."),
        rows=political,
        since="track_closed_at",
        period=183 * _DAY,
        maximum=274 * _DAY,
        erase=_erase,
    ),
    Rule(
        "political-at-the-latest",
        why=_("It tells of political opinions, and is kept no longer than this even if the track goes on."),
        rows=political,
        since="created_at",
        period=545 * _DAY,
        maximum=640 * _DAY,
        erase=_erase,
    ),
)

TABLES = (
    *content(FunnelPage),
    Table(
        Draft,
        title=_("Drafts"),
        columns={
            "id": Holds.LINK,
            "token_fingerprint": Holds.SECRET_FINGERPRINT,
            "kind": Holds.CODE,
            "language": Holds.CODE,
            "answers_sealed": Holds.PERSONAL_SEALED,
            "has_return_link": Holds.CODE,
            "reminded_at": Holds.TIME,
            "assisted_by": Holds.STAFF,
            "answers_call_of": Holds.LINK,
            "source": Holds.LINK,
            "created_at": Holds.TIME,
            "touched_at": Holds.TIME,
            "expires_at": Holds.TIME,
        },
        rules=(
            Rule(
                "drafts",
                why=_("A draft lives for a day, or for two weeks with a link to come back by, and was not sent."),
                rows=Draft.objects.all,
                since="expires_at",
                period=_AT_ONCE,
                maximum=_AT_ONCE,
                erase=_erase_draft,
            ),
            Rule(
                "drafts-at-the-latest",
                why=_("No draft lives longer than this, however often somebody comes back to it."),
                rows=Draft.objects.all,
                since="created_at",
                period=30 * _DAY,
                maximum=30 * _DAY,
                erase=_erase_draft,
            ),
        ),
    ),
    Table(
        Application,
        columns={
            "id": Holds.LINK,
            "reference": Holds.LINK,
            "kind": Holds.CODE,
            "branch": Holds.LINK,
            "competences": Holds.CODE,
            "heard_from": Holds.CODE,
            "had_help": Holds.CODE,
            "assisted_by": Holds.STAFF,
            "language": Holds.CODE,
            "status": Holds.CODE,
            "status_since": Holds.TIME,
            "waiting_since": Holds.TIME,
            "body_sealed": Holds.PERSONAL_SEALED,
            "email_index": Holds.FINGERPRINT,
            "phone_index": Holds.FINGERPRINT,
            "name_index": Holds.FINGERPRINT,
            "contact_state": Holds.CODE,
            "confirmed_by": Holds.CODE,
            "looks_automated": Holds.CODE,
            "draft_fingerprint": Holds.SECRET_FINGERPRINT,
            "source": Holds.LINK,
            "created_at": Holds.TIME,
            "corrected_at": Holds.TIME,
            "check_in_due_at": Holds.TIME,
            "check_ins_sent": Holds.NUMBER,
            "erase_at": Holds.TIME,
        },
        rules=_APPLICATION_RULES,
        stays=_("Who waits is never erased because she was silent: a person calls her and decides."),
    ),
    Table(
        PoliticalAnnex,
        title=_("What applicants said of politics"),
        columns={"application": Holds.LINK, "body_sealed": Holds.PERSONAL_SEALED},
        goes_with="application",
    ),
    Table(
        StatusChange,
        columns={
            "id": Holds.LINK,
            "application": Holds.LINK,
            "from_status": Holds.CODE,
            "to_status": Holds.CODE,
            "by": Holds.STAFF,
            "at": Holds.TIME,
            "reason_code": Holds.CODE,
        },
        goes_with="application",
    ),
    Table(
        Note,
        columns={
            "id": Holds.LINK,
            "application": Holds.LINK,
            "text_sealed": Holds.PERSONAL_SEALED,
            "by": Holds.STAFF,
            "at": Holds.TIME,
        },
        goes_with="application",
    ),
    Table(
        CallTask,
        columns={
            "id": Holds.LINK,
            "application": Holds.LINK,
            "reason": Holds.CODE,
            "created_at": Holds.TIME,
            "tries": Holds.NUMBER,
            "last_try_at": Holds.TIME,
            "done_at": Holds.TIME,
            "done_by": Holds.STAFF,
            "outcome": Holds.CODE,
        },
        goes_with="application",
    ),
    Table(
        ApplicationAggregate,
        columns={
            "id": Holds.LINK,
            "month": Holds.TIME,
            "branch_code": Holds.CODE,
            "kind": Holds.CODE,
            "competence_group": Holds.CODE,
            "last_status": Holds.CODE,
            "was_matched": Holds.CODE,
            "count": Holds.NUMBER,
        },
        stays=_("Counts of applications that are erased. They tell of nobody."),
    ),
    Table(
        BranchAssignment,
        columns={"id": Holds.LINK, "user": Holds.STAFF, "branch": Holds.LINK},
        goes_with="user",
    ),
    Table(
        CompetenceGroup,
        columns={
            "id": Holds.LINK,
            "code": Holds.CODE,
            "name_da": Holds.PUBLIC,
            "name_en": Holds.PUBLIC,
            "position": Holds.NUMBER,
            "is_active": Holds.CODE,
        },
        stays=_("Words that applicants choose from. Staff retire them."),
    ),
    Table(
        Competence,
        columns={
            "id": Holds.LINK,
            "group": Holds.LINK,
            "code": Holds.CODE,
            "name_da": Holds.PUBLIC,
            "name_en": Holds.PUBLIC,
            "position": Holds.NUMBER,
            "is_active": Holds.CODE,
        },
        stays=_("Words that applicants choose from. Staff retire them."),
    ),
    Table(
        WantedCompetence,
        columns={
            "id": Holds.LINK,
            "branch": Holds.LINK,
            "competence": Holds.LINK,
            "opens_on": Holds.TIME,
            "closes_on": Holds.TIME,
        },
        stays=_("What the branches look for. It is published."),
    ),
)
