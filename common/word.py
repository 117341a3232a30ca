"""Word files of plain paragraphs and tables on A4, without anything of the machine in their properties."""

import io
from collections.abc import Sequence
from datetime import datetime

from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

TEXT, HEADING, TITLE = "FangSong", "SimHei", "SimSun"
Lines = Sequence[tuple[str, str]]


def set_up(
    word: Word, title: str, at: datetime, by: str = "", *, sides: float = 2.6, ends: float = 2.4
) -> None:
    """A4 with margins of so many centimetres; `by`: who took it out `at` a time, at its foot."""
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(sides)
    page.top_margin = page.bottom_margin = Cm(ends)
    told = word.core_properties
    told.title, told.author, told.comments = title, "", ""
    told.created = told.modified = at.replace(tzinfo=None, microsecond=0)
    if by:
        write(page.footer.paragraphs[0].add_run(f"{by} {at:%Y.%m.%d}"), TEXT, 9)


def saved(word: Word) -> bytes:
    """The file."""
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def heading(word: Word, text: str) -> None:
    """A line in the middle, large."""
    paragraph(word, text, TITLE, 20, centred=True)


def paragraph(word: Word, text: str, font: str = TEXT, size: int = 12, *, centred: bool = False) -> None:
    """A line or more."""
    line = word.add_paragraph()
    if centred:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    write(line.add_run(text), font, size)


def pairs(made: Table, facts: Lines) -> None:
    """Facts two to a row of four cells."""
    for pair in zip(facts[::2], [*facts[1::2], ("", "")], strict=False):
        row(made, [text for line in pair for text in line])


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
