"""A form on its pages: every cell of an edition with its text, the size it stands at, and what does not fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.appointment_forms.content import Boxes, empty_boxes
from reports.appointment_forms.editions import Cell, Edition, Page
from reports.appointment_forms.measuring import Fit, Line, fit
from reports.appointment_forms.warnings import Warned

TWIPS = 20  # in a point
LINE = 1.0  # pt; kept free of text beside the lines of the table
SMALL = 8.0  # pt; a résumé set smaller is worth a word


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its paragraphs and how they stand."""

    cell: Cell
    lines: Sequence[Line]
    fit: Fit


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page set: rows of placed cells."""

    page: Page
    rows: tuple[tuple[Placed, ...], ...]


def typeset(edition: Edition, boxes: Boxes) -> tuple[Sheet, ...]:
    """All pages of a form."""
    return tuple(
        Sheet(page, tuple(tuple(_placed(edition, cell, boxes) for cell in row.cells) for row in page.rows))
        for page in edition.pages
    )


def _placed(edition: Edition, cell: Cell, boxes: Boxes) -> Placed:
    lines = boxes.get(cell.box, []) if cell.box else [Line(text) for text in cell.label.split("\n")]
    rule = edition.fittings[cell.kind]
    room = (cell.width - 2 * edition.padding) / TWIPS, (cell.height - 2 * cell.pad) / TWIPS - LINE
    return Placed(cell, lines, fit(lines, room, rule, step=edition.step, whole=cell.whole or not cell.box))


def warnings_of(edition: Edition, boxes: Boxes, sheets: Sequence[Sheet]) -> list[Warned]:
    """What is cut off, left out or empty."""
    found = list(_of_fits(sheets))
    people = len({box.split(".")[1] for box in boxes if box.startswith("family.")})
    if people > edition.family_rows:
        left = people - edition.family_rows
        found.append(
            Warned("family_left_out", "", {"rows": edition.family_rows, "all": people, "left": left})
        )
    if empty := empty_boxes(boxes, edition.boxes):
        found.append(Warned("empty", "", {"boxes": empty}))
    return found


def _of_fits(sheets: Sequence[Sheet]) -> Iterator[Warned]:
    for placed in (one for sheet in sheets for row in sheet.rows for one in row if one.cell.box):
        size = f"{placed.fit.size:g}"
        if placed.fit.cut:
            yield Warned("cut", placed.cell.box, {"size": size, "lines": placed.fit.cut})
        elif placed.cell.kind == "resume" and placed.fit.size < SMALL:
            yield Warned("small", placed.cell.box, {"size": size})
