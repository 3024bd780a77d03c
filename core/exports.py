"""Tables that staff take away, as XLSX or CSV: no cell of them is ever a formula, and each names who took it and when.

What people typed is foreign text. A spreadsheet would run what begins like a formula, and so send the other cells to
somebody. In XLSX every text is stored as text, which holds whatever it says. CSV knows no types: there a text that
begins like a formula gets an apostrophe in front.

The CSV is UTF-8 with a byte order mark, because Excel takes it for an old encoding of the country without one, and its
cells are parted by semicolons, because that is what Excel in Danish expects: the comma parts decimals there.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

#: Excel's limit, counted as Excel counts: in units of UTF-16. The rest of a longer text in a CSV would begin a new
#: cell.
LONGEST_CELL = 32_767

#: What XML cannot hold: control characters, halves of pairs, and what is no character at all.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Where a cell may end for a reader who was told another separator than ours.
_SEPARATOR = re.compile(r"([,;\t\n|])")
#: A formula's first sign, in usual and in full width, behind what a spreadsheet skips: spaces and invisible marks.
_FORMULA = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*+[=+\-@\uff1d\uff0b\uff0d\uff20]")
_COLUMN_WIDTHS = (10, 60)

#: What a cell may hold. Whole numbers stay numbers, and so do amounts (Decimal), which have two decimals behind a comma
#: in CSV; days are written as 2030-03-14, times as 2030-03-14 13:00 in local time.
Cell = str | int | Decimal | date | None
_Plain = str | int | Decimal


class ExportFormat(TextChoices):
    """The kinds of file that staff may choose from."""

    XLSX = "xlsx", _("Excel (XLSX)")
    CSV = "csv", _("Text (CSV)")


@dataclass(frozen=True)
class ExportFile:
    """A file to hand out."""

    name: str
    content_type: str
    content: bytes


def export(
    *, name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]], file_format: ExportFormat | str, user
) -> ExportFile:
    """A table with ``columns`` as its headings, between two lines that say who took it and when.

    ``name`` (plain letters, digits and hyphens) begins the file's name. Characters that spreadsheets cannot hold are
    left out; texts are cut after 32,767 characters. Raises ValueError for an unknown format, and for a row that has not
    one cell for each column.
    """
    now = timezone.localtime()
    watermark = gettext("Taken by %(user)s on %(time)s. Holds personal data: delete the file when you are done.") % {
        "user": user.get_username(),
        "time": date_format(now, "DATETIME_FORMAT"),
    }
    content_type, write = _WRITERS[ExportFormat(file_format)]
    table = _table(columns, rows, watermark)
    return ExportFile(
        name=f"{name}-{now:%Y-%m-%d}.{ExportFormat(file_format).value}",
        content_type=content_type,
        content=write(table),
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], watermark: str) -> Iterator[list[_Plain]]:
    yield [_plain(watermark)]
    yield [_plain(column) for column in columns]
    for row in rows:
        yield [_plain(cell) for _column, cell in zip(columns, row, strict=True)]
    yield [_plain(watermark)]


def _plain(cell: Cell) -> _Plain:
    """A cell as a number or as a text that every spreadsheet can hold."""
    if cell is None:
        return ""
    if isinstance(cell, int | Decimal) and not isinstance(cell, bool):
        return cell
    if isinstance(cell, datetime):
        return f"{timezone.localtime(cell):%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    text = re.sub("\r\n?", "\n", str(cell))
    return _cut(_NOT_IN_XML.sub("", text))


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"


def _without_formula(cell: _Plain) -> str | int:
    if isinstance(cell, int):
        return cell
    if isinstance(cell, Decimal):
        return f"{cell:.2f}".replace(".", ",")
    pieces = [f"'{piece}" if _FORMULA.match(piece) else piece for piece in _SEPARATOR.split(cell)]
    text = "".join(pieces)
    return _cut(f"'{text}" if text.startswith(("\t", "\n")) else text)


def _write_csv(table: Iterable[list[_Plain]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_without_formula(cell) for cell in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def _write_xlsx(table: Iterable[list[_Plain]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A3"
    rows = list(table)
    for number, width in _widths(rows).items():
        sheet.column_dimensions[get_column_letter(number)].width = width
    for position, row in enumerate(rows):
        cells = [_xlsx_cell(sheet, value) for value in row]
        if position == 1:
            for cell in cells:
                cell.font = Font(bold=True)
        sheet.append(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _xlsx_cell(sheet, value: _Plain) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        # openpyxl guesses a formula or an error from the text; Excel asks quotePrefix when somebody edits the cell.
        cell.data_type = "s"
        cell.quotePrefix = True
    elif isinstance(value, Decimal):
        cell.number_format = "0.00"
    return cell


def _widths(rows: list[list[_Plain]]) -> dict[int, int]:
    """How wide each column is, by its number from 1. The lines above and below the table do not count."""
    narrowest, widest = _COLUMN_WIDTHS
    return {
        number: max(narrowest, min(widest, 2 + max(len(str(cell)) for cell in column)))
        for number, column in enumerate(zip(*rows[1:-1], strict=True), start=1)
    }


_WRITERS: dict[ExportFormat, tuple[str, Callable[[Iterable[list[_Plain]]], bytes]]] = {
    ExportFormat.XLSX: ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _write_xlsx),
    ExportFormat.CSV: ("text/csv; charset=utf-8", _write_csv),
}
