"""Workbooks out: rows are streamed to disk, and text is always text, whatever it begins with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import BinaryIO

import xlsxwriter

LONGEST_TEXT = 32_767
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
A3 = 8
OFFERED_ROWS = 2000
LONGEST_MARK = 240  # of 255, which the commands beside it share


@dataclass(frozen=True, slots=True)
class SheetOut:
    """A sheet to write: title lines, a header row, then the rows (text, numbers, dates or None).

    `mark` is printed at the top and the bottom of every page. `choices`: words a column (from 0) offers to choose from.
    `merged`: columns whose equal neighbours become one cell; such a sheet is held in memory.
    """

    name: str
    headers: Sequence[str]
    rows: Iterable[Sequence[object]]
    titles: Sequence[str] = ()
    widths: Sequence[int] = ()
    mark: str = ""
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)
    merged: Sequence[int] = ()


def write_workbook(stream: BinaryIO, sheets: Iterable[SheetOut]) -> int:
    """Write an .xlsx to a binary stream, with flat memory unless cells are merged; the number of data rows written."""
    sheets = list(sheets)
    options = {
        "constant_memory": not any(sheet.merged for sheet in sheets),
        "strings_to_numbers": False,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(stream, options) as book:
        formats = _formats(book)
        return sum(_write_sheet(book.add_worksheet(sheet.name), sheet, formats) for sheet in sheets)


def _formats(book: xlsxwriter.Workbook) -> dict:
    return {
        "title": book.add_format({"bold": True, "font_size": 14, "align": "left"}),
        "note": book.add_format({"font_size": 10, "align": "left"}),
        "header": book.add_format(
            {"bold": True, "border": 1, "text_wrap": True, "align": "center", "bg_color": "#EEF2F7"}
        ),
        "text": book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter", "num_format": "@"}),
        "number": book.add_format({"border": 1, "valign": "vcenter"}),
        "date": book.add_format({"border": 1, "valign": "vcenter", "num_format": "yyyy-mm-dd"}),
    }


def _write_sheet(page: xlsxwriter.worksheet.Worksheet, sheet: SheetOut, formats: dict) -> int:
    _lay_out(page, sheet)
    top = len(sheet.titles)
    for number, title in enumerate(sheet.titles):
        page.write_string(number, 0, title, formats["note" if number else "title"])
    for column, header in enumerate(sheet.headers):
        page.write_string(top, column, str(header), formats["header"])
    count, rows = 0, list(sheet.rows) if sheet.merged else sheet.rows
    for count, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            _write_cell(page, (top + count, column), value, formats)
    for column in sheet.merged:
        _merge(page, column, top + 1, [row[column] for row in rows], formats)
    for column, words in sheet.choices.items():
        offer = {"validate": "list", "source": list(words), "error_type": "warning"}
        page.data_validation(top + 1, column, top + OFFERED_ROWS, column, offer)
    return count


def _merge(
    page: xlsxwriter.worksheet.Worksheet, column: int, top: int, values: Sequence[object], formats: dict
) -> None:
    """Make one cell of each run of the same text in a column."""
    row = top
    for value, run in groupby(values):
        last = row + len(list(run)) - 1
        if value and last > row:
            page.merge_range(row, column, last, column, str(value), formats["text"])
        row = last + 1


def _lay_out(page: xlsxwriter.worksheet.Worksheet, sheet: SheetOut) -> None:
    """Widths, and how it prints: A3 landscape, header rows repeated, page numbers."""
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    header = len(sheet.titles)
    page.freeze_panes(header + 1, 0)
    page.repeat_rows(0, header)
    page.set_paper(A3)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    if sheet.mark:
        page.set_header(f"&L{printed(sheet.mark)}")
    page.set_footer(f"&L{printed(sheet.mark)}&R&P / &N" if sheet.mark else "&C&P / &N")


def printed(text: str) -> str:
    """Text for the head of a page: `&` begins a command there and is doubled, 255 characters are the most in all."""
    doubled = text.replace("&", "&&")
    if len(doubled) <= LONGEST_MARK:
        return doubled
    cut = doubled[:LONGEST_MARK]
    return cut[:-1] if cut.count("&") % 2 else cut


def _write_cell(
    page: xlsxwriter.worksheet.Worksheet, place: tuple[int, int], value: object, formats: dict
) -> None:
    if value is None or value == "":
        page.write_blank(*place, None, formats["text"])
    elif isinstance(value, date):
        page.write_datetime(*place, value, formats["date"])
    elif isinstance(value, int | float) and not isinstance(value, bool):
        page.write_number(*place, value, formats["number"])
    else:
        _write_text(page, place, str(value), formats["text"])


def _write_text(
    page: xlsxwriter.worksheet.Worksheet, place: tuple[int, int], text: str, shape: object
) -> None:
    if len(text) > LONGEST_TEXT:
        raise ValueError(
            f"row {place[0] + 1}, column {place[1] + 1}: over {LONGEST_TEXT} characters do not fit"
        )
    page.write_string(*place, text, shape)
