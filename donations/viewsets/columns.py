"""Columns of the staff's lists. On a phone each row becomes a card, in which every cell says what it is."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column

from core.languages import own_name
from core.money import format_amount
from donations.models import Pledge


class LabelledColumn(Column):
    """A cell with its label beside it, for narrow screens."""

    cell_template_name = "donations/admin/cells/labelled.html"


class AmountColumn(LabelledColumn):
    """An amount, with the digits of all rows below each other."""

    cell_template_name = "donations/admin/cells/amount.html"


class LinkColumn(LabelledColumn):
    """A cell that leads to the row's own screen, for those who may go there."""

    cell_template_name = "donations/admin/cells/link.html"

    def __init__(self, *args: Any, get_url: Callable[[Any], str | None], **options: Any) -> None:
        super().__init__(*args, **options)
        self._get_url = get_url

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict:
        """What the cell's template needs."""
        return super().get_cell_context_data(instance, parent_context) | {"url": self._get_url(instance)}


def reference(pledge: Pledge) -> str:
    """How staff call a gift among themselves: the beginning of its id."""
    return str(pledge.pk)[:8].upper()


def language(row: Any) -> str:
    """A row's ``language``, by its own name."""
    return own_name(row.language)


def amount(row: Any) -> str:
    """A row's ``amount_ore`` in words."""
    return format_amount(row.amount_ore, row.currency)


def day(name: str) -> Callable[[Any], str]:
    """Reads the local day of a row's time of that name; "" for none."""

    def read(row: Any) -> str:
        moment = getattr(row, name)
        return date_format(timezone.localtime(moment), "SHORT_DATE_FORMAT") if moment else ""

    return read


def minute(name: str) -> Callable[[Any], str]:
    """Reads the local time of a row's time of that name, to the minute; "" for none."""

    def read(row: Any) -> str:
        moment = getattr(row, name)
        return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT") if moment else ""

    return read
