"""The report of a task force (专班考察报告) as .docx: the group on the first pages, then one page a person."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

TEXT, HEADING, TITLE = "FangSong", "SimHei", "SimSun"
Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page of a person."""

    name: str
    facts: Lines
    words: Lines


def report_paper(
    title: str, facts: Lines, words: Lines, pages: Sequence[Page], *, at: datetime, by: str
) -> bytes:
    """The document; made `at` a time by somebody whose name stands at its foot."""
    word = Document()
    set_up(word, title, at, by)
    heading(word, title)
    table(word, facts, words)
    for page in pages:
        word.add_page_break()
        heading(word, page.name)
        table(word, page.facts, page.words)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def set_up(word: Word, title: str, at: datetime, by: str) -> None:
    """A4, nothing of the machine in its properties, who took it out at the foot."""
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.6)
    page.top_margin = page.bottom_margin = Cm(2.4)
    told = word.core_properties
    told.title, told.author, told.comments = title, "", ""
    told.created = told.modified = at.replace(tzinfo=None, microsecond=0)
    write(page.footer.paragraphs[0].add_run(f"{by} {at:%Y.%m.%d}"), TEXT, 9)


def heading(word: Word, text: str) -> None:
    """A line in the middle."""
    line = word.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    write(line.add_run(text), TITLE, 20)


def table(word: Word, facts: Lines, words: Lines) -> None:
    """Facts two to a row, words each in a row of its own; what is empty is left out."""
    made = word.add_table(rows=0, cols=4, style="Table Grid")
    for pair in zip(facts[::2], [*facts[1::2], ("", "")], strict=False):
        row(made, [text for line in pair for text in line])
    for label, text in words:
        if text:
            wide(made, label, text)


def row(made: Table, texts: Sequence[str]) -> None:
    """Labels and values, side by side."""
    for number, (cell, text) in enumerate(zip(made.add_row().cells, texts, strict=True)):
        write(cell.paragraphs[0].add_run(text), HEADING if number % 2 == 0 else TEXT, 12)


def wide(made: Table, label: str, text: str) -> None:
    """A label, and a text over the rest of the row."""
    cells = made.add_row().cells
    write(cells[0].paragraphs[0].add_run(label), HEADING, 12)
    write(cells[1].merge(cells[3]).paragraphs[0].add_run(text), TEXT, 12)


def write(run: object, font: str, size: int) -> None:
    """In a font, for Chinese too."""
    run.font.name, run.font.size = font, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
