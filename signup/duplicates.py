"""Applications that may be from the same person: a hint for a human, who decides. Nothing is ever merged."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from signup.models import Application

_LONGEST_LIST = 10


@dataclass(frozen=True)
class PossibleDuplicate:
    """Another application, and what it has in common with this one, in words. Families share phones and addresses."""

    application: Application
    common: list[Promise]


def possible_duplicates(*, application: Application, user) -> list[PossibleDuplicate]:
    """The applications that share an e-mail address or a phone number with this one, or a name at the same branch.

    Only those that the user may know of; the latest first, ten at most. They are compared by fingerprints: nothing is
    opened.
    """
    same = {
        "email_index": Q(email_index=application.email_index),
        "phone_index": Q(phone_index=application.phone_index),
        "name_index": Q(name_index=application.name_index, branch=application.branch_id),
    }
    alike = [condition for field, condition in same.items() if getattr(application, field)]
    if not alike:
        return []
    found = Q(pk__in=[])
    for condition in alike:
        found |= condition
    others = Application.objects.visible_to(user).filter(found).exclude(pk=application.pk).select_related("branch")
    return [
        PossibleDuplicate(application=other, common=_common(application, other))
        for other in others.order_by("-created_at", "reference")[:_LONGEST_LIST]
    ]


def _common(one: Application, other: Application) -> list[Promise]:
    words = {"email_index": _("Same e-mail"), "phone_index": _("Same phone"), "name_index": _("Same name")}
    return [
        word for field, word in words.items() if getattr(one, field) and getattr(one, field) == getattr(other, field)
    ]
