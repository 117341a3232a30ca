"""The record sheet of a talk (谈话记录表) as .docx: a plain table on A4, in the language of the reader."""

import io
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

TEXT, HEADING = "FangSong", "SimHei"
Lines = Sequence[tuple[str, str]]


def record_sheet(title: str, facts: Lines, words: Lines, signers: Sequence[str], *, at: datetime) -> bytes:
    """The sheet: facts two to a row, words each in a row of its own, places to sign below; made `at` a time."""
    word = Document()
    _set_up(word, title, at)
    heading = word.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(heading.add_run(title), HEADING, 18)
    table = word.add_table(rows=0, cols=4, style="Table Grid")
    for pair in zip(facts[::2], [*facts[1::2], ("", "")], strict=False):
        _row(table, [text for line in pair for text in line])
    for label, text in words:
        _wide(table, label, text)
    below = word.add_paragraph()
    _write(
        below.add_run("\u3000\u3000".join(f"{one}：\u3000\u3000\u3000\u3000" for one in signers)), TEXT, 12
    )
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _set_up(word: Word, title: str, at: datetime) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    page.top_margin = page.bottom_margin = Cm(2.2)
    told = word.core_properties
    told.title, told.author, told.comments = title, "", ""
    told.created = told.modified = at.replace(tzinfo=None, microsecond=0)


def _row(table: Table, texts: Sequence[str]) -> None:
    for number, (cell, text) in enumerate(zip(table.add_row().cells, texts, strict=True)):
        _write(cell.paragraphs[0].add_run(text), HEADING if number % 2 == 0 else TEXT, 12)


def _wide(table: Table, label: str, text: str) -> None:
    cells = table.add_row().cells
    _write(cells[0].paragraphs[0].add_run(label), HEADING, 12)
    rest = cells[1].merge(cells[3])
    _write(rest.paragraphs[0].add_run(text), TEXT, 12)


def _write(run: object, font: str, size: int) -> None:
    run.font.name, run.font.size = font, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
