"""Full years since a date, to the day. A date known to the month or year: met on its last day, not before its first."""

from datetime import date

from common.dates import add_months
from readiness.checks.finding import (
    REQUIRED,
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

PARAMS = {"date": REQUIRED, "years": REQUIRED}
DATES = ("birth", "work_start", "party_full")


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("dates", f"{params['date']}_{end}") for end in ("earliest", "latest")]


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 28 February where there is no 29th."""
    return add_months(day, 12 * years)


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    low, high, conflict = (
        facts["dates"][f"{params['date']}_{end}"] for end in ("earliest", "latest", "conflict")
    )
    first, last = (years_after(day, params["years"]) for day in (low, high))
    if conflict:
        outcome, note = "REVIEW", "conflict"
    elif last <= when.as_of:
        outcome, note = "PASS", None
    elif first > when.as_of:
        outcome, note = "FAIL", None
    else:
        outcome, note = "REVIEW", "month_unknown"
    return Finding(
        outcome=outcome,
        found={"earliest": low.isoformat(), "latest": high.isoformat()},
        needed={"years": params["years"]},
        met_on=None if conflict else last,
        changes_on=None if conflict else first_after(when.as_of, first, last),
        evidence=evidence_of(facts, "dates"),
        note=note,
    )


def sql_years_after(day: str, years: int) -> str:
    """years_after() in SQL."""
    return f"({day} + interval '{years} years')::date"


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    fact = f"p.dates__{params['date']}_"
    first, last = (sql_years_after(f"{fact}{end}", params["years"]) for end in ("earliest", "latest"))
    conflict = f"COALESCE({fact}conflict, false)"
    columns = select(
        outcome=f"CASE WHEN {conflict} THEN 'REVIEW' WHEN {last} <= %(as_of)s::date THEN 'PASS'"
        f" WHEN {first} > %(as_of)s::date THEN 'FAIL' ELSE 'REVIEW' END",
        found=object_of(earliest=quoted(f"{fact}earliest"), latest=quoted(f"{fact}latest")),
        needed=constant({"years": params["years"]}),
        met_on=f"CASE WHEN NOT {conflict} THEN {last} END",
        changes_on=f"CASE WHEN NOT {conflict} THEN {sql_first_after(first, last)} END",
        evidence="p.dates__evidence",
        note=f"CASE WHEN {conflict} THEN 'conflict' WHEN {last} > %(as_of)s::date AND {first} <= %(as_of)s::date"
        " THEN 'month_unknown' END",
    )
    return f"SELECT {columns}"
