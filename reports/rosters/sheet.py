"""A roster on paper: title, as-of date, groups and headings repeated on every page, a line for each unit; streamed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from typing import BinaryIO

import xlsxwriter
from django.utils.translation import gettext as _

from common.language import in_language
from common.sheets.writing import LONGEST_TEXT, printed
from reports.rosters.cells import Cell
from reports.rosters.layouts import Layout

PAPERS = {"A3": 8, "A4": 9}
OPTIONS = {
    "constant_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
LINE, LEAST, TALLEST = 14, 20, 400  # points of a line of text, of a row
NUMBER_WIDTH = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One person: the cells of the columns; `unit` is the heading the person stands under, where there are some."""

    cells: list[Cell]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands around the lines: the layout, the day, title lines, the mark of every page."""

    layout: Layout
    on: date
    organization: str = ""
    notes: list[str] = field(default_factory=list)
    mark: str = ""

    @property
    def titles(self) -> list[str]:
        """The lines above the headings."""
        about = _("As of %(day)s") % {"day": f"{self.on:%Y.%m.%d}"}
        return [f"{self.organization}{self.layout.title}", " · ".join([about, *self.notes])]


def write_roster(stream: BinaryIO, paper: Paper, lines: Iterable[Line]) -> int:
    """Write an .xlsx with flat memory; returns how many people it holds."""
    with xlsxwriter.Workbook(stream, OPTIONS) as book:
        return RosterPage(book, paper).write(lines)


class RosterPage:
    """The one sheet of a roster."""

    def __init__(self, book: xlsxwriter.Workbook, paper: Paper) -> None:
        self.paper, self.columns = paper, paper.layout.columns
        self.page = book.add_worksheet(paper.layout.title[:31])
        frame = {"border": 1, "valign": "vcenter", "text_wrap": True, "font_size": 10}
        middle = "center" if paper.layout.wide == 1 else "left"
        self.title = book.add_format({"bold": True, "font_size": 18, "align": middle, "valign": "vcenter"})
        self.note = book.add_format({"font_size": 10, "align": "left", "valign": "vcenter"})
        self.head = book.add_format({**frame, "bold": True, "align": "center", "bg_color": "#EEF2F7"})
        self.unit = book.add_format({**frame, "bold": True, "align": "left", "bg_color": "#F6F8FA"})
        self.text = book.add_format({**frame, "num_format": "@", "indent": 1})
        self.centre = book.add_format({**frame, "num_format": "@", "align": "center"})
        self.number = book.add_format({**frame, "align": "center"})
        self.widths = [column.width for column in self.columns]
        self.formats = [self.text if column.width > 12 else self.centre for column in self.columns]

    @property
    def grouped(self) -> bool:
        """Whether a row of groups stands above the headings."""
        return any(group.zh for group in self.paper.layout.groups)

    def write(self, lines: Iterable[Line]) -> int:
        """Everything, from the top."""
        top = len(self.paper.titles)
        first = top + 1 + self.grouped
        self.lay_out(first)
        self.titles()
        self.headings(top)
        return self.body(first, lines)

    def titles(self) -> None:
        """The title across all columns, the as-of date and the rest below it."""
        last = len(self.columns)
        for number, words in enumerate(self.paper.titles):
            self.page.set_row(number, LEAST if number else 30)
            shape = self.note if number else self.title
            if self.paper.layout.wide > 1:
                self.page.write_string(number, 0, words, shape)
            else:
                self.page.merge_range(number, 0, number, last, words, shape)

    def headings(self, top: int) -> None:
        """Groups, then headings; a column of no group takes both rows."""
        if self.grouped:
            self.groups(top)
            top += 1
        tallest = max(lines_of(words, width) for words, width in zip(self.words, self.widths, strict=True))
        self.page.set_row(top, LINE * max(2, tallest) + 2)
        for number, words in enumerate([_("No."), *self.words]):
            self.page.write_string(top, number, words, self.head)

    @property
    def words(self) -> list[str]:
        """The headings."""
        return [column.heading(self.paper.on) for column in self.columns]

    def groups(self, row: int) -> None:
        """The names of the groups above their columns."""
        self.page.write_string(row, 0, "", self.head)
        at, known = 1, {column.key for column in self.columns}
        for group in self.paper.layout.groups:
            count = sum(key in known for key in group.columns)
            words = in_language(group.zh, group.en)
            if count > 1:
                self.page.merge_range(row, at, row, at + count - 1, words, self.head)
            elif count:
                self.page.write_string(row, at, words, self.head)
            at += count

    def body(self, row: int, lines: Iterable[Line]) -> int:
        """The people, numbered through; a line for each unit where the layout has them."""
        count, unit = 0, ""
        for line in lines:
            if line.unit and line.unit != unit:
                unit = line.unit
                self.page.set_row(row, LEAST)
                self.page.merge_range(row, 0, row, len(self.columns), unit, self.unit)
                row += 1
            count += 1
            self.person(row, count, line.cells)
            row += 1
        self.page.print_area(0, 0, max(row - 1, 0), len(self.columns))
        return count

    def person(self, row: int, number: int, cells: list[Cell]) -> None:
        """One row, as tall as its longest text."""
        page, tallest = self.page, 1
        page.write_number(row, 0, number, self.number)
        for at, (value, width) in enumerate(zip(cells, self.widths, strict=True), start=1):
            if value == "":
                page.write_blank(row, at, None, self.text)
            elif isinstance(value, int):
                page.write_number(row, at, value, self.number)
            else:
                page.write_string(row, at, value[:LONGEST_TEXT], self.formats[at - 1])
                if len(value) * 2 > width or "\n" in value:
                    tallest = max(tallest, lines_of(value, width))
        page.set_row(row, min(max(LINE * tallest + 4, LEAST), TALLEST))

    def lay_out(self, first: int) -> None:
        """Widths, and how it prints: headings on every page, all columns on its width, page numbers, the mark."""
        page, mark = self.page, printed(self.paper.mark)
        page.set_column(0, 0, NUMBER_WIDTH)
        for number, width in enumerate(self.widths, start=1):
            page.set_column(number, number, width)
        page.freeze_panes(first, 2)
        page.repeat_rows(0, first - 1)
        page.set_paper(PAPERS[self.paper.layout.paper])
        page.set_landscape()
        page.center_horizontally()
        page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        page.fit_to_pages(self.paper.layout.wide, 0)
        if self.paper.layout.wide > 1:
            page.repeat_columns(0, 1)
        page.set_footer(f"&L{mark}&R&P / &N" if mark else "&C&P / &N")


def lines_of(text: str, width: int) -> int:
    """Lines a text takes in a column of so many characters: a Chinese one is two wide, as it is two bytes in GB 18030."""
    room = max(width - 3, 2)
    return sum(max(1, ceil(len(part.encode("gb18030", "replace")) / room)) for part in text.split("\n"))
