"""The accounts of a period as a table for the accountant: a row for each entry of the ledger, and their sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from core import access_log
from core.exports import Cell, ExportFile, export
from core.sealing import SealBroken
from donations import campaign_titles, permissions
from donations.gateway import mode
from donations.models import LedgerEntry, Receipt
from donations.opening import SUBJECT_KIND, ExportPurpose, Opened

#: More do not belong in one file: take it by the quarter.
MOST_ROWS = 20_000


class TooMany(Exception):
    """The period has more entries than a file holds. ``found`` says how many."""

    def __init__(self, found: int) -> None:
        super().__init__(f"{found} entries, and a file holds {MOST_ROWS}")
        self.found = found


@dataclass(frozen=True)
class Period:
    """Days in Copenhagen, both included."""

    first: date
    last: date


#: The columns' codes in their order, with their headings. Those of the giver are left out for whoever may not open one.
_COLUMNS: dict[str, Any] = {
    "day": _("Day"),
    "entry": _("Entry"),
    "kind": _("Kind"),
    "campaign": _("Campaign"),
    "receipt": _("Receipt"),
    "payment": _("Payment"),
    "method": _("Way of paying"),
    "giver": _("Giver or company"),
    "cvr": _("CVR number"),
    "amount": _("Amount"),
    "vat": _("Of it VAT"),
    "fee": _("Of it for the fee"),
    "net": _("Net"),
    "amount_ore": _("Amount (øre)"),
    "vat_ore": _("VAT (øre)"),
    "fee_ore": _("Fee (øre)"),
    "net_ore": _("Net (øre)"),
    "currency": _("Currency"),
    "corrects": _("Corrects the entry"),
    "reason": _("Reason"),
    "booked_by": _("Booked by"),
}
_OF_THE_GIVER = frozenset({"giver", "cvr"})


@sensitive_variables()
def take(*, period: Period, purpose: str, file_format: str, user: Any) -> ExportFile:
    """The file. Each gift in it whose giver it names gets its row in the access log first, before one is opened.

    Entries of the present mode alone, the oldest first. Raises PermissionDenied without the right, TooMany, and
    ValueError for a purpose or a format that is none. A giver whose envelope does not open is left out of her row:
    the sums must not depend on a key.
    """
    if not permissions.may(user, permissions.EXPORT_GIVING):
        raise PermissionDenied
    why = ExportPurpose(purpose).value
    names_givers = permissions.may(user, permissions.OPEN_GIVER)
    with transaction.atomic():
        entries = _entries(period)
        if names_givers:
            _log(entries, user=user, purpose=why)
    codes = [code for code in _COLUMNS if names_givers or code not in _OF_THE_GIVER]
    rows = [*_rows(entries, names_givers=names_givers), *_sums(entries)]
    return export(
        name=f"ledger-{period.first:%Y-%m-%d}-{period.last:%Y-%m-%d}",
        columns=[str(_COLUMNS[code]) for code in codes],
        rows=[[row.get(code, "") for code in codes] for row in rows],
        file_format=file_format,
        user=user,
    )


def _entries(period: Period) -> list[LedgerEntry]:
    """The entries of the file. Raises TooMany."""
    entries = LedgerEntry.objects.filter(
        livemode=mode.is_live(),
        occurred_at__gte=_midnight(period.first),
        occurred_at__lt=_midnight(period.last + timedelta(days=1)),
    )
    found = entries.count()
    if found > MOST_ROWS:
        raise TooMany(found)
    return list(
        entries.select_related("pledge", "receipt").defer("receipt__facts_sealed").order_by("occurred_at", "pk")
    )


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _log(entries: Iterable[LedgerEntry], *, user: Any, purpose: str) -> None:
    pledges = dict.fromkeys(
        str(entry.pledge_id) for entry in entries if entry.pledge and entry.pledge.giver_erased_at is None
    )
    access_log.write_each(
        subject_kind=SUBJECT_KIND,
        subject_ids=list(pledges),
        user=user,
        purpose=purpose,
        what=Opened.EXPORTED_GIVER.value,
    )


@sensitive_variables()
def _rows(entries: Sequence[LedgerEntry], *, names_givers: bool) -> list[dict[str, Cell]]:
    named = campaign_titles.titles(entry.campaign_key for entry in entries)
    givers: dict[Any, dict[str, Cell]] = {}
    rows = []
    for entry in entries:
        receipt: Receipt | None = getattr(entry, "receipt", None)
        row: dict[str, Cell] = {
            "day": timezone.localdate(entry.occurred_at),
            "entry": entry.pk,
            "kind": entry.get_kind_display(),
            "campaign": named[entry.campaign_key],
            "receipt": receipt.reference if receipt else "",
            "payment": entry.payment_reference,
            "method": entry.get_method_display(),
            "currency": entry.currency,
            "corrects": entry.corrects_id,
            "reason": entry.reason,
            "booked_by": entry.booked_by,
        }
        if names_givers:
            if entry.pledge_id not in givers:
                givers[entry.pledge_id] = _giver(entry)
            row |= givers[entry.pledge_id]
        rows.append(row | _money(entry.amount_ore, entry.vat_ore, entry.fee_ore))
    return rows


@sensitive_variables()
def _giver(entry: LedgerEntry) -> dict[str, Cell]:
    """The company or else the name, and the CVR number. Somebody who is erased has none of them."""
    if entry.pledge is None or entry.pledge.giver_erased_at is not None:
        return {"giver": "", "cvr": ""}
    try:
        donor = entry.pledge.donor()
    except SealBroken:
        return {"giver": gettext("The seal does not open"), "cvr": ""}
    return {"giver": donor.get("company") or donor.get("name", ""), "cvr": donor.get("cvr", "")}


def _money(amount: int, vat: int, fee: int) -> dict[str, Cell]:
    """The same amounts twice: in kroner with two decimals, and in øre, which no spreadsheet rounds."""
    ore = {"amount": amount, "vat": vat, "fee": fee, "net": amount - vat - fee}
    return {code: Decimal(value).scaleb(-2) for code, value in ore.items()} | {
        f"{code}_ore": value for code, value in ore.items()
    }


def _sums(entries: Sequence[LedgerEntry]) -> list[dict[str, Cell]]:
    """A row for each currency with the sums of all rows above, computed from the ledger's own øre."""
    rows = []
    for currency in sorted({entry.currency for entry in entries}):
        of_currency = [entry for entry in entries if entry.currency == currency]
        money = _money(
            sum(entry.amount_ore for entry in of_currency),
            sum(entry.vat_ore for entry in of_currency),
            sum(entry.fee_ore for entry in of_currency),
        )
        rows.append(money | {"kind": gettext("Sum"), "currency": currency})
    return rows
