"""Figures of one bench, as a table and as JSON."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. `met` is None where there is no goal or nothing was measured."""

    work: str
    measured: str
    yardstick: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None
    value: float | None = None


def percentile(values: list[float], share: float = 0.95) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def table(figures: list[Figure]) -> str:
    """Aligned columns: work, measured, yardstick, ratio, goal, met."""
    words = {True: "yes", False: "NO", None: "-"}
    rows = [("work", "measured", "yardstick in the same run", "ratio", "goal", "met")]
    rows += [(f.work, f.measured, f.yardstick, f.ratio, f.goal, words[f.met]) for f in figures]
    widths = [max(len(row[place]) for row in rows) for place in range(6)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def keep(figures: list[Figure], about: dict, path: Path) -> None:
    """Write them with what was measured on."""
    found = {**about, "figures": [asdict(one) for one in figures]}
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
