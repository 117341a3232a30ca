"""Settling an import part by part: a few hundred people are in memory at a time, whatever the size."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from cadres.imports.changes import Changes
from cadres.imports.report import Wrong, row_entry

Write = Callable[[Changes, int], None]  # changes of a part, and how many rows or forms are settled with it
PART = 500


def in_parts(items: Iterable, size: int = PART) -> Iterator[list]:
    """Lists of at most `size`."""
    waiting = iter(items)
    while part := list(islice(waiting, size)):
        yield part


def refusal(problem: Wrong) -> dict:
    """The report of an import that is refused as a whole: a fault of row 0."""
    return report_of(0, 1, [row_entry(0, "", [problem])])


def report_of(
    total: int,
    faulty: int,
    rows: list[dict],
    noted: Counter[str] | None = None,
    *,
    created: int = 0,
    updated: int = 0,
) -> dict:
    """How many rows, how many with faults, of new people, of people on file; rows to show; what was assumed."""
    counts = {"total": total, "faulty": faulty, "created": created, "updated": updated}
    return counts | {"rows": rows, "notes": dict(noted or {})}
