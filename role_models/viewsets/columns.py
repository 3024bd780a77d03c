"""Columns of the staff's lists. On a phone each row becomes a card, in which every cell says what it is."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from wagtail.admin.ui.tables import Column

from role_models.models import Storyteller
from role_models.states import State
from role_models.uses import Use

#: So many uses are named as missing; of more, those that stand are named.
_FEW = 2


class LabelledColumn(Column):
    """A cell with its label beside it, for narrow screens."""

    cell_template_name = "role_models/admin/cells/labelled.html"


class LinesColumn(LabelledColumn):
    """A cell of several things, a line each."""

    cell_template_name = "role_models/admin/cells/lines.html"


class LinkColumn(LabelledColumn):
    """A cell that leads to the row's own screen."""

    cell_template_name = "role_models/admin/cells/link.html"

    def __init__(self, *args: Any, get_url: Callable[[Any], str | None], **options: Any) -> None:
        super().__init__(*args, **options)
        self._get_url = get_url

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict:
        """What the cell's template needs."""
        return super().get_cell_context_data(instance, parent_context) | {"url": self._get_url(instance)}


def standing_uses(storyteller: Storyteller) -> list[str]:
    """The uses to which she says yes today, in words and in their order, or those that are missing from all of them.

    They stand while she pauses, so staff see what comes back. Needs ``consents`` prefetched.
    """
    if storyteller.state == State.WITHDRAWN:
        return []
    day = timezone.localdate()
    standing = {consent.use for consent in storyteller.consents.all() if consent.stands_on(day)}
    missing = [str(use.label) for use in Use if use not in standing]
    if not missing:
        return [gettext("All uses")]
    if len(missing) <= _FEW:
        return [gettext("All but:"), *missing]
    return [str(use.label) for use in Use if use in standing]


def next_end(storyteller: Storyteller) -> str:
    """The day on which the first of her standing consents ends; "" for none. Needs ``consents`` prefetched."""
    day = timezone.localdate()
    ends = [consent.ends_on for consent in storyteller.consents.all() if consent.stands_on(day)]
    return date_format(min(ends), "SHORT_DATE_FORMAT") if ends else ""
