"""The grade of the last closed year is none of the unwanted ones (条例 art. 24 item 3).

A year is closed when its grade is decided, at the latest on the day grades are due. A failing grade speaks until
the next year is closed. For days beyond the records the assumption is a competent grade.
"""

from datetime import date

from readiness.checks.finding import (
    MISSING,
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    constant,
    first_after,
    literal,
    object_of,
    quoted,
    select,
)
from readiness.checks.months import (
    due_day,
    last_year_due,
    next_due_day,
    sql_due_day,
    sql_last_year_due,
    sql_next_due_day,
    sql_year,
)

READS = ("grades", "dates")
PARAMS = {"not_in": REQUIRED}


def needs(params: Params) -> list[tuple[str, str]]:
    """Nothing: a missing grade is told by evaluate(), after the newcomer."""
    return []


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    fact = facts.get("grades") or {}
    grades = dict(zip(fact.get("years") or [], fact.get("grades") or [], strict=True))
    year = last_year_due(when.as_of, settings)
    if when.as_of.year - 1 in grades:
        year = when.as_of.year - 1
    grade = grades.get(year)
    outcome, note = _outcome(year, grade, facts, params, last_year_due(when.known, settings))
    proofs = dict(zip(fact.get("years") or [], fact.get("evidence") or [], strict=False))
    return Finding(
        outcome=outcome,
        found={"year": year, "grade": grade},
        needed={"not_in": params["not_in"]},
        met_on=due_day(year + 2, settings) if outcome == "FAIL" else None,
        changes_on=first_after(
            when.as_of, next_due_day(when.as_of, settings), date(when.as_of.year + 1, 1, 1)
        ),
        evidence=(proofs[year],) if year in proofs else (),
        assumption="competent" if outcome == "FAIL" or note == "assumed" else None,
        note=note,
    )


def _outcome(year: int, grade: str | None, facts: Facts, params: Params, due: int) -> tuple[str, str | None]:
    if grade is not None:
        return ("FAIL" if grade in params["not_in"] else "PASS"), None
    began = (facts.get("dates") or {}).get("work_start_earliest")
    if began and began.year > year:
        return "NA", "began_later"
    return ("PASS", "assumed") if year > due else (MISSING, None)


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p; as_of is never after the records, so nothing is assumed of a closed year."""
    last = f"{sql_year()} - 1"
    year = f"CASE WHEN {last} = ANY(p.grades__years) THEN {last} ELSE {sql_last_year_due(settings)} END"
    failed = f"g.grade = ANY({literal(params['not_in'])})"
    later = "date_part('year', p.dates__work_start_earliest) > y.year"
    columns = select(
        outcome=f"CASE WHEN {failed} THEN 'FAIL' WHEN g.grade IS NOT NULL THEN 'PASS'"
        f" WHEN {later} THEN 'NA' ELSE '{MISSING}' END",
        found=object_of(year="y.year", grade=quoted("g.grade")),
        needed=constant({"not_in": params["not_in"]}),
        met_on=f"CASE WHEN {failed} THEN {sql_due_day('y.year + 2', settings)} END",
        changes_on=f"LEAST({sql_next_due_day(settings)}, make_date({sql_year()} + 1, 1, 1))",
        evidence="CASE WHEN g.evidence IS NULL THEN '{}' ELSE ARRAY[g.evidence] END",
        assumption=f"CASE WHEN {failed} THEN 'competent' END",
        note=f"CASE WHEN g.grade IS NULL AND {later} THEN 'began_later' END",
    )
    return (
        f"SELECT {columns} FROM (SELECT {year} AS year OFFSET 0) AS y LEFT JOIN LATERAL"
        " (SELECT u.grade, u.evidence FROM unnest(p.grades__years, p.grades__grades, p.grades__evidence)"
        " AS u(year, grade, evidence) WHERE u.year = y.year) AS g ON true"
    )
