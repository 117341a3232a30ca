"""Reading the office's sheet: headings found by their words, merged cells filled, every row judged."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from django.utils.translation import gettext as _

from audit.masking import masked
from common.sheets import Cell, read_workbook
from measures.sheets.due import Due, read_due
from measures.sheets.people import Finder, Named
from units.models import Unit

HEADINGS = {
    "number": ("序号", "编号"),
    "section": ("重点任务", "任务分类", "类别", "任务", "方面", "板块"),
    "text": ("具体举措", "工作举措", "具体事项", "工作内容", "主要内容", "举措", "事项", "具体任务"),
    "goal": ("完成标志", "目标成效", "预期成效", "工作目标", "成效"),
    "units": ("责任单位", "牵头单位", "责任部门", "牵头部门"),
    "persons": ("责任人", "责任领导", "负责人"),
    "due": ("完成时限", "完成时间", "时限", "时间节点", "完成期限"),
    "remark": ("备注",),
}
REQUIRED = ("number", "text", "units", "due")
MOST_ROWS, DEEPEST_HEADER = 500, 10
LONGEST = {"section": 80, "text": 1000, "goal": 300, "units": 300, "persons": 300, "due": 40, "remark": 200}


@dataclass(slots=True)
class Row:
    """A row of the sheet as understood: what it says, whom it names, and what is wrong or worth knowing."""

    line: int
    cells: dict[str, str]
    number: int | None = None
    due: Due | None = None
    units: list[Unit] = field(default_factory=list)
    persons: list[Named] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """The sheet: the title lines above the headings, the headings read as [name, words], those not read, the rows."""

    titles: list[str]
    headings: list[list[str]]
    unread: list[str]
    rows: list[Row]

    @property
    def sound(self) -> bool:
        """Whether every row can be taken over."""
        return bool(self.rows) and not any(row.errors for row in self.rows)


class TableError(ValueError):
    """The workbook holds no sheet of a plan; the text says why."""


def read_table(data: bytes, year: int, finder: Finder) -> Table:
    """The first sheet with the headings of a plan; FileRefused or TableError with a sentence for anything else."""
    for sheet in read_workbook(data):
        for place, cells in enumerate(sheet.rows[:DEEPEST_HEADER]):
            columns = columns_in(cells)
            if set(REQUIRED) <= set(columns):
                return table_of(sheet.rows, place, columns, year, finder)
    words = _(", ").join(HEADINGS[name][0] for name in REQUIRED)
    raise TableError(_("No sheet has a row of headings with %(words)s.") % {"words": words})


def columns_in(cells: Sequence[Cell]) -> dict[str, int]:
    """Which column holds what, by the words of the headings; the first one of each kind."""
    found: dict[str, int] = {}
    for column, cell in enumerate(cells):
        word = re.sub(r"[\s()（）]", "", plain(cell))
        name = next((key for key, words in HEADINGS.items() if word in words), None)
        if name:
            found.setdefault(name, column)
    return found


def table_of(cells: Sequence[Sequence[Cell]], place: int, columns: dict, year: int, finder: Finder) -> Table:
    """Titles above, rows below the headings."""
    titles = [text for line in cells[:place] if (text := next((plain(cell) for cell in line if cell), ""))]
    headings = [[name, plain(cells[place][at])] for name, at in sorted(columns.items(), key=itemgetter(1))]
    unread = [plain(cell) for at, cell in enumerate(cells[place]) if cell and at not in columns.values()]
    below = [(n, line) for n, line in enumerate(cells[place + 1 :], place + 2) if any(plain(c) for c in line)]
    if len(below) > MOST_ROWS:
        raise TableError(_("The sheet has more than %(most)d rows.") % {"most": MOST_ROWS})
    rows = [read_row(n, line, columns, year, finder) for n, line in below]
    refuse_same_numbers(rows)
    return Table(titles, headings, list(dict.fromkeys(unread)), rows)


def read_row(line: int, cells: Sequence[Cell], columns: dict, year: int, finder: Finder) -> Row:
    """One row; every fault in it is named, none hides another."""
    raw = {name: cells[at] if at < len(cells) else None for name, at in columns.items()}
    row = Row(line, {name: plain(cell) for name, cell in raw.items()})
    read_number(row)
    check_lengths(row)
    try:
        row.due = read_due(raw["due"], year)
    except ValueError:
        row.errors.append(
            _("Date “%(text)s” is not clear: write 6月底前, 三季度, 年底前, 长期坚持 or a day.")
            % {"text": row.cells["due"]}
        )
    finder.units_of(row)
    finder.persons_of(row)
    return row


def read_number(row: Row) -> None:
    """The number of the item."""
    text = row.cells["number"].removesuffix(".0")
    if re.fullmatch(r"[1-9]\d{0,3}", text):
        row.number = int(text)
    else:
        row.errors.append(_("“%(text)s” is not a number of an item.") % {"text": row.cells["number"]})


def check_lengths(row: Row) -> None:
    """Nothing is cut: what is too long is an error, and so is a missing text."""
    if not row.cells["text"]:
        row.errors.append(_("It does not say what is to be done."))
    for name, most in LONGEST.items():
        if len(row.cells.get(name, "")) > most:
            words = {"heading": HEADINGS[name][0], "most": most}
            row.errors.append(_("%(heading)s is longer than %(most)d characters.") % words)
        if masked(row.cells.get(name, "")) != row.cells.get(name, ""):
            row.errors.append(
                _("%(heading)s holds a number of a person: take it out.") % {"heading": HEADINGS[name][0]}
            )


def refuse_same_numbers(rows: Sequence[Row]) -> None:
    """A number stands once on a sheet."""
    seen: dict[int, int] = {}
    for row in rows:
        if row.number is None:
            continue
        if row.number in seen:
            words = {"n": row.number, "line": seen[row.number]}
            row.errors.append(_("Number %(n)d stands in row %(line)d already.") % words)
        seen.setdefault(row.number, row.line)


def plain(cell: Cell) -> str:
    """The text of a cell, without space around it; a whole number without its fraction."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return unicodedata.normalize("NFC", str(cell)).strip() if cell is not None else ""
