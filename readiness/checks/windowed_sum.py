"""A sum of amounts in the last years (training hours), at least so much; or, where the rule says so, so many days instead.

Hours and days are two ways to the same end: neither is turned into the other.
"""

from datetime import date
from decimal import Decimal
from itertools import zip_longest

from common.dates import add_months
from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    object_of,
    select,
)

PARAMS = {"fact": REQUIRED, "years": REQUIRED, "at_least": REQUIRED, "or_days": None}
Entry = tuple[date, Decimal, Decimal, str | None]  # day it counts, amount, days, record
NOTHING = Decimal(0)


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [(params["fact"], "days")]


def entries_of(facts: Facts, params: Params) -> list[Entry]:
    """What the fact holds, by day."""
    fact = facts[params["fact"]]
    columns = (fact["days"], fact["amounts"], fact["lengths"], fact.get("evidence") or ())
    found = [entry for entry in zip_longest(*columns) if entry[0] is not None]
    return sorted(found, key=lambda entry: (entry[0], entry[3] or ""))


def enough(params: Params, amount: Decimal, days: Decimal) -> bool:
    """Whether one of the two sums reaches its bound."""
    return amount >= params["at_least"] or bool(params["or_days"] and days >= params["or_days"])


def records_of(entries: list[Entry]) -> tuple[str, ...]:
    """Ids of the records behind them."""
    return tuple(record for *_, record in entries if record is not None)


def sums(params: Params, amount: Decimal, days: Decimal) -> dict[str, float]:
    """What was found, the days only where they count."""
    return {"sum": float(amount)} | ({"days": float(days)} if params["or_days"] else {})


def bounds(params: Params) -> dict[str, int | None]:
    """What is needed."""
    return {"sum": params["at_least"], "days": params["or_days"]}


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre; an amount leaves the window so many years after its day."""
    inside = [
        entry
        for entry in entries_of(facts, params)
        if entry[0] <= when.as_of < add_months(entry[0], 12 * params["years"])
    ]
    leaving = [(add_months(day, 12 * params["years"]), amount, days) for day, amount, days, _ in inside]
    amount = sum((one for _, one, _ in leaving), NOTHING)
    days = sum((one for _, _, one in leaving), NOTHING)
    passed = enough(params, amount, days)
    return Finding(
        outcome="PASS" if passed else "FAIL",
        found=sums(params, amount, days),
        needed=bounds(params),
        lapses_on=_lapse(leaving, params, amount, days) if passed else None,
        changes_on=min((day for day, _, _ in leaving), default=None),
        evidence=records_of(inside),
    )


def _lapse(leaving: list[tuple], params: Params, amount: Decimal, days: Decimal) -> date | None:
    for day, less, shorter in sorted(leaving):
        amount, days = amount - less, days - shorter
        if not enough(params, amount, days):
            return day
    return None


def sql_enough(params: Params, amount: str, days: str) -> str:
    """SQL of `enough`."""
    by_amount = f"{amount} >= {params['at_least']}"
    return f"({by_amount} OR {days} >= {params['or_days']})" if params["or_days"] else by_amount


def sql_found(params: Params, **more: str) -> str:
    """SQL of `sums`, of the columns total and length of w."""
    days = {"days": "w.length::double precision"} if params["or_days"] else {}
    return object_of(**more, sum="w.total::double precision", **days)


def sql_entries(params: Params) -> str:
    """The fact's entries as rows e."""
    fact = f"p.{params['fact']}__"
    columns = f"{fact}days, {fact}amounts, {fact}lengths, {fact}evidence"
    return f"unnest({columns}) AS e(day, amount, length, record)"


def sql_records(condition: str = "true") -> str:
    """SQL of `records_of`, of the rows for which the condition holds."""
    return f"array_agg(record ORDER BY day, record) FILTER (WHERE record IS NOT NULL AND {condition})"


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    leaves = f"(day + interval '{params['years']} years')::date"
    passed = sql_enough(params, "w.total", "w.length")
    columns = select(
        outcome=f"CASE WHEN {passed} THEN 'PASS' ELSE 'FAIL' END",
        found=sql_found(params),
        needed=constant(bounds(params)),
        lapses_on=f"CASE WHEN {passed} THEN w.lapse END",
        changes_on="w.first",
        evidence="w.records",
    )
    rows = (
        "SELECT day, leaves, amount, length, record, sum(amount) OVER later AS kept, sum(length) OVER later AS kept_days"
        f" FROM (SELECT {leaves} AS leaves, e.* FROM {sql_entries(params)}"
        f" WHERE day <= %(as_of)s::date AND {leaves} > %(as_of)s::date) AS inside"
        " WINDOW later AS (ORDER BY leaves DESC)"
    )
    return (
        f"SELECT {columns} FROM (SELECT COALESCE(sum(amount), 0) AS total, COALESCE(sum(length), 0) AS length,"
        f" min(leaves) AS first, {sql_records()} AS records,"
        f" max(leaves) FILTER (WHERE {sql_enough(params, 'kept', 'kept_days')}) AS lapse FROM ({rows}) AS r) AS w"
    )
