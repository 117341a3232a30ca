"""A vacancy in the approved quota of the unit; beside the status, never in it."""

from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    literal,
    object_of,
    select,
)

PARAMS = {"code": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("vacancy", "codes")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    free = dict(zip(facts["vacancy"]["codes"], facts["vacancy"]["free"], strict=True)).get(params["code"], 0)
    return Finding(outcome="PASS" if free > 0 else "FAIL", found={"free": free})


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    free = f"COALESCE(p.vacancy__free[array_position(p.vacancy__codes, {literal(params['code'])})], 0)"
    columns = select(
        outcome=f"CASE WHEN {free} > 0 THEN 'PASS' ELSE 'FAIL' END",
        found=object_of(free=free),
    )
    return f"SELECT {columns}"
