"""Keeping the taxonomy of competences: codes that last, and nothing deleted that somebody still has."""

from itertools import count

from django.db import transaction
from django.db.models import Model

from core.languages import danish_slug
from signup.models import Competence, CompetenceGroup


class InUse(Exception):
    """An entry of the taxonomy cannot be deleted: applications or branches name it, or it has competences."""


def new_code(
    *, model: type[Competence] | type[CompetenceGroup], name: str, group: CompetenceGroup | None = None
) -> str:
    """A code that no other row of the model has, spelled from its Danish name behind its group's code.

    A code stands in exports and addresses, so it is given once and never follows the name.
    """
    longest = model._meta.get_field("code").max_length or 0
    base = danish_slug(f"{group.code}-{name}" if group else name) or model.__name__.lower()
    for number in count(1):
        suffix = "" if number == 1 else f"-{number}"
        code = base[: longest - len(suffix)].rstrip("-") + suffix
        if not model.objects.filter(code=code).exists():
            return code
    raise AssertionError("there are more numbers than rows")


def is_in_use(entry: Model) -> bool:
    """Whether an entry of the taxonomy must stay; what a branch looks for can always be deleted."""
    if isinstance(entry, CompetenceGroup):
        return entry.competences.exists()
    if isinstance(entry, Competence):
        return entry.applications.exists() or entry.wanted.exists()
    return False


def delete(entry: Model) -> None:
    """Delete an entry that nothing names. Raises InUse; it can be taken out of the forms instead."""
    with transaction.atomic():
        # An application that is being sent holds the row it names, so nobody's answer vanishes unseen.
        locked = type(entry)._default_manager.select_for_update().get(pk=entry.pk)
        if is_in_use(locked):
            raise InUse(str(locked))
        locked.delete()
