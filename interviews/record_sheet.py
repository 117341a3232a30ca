"""The record sheet of a talk (谈话记录表) as .docx: a plain table on A4, in the language of the reader."""

from collections.abc import Sequence
from datetime import datetime

from docx import Document

from common.word import HEADING, Lines, pairs, paragraph, saved, set_up, wide


def record_sheet(title: str, facts: Lines, words: Lines, signers: Sequence[str], *, at: datetime) -> bytes:
    """The sheet: facts two to a row, words each in a row of its own, places to sign below; made `at` a time."""
    word = Document()
    set_up(word, title, at, sides=2.4, ends=2.2)
    paragraph(word, title, HEADING, 18, centred=True)
    table = word.add_table(rows=0, cols=4, style="Table Grid")
    pairs(table, facts)
    for label, text in words:
        wide(table, label, text)
    paragraph(word, "\u3000\u3000".join(f"{one}：\u3000\u3000\u3000\u3000" for one in signers))
    return saved(word)
