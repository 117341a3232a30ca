"""A sum of amounts in the last full calendar year, at least so much; or so many days instead (a year's training duty)."""

from datetime import date
from decimal import Decimal

from readiness.checks.finding import REQUIRED, Facts, Finding, Params, Settings, When, constant, select
from readiness.checks.windowed_sum import (
    NOTHING,
    Entry,
    bounds,
    enough,
    entries_of,
    records_of,
    sql_enough,
    sql_entries,
    sql_found,
    sql_records,
    sums,
)

PARAMS = {"fact": REQUIRED, "at_least": REQUIRED, "or_days": None}


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [(params["fact"], "days")]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre; on the first of January the year now running becomes the last one."""
    year, turn = when.as_of.year - 1, date(when.as_of.year + 1, 1, 1)
    known = [entry for entry in entries_of(facts, params) if entry[0] <= when.as_of]
    last = [entry for entry in known if entry[0].year == year]
    totals = _totals(last)
    passed = enough(params, *totals)
    next_passes = enough(params, *_totals([entry for entry in known if entry[0].year == year + 1]))
    later = turn.replace(year=turn.year + 1)
    return Finding(
        outcome="PASS" if passed else "FAIL",
        found={"year": year, **sums(params, *totals)},
        needed=bounds(params),
        met_on=turn if next_passes and not passed else None,
        lapses_on=(later if next_passes else turn) if passed else None,
        changes_on=turn,
        evidence=records_of(last),
    )


def _totals(entries: list[Entry]) -> tuple[Decimal, Decimal]:
    return sum((one[1] for one in entries), NOTHING), sum((one[2] for one in entries), NOTHING)


def _january(years: int) -> str:
    """SQL of the first of January so many years after that of the day asked about."""
    return f"make_date(extract(year FROM %(as_of)s::date)::integer + {years}, 1, 1)"


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p."""
    passed, next_passes = (
        sql_enough(params, *pair) for pair in (("w.total", "w.length"), ("w.coming", "w.coming_length"))
    )
    lapses = f"CASE WHEN {passed} THEN CASE WHEN {next_passes} THEN {_january(2)} ELSE {_january(1)} END END"
    columns = select(
        outcome=f"CASE WHEN {passed} THEN 'PASS' ELSE 'FAIL' END",
        found=sql_found(params, year="extract(year FROM %(as_of)s::date)::integer - 1"),
        needed=constant(bounds(params)),
        met_on=f"CASE WHEN NOT {passed} AND {next_passes} THEN {_january(1)} END",
        lapses_on=lapses,
        changes_on=_january(1),
        evidence="w.records",
    )
    past, coming = f"day < {_january(0)}", f"day >= {_january(0)}"
    totals = ", ".join(
        f"COALESCE(sum({column}) FILTER (WHERE {when}), 0) AS {name}"
        for name, column, when in (
            ("total", "amount", past),
            ("length", "length", past),
            ("coming", "amount", coming),
            ("coming_length", "length", coming),
        )
    )
    return (
        f"SELECT {columns} FROM (SELECT {totals}, {sql_records(past)} AS records FROM {sql_entries(params)}"
        f" WHERE day >= {_january(-1)} AND day <= %(as_of)s::date) AS w"
    )
