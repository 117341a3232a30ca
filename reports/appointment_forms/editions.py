"""Editions of the form as data: boxes in their order, labels, exact measures. Twips (1/20 pt) unless said otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

FOLDER = Path(__file__).with_name("editions")
FAMILY = "family"


class EditionBrokenError(Exception):
    """An edition file does not add up: says the file and what."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """How text of a kind is set: sizes in pt, leading as a share of the size, `hang` in em."""

    size: float
    floor: float
    leading: float
    floor_leading: float = 0
    lines_at_size: int = 0
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A label or a box: the columns and rows it covers, how its text stands.

    `whole`: its lines get smaller before they wrap; `pad`: room above and below; `border`: of both the one it keeps.
    """

    column: int
    span: int
    down: int
    width: int
    height: int
    label: str = ""
    box: str = ""
    kind: str = "box"
    align: str = "center"
    valign: str = "center"
    whole: bool = False
    border: str = ""
    pad: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row of exact height and the cells that begin in it."""

    height: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: margins, the heading above and the line below the table, if any."""

    margins: Mapping[str, int]
    columns: tuple[int, ...]
    rows: tuple[Row, ...]
    heading: Mapping[str, Any] | None
    below: Mapping[str, Any] | None

    def cells(self) -> Iterator[Cell]:
        """Every cell in its order."""
        return (cell for row in self.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the form, in use from a day on; `until` is its last day or None."""

    key: str
    titles: Mapping[str, str]
    since: date
    until: date | None
    source: str
    paper: tuple[int, int]
    fonts: Mapping[str, str]
    padding: int
    fittings: Mapping[str, Fitting]
    step: float
    family_rows: int
    pages: tuple[Page, ...]

    @property
    def title(self) -> str:
        """Its name in the reader's language."""
        return self.titles["en" if get_language() == "en" else "zh"]

    @property
    def boxes(self) -> frozenset[str]:
        """The keys of all boxes that it has."""
        below = {page.below["box"] for page in self.pages if page.below}
        return frozenset(cell.box for page in self.pages for cell in page.cells() if cell.box) | below


@cache
def editions() -> Mapping[str, Edition]:
    """All editions by key, the newest first."""
    read = [read_edition(path) for path in sorted(FOLDER.glob("*.yaml"))]
    return {one.key: one for one in sorted(read, key=lambda one: one.since, reverse=True)}


def edition_on(day: date) -> Edition:
    """The newest edition that was in use on a day; the oldest before any was."""
    ordered = list(editions().values())
    return next((one for one in ordered if one.since <= day), ordered[-1])


def read_edition(path: Path) -> Edition:
    """An edition from its file; EditionBrokenError when rows and columns do not add up."""
    told = yaml.safe_load(path.read_text())
    fittings = {name: Fitting(**told[name]) for name in ("label", "box", "resume")}
    pages = tuple(_page(path.name, page, told["family_rows"]) for page in told["pages"])
    return Edition(
        told["key"], told["title"], told["from"], told["until"], told["source"],
        (told["paper"]["width"], told["paper"]["height"]), told["fonts"], told["padding"], fittings, told["step"],
        told["family_rows"], pages,
    )  # fmt: skip


def _page(name: str, told: dict, family_rows: int) -> Page:
    columns = tuple(told["columns"])
    lines = [line for row in told["rows"] for line in _repeated(row, family_rows)]
    heights = [line["height"] for line in lines]
    taken: set[tuple[int, int]] = set()
    rows = []
    for place, line in enumerate(lines):
        cells = tuple(_cells(line["cells"], place, columns, heights, taken))
        rows.append(Row(line["height"], cells))
    if len(taken) != len(columns) * len(lines):
        raise EditionBrokenError(f"{name}: {len(taken)} of {len(columns) * len(lines)} places are covered")
    return Page(told["margins"], columns, tuple(rows), told.get("heading"), told.get("below"))


def _repeated(row: dict, times: int) -> Iterator[dict]:
    """A row of the family once for each of its lines, its boxes numbered."""
    if row.get("repeat") != FAMILY:
        yield row
        return
    for n in range(times):
        yield row | {"cells": [cell | {"box": f"{FAMILY}.{n}.{cell['box']}"} for cell in row["cells"]]}


def _cells(
    told: list[dict], place: int, columns: tuple[int, ...], heights: list[int], taken: set[tuple[int, int]]
) -> Iterator[Cell]:
    for one in told:
        column = next(n for n in range(len(columns)) if (place, n) not in taken)
        span, down = one.get("span", 1), one.get("down", 1)
        covered = {(place + y, column + x) for y in range(down) for x in range(span)}
        if covered & taken or place + down > len(heights):
            raise EditionBrokenError(f"row {place + 1}: {one} lies over another cell")
        taken |= covered
        width, height = sum(columns[column : column + span]), sum(heights[place : place + down])
        kind = one.get("kind", "box" if "box" in one else "label")
        how = {key: value for key, value in one.items() if key not in {"span", "down"}}
        yield Cell(column, span, down, width, height, **how | {"kind": kind})
