"""A pack as .docx, as one reader may read it: every redaction is marked where it stands."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from docx import Document

from common.word import HEADING, heading, paragraph, saved, set_up, wide
from slates.models import Pack
from slates.packing.reading import ReadLine, ReadPart
from slates.packing.words import KINDS


def paper(pack: Pack, parts: Sequence[ReadPart], *, at: datetime, by: str) -> bytes:
    """The document, taken out `at` a time by somebody whose name stands at its foot."""
    word = Document()
    set_up(word, pack.title, at, by)
    heading(word, pack.title)
    about = f"{pack.unit} {pack.held_on:%Y.%m.%d}"
    paragraph(word, about)
    for part in parts:
        line = f"{part.number}. {title_of(part)}"
        paragraph(word, line, HEADING)
        if part.lines:
            made = word.add_table(rows=0, cols=4, style="Table Grid")
            for one in part.lines:
                wide(made, one.label, text_of(one))
    paragraph(word, f"{_('hash (SHA-256)')} {pack.sha256}", size=9)
    return saved(word)


def title_of(part: ReadPart) -> str:
    """Kind and heading, or that it is not for this reader, or that it is gone."""
    if part.missing:
        return _("[missing: this part was sealed and is not here]")
    if part.redacted:
        return _("[redacted: this part is not for this reader]")
    return f"{KINDS[part.kind]}: {part.heading}"


def text_of(line: ReadLine) -> str:
    """What a line says, or that it is not for this reader."""
    return _("[redacted]") if line.redacted else line.text or "—"
