"""The failed rows of a sheet as a sheet of their own, to mend and send again; and reading it back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from cadres.imports.cells import CellFault
from cadres.imports.columns import REASON, ROW_NUMBER
from common.sheets import Cell, SheetOut, write_workbook

SHEET = "待修改"


def write_failed_rows(
    stream: BinaryIO, headings: Sequence[str], rows: Sequence[Sequence[Cell]], reasons: Mapping[int, str]
) -> int:
    """Write the rows whose number (from 1) has a reason, both before their cells; returns how many."""
    wide = [10, 44, *[14] * len(headings)]
    sheet = SheetOut(SHEET, [ROW_NUMBER, REASON, *headings], _lines(rows, reasons), widths=wide)
    return write_workbook(stream, [sheet])


def _lines(rows: Sequence[Sequence[Cell]], reasons: Mapping[int, str]) -> Iterator[list[Cell]]:
    for number in sorted(reasons):
        yield [number, reasons[number], *rows[number - 1]]


def is_failed_rows(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a sheet is a failed-rows sheet of ours."""
    return bool(rows) and list(rows[0][:2]) == [ROW_NUMBER, REASON]


def mended_rows(rows: Sequence[Sequence[Cell]], headings: Sequence[str]) -> dict[int, list[Cell]]:
    """Row number to the mended cells; CellFault when the sheet belongs to another roster."""
    if [str(cell or "") for cell in rows[0][2 : 2 + len(headings)]] != list(headings):
        raise CellFault("other_roster")
    width = len(headings)
    return {
        int(row[0]): [*row[2 : 2 + width], *[None] * (width - len(row[2:]))]
        for row in rows[1:]
        if row[0] is not None
    }


def put_back(rows: list[list[Cell]], mended: Mapping[int, list[Cell]]) -> list[list[Cell]]:
    """The roster with its mended rows in place; CellFault for a row number that it does not have."""
    if strange := [number for number in mended if not 1 <= number <= len(rows)]:
        raise CellFault("other_row", row=strange[0])
    return [mended.get(number, row) for number, row in enumerate(rows, start=1)]
