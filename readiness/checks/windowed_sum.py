"""A sum of amounts in the last years (training hours), at least so much."""

from datetime import date
from decimal import Decimal

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
    object_of,
    select,
)

PARAMS = {"fact": REQUIRED, "years": REQUIRED, "at_least": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [(params["fact"], "days")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre; an amount leaves the window so many years after its day."""
    fact = facts[params["fact"]]
    leaving = sorted(
        (add_months(day, 12 * params["years"]), amount)
        for day, amount in zip(fact["days"], fact["amounts"], strict=True)
        if day <= when.as_of < add_months(day, 12 * params["years"])
    )
    total = sum((amount for _, amount in leaving), Decimal(0))
    passed = total >= params["at_least"]
    return Finding(
        outcome="PASS" if passed else "FAIL",
        found={"sum": float(total)},
        needed={"sum": params["at_least"]},
        lapses_on=_lapse(leaving, total - params["at_least"]) if passed else None,
        changes_on=leaving[0][0] if leaving else None,
        evidence=evidence_of(facts, params["fact"]),
    )


def _lapse(leaving: list[tuple[date, Decimal]], spare: Decimal) -> date | None:
    for day, amount in leaving:
        spare -= amount
        if spare < 0:
            return day
    return None


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    fact, need = f"p.{params['fact']}__", params["at_least"]
    leaves = f"(day + interval '{params['years']} years')::date"
    columns = select(
        outcome=f"CASE WHEN w.total >= {need} THEN 'PASS' ELSE 'FAIL' END",
        found=object_of(sum="w.total::double precision"),
        needed=constant({"sum": need}),
        lapses_on=f"CASE WHEN w.total >= {need} THEN w.lapse END",
        changes_on="w.first",
        evidence=f"{fact}evidence",
    )
    rows = (
        "SELECT leaves, amount, sum(amount) OVER (ORDER BY leaves DESC) AS kept"
        f" FROM (SELECT {leaves} AS leaves, amount FROM unnest({fact}days, {fact}amounts) AS u(day, amount)"
        f" WHERE day <= %(as_of)s::date AND {leaves} > %(as_of)s::date) AS inside"
    )
    return (
        f"SELECT {columns} FROM (SELECT COALESCE(sum(amount), 0) AS total, min(leaves) AS first,"
        f" max(leaves) FILTER (WHERE kept >= {need}) AS lapse FROM ({rows}) AS r) AS w"
    )
