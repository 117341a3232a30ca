"""The briefing (干部队伍情况简报) as .docx: the same numbers as the page, each with what is counted; no names."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx import Document
from docx.document import Document as Word

from common.suppression import suppressed_together
from common.tiles import GROUPS, Asked
from common.word import HEADING, TEXT, heading, paragraph, saved, set_up, write
from dashboards.overview import by_unit
from dashboards.overview.asking import Counted, counted
from dashboards.queries import kept_before

HIDDEN = "＊"
Row = Sequence[object]


def briefing(asked: Asked, place: str, notes: Sequence[str], *, at: datetime, by: str) -> bytes:
    """The document about a place; `notes` say when answers were computed, and what went wrong in the night."""
    word, title = Document(), _("Briefing on the team")
    set_up(word, title, at, by)
    heading(word, title)
    paragraph(word, f"{place}　{_('As of %(day)s') % {'day': f'{asked.day:%Y.%m.%d}'}}")
    for note in notes:
        paragraph(word, note)
    for number, (group, found) in enumerate(groupby(counted(asked), lambda one: one.tile.group), start=1):
        section(word, f"{number}. {GROUPS[group]}", list(found))
    units(word, asked)
    paragraph(word, _("The numbers are counted, they propose nothing about anybody."))
    return saved(word)


def section(word: Word, title: str, found: Sequence[Counted]) -> None:
    """The tiles of a group: figure, of what, number and share; below each what is counted."""
    paragraph(word, title, HEADING, 14)
    head = [_("Figure"), _("Number of what"), _("Counted"), "%", _("At the last count kept")]
    rows = [
        [
            one.tile.label if place == 0 else "", number.label, number.value,
            "" if number.share is None else number.share, "" if number.before is None else number.before,
        ]
        for one in found
        for place, number in enumerate(one.numbers)
    ]  # fmt: skip
    table(word, head, rows)
    for one in found:
        paragraph(word, f"{one.tile.label}：{one.tile.definition}", size=9)


def units(word: Word, asked: Asked) -> None:
    """The units right below."""
    told = by_unit.table(asked)
    if not told["rows"]:
        return
    paragraph(word, _("Unit by unit"), HEADING, 14)
    kept = kept_before(asked)
    before = kept.by_unit if kept else {}
    head, columns = [_("Unit")], []
    for place, (key, words) in enumerate(
        [("people", _("In service")), *zip(told["keys"], told["heads"], strict=True)]
    ):
        now = [row["cells"][place - 1]["n"] if place else row["people"] for row in told["rows"]]
        then = [before.get(str(row["unit"].pk), {}).get(key) for row in told["rows"]]
        head += [words, pgettext("figures", "before")] if kept else [words]
        columns += kept_back(now, then if kept else None)
    table(
        word, head,
        [[row["unit"], *cells] for row, *cells in zip(told["rows"], *columns, strict=True)],
    )  # fmt: skip
    paragraph(
        word,
        _("＊: fewer than three people, or kept back so that such a number can not be worked out."),
        size=9,
    )


def kept_back(now: Sequence[int], then: Sequence[int | None] | None) -> list[list[int | str]]:
    """A column whose total stands in the paper, and what it was before: small numbers kept back, in both the same units.

    All of them where nothing protects them. None: nothing is known of that unit before.
    """
    periods = [now] if then is None else [now, [n or 0 for n in then]]
    try:
        hidden = suppressed_together(periods)
    except ValueError:
        hidden = set(range(len(now)))
    told = [now] if then is None else [now, ["—" if n is None else n for n in then]]
    return [[HIDDEN if row in hidden else n for row, n in enumerate(column)] for column in told]


def table(word: Word, head: Sequence[str], rows: Sequence[Row]) -> None:
    """With its head in bold type; everything as it is shown on the page."""
    made = word.add_table(rows=0, cols=len(head), style="Table Grid")
    for place, row in enumerate([head, *rows]):
        for cell, value in zip(made.add_row().cells, row, strict=True):
            write(cell.paragraphs[0].add_run(str(value)), TEXT if place else HEADING, 10)
