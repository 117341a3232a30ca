"""No effect period is open, none waits for its closing finding, nobody is under investigation."""

from datetime import timedelta

from readiness.checks.finding import (
    Facts,
    Finding,
    Params,
    Settings,
    When,
    evidence_of,
    first_after,
    object_of,
    quoted,
    select,
)

PARAMS: dict[str, object] = {}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("effect_periods", "open")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    fact = facts["effect_periods"]
    until = fact["until"] if fact["open"] else None
    free = until + timedelta(days=1) if until else None
    if fact["investigation"]:
        outcome, note = "FAIL", "investigation"
    elif fact["open"]:
        outcome, note = "FAIL", "open_period"
    elif fact["ended_unclosed"]:
        outcome, note = "REVIEW", "not_closed"
    else:
        outcome, note = "PASS", None
    return Finding(
        outcome=outcome,
        found={"until": until and until.isoformat(), "investigation": bool(fact["investigation"])},
        met_on=free if note == "open_period" else None,
        changes_on=first_after(when.as_of, free),
        evidence=evidence_of(facts, "effect_periods"),
        note=note,
    )


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    fact = "p.effect_periods__"
    investigation = f"COALESCE({fact}investigation, false)"
    until = f"CASE WHEN {fact}open THEN {fact}until END"
    columns = select(
        outcome=f"CASE WHEN {investigation} OR {fact}open THEN 'FAIL' WHEN {fact}ended_unclosed THEN 'REVIEW'"
        " ELSE 'PASS' END",
        found=object_of(until=quoted(until), investigation=investigation),
        met_on=f"CASE WHEN NOT {investigation} THEN {until} + 1 END",
        changes_on=f"CASE WHEN {until} + 1 > %(as_of)s::date THEN {until} + 1 END",
        evidence=f"{fact}evidence",
        note=f"CASE WHEN {investigation} THEN 'investigation' WHEN {fact}open THEN 'open_period'"
        f" WHEN {fact}ended_unclosed THEN 'not_closed' END",
    )
    return f"SELECT {columns}"
