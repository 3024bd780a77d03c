"""The access log: whoever opens something sealed is written down first.

The person whose data it is may ask when and why they were opened (GDPR article 15), so a row carries a purpose from a
fixed list that the room gives, in codes that can be shown to her.
"""

from django.db.models import QuerySet

from core.models import AccessLog


def write(*, subject_kind: str, subject_id: str, user, purpose: str, what: str) -> AccessLog:
    """Append a row, in the caller's transaction, before the seal is broken.

    ``subject_kind`` and ``subject_id`` name the row that is opened ("application", its id); ``purpose`` and ``what``
    are codes. Raises ValueError without a purpose.
    """
    if not purpose:
        raise ValueError("nothing is opened without a purpose")
    return AccessLog.objects.create(
        subject_kind=subject_kind,
        subject_id=str(subject_id),
        user=user,
        user_name=user.get_username(),
        purpose=purpose,
        what=what,
    )


def entries(*, subject_kind: str, subject_id: str) -> QuerySet[AccessLog]:
    """Every look at one subject, newest first."""
    return AccessLog.objects.filter(subject_kind=subject_kind, subject_id=str(subject_id))
