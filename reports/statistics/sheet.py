"""The table on paper: people and share in two columns each, a sheet of the whole and one of each part."""

import re
from typing import BinaryIO

import xlsxwriter
from django.utils.translation import gettext as _

from common.sheets.writing import printed
from reports.statistics.desk import Desk
from reports.statistics.table import Row, Table
from reports.titles import organization

A3 = 8
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
SHARE, FIRST = "0.0%", 2  # of the columns: two for what a row is


def write_statistics(stream: BinaryIO, desk: Desk, mark: str) -> None:
    """Write an .xlsx of everything the desk counts."""
    with xlsxwriter.Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        pages = [(_("Whole"), desk.whole), *((place.words, table) for place, table in desk.parts)]
        taken: set[str] = set()
        for words, table in pages:
            page = SheetPage(book, sheet_name(words, taken), table)
            page.write([*title_lines(desk, words), mark], mark)


def title_lines(desk: Desk, words: str) -> list[str]:
    """The lines above a table."""
    about = [_("As of %(day)s") % {"day": f"{desk.on:%Y.%m.%d}"}, words]
    if desk.listing.conditions:
        about.append(_("Conditions: %(words)s") % {"words": desk.listing.conditions})
    return [f"{organization(desk.user)}{_('Statistics of the team')}", " · ".join(about)]


def sheet_name(words: str, taken: set[str]) -> str:
    """A name Excel takes, no other sheet having it."""
    base = FORBIDDEN.sub(" ", words)[:28]
    name = next(one for one in (base, *(f"{base} {n}" for n in range(2, 1000))) if one.lower() not in taken)
    taken.add(name.lower())
    return name


class SheetPage:
    """One table on one sheet."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, table: Table) -> None:
        self.page, self.table = book.add_worksheet(name), table
        frame = {"border": 1, "valign": "vcenter"}
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.note = book.add_format({"font_size": 10})
        self.head = book.add_format(
            {**frame, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#EEF2F7"}
        )
        self.words = book.add_format({**frame, "text_wrap": True})
        self.number = book.add_format(frame)
        self.share = book.add_format({**frame, "num_format": SHARE})

    def write(self, titles: list[str], mark: str) -> None:
        """Title lines, two header rows, the rows; A3 landscape, header repeated, as wide as the paper."""
        for number, line in enumerate(titles):
            self.page.write_string(number, 0, line, self.note if number else self.title)
        top = len(titles)
        self.header(top)
        self.body(top + 2)
        self.lay_out(top, mark)

    def header(self, top: int) -> None:
        """The words of the columns over people and share."""
        self.page.merge_range(top, 0, top + 1, FIRST - 1, _("Item"), self.head)
        for number, (_key, words) in enumerate(self.table.columns):
            left = FIRST + 2 * number
            self.page.merge_range(top, left, top, left + 1, str(words), self.head)
            self.page.write_string(top + 1, left, _("People"), self.head)
            self.page.write_string(top + 1, left + 1, _("Share"), self.head)

    def body(self, line: int) -> None:
        """The total, the average age, then each dimension with its name beside its rows."""
        self.page.merge_range(line, 0, line, FIRST - 1, str(self.table.total.words), self.words)
        self.cells(line, self.table.total)
        self.page.merge_range(line + 1, 0, line + 1, FIRST - 1, _("Average age"), self.words)
        for number, age in enumerate(self.table.ages):
            left = FIRST + 2 * number
            self.page.merge_range(line + 1, left, line + 1, left + 1, age, self.number)
        line += 2
        for block in self.table.blocks:
            last = line + len(block.rows) - 1
            label = str(block.dimension.label)
            if last > line:
                self.page.merge_range(line, 0, last, 0, label, self.words)
            else:
                self.page.write_string(line, 0, label, self.words)
            for row in block.rows:
                self.page.write_string(line, 1, str(row.words), self.words)
                self.cells(line, row)
                line += 1

    def cells(self, line: int, row: Row) -> None:
        """People and share of every column."""
        for number, cell in enumerate(row.cells):
            left = FIRST + 2 * number
            self.page.write_number(line, left, cell.people, self.number)
            if cell.share is None:
                self.page.write_blank(line, left + 1, None, self.share)
            else:
                self.page.write_number(line, left + 1, cell.share, self.share)

    def lay_out(self, top: int, mark: str) -> None:
        """Widths, and how it prints."""
        self.page.set_column(0, 0, 14)
        self.page.set_column(1, 1, 26)
        self.page.set_column(FIRST, FIRST + 2 * len(self.table.columns), 8)
        self.page.freeze_panes(top + 2, FIRST)
        self.page.repeat_rows(0, top + 1)
        self.page.set_paper(A3)
        self.page.set_landscape()
        self.page.fit_to_pages(1, 0)
        self.page.set_footer(f"&L{printed(mark)}&R&P / &N")
