"""What is measured at one size, and the figures made of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dashboards.bench import edits, imports, pages, responsibility, rosters, runs, yardstick
from dashboards.bench.figures import Figure, percentile
from dashboards.bench.pages import Page
from dashboards.bench.workers import peak_memory, workers
from readiness.models import Result

FULL_GOALS = {100_000: 10.0, 1_000_000: 120.0}
NIGHT, TIMES_OF_YARDSTICK, TIMES_OF_LOOP, EDIT, MEMORY = 0.05, 1.5, 50, 2.0, 300


@dataclass(slots=True)
class Measured:
    """Raw numbers of one size: seconds, rows, megabytes."""

    cadres: int
    full: float = 0.0
    rows: int = 0
    night: float = 0.0
    night_items: int = 0
    weekly: float = 0.0
    weekly_rows: int = 0
    memory: float = 0.0
    edits: list[float] = field(default_factory=list)
    deadlines: tuple[float, float] = (0.0, 0.0)
    written: rosters.Written | None = None
    pages: dict[str, Page] = field(default_factory=dict)
    loop: tuple[float, int] = (0.0, 0)
    yardstick: tuple[float, int, list[tuple]] | None = None
    imported: dict[str, imports.Imported] = field(default_factory=dict)
    index: responsibility.Measured | None = None


def measure(cadres: int, *, thorough: bool, tell: Callable[[str], object]) -> Measured:
    """Runs into empty tables, night, week and pages; if thorough the rest as well."""
    found = Measured(cadres)
    runs.empty_results()
    with workers() as worker:
        found.full, _ = runs.full()
        found.rows = runs.count(Result)
        tell(f"full run {found.full:.2f} s, {found.rows:,} rows")
        found.night, night = runs.night()
        found.night_items = night.total
        found.weekly, found.weekly_rows = runs.weekly()
        found.deadlines = runs.deadlines()
        found.memory = peak_memory(worker)
        tell(f"null night {found.night:.3f} s, weekly run {found.weekly:.2f} s, {found.memory:.0f} MB")
        found.pages = pages.measure()
        if thorough:
            measure_thoroughly(found, worker.pid, tell)
    return found


def measure_thoroughly(found: Measured, worker: int, tell: Callable[[str], object]) -> None:
    """The yardsticks, then what changes the organization: edits, imports, and everybody in a leading post."""
    found.written = rosters.measure()
    tell(f"roster {found.written.seconds:.1f} s, writer alone {found.written.alone:.1f} s")
    found.loop = runs.loop_over_cadres()
    tell(f"loop over {found.loop[1]} cadres {found.loop[0]:.2f} s")
    found.yardstick = yardstick.measure() if yardstick.exists() else None
    tell(f"yardstick {found.yardstick[0]:.2f} s" if found.yardstick else "no yardstick")
    found.edits = edits.measure()
    found.imported = imports.measure(worker)
    tell("imports measured")
    found.index = responsibility.measure()
    tell(f"responsibility index {found.index.full:.2f} s")


def measure_index() -> list[Figure]:
    """Only the responsibility index."""
    runs.empty_results()
    with workers():
        return responsibility.figures(responsibility.measure())


def measure_imports() -> list[Figure]:
    """Only the imports."""
    runs.empty_results()
    with workers() as worker:
        return imports.figures(imports.measure(worker.pid))


def figures(found: Measured, small: Measured) -> list[Figure]:
    """The lines of the table for one size; page ratios are against the small one."""
    return [
        *run_figures(found),
        *yardstick_figures(found),
        loop_figure(found),
        edit_figure(found.edits),
        *pages.figures(found.pages, small.pages, (found.cadres, small.cadres)),
        deadlines_figure(found),
        *(rosters.figures(found.written) if found.written else []),
        *imports.figures(found.imported),
        *(responsibility.figures(found.index) if found.index else []),
    ]


def run_figures(found: Measured) -> list[Figure]:
    size, share = f"{found.cadres:,}", found.night / found.full
    goal = FULL_GOALS.get(found.cadres)
    speed = f"{found.full:.2f} s, {found.rows:,} rows"
    return [
        Figure(
            f"Full run, {size}, two workers, empty tables",
            speed,
            goal=f"<= {goal:.0f} s" if goal else "",
            met=found.full <= goal if goal else None,
            value=found.full,
        ),
        Figure(
            f"Null night, {size}",
            f"{found.night:.3f} s, {found.night_items} cadres",
            f"full run {found.full:.2f} s",
            f"{share:.1%}",
            "<= 5 %",
            share <= NIGHT,
            found.night,
        ),
        Figure(
            f"Weekly full run, {size}: rows written",
            f"{found.weekly_rows} ({found.weekly:.2f} s)",
            goal="0",
            met=found.weekly_rows == 0,
            value=found.weekly_rows,
        ),
        Figure(
            f"Worker memory, {size}, peak of a process",
            f"{found.memory:.0f} MB",
            goal=f"< {MEMORY} MB",
            met=found.memory < MEMORY,
            value=found.memory,
        ),
    ]


def deadlines_figure(found: Measured) -> Figure:
    """Everybody's deadlines into an empty table, and in a night in which nothing changed."""
    first, night = found.deadlines
    return Figure(
        f"Deadlines of {found.cadres:,}, the nightly refresh",
        f"{night:.2f} s; {first:.2f} s into an empty table",
        f"full run of the comparison {found.full:.2f} s",
        f"{night / found.full:.2f} x",
        value=night,
    )


def edit_figure(taken: list[float]) -> Figure:
    if not taken:
        return Figure("Edit to visible result", "not measured: nobody holds a rank step")
    how = "by the timetable" if edits.is_timed() else "drain sent by the bench: the timetable has none"
    p95 = percentile(taken)
    late = sum(one >= edits.LONGEST for one in taken)
    words = f"p95 {p95:.2f} s of {len(taken)}" + (
        f", {late} never within {edits.LONGEST:.0f} s" if late else ""
    )
    return Figure(f"Edit to visible result ({how})", words, goal="p95 < 2 s", met=p95 < EDIT, value=p95)


def loop_figure(found: Measured) -> Figure:
    """The loop over single cadres, extrapolated."""
    seconds, number = found.loop
    whole = seconds / number * found.cadres
    ratio = whole / found.full
    return Figure(
        f"Full run, {found.cadres:,}, against a loop over cadres",
        f"{found.full:.2f} s",
        f"{whole:.0f} s, extrapolated from {number} in {seconds:.2f} s",
        f"{ratio:.0f} x faster",
        f">= {TIMES_OF_LOOP} x",
        ratio >= TIMES_OF_LOOP,
        ratio,
    )


def yardstick_figures(found: Measured) -> list[Figure]:
    """Time against the hand-written statement, and in how many rows the two differ."""
    if found.yardstick is None:
        return [Figure("Full run against bench/yardstick.sql", "not measured: it is not there")]
    seconds, rows, differing = found.yardstick
    ratio, number = found.full / seconds, sum(row[2] for row in differing)
    size = f"{found.cadres:,}"
    timed = Figure(
        f"Full run, {size}, against bench/yardstick.sql",
        f"{found.full:.2f} s",
        f"{seconds:.2f} s, one statement, one process",
        f"{ratio:.2f} x",
        f"<= {TIMES_OF_YARDSTICK} x",
        ratio <= TIMES_OF_YARDSTICK,
        ratio,
    )
    same = Figure(
        f"Differing rows, {size}", f"{number:,}", f"{rows:,} rows", goal="0", met=number == 0, value=number
    )
    return [timed, same]
