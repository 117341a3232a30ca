"""Age in full years at least so high and under a limit, to the day; see elapsed for dates known to the month."""

from datetime import date

from readiness.checks.elapsed import sql_years_after, years_after
from readiness.checks.finding import (
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    evidence_of,
    first_after,
    object_of,
    quoted,
    select,
    sql_first_after,
)

PARAMS = {"at_least": None, "under": None}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("dates", "birth_earliest"), ("dates", "birth_latest")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre; too old is a FAIL without date."""
    low, high = facts["dates"]["birth_earliest"], facts["dates"]["birth_latest"]
    conflict = bool(facts["dates"]["birth_conflict"])
    enters = [
        None if params["at_least"] is None else years_after(day, params["at_least"]) for day in (low, high)
    ]
    leaves = [None if params["under"] is None else years_after(day, params["under"]) for day in (low, high)]
    outcome, note = _outcome(enters, leaves, conflict, when.as_of)
    reachable = enters[1] and not (leaves[0] and leaves[0] <= max(enters[1], when.as_of))
    return Finding(
        outcome=outcome,
        found={"earliest": low.isoformat(), "latest": high.isoformat()},
        needed={"at_least": params["at_least"], "under": params["under"]},
        met_on=enters[1] if reachable and not conflict else None,
        lapses_on=None if conflict else leaves[0],
        changes_on=None if conflict else first_after(when.as_of, *enters, *leaves),
        evidence=evidence_of(facts, "dates"),
        note=note,
    )


def _outcome(
    enters: list[date | None], leaves: list[date | None], conflict: bool, as_of: date
) -> tuple[str, str | None]:
    if conflict:
        return "REVIEW", "conflict"
    if (enters[0] and as_of < enters[0]) or (leaves[1] and as_of >= leaves[1]):
        return "FAIL", None
    if (enters[1] and as_of < enters[1]) or (leaves[0] and as_of >= leaves[0]):
        return "REVIEW", "month_unknown"
    return "PASS", None


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    ends = ("p.dates__birth_earliest", "p.dates__birth_latest")
    enters, leaves = (
        [f"{'NULL::date' if years is None else sql_years_after(day, years)}" for day in ends]
        for years in (params["at_least"], params["under"])
    )
    as_of = "%(as_of)s::date"
    conflict = "COALESCE(p.dates__birth_conflict, false)"
    out = f"({as_of} < a.enter_low OR {as_of} >= a.leave_high)"
    perhaps = f"({as_of} < a.enter_high OR {as_of} >= a.leave_low)"
    columns = select(
        outcome=f"CASE WHEN {conflict} THEN 'REVIEW' WHEN {out} THEN 'FAIL' WHEN {perhaps} THEN 'REVIEW' ELSE 'PASS' END",
        found=object_of(earliest=quoted(ends[0]), latest=quoted(ends[1])),
        needed=constant({name: params[name] for name in PARAMS}),
        met_on=f"CASE WHEN NOT {conflict} AND COALESCE(a.leave_low > GREATEST(a.enter_high, {as_of}), true)"
        " THEN a.enter_high END",
        lapses_on=f"CASE WHEN NOT {conflict} THEN a.leave_low END",
        changes_on=f"CASE WHEN NOT {conflict} THEN"
        f" {sql_first_after('a.enter_low', 'a.enter_high', 'a.leave_low', 'a.leave_high')} END",
        evidence="p.dates__evidence",
        note=f"CASE WHEN {conflict} THEN 'conflict' WHEN {out} THEN NULL WHEN {perhaps} THEN 'month_unknown' END",
    )
    return (
        f"SELECT {columns} FROM (SELECT {enters[0]} AS enter_low, {enters[1]} AS enter_high,"
        f" {leaves[0]} AS leave_low, {leaves[1]} AS leave_high OFFSET 0) AS a"
    )
