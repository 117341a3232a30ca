"""Born on a day or later; a date known to the month or year decides only where all its days lie on one side."""

from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    evidence_of,
    literal,
    object_of,
    quoted,
    select,
)

PARAMS = {"since": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("dates", "birth_earliest"), ("dates", "birth_latest")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre; no time changes it."""
    low, high = facts["dates"]["birth_earliest"], facts["dates"]["birth_latest"]
    outcome, note = "PASS", None
    if facts["dates"]["birth_conflict"]:
        outcome, note = "REVIEW", "conflict"
    elif high < params["since"]:
        outcome = "FAIL"
    elif low < params["since"]:
        outcome, note = "REVIEW", "month_unknown"
    return Finding(
        outcome=outcome,
        found={"earliest": low.isoformat(), "latest": high.isoformat()},
        needed={"since": params["since"].isoformat()},
        evidence=evidence_of(facts, "dates"),
        note=note,
    )


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    low, high = "p.dates__birth_earliest", "p.dates__birth_latest"
    since, conflict = f"{literal(params['since'])}::date", "COALESCE(p.dates__birth_conflict, false)"
    columns = select(
        outcome=f"CASE WHEN {conflict} THEN 'REVIEW' WHEN {high} < {since} THEN 'FAIL' WHEN {low} < {since} THEN 'REVIEW'"
        " ELSE 'PASS' END",
        found=object_of(earliest=quoted(low), latest=quoted(high)),
        needed=constant({"since": params["since"].isoformat()}),
        evidence="p.dates__evidence",
        note=f"CASE WHEN {conflict} THEN 'conflict' WHEN {high} < {since} THEN NULL"
        f" WHEN {low} < {since} THEN 'month_unknown' END",
    )
    return f"SELECT {columns}"
