"""Where a roster's table begins: title rows above, one or two header rows, then people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cadres.imports.cells import UNSTORABLE
from cadres.imports.columns import LONGEST_HEADING, ROSTER, ColumnSet, heading_key, year_of_heading
from common.sheets import Cell, Sheet

SEARCHED_ROWS = 30
_NAMES = {"姓名", "干部姓名"}


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a sheet: its first row and the first row of people (from 0), and every heading."""

    top: int
    body: int
    headings: tuple[str, ...]
    titles: tuple[str, ...]


def find_header(sheet: Sheet, known: ColumnSet = ROSTER) -> Header | None:
    """The row that knows most column names and 姓名; None when the sheet is none of that kind."""
    best, best_score = None, 1
    for number, row in enumerate(sheet.rows[:SEARCHED_ROWS]):
        score = len({known.key_of(text) or year_of_heading(text) for text in _texts(row)} - {None})
        if score > best_score and _name_place(row) is not None:
            best, best_score = number, score
    return None if best is None else _header_at(sheet.rows, best)


def _header_at(rows: Sequence[Sequence[Cell]], top: int) -> Header:
    place = _name_place(rows[top])
    body = top + 1
    while body < len(rows) and body < top + 3 and _heading(rows[body], place) in _NAMES:
        body += 1
    first = top
    while first and _heading(rows[first - 1], place) in _NAMES:
        first -= 1
    headings = tuple(_joined(rows[first:body], column) for column in range(len(rows[top])))
    return Header(first, body, headings, _titles(rows[:first]))


def _joined(rows: Sequence[Sequence[Cell]], column: int) -> str:
    """Headings stacked over a column, each said once."""
    parts = dict.fromkeys(_heading(row, column) for row in rows)
    return "".join(part for part in parts if part)


def _heading(row: Sequence[Cell], column: int) -> str:
    text = str(row[column]) if column < len(row) and row[column] is not None else ""
    return UNSTORABLE.sub("�", "".join(text.split()))[:LONGEST_HEADING]


def _name_place(row: Sequence[Cell]) -> int | None:
    return next(
        (n for n, cell in enumerate(row) if isinstance(cell, str) and heading_key(cell) in _NAMES), None
    )


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell for cell in row if isinstance(cell, str)]


def _titles(rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """Title lines above the header, each once."""
    lines = dict.fromkeys(text.strip() for row in rows for text in _texts(row))
    return tuple(line for line in lines if line)


def suggest_mapping(
    header: Header, remembered: Mapping[str, str] | None = None, known: ColumnSet = ROSTER
) -> dict[int, str]:
    """Column number to column key: what was remembered for this heading, else its common name; each key once.

    A remembered '' means: this heading is not imported.
    """
    remembered = remembered or {}
    mapping: dict[int, str] = {}
    for number, heading in enumerate(header.headings):
        key = remembered.get(heading_key(heading), known.key_of(heading))
        if key in known.by_key and key not in mapping.values():
            mapping[number] = key
    return mapping
