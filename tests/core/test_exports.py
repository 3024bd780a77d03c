"""Exports: what people typed comes back as text in every reader, and never runs."""

import csv
import io
import time
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest
from django.utils import timezone, translation

from core import exports
from core.exports import LONGEST_CELL, ExportFormat

NOON = datetime(2030, 3, 14, 12, 0, tzinfo=UTC)
FORMULAS = [
    "=1+1",
    '=HYPERLINK("https://example.org/?"&A1,"click")',
    "=cmd|' /C calc'!A0",
    "+45 12 34 56 78",
    "-2+3",
    "@SUM(A1)",
    "  =1+1",
    "\t=1+1",
    "\r\n=1+1",
    "\u00a0\u2003=1+1",
    "\u200b\u202e\ufeff=1+1",
    "\x00\x1b=1+1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20SUM(A1)",
    "#N/A",
    "#REF!",
    "{=1+1}",
    "DDE\t=1+1",
    "x;=1+1",
    "x,=1+1",
    "x, \n=1+1",
    'x";=1+1;"',
    "|=1+1",
]
HARMLESS = [
    "Åse Ægidius",
    "زهره كاظمي",
    "👩‍🔬 ja",
    "a=b",
    "a-b",
    "1.5",
    "Ja; nej",
    'Hun sagde "nej"',
    "0012",
    "TRUE",
    "2030-03-14",
    "_x003D_1",
]
FIRST_SIGNS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
#: What spreadsheets skip before they judge a cell.
SKIPPED = " \u00a0\u2003\u200b\u202e\ufeff"


class Somebody:
    """A member of staff."""

    def __init__(self, name: str = "birgit") -> None:
        self.name = name

    def get_username(self) -> str:
        return self.name


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)


def export(rows, columns=("Answer",), file_format="xlsx", user=None) -> exports.ExportFile:
    with translation.override("en"):
        return exports.export(
            name="waiting-list", columns=columns, rows=rows, file_format=file_format, user=user or Somebody()
        )


def xlsx_cells(file: exports.ExportFile) -> list[list]:
    return list(openpyxl.load_workbook(io.BytesIO(file.content)).active.iter_rows())


def xlsx_values(file: exports.ExportFile) -> list[list]:
    return [[cell.value for cell in row] for row in xlsx_cells(file)]


def csv_values(file: exports.ExportFile, delimiter: str = ";") -> list[list[str]]:
    text = file.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_xlsx_holds_the_table_between_two_watermarks():
    file = export([("K7-4MPQ", 12, None)], columns=("Reference", "Weeks", "Note"))

    mark = "Taken by birgit on 14 March 2030, 13:00. Holds personal data: delete the file when you are done."
    assert xlsx_values(file) == [
        [mark, None, None],
        ["Reference", "Weeks", "Note"],
        ["K7-4MPQ", 12, None],
        [mark, None, None],
    ]
    assert (file.name, file.content_type) == (
        "waiting-list-2030-03-14.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )


def test_csv_holds_the_table_between_two_watermarks():
    file = export([("K7-4MPQ", 12, None)], columns=("Reference", "Weeks", "Note"), file_format="csv")

    mark = "Taken by birgit on 14 March 2030, 13:00. Holds personal data: delete the file when you are done."
    assert csv_values(file) == [[mark], ["Reference", "Weeks", "Note"], ["K7-4MPQ", "12", ""], [mark]]
    assert (file.name, file.content_type) == ("waiting-list-2030-03-14.csv", "text/csv; charset=utf-8")


def test_csv_is_what_excel_in_danish_opens():
    content = export([("Åse", 1)], columns=("Navn", "Uger"), file_format="csv").content

    assert content.startswith(b"\xef\xbb\xbf")
    assert b'"\xc3\x85se";"1"\r\n' in content


@pytest.mark.parametrize("text", FORMULAS + HARMLESS)
def test_no_text_is_a_formula_in_xlsx(text):
    cell = xlsx_cells(export([(text,)]))[2][0]

    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert cell.value == "".join(c for c in text.replace("\r\n", "\n") if c >= " " or c in "\t\n")


def test_no_formula_is_in_the_file_itself():
    file = export([(text, text) for text in FORMULAS], columns=("=1+1", "@A1"), user=Somebody("=1+1"))

    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f" not in sheet.replace("<font", "").replace("<family", "")
    assert {cell.data_type for row in xlsx_cells(file) for cell in row if cell.value is not None} == {"s"}


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_begins_like_a_formula_whatever_parts_the_cells(text, delimiter):
    file = export([(text, "last")], columns=("=1+1", "Next"), file_format="csv", user=Somebody("=1+1"))

    cells = [cell for row in csv_values(file, delimiter) for cell in row]
    assert [cell for cell in cells if cell.lstrip(SKIPPED).startswith(FIRST_SIGNS)] == []
    assert [cell for cell in cells if cell.startswith(FIRST_SIGNS)] == []


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_are_as_they_were_typed_in_csv(text):
    assert csv_values(export([(text,)], file_format="csv"))[2] == [text]


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_characters_that_no_spreadsheet_can_hold_are_left_out(file_format):
    file = export([("a\x00b\x07c\x1bd\ud800e\uffff\ufffef\u202eg",)], file_format=file_format)

    read = xlsx_values if file_format == "xlsx" else csv_values
    assert read(file)[2] == ["abcdef\u202eg"]


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("x" * LONGEST_CELL, "x" * LONGEST_CELL),
        ("x" * (LONGEST_CELL + 1), "x" * (LONGEST_CELL - 1) + "…"),
        ("👩" * 20_000, "👩" * 16_383 + "…"),
    ],
    ids=["longest", "one too many", "pairs"],
)
def test_text_is_cut_where_excel_ends_a_cell(file_format, text, kept):
    read = xlsx_values if file_format == "xlsx" else csv_values

    assert read(export([(text,)], file_format=file_format))[2] == [kept]


