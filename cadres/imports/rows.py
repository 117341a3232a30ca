"""The people of a roster sheet: one row each, every fault with its reason, nothing skipped in silence."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cadres.imports.cells import CellFault, Problem
from cadres.imports.columns import BY_KEY, REQUIRED, Column
from cadres.imports.headers import Header
from common.dates import PartialDate
from common.identity import read_identity_number
from common.sheets import Cell

FOOTNOTES = ("注", "说明", "备注", "填表", "制表", "审核", "合计", "总计", "小计", "共")
NOTHING = {"", "/", "-", "—", "--"}
DATE_KEYS = ("birth", "work_start", "post_since", "level_since", "rank_since", "party_on")
ORDERED_DATES = (
    ("birth", "work_start"),
    ("birth", "party_on"),
    ("birth", "post_since"),
    ("birth", "rank_since"),
)


@dataclass(slots=True)
class RosterRow:
    """A person as a row says: the sheet's row number (from 1), values by column key, and what is wrong."""

    number: int
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    group: str = ""

    def add(self, code: str, **params: object) -> None:
        """Note a fault or a warning."""
        self.problems.append(Problem(code, params))

    @property
    def faults(self) -> list[Problem]:
        """What keeps the row out."""
        return [problem for problem in self.problems if problem.is_fault]


@dataclass(frozen=True, slots=True)
class RosterTable:
    """A roster read: its people, and the numbers of rows that were taken for headings or notes."""

    rows: list[RosterRow]
    notes: list[int]


def read_rows(
    sheet_rows: Sequence[Sequence[Cell]], header: Header, mapping: Mapping[int, str], today: date
) -> RosterTable:
    """Read every row below the header by a mapping of column number to column key."""
    decimals = two_decimal_columns(sheet_rows, header, mapping)
    people: list[RosterRow] = []
    notes: list[int] = []
    group = ""
    for number, cells in enumerate(sheet_rows[header.body :], start=header.body + 1):
        said = [cell for cell in cells if not is_blank(cell)]
        if not said:
            continue
        if heading := group_heading(cells, said, mapping):
            group = "" if heading.startswith(FOOTNOTES) else heading
            notes.append(number)
        elif repeats_header(cells, sheet_rows[header.top]):
            notes.append(number)
        else:
            people.append(_read_row(number, pick(cells, mapping, decimals), today, group))
    _mark_duplicates(people)
    return RosterTable(people, notes)


def _read_row(number: int, cells: Mapping[str, Cell], today: date, group: str) -> RosterRow:
    row = RosterRow(number, group=group)
    for key, cell in cells.items():
        read_cell(row, BY_KEY[key], cell)
    for key in REQUIRED:
        if key not in row.values and not row.faults:
            row.add("required", column=BY_KEY[key].heading)
    _check_dates(row, today)
    _check_id_number(row)
    return row


def read_cell(row: RosterRow, column: Column, cell: Cell) -> None:
    """Put the value of a cell into its row, or the reason why not."""
    try:
        row.values[column.key] = column.read(cell)
    except CellFault as fault:
        row.add(fault.code, column=column.heading, **fault.params)


def pick(cells: Sequence[Cell], mapping: Mapping[int, str], decimals: set[int]) -> dict[str, Cell]:
    """Cells that say something, by column key."""
    return {
        key: _october(cells[place]) if place in decimals else cells[place]
        for place, key in mapping.items()
        if place < len(cells) and not is_blank(cells[place])
    }


def is_blank(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and cell.strip() in NOTHING)


def two_decimal_columns(
    sheet_rows: Sequence[Sequence[Cell]],
    header: Header,
    mapping: Mapping[int, str],
    dates: Collection[str] = DATE_KEYS,
) -> set[int]:
    """Date columns of numbers with two decimals (1996.03 among them), where 1996.1 can only mean October."""
    columns = set()
    for place, key in mapping.items():
        numbers = [
            row[place]
            for row in sheet_rows[header.body :]
            if place < len(row) and isinstance(row[place], float)
        ]
        if key in dates and any(f"{number:.2f}"[-2] == "0" for number in numbers):
            columns.add(place)
    return columns


def _october(cell: Cell) -> Cell:
    return f"{cell:.2f}" if isinstance(cell, float) else cell


def group_heading(cells: Sequence[Cell], said: list[Cell], mapping: Mapping[int, str]) -> str:
    """The text of a row that is one merged heading (a unit, a note) and no person; else ''."""
    if not isinstance(said[0], str) or any(cell != said[0] for cell in said):
        return ""
    named = next((place for place, key in mapping.items() if key == "name"), None)
    alone_in_name = len(said) == 1 and named is not None and named < len(cells) and not is_blank(cells[named])
    text = " ".join(said[0].split())
    return "" if alone_in_name and not text.startswith(FOOTNOTES) else text


def repeats_header(cells: Sequence[Cell], heading: Sequence[Cell]) -> bool:
    """Whether a row is the header once more, as on every printed page."""
    said = [(a, b) for a, b in zip(cells, heading, strict=False) if not is_blank(a)]
    return all(a == b for a, b in said)


def _check_dates(row: RosterRow, today: date) -> None:
    dates = dict(_dates_of(row))
    for key, found in dates.items():
        if found.earliest > today:
            row.add("future_date", column=BY_KEY[key].heading, value=found.dotted)
    for earlier, later in ORDERED_DATES:
        if earlier in dates and later in dates and dates[later].latest <= dates[earlier].earliest:
            row.add(
                "dates_order",
                earlier=BY_KEY[earlier].heading,
                later=BY_KEY[later].heading,
                earlier_value=dates[earlier].dotted,
                later_value=dates[later].dotted,
            )


def _dates_of(row: RosterRow) -> Iterator[tuple[str, PartialDate]]:
    for key in DATE_KEYS:
        value = row.values.get(key)
        value = value[0] if isinstance(value, tuple) else value
        if isinstance(value, PartialDate):
            yield key, value


def _check_id_number(row: RosterRow) -> None:
    """A birth or sex that differs from the ID number is a conflict, not a fault (regulations.md 11)."""
    if "id_number" not in row.values:
        return
    number = read_identity_number(row.values["id_number"])
    birth, sex = row.values.get("birth"), row.values.get("sex")
    if birth and not birth.earliest <= number.birth <= birth.latest:
        found = PartialDate.from_date(number.birth).dotted
        row.add("id_birth_differs", column=BY_KEY["birth"].heading, found=found, value=birth.dotted)
    if sex and sex != number.sex:
        row.add("id_sex_differs", column=BY_KEY["sex"].heading)


def _mark_duplicates(rows: list[RosterRow]) -> None:
    """A second row with the same ID number, or with the same name, birth, unit and post."""
    seen: dict[tuple, int] = {}
    for row in rows:
        keys = [("id", row.values["id_number"])] if "id_number" in row.values else []
        if "name" in row.values:
            keys.append(
                tuple(str(row.values.get(key, "")) for key in ("name", "birth", "id_number", "unit", "post"))
            )
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            row.add("duplicate", row=first)
        for key in keys:
            seen.setdefault(key, row.number)
