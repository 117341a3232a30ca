"""Months in flagged periods together, at least so many; overlapping time counts once."""

from common.dates import month_index
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
    select,
)
from readiness.checks.months import (
    as_dates,
    month_first,
    month_reached,
    span_of,
    sql_dates,
    sql_first,
    sql_index,
    sql_reached,
    sql_span,
    sql_walk,
    union,
)

PARAMS = {"fact": "grassroots_periods", "months": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [(params["fact"], "valids")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    spans = union(
        span_of(valid.lower, valid.upper) for valid in facts[params["fact"]]["valids"] if not valid.isempty
    )
    reached = month_reached(spans, params["months"])
    met_on = None if reached is None else month_first(reached)
    return Finding(
        outcome="PASS" if reached is not None and reached <= month_index(when.as_of) else "FAIL",
        found={"spans": as_dates(spans)},
        needed={"months": params["months"]},
        met_on=met_on,
        changes_on=first_after(when.as_of, met_on),
        evidence=evidence_of(facts, params["fact"]),
    )


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    fact = f"p.{params['fact']}__"
    span = sql_span("lower(valid)", "upper(valid)")
    met_on = sql_first("w.reached")
    columns = select(
        outcome=f"CASE WHEN w.reached <= {sql_index('%(as_of)s::date')} THEN 'PASS' ELSE 'FAIL' END",
        found=object_of(spans=sql_dates("h.months")),
        needed=constant({"months": params["months"]}),
        met_on=met_on,
        changes_on=f"CASE WHEN {met_on} > %(as_of)s::date THEN {met_on} END",
        evidence=f"{fact}evidence",
    )
    return (
        f"SELECT {columns} FROM (SELECT range_agg({span}) AS months FROM unnest({fact}valids) AS s(valid)) AS h"
        f" CROSS JOIN LATERAL (SELECT {sql_reached(str(params['months']))} AS reached"
        f" FROM ({sql_walk('h.months')}) AS walk) AS w"
    )
