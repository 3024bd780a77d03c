"""What the tables of this room hold and when their rows are erased; see core/retention.py."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from core import consents, letters
from core.models import (
    AccessLog,
    ConsentRecord,
    ConsentText,
    ContentVersion,
    ErasureEntry,
    Letter,
    LetterEvent,
    OneTimeCode,
    PrivateLink,
    RateCount,
    ScheduleRun,
)
from core.retention import Holds, Rule, Table
from core.sealing_rotation import SealedColumn

_AT_ONCE = timedelta(0)
_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)

SEALED_COLUMNS = (
    SealedColumn(Letter, "address_sealed", room=letters.room_of, context=lambda letter: letter.seal_context),
)


def ended_consents() -> QuerySet:
    """The consents whose subject was erased, with the time of it as ``ended_at``."""
    ends = ErasureEntry.objects.filter(
        subject_kind=consents.SUBJECT_ENDED, subject_fingerprint=OuterRef("subject_fingerprint")
    )
    return ConsentRecord.objects.annotate(ended_at=Subquery(ends.values("at")[:1]))


def entries_nobody_needs() -> QuerySet:
    """The ledger but for the entries that say since when a consent we still have is without its subject."""
    kept = ConsentRecord.objects.filter(subject_fingerprint=OuterRef("subject_fingerprint"))
    return ErasureEntry.objects.filter(~Exists(kept))


TABLES = (
    Table(
        Letter,
        columns={
            "id": Holds.LINK,
            "kind": Holds.CODE,
            "language": Holds.CODE,
            "object_id": Holds.LINK,
            "address_sealed": Holds.PERSONAL_SEALED,
            "state": Holds.CODE,
            "attempts": Holds.NUMBER,
            "created_at": Holds.TIME,
            "next_attempt_at": Holds.TIME,
            "leased_until": Holds.TIME,
            "sent_at": Holds.TIME,
            "error": Holds.CODE,
            "sent_subject": Holds.DEVELOPMENT,
            "sent_text": Holds.DEVELOPMENT,
            "sent_html": Holds.DEVELOPMENT,
        },
        rules=(
            Rule(
                "letters",
                why=_("A letter is sent within two days. Its row tells staff for a while whether it arrived."),
                rows=Letter.objects.all,
                since="created_at",
                period=90 * _DAY,
                maximum=180 * _DAY,
            ),
        ),
    ),
    Table(
        LetterEvent,
        columns={
            "id": Holds.LINK,
            "letter": Holds.LINK,
            "event_id": Holds.LINK,
            "kind": Holds.CODE,
            "at": Holds.TIME,
        },
        goes_with="letter",
    ),
    Table(
        PrivateLink,
        title=_("Private links"),
        columns={
            "id": Holds.LINK,
            "purpose": Holds.CODE,
            "object_id": Holds.LINK,
            "fingerprint": Holds.SECRET_FINGERPRINT,
            "created_at": Holds.TIME,
            "expires_at": Holds.TIME,
            "used_at": Holds.TIME,
        },
        rules=(
            Rule(
                "private-links",
                why=_("A link that has expired opens nothing any more."),
                rows=PrivateLink.objects.all,
                since="expires_at",
                period=_AT_ONCE,
                maximum=_AT_ONCE,
            ),
        ),
    ),
    Table(
        OneTimeCode,
        title=_("One-time codes"),
        columns={
            "id": Holds.LINK,
            "purpose": Holds.CODE,
            "object_id": Holds.LINK,
            "fingerprint": Holds.SECRET_FINGERPRINT,
            "created_at": Holds.TIME,
            "expires_at": Holds.TIME,
            "tries": Holds.NUMBER,
            "used_at": Holds.TIME,
        },
        rules=(
            Rule(
                "one-time-codes",
                why=_("A code that has expired opens nothing any more."),
                rows=OneTimeCode.objects.all,
                since="expires_at",
                period=_AT_ONCE,
                maximum=_AT_ONCE,
            ),
        ),
    ),
    Table(
        RateCount,
        title=_("Counts of tries"),
        columns={
            "id": Holds.LINK,
            "fingerprint": Holds.FINGERPRINT,
            "tries": Holds.NUMBER,
            "expires_at": Holds.TIME,
        },
        rules=(
            Rule(
                "rate-counts",
                why=_("A count is of no use when its window is over."),
                rows=RateCount.objects.all,
                since="expires_at",
                period=_AT_ONCE,
                maximum=_DAY,
            ),
        ),
    ),
    Table(
        AccessLog,
        columns={
            "id": Holds.LINK,
            "subject_kind": Holds.CODE,
            "subject_id": Holds.LINK,
            "user": Holds.STAFF,
            "user_name": Holds.STAFF,
            "at": Holds.TIME,
            "purpose": Holds.CODE,
            "what": Holds.CODE,
        },
        rules=(
            Rule(
                "access-log",
                why=_("Whoever asks may learn when and why her answers were opened, and misuse must be found."),
                rows=AccessLog.objects.all,
                since="at",
                period=2 * _YEAR,
                maximum=3 * _YEAR,
            ),
        ),
    ),
    Table(
        ConsentText,
        columns={
            "id": Holds.LINK,
            "purpose": Holds.CODE,
            "version": Holds.NUMBER,
            "language": Holds.CODE,
            "text": Holds.PUBLIC,
            "sha256": Holds.TECHNICAL,
            "published_at": Holds.TIME,
        },
        stays=_("The words that people agreed to, word for word. They name nobody."),
    ),
    Table(
        ConsentRecord,
        columns={
            "id": Holds.LINK,
            "purpose": Holds.CODE,
            "text": Holds.LINK,
            "subject_fingerprint": Holds.FINGERPRINT,
            "given_at": Holds.TIME,
            "way": Holds.CODE,
            "withdrawn_at": Holds.TIME,
        },
        rules=(
            Rule(
                "consents",
                why=_("We must be able to show that somebody agreed, also for a while after her answers are erased."),
                rows=ended_consents,
                since="ended_at",
                period=2 * _YEAR,
                maximum=5 * _YEAR,
            ),
        ),
    ),
    Table(
        ErasureEntry,
        columns={
            "id": Holds.LINK,
            "subject_kind": Holds.CODE,
            "subject_fingerprint": Holds.FINGERPRINT,
            "reason": Holds.CODE,
            "at": Holds.TIME,
        },
        rules=(
            Rule(
                "erasures",
                why=_("A restored backup must be told what was erased. No backup is older than 35 days."),
                rows=entries_nobody_needs,
                since="at",
                period=90 * _DAY,
                maximum=2 * _YEAR,
                minimum=35 * _DAY,
            ),
        ),
    ),
    Table(
        ContentVersion,
        title=_("Version of the content"),
        columns={"id": Holds.LINK, "number": Holds.NUMBER},
        stays=_("One row that tells of nobody."),
    ),
    Table(
        ScheduleRun,
        title=_("Schedules"),
        columns={"name": Holds.CODE, "started_at": Holds.TIME},
        stays=_("One row for each schedule. They tell of nobody."),
    ),
)
