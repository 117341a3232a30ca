"""A report as .docx, of a task force (专班考察报告) or an embedded observation: the matter first, then one page a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from docx import Document
from docx.document import Document as Word

from common.word import Lines, heading, pairs, saved, set_up, wide


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page of a person."""

    name: str
    facts: Lines
    words: Lines


def report_paper(
    title: str, facts: Lines, words: Lines, pages: Sequence[Page] = (), *, at: datetime, by: str
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
    return saved(word)


def table(word: Word, facts: Lines, words: Lines) -> None:
    """Facts two to a row, words each in a row of its own; what is empty is left out."""
    made = word.add_table(rows=0, cols=4, style="Table Grid")
    pairs(made, facts)
    for label, text in words:
        if text:
            wide(made, label, text)
