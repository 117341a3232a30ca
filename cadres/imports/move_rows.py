"""Rows of a sheet of appointments and ranks: what each says, and what is wrong with the row itself."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from cadres.choices import ChangeKind
from cadres.imports.headers import Header
from cadres.imports.move_columns import DATES, MOVES, Act, Move
from cadres.imports.rows import (
    RosterRow,
    group_heading,
    is_blank,
    pick,
    read_cell,
    repeats_header,
    two_decimal_columns,
)
from cadres.imports.words import RANKS, STAFF_GRADES
from common.dates import PartialDate
from common.sheets import Cell

ALWAYS = ("name", "move", "on", "document")
NEEDS = {
    Act.APPOINT: ("unit", "post"),
    Act.CONCURRENT: ("unit", "post"),
    Act.RAISE: ("rank",),
    Act.FIRST_RANK: ("rank",),
    Act.LOWER: ("rank",),
}
LEVELLED = {ChangeKind.PROMOTION, ChangeKind.FURTHER_USE, ChangeKind.DEMOTION, ChangeKind.FROM_RANK}
AHEAD = timedelta(days=366)


def read_moves(
    sheet_rows: Sequence[Sequence[Cell]], header: Header, mapping: Mapping[int, str], today: date
) -> list[RosterRow]:
    """Every row below the header that says something of a person."""
    decimals = two_decimal_columns(sheet_rows, header, mapping, DATES)
    found = []
    for number, cells in enumerate(sheet_rows[header.body :], start=header.body + 1):
        said = [cell for cell in cells if not is_blank(cell)]
        if not said or group_heading(cells, said, mapping) or repeats_header(cells, sheet_rows[header.top]):
            continue
        found.append(_read_row(number, pick(cells, mapping, decimals), today))
    return found


def _read_row(number: int, cells: Mapping[str, Cell], today: date) -> RosterRow:
    row = RosterRow(number)
    for key, cell in cells.items():
        read_cell(row, MOVES.by_key[key], cell)
    move = row.values.get("move")
    needed = ALWAYS + NEEDS.get(move.act, ()) if isinstance(move, Move) else ALWAYS
    for key in needed:
        if row.values.get(key, "") == "" and key not in _faulty_columns(row):
            row.add("required", column=MOVES.by_key[key].heading)
    if isinstance(move, Move):
        _check_post(row, move)
        _check_ranks(row)
    _check_dates(row, today)
    return row


def _faulty_columns(row: RosterRow) -> set[str]:
    """Keys of columns that hold something which could not be read."""
    named = {problem.params.get("column") for problem in row.problems}
    return {key for key, column in MOVES.by_key.items() if column.heading in named}


def _check_post(row: RosterRow, move: Move) -> None:
    if move.act not in {Act.APPOINT, Act.CONCURRENT}:
        return
    needs_level = move.change in LEVELLED or row.values.get("is_leadership") is True
    if needs_level and not row.values.get("level") and "level" not in _faulty_columns(row):
        row.add("level_missing", column=MOVES.by_key["level"].heading)
    if move.act == Act.CONCURRENT and row.values.get("is_main") is True:
        row.add("main_and_concurrent")


def _check_ranks(row: RosterRow) -> None:
    """A professional grade is a rank word, but no row of the file holds one."""
    for key in ("rank_now", "rank"):
        word = row.values.get(key)
        if word and word not in RANKS and word not in STAFF_GRADES:
            row.add("rank_not_kept", column=MOVES.by_key[key].heading, value=word)


def _check_dates(row: RosterRow, today: date) -> None:
    on, until = row.values.get("on"), row.values.get("probation_until")
    if isinstance(on, PartialDate) and on.earliest > today + AHEAD:
        row.add("too_far", column=MOVES.by_key["on"].heading, value=day_text(on.earliest))
    if isinstance(on, PartialDate) and isinstance(until, PartialDate) and until.earliest <= on.earliest:
        row.add(
            "probation_order",
            column=MOVES.by_key["probation_until"].heading,
            value=day_text(until.earliest),
        )


def day_text(day: date) -> str:
    """2026.11.20."""
    return f"{day:%Y.%m.%d}"
