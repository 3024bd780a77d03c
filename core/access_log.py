"""The access log: whoever opens something sealed is written down first.

The person whose data it is may ask when and why they were opened (GDPR article 15), so a row carries a purpose from a
fixed list that the room gives, in codes that can be shown to her.
"""

from collections.abc import Iterable
from datetime import date
from math import ceil

from django.db.models import QuerySet

from core import sealing
from core.models import AccessLog

#: The share of a month's looks that somebody goes through afterwards, as Datatilsynet's catalogue of measures has it.
REVIEWED_SHARE = 0.05


def write(*, subject_kind: str, subject_id: str, user, purpose: str, what: str) -> AccessLog:
    """Append a row, in the caller's transaction, before the seal is broken.

    ``subject_kind`` and ``subject_id`` name the row that is opened ("application", its id); ``purpose`` and ``what``
    are codes. Raises ValueError without a purpose.
    """
    [row] = write_each(subject_kind=subject_kind, subject_ids=[subject_id], user=user, purpose=purpose, what=what)
    return row


def write_each(*, subject_kind: str, subject_ids: Iterable[str], user, purpose: str, what: str) -> list[AccessLog]:
    """Append a row for each of many that are opened together; see :func:`write`."""
    if not purpose:
        raise ValueError("nothing is opened without a purpose")
    return AccessLog.objects.bulk_create(
        AccessLog(
            subject_kind=subject_kind,
            subject_id=str(subject_id),
            user=user,
            user_name=user.get_username(),
            purpose=purpose,
            what=what,
        )
        for subject_id in subject_ids
    )


def entries(*, subject_kind: str, subject_id: str) -> QuerySet[AccessLog]:
    """Every look at one subject, newest first."""
    return AccessLog.objects.filter(subject_kind=subject_kind, subject_id=str(subject_id))


def reviewed_sample(*, looks: QuerySet[AccessLog], month: date, room: str) -> list[int]:
    """The ids of the looks of one month (any day of it) that are to be reviewed: one in twenty, rounded up.

    Everybody finds the same ones however often she asks, and nobody can tell beforehand which they will be: they are
    drawn by ``room``'s key.
    """
    ids = looks.filter(at__year=month.year, at__month=month.month).values_list("pk", flat=True)
    drawn = sorted(ids, key=lambda pk: sealing.blind_index(room=room, value=f"reviewed look\0{pk}"))
    return drawn[: ceil(len(drawn) * REVIEWED_SHARE)]
