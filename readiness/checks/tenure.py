"""Time in posts and ranks, shortened and lengthened by annual grades (regulations.md 2.3).

Sources are united and counted in calendar months. need = months − 6·n(shorten) + 12·n(not counted), over the years
in which a source was held. A closed year without a grade makes need an interval [best, worst]; a start known only
to the year makes the time held an interval too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from common.dates import month_index
from readiness.checks.finding import (
    REQUIRED,
    Facts,
    Finding,
    Params,
    Settings,
    When,
    first_after,
    literal,
    select,
    sql_first_after,
)
from readiness.checks.months import (
    FAR,
    Span,
    as_dates,
    last_year_due,
    month_first,
    month_reached,
    next_due_day,
    span_of,
    sql_dates,
    sql_first,
    sql_index,
    sql_last_year_due,
    sql_next_due_day,
    sql_reached,
    sql_walk,
    sql_year,
    union,
)

PARAMS = {
    "sources": REQUIRED,
    "months": REQUIRED,
    "grades": "count",
    "shorten": [],
    "shorten_months": 6,
    "not_counted": [],
    "lengthen_months": 12,
    "stop": [],
}

DECEMBER = 11


def needs(params: Params) -> list[tuple[str, str]]:
    """Columns without which nothing can be said."""
    return [("service_periods", "codes")]


@dataclass(frozen=True, slots=True)
class Period:
    """One post or rank that is a source."""

    start: date
    end: date | None
    to_the_year: bool
    evidence: str | None

    def held_in(self, year: int, as_of: date, settings: Settings) -> bool:
        """Whether the year counts as one of this period, up to as_of."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        if not settings.count_year_of_appointment:
            last = first
        return (
            self.start <= min(last, as_of)
            and (self.end is None or self.end > first)
            and self.end != self.start
        )

    def latest(self) -> Span:
        """Months if it began as late as its year allows."""
        low, high = span_of(self.start, self.end)
        return (low // 12 * 12 + DECEMBER, high) if self.to_the_year else (low, high)


@dataclass(frozen=True, slots=True)
class Need:
    """Months needed: as decided grades have it, and at best and at worst of the missing ones."""

    months: int
    best: int
    worst: int
    counted: dict[str, object]
    stopped: bool

    @property
    def certain(self) -> bool:
        """Whether no grade is missing."""
        return not self.counted["missing"]


def evaluate(facts: Facts, params: Params, when: When, settings: Settings) -> Finding:
    """The finding for one cadre."""
    periods = _periods(facts["service_periods"], params["sources"])
    need = _need(periods, facts, params, when, settings)
    earliest = union(span_of(period.start, period.end) for period in periods)
    latest = union(period.latest() for period in periods)
    outcome, note = _outcome(earliest, latest, need, month_index(when.as_of))
    met = month_reached(latest, need.worst) if need.certain or outcome == "PASS" else None
    met_on = month_first(met) if met is not None and not need.stopped else None
    return Finding(
        outcome=outcome,
        found={"spans": as_dates(earliest)} | need.counted,
        needed={"months": need.months, "base": params["months"]},
        met_on=met_on,
        changes_on=_changes_on(earliest, latest, need, when, settings) if periods else None,
        evidence=tuple(period.evidence for period in periods if period.evidence),
        assumption="competent" if met_on and met_on > when.as_of and params["grades"] == "count" else None,
        note=note,
    )


def _periods(fact: dict, sources: Sequence[str]) -> list[Period]:
    proofs = fact.get("evidence") or [None] * len(fact["codes"])
    rows = zip(fact["codes"], fact["valids"], fact["precisions"], proofs, strict=True)
    return [
        Period(valid.lower, valid.upper, precision == "year", proof)
        for code, valid, precision, proof in rows
        if code in sources and not valid.isempty
    ]


def _need(periods: list[Period], facts: Facts, params: Params, when: When, settings: Settings) -> Need:
    base = params["months"]
    if params["grades"] == "ignore":
        return Need(base, base, base, {"shortened": 0, "not_counted": 0, "missing": []}, False)
    fact = facts.get("grades") or {}
    grades = dict(zip(fact.get("years") or [], fact.get("grades") or [], strict=True))
    first = min((period.start.year for period in periods), default=when.as_of.year + 1)
    years = range(first, when.as_of.year + 1)
    held = [y for y in years if any(period.held_in(y, when.as_of, settings) for period in periods)]
    shortened = sum(grades.get(year) in params["shorten"] for year in held)
    not_counted = sum(grades.get(year) in params["not_counted"] for year in held)
    due = last_year_due(when.known, settings)
    missing = [year for year in held if year <= due and year not in grades]
    months = base - params["shorten_months"] * shortened + params["lengthen_months"] * not_counted
    return Need(
        months,
        months - params["shorten_months"] * len(missing) * bool(params["shorten"]),
        months + params["lengthen_months"] * len(missing) * bool(params["not_counted"]),
        {"shortened": shortened, "not_counted": not_counted, "missing": missing},
        any(grades.get(year) in params["stop"] for year in held),
    )


def _outcome(earliest: list[Span], latest: list[Span], need: Need, now: int) -> tuple[str, str | None]:
    if not earliest:
        return "FAIL", "never_held"
    if need.stopped:
        return "FAIL", "grade_stops"
    outcomes = {_reached(spans, need, now) for spans in (earliest, latest)}
    if "INCOMPLETE" in outcomes:
        return "INCOMPLETE", "grades_missing"
    if len(outcomes) == 2:
        return "REVIEW", "month_unknown"
    outcome = outcomes.pop()
    return outcome, "grades_missing" if outcome == "FAIL" and not need.certain else None


def _reached(spans: list[Span], need: Need, now: int) -> str:
    best, worst = month_reached(spans, need.best), month_reached(spans, need.worst)
    if worst is not None and worst <= now:
        return "PASS"
    return "INCOMPLETE" if best is not None and best <= now else "FAIL"


def _changes_on(
    earliest: list[Span], latest: list[Span], need: Need, when: When, settings: Settings
) -> date | None:
    months = [month_reached(spans, n) for spans in (earliest, latest) for n in (need.best, need.worst)]
    days = [month_first(month) for month in months if month is not None]
    return first_after(when.as_of, next_due_day(when.as_of, settings), *days)


def sql(params: Params, settings: Settings) -> str:
    """The same for every row of p; see evaluate()."""
    now = sql_index("%(as_of)s::date")
    reached = {
        name: f"CASE WHEN w.{name}_worst <= {now} THEN 'PASS' WHEN w.{name}_best <= {now} THEN 'INCOMPLETE' ELSE 'FAIL' END"
        for name in ("early", "late")
    }
    outcome = (
        f"CASE WHEN h.early IS NULL OR g.stopped THEN 'FAIL' WHEN 'INCOMPLETE' IN ({reached['early']}, {reached['late']})"
        f" THEN 'INCOMPLETE' WHEN {reached['early']} <> {reached['late']} THEN 'REVIEW' ELSE {reached['early']} END"
    )
    columns = select(
        outcome="o.outcome",
        found=f"jsonb_build_object('spans', {sql_dates('h.early')}, 'shortened', g.shortened,"
        " 'not_counted', g.not_counted, 'missing', to_jsonb(g.missing))",
        needed=f"jsonb_build_object('months', g.months, 'base', {params['months']})",
        met_on="d.met_on",
        changes_on=f"CASE WHEN h.held THEN {_sql_changes_on(settings)} END",
        evidence="h.evidence",
        assumption="CASE WHEN d.met_on > %(as_of)s::date THEN 'competent' END"
        if params["grades"] == "count"
        else "NULL",
        note="CASE WHEN h.early IS NULL THEN 'never_held' WHEN g.stopped THEN 'grade_stops'"
        " WHEN o.outcome = 'REVIEW' THEN 'month_unknown'"
        " WHEN o.outcome <> 'PASS' AND g.missing <> '{}' THEN 'grades_missing' END",
    )
    met_on = (
        "SELECT CASE WHEN (g.missing = '{}' OR o.outcome = 'PASS') AND NOT g.stopped"
        f" THEN {sql_first('w.late_worst')} END AS met_on"
    )
    return (
        f"SELECT {columns} FROM ({_sql_held(params)}) AS h"
        f" CROSS JOIN LATERAL ({_sql_need(params, settings)}) AS g"
        f" CROSS JOIN LATERAL ({_sql_reached()}) AS w"
        f" CROSS JOIN LATERAL (SELECT {outcome} AS outcome OFFSET 0) AS o"
        f" CROSS JOIN LATERAL ({met_on} OFFSET 0) AS d"
    )


def _sql_held(params: Params) -> str:
    low, high = sql_index("lower(s.valid)"), sql_index("upper(s.valid)")
    late = f"(CASE WHEN s.precision = 'year' THEN {low} / 12 * 12 + {DECEMBER} ELSE {low} END)"
    fact = "p.service_periods__"
    return (
        "SELECT NULLIF(range_agg(early), '{}') AS early, NULLIF(range_agg(late), '{}') AS late,"
        " bool_or(vague) AS vague, range_agg(valid) AS days, min(lower(valid)) AS since, count(*) > 0 AS held,"
        " COALESCE(array_agg(evidence) FILTER (WHERE evidence IS NOT NULL), '{}') AS evidence"
        f" FROM (SELECT s.valid, s.evidence, s.precision = 'year' AS vague, int4range({low}, {high}) AS early,"
        f" CASE WHEN {late} <= COALESCE({high}, {FAR}) THEN int4range({late}, {high}) END AS late"
        f" FROM unnest({fact}codes, {fact}valids, {fact}precisions, {fact}evidence)"
        " AS s(code, valid, precision, evidence)"
        f" WHERE s.code = ANY({literal(params['sources'])}) AND NOT isempty(s.valid)) AS s"
    )


def _sql_need(params: Params, settings: Settings) -> str:
    if params["grades"] == "ignore":
        base = params["months"]
        return (
            f"SELECT 0 AS shortened, 0 AS not_counted, '{{}}'::integer[] AS missing, false AS stopped,"
            f" {base} AS months, {base} AS best, {base} AS worst OFFSET 0"
        )
    shorten, lengthen = params["shorten_months"], params["lengthen_months"]
    months = f"{params['months']} - {shorten} * shortened + {lengthen} * not_counted"
    best = f"{shorten if params['shorten'] else 0} * cardinality(missing)"
    worst = f"{lengthen if params['not_counted'] else 0} * cardinality(missing)"
    return (
        f"SELECT *, {months} AS months, {months} - {best} AS best, {months} + {worst} AS worst"
        f" FROM ({_sql_grades(params, settings)}) AS counted"
    )


def _sql_grades(params: Params, settings: Settings) -> str:
    last = "make_date(y, 12, 31)" if settings.count_year_of_appointment else "make_date(y, 1, 1)"
    held = f"h.days && daterange(make_date(y, 1, 1), LEAST({last}, %(as_of)s::date), '[]')"
    return (
        f"SELECT count(*) FILTER (WHERE grade = ANY({literal(params['shorten'])}))::integer AS shortened,"
        f" count(*) FILTER (WHERE grade = ANY({literal(params['not_counted'])}))::integer AS not_counted,"
        f" COALESCE(bool_or(grade = ANY({literal(params['stop'])})), false) AS stopped,"
        f" COALESCE(array_agg(y) FILTER (WHERE grade IS NULL AND y <= {sql_last_year_due(settings)}), '{{}}')"
        " AS missing FROM (SELECT y, p.grades__grades[array_position(p.grades__years, y)] AS grade"
        f" FROM generate_series(date_part('year', h.since)::integer, {sql_year()}) AS years(y) WHERE {held}) AS held_years"
    )


def _sql_reached() -> str:
    """The months in which best and worst are reached; where no start is vague, late is early."""
    early, late = (
        {need: sql_reached(f"g.{need}").replace("WHERE", f"WHERE {flag} AND") for need in ("best", "worst")}
        for flag in ("NOT is_late", "is_late")
    )
    columns = ", ".join(
        f"{early[need]} AS early_{need}, CASE WHEN h.vague THEN {late[need]} ELSE {early[need]} END AS late_{need}"
        for need in ("best", "worst")
    )
    return (
        f"SELECT {columns} FROM (SELECT false AS is_late, * FROM ({sql_walk('h.early')}) AS e UNION ALL"
        f" SELECT true, * FROM ({sql_walk('CASE WHEN h.vague THEN h.late END')}) AS l) AS walk"
    )


def _sql_changes_on(settings: Settings) -> str:
    days = [sql_first(f"w.{name}_{need}") for name in ("early", "late") for need in ("best", "worst")]
    return sql_first_after(sql_next_due_day(settings), *days)