def test_formula_of_full_length_stays_one_cell_of_a_csv():
    cell = csv_values(export([("=" + "x" * LONGEST_CELL,)], file_format="csv"))[2][0]

    assert (cell[:2], len(cell), cell[-1]) == ("'=", LONGEST_CELL, "…")


@pytest.mark.parametrize("filler", ["\t", " ", "\n", ",", "\u200b", ";="])
def test_hostile_text_of_full_length_is_written_quickly(filler):
    begun = time.perf_counter()

    export([(filler * LONGEST_CELL + "x",)], file_format="csv")

    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_days_and_times_are_written_so_that_they_sort(file_format):
    file = export([(date(2030, 3, 14), NOON)], columns=("Day", "Time"), file_format=file_format)

    read = xlsx_values if file_format == "xlsx" else csv_values
    assert read(file)[2] == ["2030-03-14", "2030-03-14 13:00"]


def test_amounts_are_numbers_with_two_decimals_and_those_below_nought_are_no_formula():
    rows = [[Decimal("-200.5")], [Decimal("0.07")], [Decimal(1000000)]]

    assert [row[0] for row in csv_values(export(rows, file_format="csv"))[2:-1]] == ["-200,50", "0,07", "1000000,00"]
    cells = [row[0] for row in xlsx_cells(export(rows))[2:-1]]
    assert [(cell.data_type, Decimal(str(cell.value)), cell.number_format) for cell in cells] == [
        ("n", Decimal("-200.5"), "0.00"),
        ("n", Decimal("0.07"), "0.00"),
        ("n", Decimal(1000000), "0.00"),
    ]


def test_headings_stay_in_sight_and_columns_are_as_wide_as_their_texts():
    rows = [("K7-4MPQ", "x" * 30), ("K7-4MPR", "y" * 500)]

    sheet = openpyxl.load_workbook(io.BytesIO(export(rows, columns=("Reference", "Note")).content)).active

    assert sheet.freeze_panes == "A3"
    assert [sheet.column_dimensions[letter].width for letter in "AB"] == [11, 60]
    assert [cell.font.b for cell in sheet[2]] == [True, True]


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_empty_table_has_its_headings(file_format):
    read = xlsx_values if file_format == "xlsx" else csv_values

    assert read(export([], columns=("Reference",), file_format=file_format))[1] == ["Reference"]


@pytest.mark.parametrize("rows", [[("a",)], [("a", "b", "c")]])
def test_row_that_does_not_fit_its_columns_is_an_error(rows):
    with pytest.raises(ValueError, match="zip"):
        export(rows, columns=("One", "Two"), file_format="csv")


@pytest.mark.parametrize("unknown", ["", "ods", "XLSX"])
def test_unknown_format_is_an_error(unknown):
    with pytest.raises(ValueError, match="not a valid ExportFormat"):
        export([], file_format=unknown)


def test_staff_choose_between_two_formats():
    assert ExportFormat.values == ["xlsx", "csv"]
